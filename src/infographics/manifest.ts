import { createHash } from 'node:crypto';
import { caption } from './caption.ts';
import type { Scheme } from './formats.ts';
import { longDescription } from './long-description.ts';
import type { Job, Picture } from './press.ts';
import { shortAddress } from './short-address.ts';
import { textOf, type Paper } from '../model/paper.ts';

/** A picture as the manifest lists it; paths are relative to the site. */
export interface ManifestEntry {
  readonly demand: string;
  readonly locale: string;
  readonly format: string;
  readonly scheme: Scheme;
  /** Of width and height: mm for a sheet of paper. */
  readonly unit: 'px' | 'mm';
  readonly width: number;
  readonly height: number;
  readonly svg: { readonly path: string; readonly bytes: number; readonly sha256: string };
  readonly png: { readonly path: string; readonly bytes: number; readonly sha256: string };
  readonly alt: string;
  readonly caption: string;
  readonly longDescription: string;
  /** Left out while the site has only an example address. */
  readonly shortAddress?: string;
}

function file(path: string, bytes: Buffer) {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Returns the entry of one picture. */
export function manifestEntry(
  paper: Paper,
  { edition, subject, format }: Job,
  { svg, png }: Picture,
): ManifestEntry {
  const address = shortAddress(paper, edition, subject);
  const { width, height } = format.sheet ?? format;
  const folder = `${edition.base}/infographics/${subject.id}/${format.id}`;
  return {
    demand: subject.id,
    locale: edition.locale,
    format: format.id,
    scheme: format.scheme,
    unit: format.sheet ? 'mm' : 'px',
    width,
    height,
    svg: file(`${folder}.svg`, Buffer.from(svg)),
    png: file(`${folder}.png`, png),
    alt: textOf(edition, subject).alt,
    caption: caption(paper, edition, subject),
    longDescription: longDescription(paper, edition, subject),
    ...(address === undefined ? {} : { shortAddress: address }),
  };
}

/** Returns the manifest as JSON text. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return `${JSON.stringify({ infographics: entries }, null, 2)}\n`;
}
