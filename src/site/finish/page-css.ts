import {
  generate,
  parse,
  walk,
  type CssNode,
  type PseudoClassSelector,
  type Selector,
} from 'css-tree';
import type { HTMLElement } from 'node-html-parser';

/** What selectors can ask for: the element names, classes and ids of a page. */
export interface PageNames {
  readonly types: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/**
 * Returns the names on a page. Words in its scripts count as classes, because a script can set one.
 */
export function namesOn(page: HTMLElement): PageNames {
  const elements = page.querySelectorAll('*');
  const scripts = page.querySelectorAll('script').map(({ rawText }) => rawText);
  return {
    types: new Set(elements.map(({ rawTagName }) => rawTagName.toLowerCase())),
    classes: new Set([
      ...elements.flatMap(({ classNames }) => classNames.split(/\s+/)),
      ...scripts.flatMap((script) => script.match(/[a-z][\w-]*/g) ?? []),
    ]),
    ids: new Set(elements.map(({ id }) => id)),
  };
}

/** Values are kept as they are written. */
const PLAIN = { parseValue: false, parseAtrulePrelude: false, parseCustomProperty: false };

/** Pseudo-classes that match only where one of the selectors inside them can. */
const NARROWING = ['has', 'is', 'where'];

function canMatch(selector: Selector, names: PageNames): boolean {
  return selector.children.toArray().every((node) => {
    if (node.type === 'ClassSelector') return names.classes.has(node.name);
    if (node.type === 'IdSelector') return names.ids.has(node.name);
    if (node.type === 'PseudoClassSelector') return canNarrow(node, names);
    if (node.type !== 'TypeSelector' || node.name === '*') return true;
    return names.types.has(node.name.toLowerCase());
  });
}

function canNarrow({ name, children }: PseudoClassSelector, names: PageNames): boolean {
  const inside = children?.first;
  if (!NARROWING.includes(name) || inside?.type !== 'SelectorList') return true;
  return inside.children.some((one) => one.type !== 'Selector' || canMatch(one, names));
}

function isEmpty(node: CssNode): boolean {
  if (node.type === 'Rule') return node.block.children.isEmpty;
  const conditional = node.type === 'Atrule' && ['media', 'supports'].includes(node.name);
  return conditional && node.block?.children.isEmpty === true;
}

/** Returns a style sheet with only the rules that can match something on a page. */
export function reducedCss(css: string, names: PageNames): string {
  const sheet = parse(css, PLAIN);
  walk(sheet, {
    visit: 'Rule',
    enter(rule, item, list) {
      // Steps of an animation are no selectors.
      if (rule.prelude.type !== 'SelectorList' || this.atrule?.name.endsWith('keyframes')) return;
      rule.prelude.children = rule.prelude.children.filter(
        (selector) => selector.type !== 'Selector' || canMatch(selector, names),
      );
      if (rule.prelude.children.isEmpty) list?.remove(item);
    },
  });
  walk(sheet, {
    visit: 'Atrule',
    leave(rule, item, list) {
      if (isEmpty(rule)) list?.remove(item);
    },
  });
  return generate(sheet);
}

/**
 * Returns a style sheet in two: what a screen needs, and the rules for paper alone, which a browser fetches
 * without letting the reader wait.
 */
export function splitCss(css: string): { screen: string; paper: string } {
  const sheet = parse(css, PLAIN);
  const paper: string[] = [];
  walk(sheet, {
    visit: 'Atrule',
    enter(rule, item, list) {
      if (rule.name !== 'media' || !rule.prelude || generate(rule.prelude) !== 'print') return;
      if (rule.block) paper.push(...rule.block.children.toArray().map((node) => generate(node)));
      list?.remove(item);
    },
  });
  return { screen: generate(sheet), paper: paper.join('') };
}
