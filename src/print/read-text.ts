import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { parseBody } from '../model/body.ts';
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
  const source = readMdx(file, await readFile(join(paperRoot, file), 'utf8'));
  if (!source.ok) throw new InputError(source.problems);
  const state: TextState = {
    ...shared,
    names: keptNames(shared.paper, shared.edition),
    file,
    bodyStart: source.value.bodyStart,
    inline: (parent) => inlineOf(parent, state),
    blocks: (parent) => blocksOf(parent, state),
  };
  const { children } = parseBody(source.value.body);
  return blocksOf({ type: 'root', children: [...choose(children)] }, state);
}
