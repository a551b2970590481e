import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../src/model/json-schema.ts';
import { projectRoot, run } from './command.ts';

await run(async () => {
  const folder = join(projectRoot, 'data/schema');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    await writeFile(join(folder, name), text);
  }
});
