import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, NodeType, type HTMLElement, type Node } from 'node-html-parser';
import { chartOf } from '../../src/charts/charts.ts';
import { chartFigure } from '../../src/infographics/canvas.ts';
import { countMarks } from '../../src/infographics/gates.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { loadPaper } from '../../src/model/load.ts';
import { subjectsOf, textOf, type Edition, type Paper } from '../../src/model/paper.ts';
import { builtFiles, builtPages, builtText, type BuiltPage } from './built-site.ts';

const root = resolve(import.meta.dirname, '../..');
let paper: Paper;

beforeAll(async () => {
  paper = await loadPaper(root);
});

/** Returns the pages of an edition, by the language that they say they are in. */
function pagesIn({ locale }: Edition): BuiltPage[] {
  return builtPages().filter(
    ({ document }) => document.querySelector('html')?.getAttribute('lang') === locale,
  );
}

/** Numbers that a page may show because the data has them, in the form of the locale. */
function licensed(edition: Edition): Set<string> {
  const figure = chartFigure(paper);
  const specs = [...subjectsOf(paper), ...paper.drawings].map(({ chart }) => chartOf(chart));
  const facts = specs.flatMap((chart) => {
    const license = chart.license(figure);
    const marks = license.kind === 'counted' ? [license.unit, ...Object.values(license.marks)] : [];
    return [...Object.values(chart.facts(figure)), ...marks];
  });
  const figures = Object.values(edition.figures).map(({ number }) => number);
  const places = paper.demands.map((_, i) => String(i + 1));
  return new Set([...facts.map((n) => formatNumber(n, edition.locale)), ...figures, ...places]);
}

/** Elements whose numbers are not claims: documents, sizes of files, days of changes, ages of a schematic drawing. */
const STRUCTURAL =
  '[data-source],.sources,.size,time,.code,.place,style,script,title,desc,[data-schematic]';

/** Returns the texts of an element but for those within the elements that a selector finds. */
function textsOutside(element: HTMLElement, skip: string): string[] {
  const skipped = new Set<Node>(element.querySelectorAll(skip));
  const textsIn = (node: Node): string[] => {
    if (skipped.has(node)) return [];
    return node.nodeType === NodeType.TEXT_NODE ? [node.rawText] : node.childNodes.flatMap(textsIn);
  };
  return textsIn(element);
}

describe('numbers on pages', () => {
  test('stand in a figure, a count of marks, a source or a structural element', () => {
    const ages = /^(?:\d+ jaar|age \d+)$/;
    const stray = paper.editions.flatMap((edition) => {
      const allowed = licensed(edition);
      const pages = pagesIn(edition);
      expect(pages.length).toBeGreaterThan(15);
      return pages.flatMap(({ path, document }) =>
        textsOutside(document.querySelector('body') ?? document, STRUCTURAL)
          .filter((text) => !ages.test(text.trim()))
          .flatMap((text) => [...text.matchAll(/\d[\d.,]*\d|\d/g)].map(([n]) => n))
          .filter((n) => !allowed.has(n))
          .filter((n) => !paper.sources.some(({ date }) => date.startsWith(n) && n.length === 4))
          .map((n) => `${path} ${n}`),
      );
    });
    expect(stray).toEqual([]);
  });

  test('of every figure are on the data page with qualifier, population, date and source', () => {
    for (const edition of paper.editions) {
      const address = `${edition.base}/${edition.pages.data.slug}/`;
      const page = builtPages().find(({ path }) => path === address);
      for (const { id, qualifier, source } of paper.figures) {
        const row = page?.document.getElementById(id);
        expect(row?.querySelector('[data-figure]')?.text.trim()).toBe(edition.figures[id]?.full);
        expect(row?.text).toContain(edition.messages[`qualifier.${qualifier}.name`]);
        expect(row?.text).toContain(edition.populations[id]);
        // What all figures share stands once, over the table.
        const whole = `${row?.closest('table')?.querySelector('caption')?.text} ${row?.text}`;
        expect(whole).toContain(edition.messages['date.notStated']);
        expect(whole).toContain(edition.sources[source]?.cited);
      }
    }
  });

  test('carry their qualifier wherever the figure is printed', () => {
    const wanted = { nl: /(.{12})7\.200/g, en: /(.{12})7,200/g };
    for (const edition of paper.editions) {
      for (const { document, path } of pagesIn(edition)) {
        for (const element of document.querySelectorAll('a.figure-value')) {
          const full = edition.figures[element.getAttribute('data-figure') ?? '']?.full ?? '';
          expect(element.text.toLowerCase(), path).toBe(full.toLowerCase());
        }
        const text = document.querySelector('body')?.structuredText.replace(/\s+/g, ' ') ?? '';
        const bare = [...text.matchAll(wanted[edition.locale === 'en' ? 'en' : 'nl'])].filter(
          ([, before]) => !/(?:meer dan|more than) $/i.test(before ?? ''),
        );
        expect(
          bare.map(([found]) => found),
          path,
        ).toEqual([]);
      }
    }
  });

  test('that the paper does not state are nowhere', () => {
    // What follows from dividing or subtracting the paper's figures, which it does not allow.
    const forbidden =
      /43[ ,.]?3? ?%|31([,.]3)? ?%|3[35] ?%|28 ?%|5[.,]200|5[.,]541|4[.,]000|9[.,]423|14[.,]623|20[.,]623/;
    const texts = builtFiles().filter((path) => /\.(?:html|csv|json)$/.test(path));
    const found = texts.filter((path) => {
      const text = path.endsWith('.html')
        ? (parse(builtText(path)).querySelector('body')?.structuredText ?? '')
        : builtText(path);
      return forbidden.test(text);
    });
    expect(found).toEqual([]);
  });
});

describe('marks on pages', () => {
  test('are as many as the figures license, in the drawing of every demand page', () => {
    const figure = chartFigure(paper);
    for (const edition of paper.editions) {
      for (const subject of paper.demands) {
        const license = chartOf(subject.chart).license(figure);
        if (license.kind !== 'counted') continue;
        const address = `${edition.base}/${textOf(edition, subject).slug}/`;
        const page = builtPages().find(({ path }) => path === address);
        const drawing = page?.document.querySelector('.hero-drawing svg');
        for (const [role, count] of Object.entries(license.marks)) {
          const marks = drawing?.querySelectorAll(`rect.${role}`).length;
          expect(marks, `${address} ${role}`).toBe(count);
        }
      }
    }
    expect(countMarks([])).toEqual({});
  });
});
