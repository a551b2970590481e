import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtPages, builtText } from './built-site.ts';

/** What Cloudflare Pages reads of a `_headers` file. */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

const pages = builtPages();

/** Rules of the file: the headers by path. */
function rules(): Map<string, Map<string, string>> {
  return new Map(
    builtText('/_headers')
      .trim()
      .split('\n\n')
      .map((block) => {
        const [path = '', ...lines] = block.split('\n');
        const headers = lines.map((line) => {
          const [name = '', ...value] = line.trim().split(': ');
          return [name, value.join(': ')] as const;
        });
        return [path, new Map(headers)];
      }),
  );
}

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

function policyIn(html: string): string {
  return /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
}

describe('the policy of every page', () => {
  test('allows its own style and scripts by hash, and nothing unsafe', () => {
    for (const { path, html, document } of pages) {
      const policy = policyIn(html);
      expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
      const found = directives(policy);
      expect(found.get('default-src'), path).toBe("'none'");
      expect(found.get('base-uri'), path).toBe("'none'");
      expect(found.get('form-action'), path).toBe("'none'");
      const hash = (text: string) =>
        `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      const styles = document.querySelectorAll('style').map(({ rawText }) => hash(rawText));
      // The rules for paper are a file of the site.
      expect(found.get('style-src')?.replace("'self' ", ''), path).toBe(styles.join(' '));
      const inline = document
        .querySelectorAll('script:not([src]):not([type="application/ld+json"])')
        .map(({ rawText }) => hash(rawText));
      for (const script of inline) expect(found.get('script-src') ?? '', path).toContain(script);
      if (inline.length === 0) expect(found.has('script-src'), path).toBe(false);
    }
  });

  test('comes before everything that it governs', () => {
    for (const { path, html } of pages) {
      const at = html.indexOf('http-equiv="content-security-policy"');
      expect(at, path).toBeGreaterThan(0);
      expect(at, path).toBeLessThan(html.search(/<(?:style|script|link)/));
    }
  });

  test('finds no style attribute and no inline handler', () => {
    const found = pages.flatMap(({ path, document }) =>
      document
        .querySelectorAll('*')
        .filter(({ attributes }) =>
          Object.keys(attributes).some((name) => name === 'style' || name.startsWith('on')),
        )
        .map(({ outerHTML }) => `${path} ${outerHTML.slice(0, 80)}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the file of headers', () => {
  test('repeats the policy of every page, and lets only embeds stand in a frame', () => {
    for (const { path, html } of pages) {
      const headers = rules().get(path);
      const embed = path.includes('/embed/');
      expect(headers?.get('Content-Security-Policy'), path).toBe(
        `${policyIn(html)}; frame-ancestors ${embed ? '*' : "'none'"}`,
      );
      expect(headers?.get('X-Frame-Options'), path).toBe(embed ? undefined : 'DENY');
    }
  });

  test('keeps policies out of wildcards, which hosts would join to those of a page', () => {
    for (const [path, headers] of rules()) {
      if (path.endsWith('*')) expect(headers.has('Content-Security-Policy'), path).toBe(false);
    }
  });

  test('tells browsers to guess no types, send no address along and keep hashed files', () => {
    const all = rules().get('/*');
    expect(all?.get('X-Content-Type-Options')).toBe('nosniff');
    expect(all?.get('Referrer-Policy')).toBe('same-origin');
    expect(all?.get('Permissions-Policy')).toContain('geolocation=()');
    for (const folder of ['/fonts/*', '/style/*', '/thumbs/*', '/cards/*']) {
      expect(rules().get(folder)?.get('Cache-Control'), folder).toContain('immutable');
    }
  });

  test('is short enough for the hosts that read it', () => {
    expect(rules().size).toBeLessThanOrEqual(MOST_RULES);
    const longest = Math.max(
      ...builtText('/_headers')
        .split('\n')
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThanOrEqual(LONGEST_LINE);
  });
});
