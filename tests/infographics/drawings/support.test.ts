import { describe, expect, test } from 'vitest';
import { ids, scenesOf } from './scenes.ts';

describe.each(ids)('support in the format %s', (format) => {
  test('the words over one post and over two are broken alike', () => {
    for (const scene of scenesOf('suitable-care', format)) {
      const lines = (field: string) => scene.labels.filter((label) => label.field === field);
      expect(lines('labels.without').length).toBeGreaterThan(0);
      expect(lines('labels.without').length).toBe(lines('labels.with').length);
    }
  });
});
