import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { jobsOf } from '../../src/infographics/press.ts';
import { loadPaper } from '../../src/model/load.ts';
import { filePath } from '../../src/site/addresses.ts';
import { pagesOf } from '../../src/site/pages.ts';
import type { Paper } from '../../src/model/paper.ts';
import { copyPaper, projectRoot, secondPaper, type PaperCopy } from '../paper-copy.ts';
import { builtFiles } from './built-site.ts';

const PATIENCE = { timeout: 180_000, interval: 250 };
const EDITED = 'Another title';

let paper: Paper;
let copy: PaperCopy;
let dev: ChildProcess;
let origin: string;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port is free'));
        else resolve(address.port);
      });
    });
  });
}

async function text(path: string): Promise<string> {
  const answer = await fetch(origin + path);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
}

beforeAll(async () => {
  // The short paper has pages of all kinds; the full check shows those of the real one.
  copy = await copyPaper(process.env['FULL'] === '1' ? projectRoot : secondPaper);
  paper = await loadPaper(copy.root);
  const port = await freePort();
  // Astro's dev server answers nothing where it sees a test run.
  const { VITEST: _test, NODE_ENV: _mode, ...env } = process.env;
  origin = `http://127.0.0.1:${port}${filePath(paper, '')}`;
  dev = spawn(
    process.execPath,
    [
      join(projectRoot, 'node_modules/astro/bin/astro.mjs'),
      'dev',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    { cwd: projectRoot, env: { ...env, PAPER: copy.root }, stdio: 'ignore' },
  );
  await vi.waitFor(() => text('/'), PATIENCE);
}, PATIENCE.timeout * 2);
afterAll(async () => {
  dev.kill();
  await copy.remove();
});

describe('pages for makers', () => {
  test('are in no site that is built', () => {
    expect(builtFiles().filter((path) => /(?:^|\/)dev\//.test(path))).toEqual([]);
  });

  test(
    'show every picture with what the gates found, and follow an edit',
    { timeout: PATIENCE.timeout * 3 },
    async () => {
      const { editions, demands } = paper;
      const [subject] = demands;
      const [edition] = editions;
      const [demand] = edition?.demands ?? [];
      if (!subject || !edition || !demand) throw new Error('the paper has no demands');
      const gallery = await text('/dev/gallery/');
      const shown = new Set(gallery.match(/[\w/-]*\/infographics\/[\w/-]+\.png/g));
      expect(shown.size).toBe(jobsOf(paper).length);
      const gates: unknown = JSON.parse(
        await text(`/dev/gates/${edition.locale}/${subject.id}/og.json`),
      );
      expect(gates).toEqual({ problems: [] });
      const picture = `/infographics/${subject.id}/og.svg`;
      const before = await text(picture);
      await copy.edit(demand.file, /^title: .*$/m, `title: '${EDITED}'`);
      await vi.waitFor(async () => {
        expect(await text(picture)).not.toBe(before);
        expect((await text('/dev/gallery/')).includes(EDITED)).toBe(true);
      }, PATIENCE);
    },
  );

  test('show the card of every page as platforms draw it', async () => {
    const cards = await text('/dev/cards/');
    expect(pagesOf(paper).filter(({ path }) => !cards.includes(`/${path}`))).toEqual([]);
  });
});
