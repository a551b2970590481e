import { printsAddress, shortAddress } from '../infographics/short-address.ts';
import type { Edition, Paper, Subject } from '../model/paper.ts';

/**
 * Returns the short address of a sheet, without `https://`: that of its demand, or of the site;
 * undefined while the site has only an example address.
 */
export function sheetAddress(
  paper: Paper,
  edition: Edition,
  subject: Subject | undefined,
): string | undefined {
  if (!printsAddress(paper)) return undefined;
  if (subject !== undefined) return shortAddress(paper, edition, subject);
  const { host, pathname } = new URL(paper.facts.site);
  return `${host}${pathname.replace(/\/$/, '')}${edition.base}`;
}
