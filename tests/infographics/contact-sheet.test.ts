import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { contactSheet } from '../../src/infographics/contact-sheet.ts';
import { compose, jobsOf, type Press } from '../../src/infographics/press.ts';
import { draw, pressAt } from './made.ts';

let press: Press;
beforeAll(async () => {
  press = await pressAt();
});

async function pictures() {
  const jobs = jobsOf(press.paper).filter(
    ({ subject, format }) => subject.number < 2 && ['og', 'a5'].includes(format.id),
  );
  return Promise.all(
    jobs.map(async (job) => ({ job, png: (await draw(press, compose(press, job))).png })),
  );
}

describe('a contact sheet', () => {
  test('shows every picture of its language, and is the same when it is made again', async () => {
    const edition = press.paper.editions[0];
    if (!edition) throw new Error('no edition');
    const made = await pictures();
    const sheet = await contactSheet(press, edition, made);
    const { width, height } = await sharp(sheet).metadata();
    expect(width).toBeGreaterThan(800);
    expect(height).toBeGreaterThan(700);
    const fewer = await contactSheet(press, edition, made.slice(0, 1));
    expect((await sharp(fewer).metadata()).height).toBeLessThan(height);
    expect((await contactSheet(press, edition, made)).equals(sheet)).toBe(true);
    const wall = press.paper.theme.walls['zon']?.light ?? '';
    const { data } = await sharp(sheet).raw().toBuffer({ resolveWithObject: true });
    const near = (at: number) =>
      [1, 3, 5].every(
        (i, k) => Math.abs((data[at + k] ?? 0) - parseInt(wall.slice(i, i + 2), 16)) < 12,
      );
    const yellow = Array.from({ length: data.length / 3 }, (_, i) => i * 3).filter(near).length;
    expect(yellow).toBeGreaterThan(20_000);
  });
});
