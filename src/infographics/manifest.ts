import { createHash } from 'node:crypto';
import { caption } from './caption.ts';
import type { Job, Picture } from './press.ts';
import { textOf, type Paper } from '../model/paper.ts';

/** A picture as the manifest lists it; paths are relative to the site. */
export interface ManifestEntry {
  readonly demand: string;
  readonly locale: string;
  readonly format: string;
  readonly scheme: 'colour';
  readonly width: number;
  readonly height: number;
  readonly svg: { readonly path: string; readonly bytes: number; readonly sha256: string };
  readonly png: { readonly path: string; readonly bytes: number; readonly sha256: string };
  readonly alt: string;
  readonly caption: string;
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
  const folder = `${edition.base}/infographics/${subject.id}/${format.id}`;
  return {
    demand: subject.id,
    locale: edition.locale,
    format: format.id,
    scheme: 'colour',
    width: format.width,
    height: format.height,
    svg: file(`${folder}.svg`, Buffer.from(svg)),
    png: file(`${folder}.png`, png),
    alt: textOf(edition, subject).alt,
    caption: caption(paper, edition, subject),
  };
}

/** Returns the manifest as JSON text. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return `${JSON.stringify({ infographics: entries }, null, 2)}\n`;
}
