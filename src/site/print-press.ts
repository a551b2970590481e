import type { Paper } from '../model/paper.ts';
import { createPrintPress, createTypesetter, type PrintPress } from '../print/press.ts';
import type { Typesetter } from '../print/typesetter.ts';
import { pressOf, remembered } from './press.ts';

/** Returns a typesetter that sets the same document once a process. */
function remembering(typesetter: Typesetter): Typesetter {
  return {
    ...typesetter,
    typeset: (job) => remembered(['document', typesetter.kind, job], () => typesetter.typeset(job)),
  };
}

/** Returns the press of a paper's documents; Typst and its fonts are loaded once a process. */
export async function printPressOf(
  paper: Paper,
  folders: { projectRoot: string; paperRoot: string },
): Promise<PrintPress> {
  const { projectRoot } = folders;
  const press = await pressOf(paper, projectRoot);
  const typesetter = await remembered(['typesetter', paper.theme.fonts, projectRoot], () =>
    createTypesetter(press, projectRoot),
  );
  return createPrintPress(press, folders, remembering(typesetter));
}
