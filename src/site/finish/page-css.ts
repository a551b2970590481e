import { generate, parse, walk, type CssNode, type Selector } from 'css-tree';
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

function canMatch(selector: Selector, names: PageNames): boolean {
  // What stands inside :not(), :is() or :has() is left alone: it narrows, it does not name.
  return selector.children.toArray().every((node) => {
    if (node.type === 'ClassSelector') return names.classes.has(node.name);
    if (node.type === 'IdSelector') return names.ids.has(node.name);
    if (node.type !== 'TypeSelector' || node.name === '*') return true;
    return names.types.has(node.name.toLowerCase());
  });
}

function isEmpty(node: CssNode): boolean {
  if (node.type === 'Rule') return node.block.children.isEmpty;
  const conditional = node.type === 'Atrule' && ['media', 'supports'].includes(node.name);
  return conditional && node.block?.children.isEmpty === true;
}

/** Returns a style sheet with only the rules that can match something on a page. */
export function reducedCss(css: string, names: PageNames): string {
  const sheet = parse(css, {
    parseValue: false,
    parseAtrulePrelude: false,
    parseCustomProperty: false,
  });
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
