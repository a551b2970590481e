import { loadPaper } from '../../src/model/load.ts';
import type { Paper } from '../../src/model/paper.ts';
import type { PrintPress } from '../../src/print/press.ts';
import { printPressOf } from '../../src/site/print-press.ts';
import { projectRoot } from '../paper-copy.ts';

/** Returns the paper in a folder and the press of a build, which sets the same document once. */
export async function printPress(
  paperRoot: string = projectRoot,
): Promise<{ paper: Paper; press: PrintPress }> {
  const paper = await loadPaper(paperRoot);
  return { paper, press: await printPressOf(paper, { projectRoot, paperRoot }) };
}
