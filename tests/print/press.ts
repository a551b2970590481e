import { loadPaper } from '../../src/model/load.ts';
import type { Paper } from '../../src/model/paper.ts';
import type { PrintPress } from '../../src/print/press.ts';
import { printPressOf } from '../../src/site/print-press.ts';
import { projectRoot } from '../paper-copy.ts';

/** A paper and the press of its documents. */
interface Printing {
  readonly paper: Paper;
  readonly press: PrintPress;
}

async function open(paperRoot: string): Promise<Printing> {
  const paper = await loadPaper(paperRoot);
  return { paper, press: await printPressOf(paper, { projectRoot, paperRoot }) };
}

const opened = new Map<string, Promise<Printing>>();

/**
 * Returns the paper in a folder and the press of a build, which finds once how a document fits and sets the
 * same one once. Papers are read once: edit a copy before it is printed.
 */
export function printPress(paperRoot: string = projectRoot): Promise<Printing> {
  const printing = opened.get(paperRoot) ?? open(paperRoot);
  opened.set(paperRoot, printing);
  return printing;
}
