import type { APIRoute } from 'astro';
import { serialise, svg } from '../infographics/svg-node.ts';
import { known } from '../model/paper.ts';
import { currentPaper } from '../site/current-paper.ts';
import { pageWall } from '../site/page-wall.ts';

/** The sign in its own units: a post on a wall, with three ticks. */
const SIZE = 32;
const POST = { x: 9, width: 14, edge: 2 };
const TICKS = [7, 15, 23];
const TICK = { width: 10, height: 4 };

export const GET: APIRoute = async () => {
  const { theme, ...paper } = await currentPaper();
  const { ink, white } = theme.color;
  const wall = known(theme.walls, pageWall({ theme, ...paper })).light;
  const full = { y: 0, height: SIZE };
  const picture = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${SIZE} ${SIZE}` },
    [
      svg('rect', { width: SIZE, height: SIZE, fill: wall }),
      svg('rect', { ...full, x: POST.x - POST.edge, width: POST.width + POST.edge * 2, fill: ink }),
      svg('rect', { ...full, x: POST.x, width: POST.width, fill: white }),
      ...TICKS.map((y) => svg('rect', { x: POST.x, y, ...TICK, fill: ink })),
    ],
  );
  return new Response(serialise(picture), { headers: { 'content-type': 'image/svg+xml' } });
};
