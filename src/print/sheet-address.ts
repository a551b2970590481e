import { printedAddress } from '../infographics/plinth.ts';
import type { Edition, Paper, Subject } from '../model/paper.ts';

/**
 * Returns the short address of a sheet, without `https://`: that of its subject's page, or of the site;
 * none while the site has only an example address.
 */
export function sheetAddress(
  paper: Paper,
  edition: Edition,
  subject: Subject | undefined,
): string | undefined {
  const site = printedAddress(paper);
  if (site === undefined) return undefined;
  return `${site}${edition.base}${subject === undefined ? '' : `/${subject.number}`}`;
}
