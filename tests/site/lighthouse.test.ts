import { expect, inject, test } from 'vitest';
import { auditPages } from '../../scripts/audit.ts';
import { chosenPaths } from './visit.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
/** Pages that search engines shall not list: the 404 and the embeds. */
const UNLISTED = /^\/404\.html$|\/embed\//;

test(
  'Lighthouse finds nothing to improve for access, practice and search',
  { timeout: 1_200_000 },
  async () => {
    const paths = (await chosenPaths()).filter((path) => !UNLISTED.test(path));
    const found: string[] = [];
    await auditPages(inject('site'), paths, CATEGORIES, ({ path, scores, failed }) => {
      if (Object.values(scores).some((score) => score < 100))
        found.push(`${path} ${failed.join('; ')}`);
    });
    expect(found).toEqual([]);
  },
);
