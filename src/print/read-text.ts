import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Heading, RootContent } from 'mdast';
import { parseBody } from '../model/body.ts';
import { DEEPEST, headingIds } from '../model/heading-ids.ts';
import { InputError } from '../model/input-error.ts';
import type { Edition, Paper, Section } from '../model/paper.ts';
import { readMdx } from '../model/source-file.ts';
import type { TextState } from './handler.ts';
import { blocksOf, inlineOf } from './handlers.ts';
import { keptNames } from './kept-names.ts';
import type { Block } from './tree.ts';

/** What texts are read with. */
export interface Reading {
  readonly paper: Paper;
  readonly edition: Edition;
  /** The folder of the paper. */
  readonly paperRoot: string;
  readonly cite: TextState['cite'];
  readonly place: TextState['place'];
}

/** Chooses what a document prints of a text. */
export type Selection = (nodes: readonly RootContent[]) => readonly RootContent[];

/** A text as it was parsed: its nodes, and the line on which they begin. */
interface Parsed {
  readonly bodyStart: number;
  readonly nodes: readonly RootContent[];
}

/** Texts that were parsed before, by their words: a document is set many times before it fits. */
const parsed = new Map<string, Parsed>();

/** Returns the nodes of a text; the same words are parsed once. */
function parse(file: string, text: string): Parsed {
  const known = parsed.get(text);
  if (known) return known;
  const source = readMdx(file, text);
  if (!source.ok) throw new InputError(source.problems);
  const { body, bodyStart } = source.value;
  const made = { bodyStart, nodes: parseBody(body).children };
  parsed.set(text, made);
  return made;
}

/** Returns the ids of the headings of a text that readers can be sent to. */
function anchorsOf(nodes: readonly RootContent[]): ReadonlyMap<Heading, string> {
  const headings = nodes
    .filter((node) => node.type === 'heading')
    .filter(({ depth }) => depth <= DEEPEST);
  const ids = headingIds(
    headings.map(({ depth }) => depth),
    '',
  );
  return new Map(headings.map((heading, i) => [heading, ids[i] ?? '']));
}

/**
 * Returns the text of a section as print shows it, in the order of its file: all of it, or what is
 * chosen. Only what is printed names a source.
 *
 * @throws InputError naming file and line of what print has no form for
 */
export async function readText(
  reading: Reading,
  section: Pick<Section, 'file'>,
  choose: Selection = (nodes) => nodes,
): Promise<Block[]> {
  const { paperRoot, ...shared } = reading;
  const { file } = section;
  const { bodyStart, nodes } = parse(file, await readFile(join(paperRoot, file), 'utf8'));
  const state: TextState = {
    ...shared,
    anchors: anchorsOf(nodes),
    names: keptNames(shared.paper, shared.edition),
    file,
    bodyStart,
    inline: (parent) => inlineOf(parent, state),
    blocks: (parent) => blocksOf(parent, state),
  };
  return blocksOf({ type: 'root', children: [...choose(nodes)] }, state);
}
