import { parse, type HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/infographics/formats.ts';
import { longDescription } from '../../src/infographics/long-description.ts';
import {
  compose,
  createPress,
  finishPicture,
  jobsOf,
  type Job,
  type Press,
} from '../../src/infographics/press.ts';
import { pngSize } from '../../src/infographics/rasterise.ts';
import { loadPaper } from '../../src/model/load.ts';
import { subjectsOf, textOf } from '../../src/model/paper.ts';
import { copyPaper, projectRoot, type PaperCopy } from '../paper-copy.ts';

const SITE = 'https://kindcentraal.test';
const LONGEST = 1000;
let copy: PaperCopy;
let press: Press;

beforeAll(async () => {
  copy = await copyPaper();
  await copy.edit('data/paper.json', /"site": "[^"]*"/, `"site": "${SITE}"`);
  press = await createPress(await loadPaper(copy.root), projectRoot);
});
afterAll(() => copy.remove());

function jobOf(by: Press, subject: number, format: string): Job {
  const found = jobsOf(by.paper).find(
    (job) => job.subject.number === subject && job.format.id === format,
  );
  if (!found) throw new Error(`no picture ${subject} in ${format}`);
  return found;
}

async function pictureOf(by: Press, subject: number, format: string) {
  const job = jobOf(by, subject, format);
  const picture = await finishPicture(by, compose(by, job));
  const { xmpAsString = '', density } = await sharp(picture.png).metadata();
  return { ...job, ...picture, density, xmp: parse(xmpAsString) };
}

/** Returns the texts of a property by language, or in order. */
function property(xmp: HTMLElement, name: string): string[] {
  const found = xmp.getElementsByTagName(name)[0];
  const items = found?.getElementsByTagName('rdf:li') ?? [];
  return items.length > 0
    ? items.map((item) => `${item.getAttribute('xml:lang') ?? ''} ${item.text}`.trim())
    : [found?.text ?? ''];
}

describe('a PNG tells what it is', () => {
  test('title, both descriptions, maker, rights, page and version, in its language', async () => {
    const { xmp, edition, subject } = await pictureOf(press, 2, 'og');
    const text = textOf(edition, subject);
    const both = (words: string) => [`x-default ${words}`, `nl ${words}`];
    expect(property(xmp, 'dc:title')).toEqual(both(text.headline));
    expect(property(xmp, 'Iptc4xmpCore:AltTextAccessibility')).toEqual(both(text.alt));
    const long = longDescription(press.paper, edition, subject);
    expect(property(xmp, 'dc:description')).toEqual(both(long));
    expect(property(xmp, 'dc:creator')).toEqual(['Werkgroep Kind in azc']);
    expect(property(xmp, 'dc:rights')).toEqual(both(edition.rights));
    expect(property(xmp, 'dc:source')).toEqual([`${SITE}/${text.slug}/`]);
    expect(property(xmp, 'xmpRights:WebStatement')).toEqual([`${SITE}/${text.slug}/`]);
    expect(property(xmp, 'xmpMM:VersionID')[0]).toMatch(/^[0-9a-f]{10}$/);
  });

  test('and names no page while the site has only an example address', async () => {
    const plain = await createPress(await loadPaper(projectRoot), projectRoot);
    const { xmp } = await pictureOf(plain, 2, 'og');
    expect(xmp.getElementsByTagName('dc:source')).toEqual([]);
    expect(xmp.getElementsByTagName('dc:title')).toHaveLength(1);
  });

  test('another figure is another version; another layout of a file is not', async () => {
    const version = async () => {
      const current = await createPress(await loadPaper(copy.root), projectRoot);
      return property((await pictureOf(current, 1, 'og')).xmp, 'xmpMM:VersionID')[0];
    };
    const first = await version();
    await copy.edit('data/figures.json', /^\{/, '{\n\n');
    expect(await version()).toBe(first);
    await copy.edit('data/paper.json', /"shortName": \{ "nl": "/, '$&De ');
    expect(await version()).not.toBe(first);
  });
});

test('an SVG tells what it is: title, alt text, language', async () => {
  const { svg, edition, subject } = await pictureOf(press, 5, 'square');
  const root = parse(svg);
  const text = textOf(edition, subject);
  expect(root.querySelector('title')?.text).toBe(text.headline);
  expect(root.querySelector('desc')?.text).toBe(text.alt);
  const picture = root.querySelector('svg');
  expect([picture?.getAttribute('lang'), picture?.getAttribute('xml:lang')]).toEqual(['nl', 'nl']);
});

test('every long description is whole: what is seen, how to read it, what is asked, whose words', () => {
  for (const edition of press.paper.editions) {
    for (const subject of subjectsOf(press.paper)) {
      const long = longDescription(press.paper, edition, subject);
      const { alt, ask } = textOf(edition, subject);
      expect(long.length).toBeLessThanOrEqual(LONGEST);
      for (const part of [alt, ask, edition.sender]) expect(long).toContain(part);
      expect(long).toMatch(/[.!?]$/);
      expect(long).not.toMatch(/\.\.|\s{2}/);
    }
  }
});

describe('a sheet', () => {
  test.each([
    ['a4', 210, 297, 2480, 3508],
    ['a5', 148, 210, 1748, 2480],
  ])(
    '%s has its true size: SVG in mm, PNG at 300 dots an inch',
    async (id, mm, high, dots, tall) => {
      const { svg, png, density } = await pictureOf(press, 3, id);
      expect(svg.slice(0, svg.indexOf('>'))).toContain(`width="${mm}mm" height="${high}mm"`);
      const { width, height } = await sharp(png).metadata();
      expect([width, height, density]).toEqual([dots, tall, 300]);
      const format = formats[id];
      expect(format && pngSize(format)).toEqual({ width: dots, height: tall });
    },
  );

  test('is black on white: no colour, and gray only where an edge is smoothed', async () => {
    const { svg, png } = await pictureOf(press, 2, 'a5');
    const colours = new Set(svg.match(/#[0-9a-f]{3,6}\b/gi));
    expect([...colours].filter((colour) => !/^#(?:0{3}|0{6}|f{3}|f{6})$/i.test(colour))).toEqual(
      [],
    );
    expect((await sharp(png).metadata()).channels).toBe(1);
    const data = await sharp(png).raw().toBuffer();
    const gray = data.filter((value) => value > 0 && value < 255).length;
    expect(gray / data.length).toBeLessThan(0.03);
  });
});
