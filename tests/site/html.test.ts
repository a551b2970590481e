import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from './built-site.ts';

/** What a person writes is a matter of style there; here a program writes it, and browsers read both. */
const WRITTEN_BY_A_PROGRAM = {
  'doctype-style': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
} as const;

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    ...WRITTEN_BY_A_PROGRAM,
    // A title says the page and the paper; search engines shorten it, readers of tabs see its beginning.
    'long-title': 'off',
    // The rules for paper are a file of this site, with the hash of its bytes in its name.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

test('every page is valid HTML', async () => {
  const found: string[] = [];
  for (const { path, html } of builtPages()) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) {
        found.push(`${path} ${ruleId}: ${message} (${selector})`);
      }
    }
  }
  expect(found).toEqual([]);
});
