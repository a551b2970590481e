import { describe, expect, it } from 'vitest';
import { loadFace } from '../../src/theme/faces.ts';
import { readSfnt } from '../../src/theme/sfnt.ts';
import { loadFaces, ROOT, SANS_800 } from './font-fixtures.ts';

describe('a face', () => {
  it('has its kerning in GPOS, whatever the file had', async () => {
    for (const { data } of await loadFaces()) {
      const tables = readSfnt(data);
      expect(tables.has('GPOS')).toBe(true);
      expect(tables.has('kern')).toBe(false);
    }
  });

  it('that cannot be read is an error with the file and the package to install', async () => {
    const scoped = { ...SANS_800, file: '@expo-google-fonts/no-such-font/400.ttf' };
    const plain = { ...SANS_800, file: 'no-such-font/400.ttf' };
    await expect(loadFace(scoped, ROOT)).rejects.toThrow(
      'Cannot read the font "@expo-google-fonts/no-such-font/400.ttf": install the npm package "@expo-google-fonts/no-such-font"',
    );
    await expect(loadFace(plain, ROOT)).rejects.toThrow('install the npm package "no-such-font"');
  });

  it('that is not a font is an error with the file', async () => {
    const file = '@expo-google-fonts/proza-libre/package.json';
    await expect(loadFace({ ...SANS_800, file }, ROOT)).rejects.toThrow(
      `Cannot use the font "${file}"`,
    );
  });
});
