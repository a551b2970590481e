import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';

function hashes(elements: readonly HTMLElement[]): string[] {
  return elements.map(
    ({ rawText }) => `'sha256-${createHash('sha256').update(rawText).digest('base64')}'`,
  );
}

/** Scripts that run; blocks of data, such as JSON-LD, do not. */
function scriptsOf(page: HTMLElement): HTMLElement[] {
  return page
    .querySelectorAll('script')
    .filter((script) => ['', 'module', undefined].includes(script.getAttribute('type')));
}

/**
 * Returns the Content-Security-Policy of a page. It allows what the page holds and nothing else: its own
 * style and scripts by their hash, and files of this site only where an element asks for them.
 */
export function policyOf(page: HTMLElement): string {
  const scripts = scriptsOf(page);
  const external = scripts.some((script) => script.hasAttribute('src'));
  const inline = hashes(scripts.filter((script) => !script.hasAttribute('src')));
  const styles = [
    ...(page.querySelector('link[rel=stylesheet]') ? ["'self'"] : []),
    ...hashes(page.querySelectorAll('style')),
  ];
  const scriptSources = [...(external ? ["'self'"] : []), ...inline];
  const directives: readonly (readonly [string, readonly string[]])[] = [
    ['default-src', ["'none'"]],
    ['style-src', styles],
    ['script-src', scriptSources],
    // Checkers of a page fetch robots.txt from within it.
    ['connect-src', ["'self'"]],
    ['img-src', ["'self'"]],
    ['font-src', ["'self'"]],
    ['manifest-src', page.querySelector('link[rel=manifest]') ? ["'self'"] : []],
    ['frame-src', page.querySelector('iframe') ? ["'self'"] : []],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ');
}
