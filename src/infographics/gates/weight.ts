import { brotliCompressSync, constants } from 'node:zlib';
import type { Problem } from '../../model/input-error.ts';
import type { Scene } from '../scene.ts';
import { place, problem } from './place.ts';

const KB = 1000;
/** Most bytes of an SVG that pages share, raw and as servers send it. */
const MOST_SVG = 130 * KB;
const MOST_SVG_SENT = 30 * KB;
/** Brotli at this quality takes 2 ms and is larger than at the best: what passes here passes there. */
const QUICK = 5;
const BEST = 11;

const kb = (n: number) => `${Math.ceil(n / KB)} KB`;

/** Who shows no picture that is heavier than its format allows (field notes on platforms, 2026). */
function droppedBy(most: number): string {
  return most < 500 * KB
    ? 'WhatsApp, which then shows a link without its picture'
    : 'Bluesky, whose link cards take no more';
}

function brotli(text: string, quality: number): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return brotliCompressSync(text, { params }).length;
}

/** Returns the problem of a PNG that is too heavy for the places where its format is shown. */
export function heavyPng(scene: Scene, bytes: number): Problem[] {
  const { maxBytes } = scene.input.format;
  if (bytes <= maxBytes) return [];
  const message = `the PNG of ${place(scene)} weighs ${kb(bytes)}, ${kb(bytes - maxBytes)} over the ${kb(maxBytes)} of ${droppedBy(maxBytes)}; draw fewer marks.`;
  return [problem(scene, 'id', message)];
}

/** Returns what weighs most in an SVG and the remedy: its letters stand at its end, from `defs` on. */
function remedy(svg: string): string {
  const from = svg.indexOf('<defs>');
  const letters = from === -1 ? '' : svg.slice(from);
  const part = Buffer.byteLength(letters) / Buffer.byteLength(svg);
  const percent = (of: number) => `${Math.round(of * 100)} %`;
  return part > 0.5
    ? `letters are ${percent(part)} of it, so shorten its texts`
    : `marks are ${percent(1 - part)} of it, so draw fewer`;
}

/** Returns the problems of an SVG that is too heavy for a page: as a file, or as it is sent. */
export function heavySvg(scene: Scene, svg: string): Problem[] {
  const raw = Buffer.byteLength(svg);
  const quick = brotli(svg, QUICK);
  const sent = quick > MOST_SVG_SENT ? brotli(svg, BEST) : quick;
  const found = [
    { what: 'weighs', bytes: raw, most: MOST_SVG },
    { what: 'after Brotli weighs', bytes: sent, most: MOST_SVG_SENT },
  ];
  return found
    .filter(({ bytes, most }) => bytes > most)
    .map(({ what, bytes, most }) => {
      const message = `the SVG of ${place(scene)} ${what} ${kb(bytes)}, ${kb(bytes - most)} over the ${kb(most)} that a page on a phone can bear; ${remedy(svg)}.`;
      return problem(scene, 'id', message);
    });
}
