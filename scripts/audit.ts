import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import lighthouse, { type Result } from 'lighthouse';
import { launchBrowser } from '../tests/site/browser.ts';

/** What Lighthouse says of a page. */
export interface Audit {
  readonly path: string;
  /** Scores by category, 0 to 100. */
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that cost points, with their titles. */
  readonly failed: readonly string[];
  /** Largest contentful paint, ms, and the element that it was. */
  readonly lcp: number;
  readonly largest: string;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** All bytes that the page made the browser fetch. */
  readonly bytes: number;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};
/** Types that a host compresses. */
const TEXT = ['.html', '.svg', '.txt', '.xml', '.json'];

/** The address that a built page gives itself. */
const OWN_ADDRESS = /<link rel="canonical" href="(https?:\/\/[^/"]+)/;

/** Returns a page as if it stood at its own address, so that it is judged as readers will find it. */
function atHome(data: Buffer, here: string): string {
  const html = data.toString();
  const own = OWN_ADDRESS.exec(html)?.[1];
  return own === undefined ? html : html.replaceAll(own, here);
}

/** Serves a built site on a free port as a good host does: compressed. */
async function serveCompressed(site: string): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(file).then(
      (data) => {
        const type = extname(file);
        response.setHeader('content-type', TYPES[type] ?? 'application/octet-stream');
        if (!TEXT.includes(type)) return response.end(data);
        response.setHeader('content-encoding', 'br');
        return response.end(
          brotliCompressSync(
            type === '.html' ? atHome(data, `http://${request.headers.host}`) : data,
          ),
        );
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return { port, close: () => server.close() };
}

/** Returns the snippet of the first element that an audit names, at any depth. */
function firstSnippet(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const snippet: unknown = Reflect.get(value, 'snippet');
  if (typeof snippet === 'string') return snippet;
  return Object.values(value)
    .map(firstSnippet)
    .find((found) => found !== undefined);
}

function told(path: string, { categories, audits }: Result): Audit {
  const number = (id: string) => audits[id]?.numericValue ?? 0;
  const scores = Object.entries(categories).map(([id, { score }]) => [
    id,
    Math.round((score ?? 0) * 100),
  ]);
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const failed = weighed.flatMap(({ id }) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score >= 1) return [];
    return [`${id}: ${audit.title} ${firstSnippet(audit.details) ?? ''}`];
  });
  return {
    path,
    scores: Object.fromEntries(scores),
    failed,
    lcp: number('largest-contentful-paint'),
    largest: firstSnippet(audits['lcp-breakdown-insight']?.details) ?? 'not named',
    shift: number('cumulative-layout-shift'),
    bytes: number('total-byte-weight'),
  };
}

/**
 * Runs Lighthouse, as on a phone, over pages of a built site and hands each result over as it comes.
 * @throws Error when a page cannot be audited
 */
export async function auditPages(
  site: string,
  paths: readonly string[],
  categories: string[],
  report: (audit: Audit) => void,
): Promise<void> {
  const served = await serveCompressed(site);
  const { port: debugPort, close } = await serveCompressed(site);
  close();
  const browser = await launchBrowser([`--remote-debugging-port=${debugPort}`]);
  try {
    for (const path of paths) {
      const address = `http://127.0.0.1:${served.port}${path}`;
      const result = await lighthouse(address, {
        port: debugPort,
        onlyCategories: categories,
        logLevel: 'silent',
      });
      if (!result) throw new Error(`Lighthouse has nothing to say of ${path}`);
      report(told(path, result.lhr));
    }
  } finally {
    await browser.close();
    served.close();
  }
}
