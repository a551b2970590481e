import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { compose, jobsOf, type Job, type Press } from '../../src/infographics/press.ts';
import { launchBrowser } from '../site/browser.ts';
import { draw, pressAt } from './made.ts';

const FULL = process.env['FULL'] === '1';
const SAMPLE = ['overview', 'no-emergency-placement', 'scale-down-emergency'];
const SAMPLE_FORMATS = ['og', 'portrait', 'a5'];
/** All are compared at this width; edges are smoothed in other ways, so small pictures differ most. */
const WIDTH = 800;
/** A channel may differ by this much: edges are smoothed with 17 shades in one, 256 in another. */
const CHANNEL = 64;
/** Most of the pixels that may differ by more than that. */
const MOST_APART = 0.002;

let press: Press;
let browser: Browser;
beforeAll(async () => {
  press = await pressAt();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function pixels(image: Buffer, height: number): Promise<Buffer> {
  const flat = sharp(image).flatten({ background: '#fff' }).toColourspace('srgb');
  return flat.resize({ width: WIDTH, height, fit: 'fill' }).removeAlpha().raw().toBuffer();
}

/** Returns the part of pixels in which two pictures differ visibly. */
function apart(a: Buffer, b: Buffer): number {
  expect(a.length).toBe(b.length);
  let count = 0;
  for (let i = 0; i < a.length; i += 3) {
    const most = Math.max(...[0, 1, 2].map((k) => Math.abs((a[i + k] ?? 0) - (b[i + k] ?? 0))));
    if (most > CHANNEL) count += 1;
  }
  return count / (a.length / 3);
}

/** Returns the SVG at the width of comparison, whatever size it states. */
function atWidth(svg: string, height: number): string {
  const end = svg.indexOf('>');
  const open = svg.slice(0, end).replace(/ (?:width|height)="[^"]*"/g, '');
  return `${open} width="${WIDTH}" height="${height}" preserveAspectRatio="none"${svg.slice(end)}`;
}

async function inChromium(svg: string, height: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height } });
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  const shot = await page.screenshot();
  await page.close();
  return shot;
}

async function shown(job: Job, change = (svg: string) => svg) {
  const { svg } = await draw(press, compose(press, job));
  const height = Math.round((WIDTH * job.format.height) / job.format.width);
  const sized = atWidth(svg, height);
  const librsvg = await pixels(Buffer.from(sized), height);
  const resvg = new Resvg(change(sized), { font: { loadSystemFonts: false } }).render().asPng();
  const chromium = await inChromium(change(sized), height);
  return {
    resvg: apart(librsvg, await pixels(Buffer.from(resvg), height)),
    chromium: apart(librsvg, await pixels(chromium, height)),
  };
}

function chosen({ edition, subject, format }: Job): boolean {
  if (FULL) return true;
  const first = press.paper.editions[0]?.locale === edition.locale;
  return first && SAMPLE.includes(subject.id) && SAMPLE_FORMATS.includes(format.id);
}

describe('a picture looks the same', () => {
  test(
    'in librsvg, resvg and Chromium',
    async () => {
      const jobs = jobsOf(press.paper).filter(chosen);
      expect(jobs.length).toBeGreaterThan(0);
      for (const job of jobs) {
        const { resvg, chromium } = await shown(job);
        const name = `${job.edition.locale} ${job.subject.id} ${job.format.id}`;
        expect(resvg, `${name} in resvg`).toBeLessThan(MOST_APART);
        expect(chromium, `${name} in Chromium`).toBeLessThan(MOST_APART);
      }
    },
    FULL ? 3_600_000 : 240_000,
  );

  test('or it is found: one line that is missing in one of them', async () => {
    const job = jobsOf(press.paper).find(chosen);
    if (!job) throw new Error('no picture');
    const { resvg, chromium } = await shown(job, (svg) =>
      svg.replace(/<g [^>]*>(?:<use[^>]*>)*<\/g>(?=<\/svg>)/, ''),
    );
    expect(resvg).toBeGreaterThan(MOST_APART);
    expect(chromium).toBeGreaterThan(MOST_APART);
  }, 400_000);
});
