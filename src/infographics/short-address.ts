import type { Problem } from '../model/input-error.ts';
import { subjectsOf, textOf, type Edition, type Paper, type Subject } from '../model/paper.ts';

/** The longest address that people still copy by hand from a picture. */
const LONGEST = 30;
/** Hosts under this name exist nowhere (RFC 2606 § 2): an address there is printed on nothing. */
const EXAMPLE = '.example';

/**
 * Returns the address that a picture prints, without `https://`: the site and the subject's number,
 * `kind.nl/2` or `kind.nl/en/2`; undefined while the site has only an example address.
 */
export function shortAddress(
  { facts }: Pick<Paper, 'facts'>,
  { base }: Pick<Edition, 'base'>,
  { number }: Pick<Subject, 'number'>,
): string | undefined {
  const { host, hostname, pathname } = new URL(facts.site);
  if (hostname.endsWith(EXAMPLE)) return undefined;
  return `${host}${pathname.replace(/\/$/, '')}${base}/${number}`;
}

/** Returns the short address as a code holds it: with the protocol of the site. */
export function codeAddress(paper: Paper, edition: Edition, subject: Subject): string | undefined {
  const address = shortAddress(paper, edition, subject);
  return address === undefined ? undefined : `${new URL(paper.facts.site).protocol}//${address}`;
}

/** Returns whether pictures of a paper print an address. */
export function printsAddress(paper: Paper): boolean {
  return shortAddress(paper, { base: '' }, { number: 0 }) !== undefined;
}

/** Returns the problem of a site whose short addresses are too long to copy, if it has one. */
export function addressProblems(paper: Paper): Problem[] {
  const addresses = paper.editions.flatMap((edition) =>
    subjectsOf(paper).flatMap((subject) => shortAddress(paper, edition, subject) ?? []),
  );
  const [longest] = addresses.toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length <= LONGEST) return [];
  const at = paper.lines['paper.site'];
  const message = `"site" makes the address on a picture "${longest}", which has ${longest.length} characters; expected at most ${LONGEST}, so choose a shorter name or folder for the site.`;
  return [{ file: at?.file ?? 'data/paper.json', line: at?.line, message }];
}

/** Returns the address of the page that a picture belongs to; undefined while the site has only an example address. */
export function pageAddress(paper: Paper, edition: Edition, subject: Subject): string | undefined {
  if (!printsAddress(paper)) return undefined;
  const { slug } = textOf(edition, subject);
  const site = paper.facts.site.replace(/\/$/, '');
  return `${site}${edition.base}/${slug === '' ? '' : `${slug}/`}`;
}
