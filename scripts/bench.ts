import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliCompressSync } from 'node:zlib';
import { loadPaper } from '../src/model/load.ts';
import { pagesOf, type SitePage } from '../src/site/pages.ts';
import { paperFolder } from '../src/site/settings.ts';
import { auditPages } from './audit.ts';
import { projectRoot, run } from './command.ts';

/** Returns how long a build took, in seconds. */
function timeBuild(out: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: projectRoot,
    env: { ...process.env, OUT: out },
  });
  if (status !== 0) throw new Error(String(stderr));
  return (performance.now() - start) / 1000;
}

function fileOf(site: string, { path }: SitePage): string {
  return join(site, path, 'index.html');
}

/** Returns the bytes of a page: as sent, and what of it is style. */
async function weigh(file: string): Promise<{ sent: number; raw: number; style: number }> {
  const html = await readFile(file, 'utf8');
  const style = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css).join('');
  return {
    raw: Buffer.byteLength(html),
    sent: brotliCompressSync(html).length,
    style: brotliCompressSync(style).length,
  };
}

function print(cells: readonly (string | number)[]): void {
  const [name = '', ...numbers] = cells;
  const row = [String(name).padEnd(44), ...numbers.map((cell) => String(cell).padStart(12))];
  process.stdout.write(`${row.join('')}\n`);
}

await run(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const site = join(folder, 'dist');
    print(['Build', 'seconds']);
    print(['first', timeBuild(site).toFixed(1)]);
    print(['again, pictures kept', timeBuild(site).toFixed(1)]);

    const pages = pagesOf(await loadPaper(paperFolder(projectRoot, process.env)));
    print(['\nPage', 'bytes sent', 'bytes raw', 'style sent']);
    for (const page of pages) {
      const { sent, raw, style } = await weigh(fileOf(site, page));
      print([`/${page.path}`, sent, raw, style]);
    }

    const chosen = pages.filter(
      ({ kind }, i, all) => all.findIndex((page) => page.kind === kind) === i,
    );
    print(['\nLighthouse, mobile', 'performance', 'LCP ms', 'CLS', 'bytes']);
    const paths = chosen.map(({ path }) => (path === '' ? '/' : `/${path}/`));
    await auditPages(
      site,
      paths,
      ['performance'],
      ({ path, scores, largest, lcp, shift, bytes }) => {
        print([path, scores['performance'] ?? 0, Math.round(lcp), shift.toFixed(3), bytes]);
        process.stdout.write(`    largest part: ${largest}\n`);
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
