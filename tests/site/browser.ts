import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Browsers that a machine may have already. */
const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags without which Chromium asks its maker's servers for things at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Returns the path of the browser that an npm package carries, with the system libraries it needs. */
async function carried(): Promise<{ path: string; args: string[] }> {
  // Read when the package is imported: it then also unpacks libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // With one process for all, closing a page ends the browser.
  const args = packaged.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return { path: await packaged.executablePath(), args };
}

/** Returns a headless Chromium: the one that is named, one that is installed, or the one npm brought. */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: [...QUIET, ...extra] });
  const { path, args } = await carried();
  return chromium.launch({ executablePath: path, args: [...args, ...QUIET, ...extra] });
}
