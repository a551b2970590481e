import { join } from 'node:path';
import type { Press } from '../infographics/press.ts';
import type { WorkCache } from '../infographics/work-cache.ts';
import type { Paper } from '../model/paper.ts';
import { fittedForms, type FittedForms } from '../print/fitted-forms.ts';
import { createPrintPress, createTypesetter, type PrintPress } from '../print/press.ts';
import type { Typesetter } from '../print/typesetter.ts';
import { keptTypesetter } from './kept-typesetter.ts';
import { settersOf } from './makers.ts';
import { pressOf, remembered } from './press.ts';
import { cacheFolder } from './settings.ts';

/** Set documents are kept here from one build to the next, in the folder of all that is kept. */
const CACHE = 'documents';

/** Returns a typesetter that sets the same document once a process. */
function remembering(typesetter: Typesetter): Typesetter {
  return {
    ...typesetter,
    typeset: (job) => remembered(['document', typesetter.kind, job], () => typesetter.typeset(job)),
  };
}

interface KeepingTypesetter {
  readonly typesetter: Typesetter;
  readonly documents: WorkCache;
}

/** Returns a typesetter on this machine's Typst, and where it keeps what it set. */
async function createKeeping(press: Press, projectRoot: string): Promise<KeepingTypesetter> {
  const typesetter = await createTypesetter(press, projectRoot);
  const folder = join(cacheFolder(projectRoot, process.env), CACHE);
  const documents = { folder, makers: await settersOf(projectRoot, press, typesetter) };
  return { typesetter: keptTypesetter(typesetter, documents), documents };
}

/** What was found to fit each paper: every document and every list of documents asks for it. */
const fitted = new WeakMap<Paper, FittedForms>();

/** Returns the press of a paper's documents; Typst and its fonts are loaded once a process. */
export async function printPressOf(
  paper: Paper,
  folders: { projectRoot: string; paperRoot: string },
): Promise<PrintPress> {
  const { projectRoot } = folders;
  const press = await pressOf(paper, projectRoot);
  const { typesetter, documents } = await remembered(
    ['typesetter', paper.theme.fonts, projectRoot],
    () => createKeeping(press, projectRoot),
  );
  const known = fitted.get(paper) ?? fittedForms();
  fitted.set(paper, known);
  const made = await createPrintPress(press, folders, remembering(typesetter));
  return { ...made, documents, fitted: known };
}
