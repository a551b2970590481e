import { translator } from '../i18n/messages.ts';
import type { Edition, Paper } from '../model/paper.ts';

/** Name of the data inside the paper's PDF. */
const NAME = 'figures-and-sources.json';

/** Returns the figures and sources of a paper as a file to attach: its name, what it is, and its text. */
export function datasetFile(paper: Paper, edition: Edition) {
  const { facts, units, figures, sources } = paper;
  const { $schema: _, ...stated } = { $schema: '', ...facts };
  return {
    file: `/${NAME}`,
    description: translator(edition.messages)('document.dataset'),
    text: `${JSON.stringify({ paper: stated, units, figures, sources }, null, 2)}\n`,
  };
}
