import sharp from 'sharp';
import { serialise, svg } from '../infographics/svg-node.ts';
import { known, type Paper } from '../model/paper.ts';
import { pageWall } from './page-wall.ts';

/** The sign in its own units: a post on a wall, with three ticks. */
const SIZE = 32;
const POST = { x: 9, width: 14, edge: 2 };
const TICKS = [7, 15, 23];
const TICK = { width: 10, height: 4 };
/** Part of a maskable icon that every mask leaves (W3C, Web Application Manifest § maskable icons). */
const SAFE = 0.8;

/** Returns the sign of the site as SVG: a post with three ticks on the wall of the overview. */
export function signSvg(paper: Paper, { maskable = false } = {}): string {
  const { ink, white } = paper.theme.color;
  const wall = known(paper.theme.walls, pageWall(paper)).light;
  const size = maskable ? SIZE / SAFE : SIZE;
  const start = -(size - SIZE) / 2;
  const full = { y: start, height: size };
  return serialise(
    svg(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `${start} ${start} ${size} ${size}` },
      [
        svg('rect', { x: start, y: start, width: size, height: size, fill: wall }),
        svg('rect', {
          ...full,
          x: POST.x - POST.edge,
          width: POST.width + POST.edge * 2,
          fill: ink,
        }),
        svg('rect', { ...full, x: POST.x, width: POST.width, fill: white }),
        ...TICKS.map((y) => svg('rect', { x: POST.x, y, ...TICK, fill: ink })),
      ],
    ),
  );
}

/** An icon of the site as a file. */
export interface Icon {
  /** Path within the site. */
  readonly path: string;
  readonly size: number;
  readonly purpose: 'any' | 'maskable';
}

/** The icons that platforms ask for. */
export const ICONS: readonly Icon[] = [
  { path: '/apple-touch-icon.png', size: 180, purpose: 'maskable' },
  { path: '/icon-192.png', size: 192, purpose: 'any' },
  { path: '/icon-512.png', size: 512, purpose: 'any' },
  { path: '/icon-maskable-512.png', size: 512, purpose: 'maskable' },
];

/** Returns an icon as PNG. */
export function iconPng(
  paper: Paper,
  { size, purpose }: Pick<Icon, 'size' | 'purpose'>,
): Promise<Buffer> {
  const picture = Buffer.from(signSvg(paper, { maskable: purpose === 'maskable' }));
  // The SVG has no size of its own: at this density its longest side is as many px as asked.
  return sharp(picture, { density: 72 * (size / SIZE) })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

const HEADER = 22;

/** Returns a PNG in the envelope of an ICO file, with one image (Microsoft, "Icons"; PNG since Windows Vista). */
export function ico(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(HEADER, 18);
  return Buffer.concat([header, png]);
}
