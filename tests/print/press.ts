import { createPress } from '../../src/infographics/press.ts';
import { loadPaper } from '../../src/model/load.ts';
import type { Paper } from '../../src/model/paper.ts';
import { createPrintPress, createTypesetter, type PrintPress } from '../../src/print/press.ts';
import { projectRoot } from '../paper-copy.ts';

/** Returns the paper in a folder and the press that prints its documents. */
export async function printPress(
  paperRoot: string = projectRoot,
): Promise<{ paper: Paper; press: PrintPress }> {
  const paper = await loadPaper(paperRoot);
  const pictures = await createPress(paper, projectRoot);
  const typesetter = await createTypesetter(pictures, projectRoot);
  return {
    paper,
    press: await createPrintPress(pictures, { projectRoot, paperRoot }, typesetter),
  };
}
