import { expect, test } from 'vitest';
import { createPress } from '../../src/infographics/press.ts';
import { loadPaper } from '../../src/model/load.ts';
import { documentJobs } from '../../src/print/documents.ts';
import { createPrintPress, createTypesetter } from '../../src/print/press.ts';
import { printDocument } from '../../src/print/print-document.ts';
import { projectRoot } from '../paper-copy.ts';
import { findings } from './checks/checks.ts';
import { pdfFacts } from './checks/pdf-facts.ts';
import { printPress } from './press.ts';

/**
 * Returns what a document prints and where. Its marks go by their numbers on the page alone: the WASM build
 * makes an annotation of each piece of a link, so that objects of the file have other numbers.
 */
async function marksOf(pdf: Buffer) {
  const { text } = await pdfFacts(pdf);
  return text.map((run) => ({ ...run, mark: run.mark?.replace(/^.*:/, '') }));
}

const FULL = process.env['FULL'] === '1';

test(
  'the WASM build makes the same documents where there is no native module',
  { timeout: 600_000 },
  async () => {
    const paper = await loadPaper(projectRoot);
    const pictures = await createPress(paper, projectRoot);
    const typesetter = await createTypesetter(pictures, projectRoot, { wasm: true });
    expect(typesetter.kind).toBe('wasm');
    const folders = { projectRoot, paperRoot: projectRoot };
    const press = await createPrintPress(pictures, folders, typesetter);
    const jobs = documentJobs(paper).filter(({ scheme }) => scheme === 'print');
    for (const kind of FULL ? ['handout', 'paper'] : ['handout']) {
      const job = jobs.find((one) => one.kind === kind);
      if (!job) throw new Error(`no ${kind}`);
      const printed = await printDocument(press, job);
      expect(await findings(printed, paper.theme), job.id).toEqual([]);
      const native = await printDocument((await printPress()).press, job);
      expect(printed.pages).toBe(native.pages);
      expect(await marksOf(printed.pdf)).toEqual(await marksOf(native.pdf));
    }
  },
);

test(
  'the WASM build takes a font that is not there for an error too',
  { timeout: 600_000 },
  async () => {
    const { paper, press } = await printPress();
    const typesetter = await createTypesetter(press, projectRoot, { wasm: true });
    const sheet = (press.templates['sheet.typ'] ?? '').replace(
      'font: doc.fonts.reading',
      'font: "Source Serif"',
    );
    const job = documentJobs(paper).find(({ kind }) => kind === 'handout');
    if (!job) throw new Error('no handout');
    const broken = { ...press, typesetter, templates: { ...press.templates, 'sheet.typ': sheet } };
    await expect(printDocument(broken, job)).rejects.toThrow(/unknown font family/);
  },
);
