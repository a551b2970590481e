import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/model/json-schema.ts';
import { projectRoot } from '../paper-copy.ts';

test.each(Object.entries(jsonSchemas()))(
  'data/schema/%s is what the model expects',
  async (name, text) => {
    expect(await readFile(join(projectRoot, 'data/schema', name), 'utf8')).toBe(text);
  },
);
