import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { chartOf } from '../../src/charts/charts.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { chartFigure } from '../../src/infographics/canvas.ts';
import { formats } from '../../src/infographics/formats.ts';
import { loadPaper } from '../../src/model/load.ts';
import { subjectsOf, textOf } from '../../src/model/paper.ts';
import { projectRoot } from '../paper-copy.ts';
import { builtPages, builtText } from './built-site.ts';

const paper = await loadPaper(projectRoot);
const pages = builtPages();

/** Every picture of a language, with the page about it: the demand's own, or that to share from. */
const pictured = paper.editions.flatMap((edition) =>
  subjectsOf(paper).map((subject) => {
    const text = textOf(edition, subject);
    const path = `${edition.base}/${text.slug || edition.messages['share.slug']}/`;
    return { name: `${edition.locale} ${subject.id}`, edition, subject, alt: text.alt, path };
  }),
);

/** Returns the alt text in the XMP packet of a built PNG, in its own language. */
async function altOfPng(path: string, locale: string): Promise<string | undefined> {
  const { xmpAsString = '' } = await sharp(readFileSync(join(inject('site'), path))).metadata();
  const [property] = parse(xmpAsString).getElementsByTagName('Iptc4xmpCore:AltTextAccessibility');
  return property
    ?.getElementsByTagName('rdf:li')
    .find((item) => item.getAttribute('xml:lang') === locale)?.text;
}

describe.each(pictured)('the alt text of $name', ({ edition, subject, alt, path }) => {
  test('is the same for a reader, in a card, and in every file', async () => {
    const page = pages.find((one) => one.path === path)?.document;
    const meta = (name: string) =>
      page?.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content');
    expect(meta('og:image:alt')).toBe(alt);
    expect(meta('twitter:image:alt')).toBe(alt);
    const shown = page?.querySelectorAll('.kit-pictures img').map((img) => img.getAttribute('alt'));
    expect(shown?.filter((one) => one !== '')).toEqual([alt]);
    for (const format of Object.keys(formats)) {
      const file = `${edition.base}/infographics/${subject.id}/${format}`;
      expect(parse(builtText(`${file}.svg`)).querySelector('desc')?.text, file).toBe(alt);
      expect(await altOfPng(`${file}.png`, edition.locale), file).toBe(alt);
    }
  });

  test('has a first sentence that stands alone, and no number that the data lacks', () => {
    const [first = alt] = alt.match(/^.*?[.!?](?=\s|$)/s) ?? [];
    expect(first.length).toBeLessThanOrEqual(120);
    expect(alt.length).toBeLessThanOrEqual(420);
    const chart = chartOf(subject.chart);
    const facts = Object.values(chart.facts(chartFigure(paper)));
    const known = [
      ...Object.values(edition.figures).map(({ number }) => number),
      ...facts.map((n) => formatNumber(n, edition.locale)),
      ...paper.sources.map(({ date }) => date.slice(0, 4)),
    ];
    const numbers = alt.match(/\d+(?:[.,]\d+)*/g) ?? [];
    expect(numbers.filter((number) => !known.includes(number))).toEqual([]);
  });
});
