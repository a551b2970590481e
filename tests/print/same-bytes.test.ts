import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { documentJobs } from '../../src/print/documents.ts';
import { createTypesetter } from '../../src/print/press.ts';
import { printDocument } from '../../src/print/print-document.ts';
import { projectRoot } from '../paper-copy.ts';
import { printPress } from './press.ts';

const run = promisify(execFile);

async function manifestOf(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  for (const name of ['data', 'content'])
    await cp(join(projectRoot, name), join(folder, 'paper', name), { recursive: true });
  const out = join(folder, 'out');
  // Nothing that the other kept is taken: both are set.
  const own = { PAPER: join(folder, 'paper'), CACHE: join(folder, 'cache') };
  const only = process.env['FULL'] === '1' ? [] : ['--only', 'suitable-care'];
  await run(process.execPath, [join(projectRoot, 'scripts/documents.ts'), '--out', out, ...only], {
    cwd: folder,
    env: { ...process.env, ...own, ...env },
  });
  return readFile(join(out, 'manifest.json'), 'utf8');
}

test(
  'documents have the same bytes in another folder, time zone and language',
  { timeout: 600_000 },
  async () => {
    const folders = await Promise.all(
      ['one-', 'another-longer-'].map((name) => mkdtemp(join(tmpdir(), name))),
    );
    try {
      const [first, second] = await Promise.all([
        manifestOf(folders[0] ?? '', { TZ: 'Pacific/Auckland', LANG: 'nl_NL.UTF-8' }),
        manifestOf(folders[1] ?? '', { TZ: 'America/Los_Angeles', LANG: 'C' }),
      ]);
      expect(first).toContain('"sha256"');
      expect(second).toBe(first);
    } finally {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    }
  },
);

test('a document that takes its date from the clock has other bytes a second later', async () => {
  const { paper, press } = await printPress();
  // The press of a build sets the same once; this typesetter sets it each time.
  const typesetter = await createTypesetter(press, projectRoot);
  const job = documentJobs(paper).find(({ kind }) => kind === 'handout');
  if (!job) throw new Error('no handout');
  const sheet = press.templates['sheet.typ'] ?? '';
  expect(sheet).toContain('date: none');
  const templates = { ...press.templates, 'sheet.typ': sheet.replace('date: none', 'date: auto') };
  const print = async () => (await printDocument({ ...press, templates, typesetter }, job)).pdf;
  const first = await print();
  await wait(1100);
  expect((await print()).equals(first)).toBe(false);
});
