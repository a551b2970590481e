import { parse } from 'node-html-parser';
import { namesOn, reducedCss, splitCss } from './page-css.ts';
import { policyOf } from './policy.ts';
import { withSoftHyphens } from './soft-hyphens.ts';

/** A page as it is published, and the policy that holds on it. */
export interface FinishedPage {
  readonly html: string;
  readonly policy: string;
}

const STYLE = /<style>([^]*?)<\/style>/g;
/** A policy in a page holds for what follows it, so it stands right after the character set. */
const FIRST_IN_HEAD = /<meta charset="utf-8"\s*\/?>/i;

/**
 * Returns a page with one style sheet, of the rules that it uses, a strict policy, and soft hyphens in its long
 * words. The rules for paper go to the file that `paperPath` names for them.
 */
export function finishPage(built: string, paperPath: (css: string) => string): FinishedPage {
  const css = [...built.matchAll(STYLE)].map(([, rules = '']) => rules).join('');
  const { screen, paper } = splitCss(css);
  const style = `<style>${reducedCss(screen, namesOn(parse(built)))}</style>`;
  const link = paper && `<link rel="stylesheet" media="print" href="${paperPath(paper)}">`;
  let first = true;
  const styled = built.replace(STYLE, () => {
    const kept = first ? style + link : '';
    first = false;
    return kept;
  });
  const policy = policyOf(parse(styled));
  const tag = `<meta http-equiv="content-security-policy" content="${policy}">`;
  const html = styled.replace(FIRST_IN_HEAD, (charset) => `${charset}${tag}`);
  return { html: withSoftHyphens(html), policy };
}
