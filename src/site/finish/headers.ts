/** A page with its address on the host, such as `/en/data/`, and its policy. */
export interface PagePolicy {
  readonly path: string;
  readonly policy: string;
}

interface Rule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Holds for every address. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};
/** Names of these files change with their bytes. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Pictures and data are made to be shown elsewhere. */
const FOR_ALL = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};
const FOR_US = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Returns whether a page is made to stand in another site's frame. */
function isEmbed(path: string): boolean {
  return path.split('/').includes('embed');
}

function pageRule({ path, policy }: PagePolicy): Rule {
  if (isEmbed(path)) {
    return {
      path,
      headers: { 'Content-Security-Policy': `${policy}; frame-ancestors *`, ...FOR_ALL },
    };
  }
  const headers = {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Frame-Options': 'DENY',
    ...FOR_US,
  };
  return { path, headers };
}

function written({ path, headers }: Rule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines].join('\n');
}

/**
 * Returns a `_headers` file as Netlify and Cloudflare Pages read it. Both join the values of all rules that
 * match an address, so a policy stands with its own page and never under a wildcard.
 */
export function headersFile(base: string, pages: readonly PagePolicy[]): string {
  const rules: Rule[] = [
    { path: `${base}/*`, headers: ALWAYS },
    { path: `${base}/fonts/*`, headers: { ...FOREVER, ...FOR_US } },
    { path: `${base}/style/*`, headers: { ...FOREVER, ...FOR_US } },
    { path: `${base}/thumbs/*`, headers: { ...FOREVER, ...FOR_US } },
    { path: `${base}/cards/*`, headers: { ...FOREVER, ...FOR_ALL } },
    { path: `${base}/infographics/*`, headers: FOR_ALL },
    { path: `${base}/data/*`, headers: FOR_ALL },
    ...pages.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(pageRule),
  ];
  return `${rules.map(written).join('\n\n')}\n`;
}
