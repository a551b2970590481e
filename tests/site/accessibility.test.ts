import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chosenPaths, full, readerForTests } from './visit.ts';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ibmSource = `${readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8')};globalThis.ace=ace`;
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const IBM_POLICIES = ['WCAG_2_2', 'IBM_Accessibility'];
const VIEWS = [375, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

const paths = await chosenPaths();
const { visit, missing } = await readerForTests();

async function axe(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (tags): Promise<AxeResults> => {
    const engine: { run: (options: object) => Promise<AxeResults> } = Reflect.get(
      globalThis,
      'axe',
    );
    return engine.run({ runOnly: tags });
  }, AXE_TAGS);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
  );
}

interface IbmResult {
  readonly ruleId: string;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
}

async function ibm(page: Page): Promise<string[]> {
  return page.evaluate(async (policies) => {
    const engine: {
      Checker: new () => {
        check: (node: Document, policies: string[]) => Promise<{ results: IbmResult[] }>;
      };
    } = Reflect.get(globalThis, 'ace');
    const { results } = await new engine.Checker().check(document, policies);
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 90)}`);
  }, IBM_POLICIES);
}

/** Returns the views of a page to look at: one of its four, in turn, unless everything is checked. */
function viewsOf(path: string): typeof VIEWS {
  return full ? VIEWS : VIEWS.filter((_, i) => i === paths.indexOf(path) % VIEWS.length);
}

describe.skipIf(missing)('no accessibility violation', () => {
  test.each(paths)('on %s', async (path) => {
    for (const { width, scheme } of viewsOf(path)) {
      const { page, close } = await visit(path, { width, options: { colorScheme: scheme } });
      await page.evaluate(axeSource);
      await page.evaluate(ibmSource);
      expect(await axe(page), `axe, ${scheme}, ${width} px`).toEqual([]);
      expect(await ibm(page), `ibm, ${scheme}, ${width} px`).toEqual([]);
      await close();
    }
  });

  test('in either engine goes by unseen', async () => {
    const { page, close } = await visit('/404.html');
    await page.evaluate(axeSource);
    await page.evaluate(ibmSource);
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<a href="/"></a><img src="/favicon.svg">');
    });
    expect((await axe(page)).join()).toContain('image-alt');
    expect((await ibm(page)).join()).toContain('img_alt');
    await close();
  });
});
