import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown, type MdxJsxFlowElement, type MdxJsxTextElement } from 'mdast-util-mdx';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxjs } from 'micromark-extension-mdxjs';
import { visit } from 'unist-util-visit';
import { handTyped, handTypedMessage } from './hand-typed.ts';
import { DEEPEST } from './heading-ids.ts';
import type { Problem } from './input-error.ts';
import {
  MDX_COMPONENTS,
  MDX_COMPONENT_NAMES,
  isMdxComponent,
  type MdxComponent,
} from './mdx-components.ts';
import type { MdxSource } from './source-file.ts';
import { suggest } from './suggest.ts';

/** A component in a text that names something in the data. */
export interface Reference {
  readonly component: MdxComponent;
  readonly id: string;
  readonly line: number;
}

/** What a text refers to, and what is wrong with it. */
export interface Body {
  readonly references: readonly Reference[];
  /** The levels of its headings that readers can go to. */
  readonly headings: readonly number[];
  readonly problems: readonly Problem[];
}

type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

function parseError(error: unknown): { line: number; reason: string } {
  if (!(error instanceof Error)) return { line: 1, reason: String(error) };
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
  const reason =
    'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
  return { line, reason: reason.replace(/\s+/g, ' ').replace(/[.:]$/, '') };
}

function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function componentProblem(node: JsxNode): string | undefined {
  const name = node.name ?? '';
  if (!isMdxComponent(name)) {
    return `<${name}> is not a component of this site; ${suggest(name, MDX_COMPONENT_NAMES)}`;
  }
  const allowed: readonly string[] = MDX_COMPONENTS[name].attributes;
  for (const attribute of node.attributes) {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    if (!allowed.includes(key))
      return `<${name}> has no attribute "${key}"; ${suggest(key, allowed)}`;
  }
  const id = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id');
  if (typeof id?.value !== 'string') return `<${name}> has no id; expected <${name} id="…" />.`;
  return undefined;
}

function reference(node: JsxNode, line: number): Reference[] {
  const id = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value;
  return isMdxComponent(node.name ?? '') && typeof id === 'string'
    ? [{ component: node.name as MdxComponent, id, line }]
    : [];
}

function problemsOf(node: Nodes, amountWords: readonly string[]): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return handTyped(node.value, amountWords).map((found) =>
        handTypedMessage(found, 'the text', '<Figure id="…" />'),
      );
    case 'heading':
      return node.depth === 1
        ? [
            'a heading with one # stands in the text; the page takes its title from the front matter, so begin with ##.',
          ]
        : [];
    case 'link':
    case 'image':
    case 'definition':
      return [
        `the address "${node.url}" is typed in the text; add the document to data/sources.json and write <Source id="…" />.`,
      ];
    case 'html':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        'the text has code between braces or tags that is not a component; use plain Markdown, <Figure>, <Source> and <Drawing>.',
      ];
    default:
      return [];
  }
}

/** Returns the tree of an MDX text; pages, print and checks read every text this one way. */
export function parseBody(body: string): Root {
  return fromMarkdown(body, {
    extensions: [mdxjs(), gfmTable()],
    mdastExtensions: [mdxFromMarkdown(), gfmTableFromMarkdown()],
  });
}

/**
 * Returns what the text of an MDX file refers to and all that is wrong with it: MDX that cannot be
 * read, unknown components, numbers typed by hand, addresses typed by hand, a second title.
 */
export function readBody(source: MdxSource, amountWords: readonly string[]): Body {
  const references: Reference[] = [];
  const headings: number[] = [];
  const problems: Problem[] = [];
  const report = (line: number, message: string) =>
    problems.push({ file: source.file, line: line + source.bodyStart, message });
  try {
    visit(parseBody(source.body), (node) => {
      const line = node.position?.start.line ?? 1;
      for (const message of problemsOf(node, amountWords)) report(line, message);
      if (node.type === 'heading' && node.depth <= DEEPEST) headings.push(node.depth);
      if (!isJsx(node)) return;
      const problem = componentProblem(node);
      if (problem) report(line, problem);
      else references.push(...reference(node, line + source.bodyStart));
    });
  } catch (error) {
    const { line, reason } = parseError(error);
    report(
      line,
      `the text cannot be read as MDX here (${reason}); look for a tag that is not closed or a brace.`,
    );
  }
  return { references, headings, problems };
}
