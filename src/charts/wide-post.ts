import type { Box, DrawContext, Stage } from './chart.ts';
import {
  bareWords,
  longWords,
  LOW_WALLS,
  WALLS,
  wordsOnTicks,
  type LevelWords,
  type Levels,
} from './level-words.ts';

/**
 * Part of the post's width that a tick takes: more than on a narrow post, as it carries words (art direction § 6, H),
 * and beside a header, where the post cannot be wider, a little more.
 */
const TICK = { full: 0.86, brief: 0.9 };
/**
 * A room on paper that is so many times as wide as it is high is low: words on a post stand close in it rather than be
 * small.
 */
const LOW = 2.1;
/** Without words the post is narrower, as a part of the box. */
const BARE = 0.56;
/** From the right edge of a post with words to its inner line, in edges of the post. */
const INNER = 5;

/** A post that carries words, and those. */
export interface WidePost {
  readonly on: Box;
  /** Length of its ticks in px. */
  readonly tick: number;
  readonly words: LevelWords;
  /** What the ink line on its top takes of the wall in it, in px; 0 where words have much of that. */
  readonly cap: number;
}

/** Returns the line along the right edge of a wide post, as on the post of the series: it is a post, not a panel. */
export function innerLine(on: Box, { stroke }: DrawContext): Box {
  const width = stroke.postEdge / 2;
  return { ...on, x: on.x + on.width - INNER * stroke.postEdge - width, width };
}

/** Returns a post for a sign, which has no words, in the middle of its box. */
export function barePost(spec: Levels, { x, width, ...down }: Box, context: DrawContext): WidePost {
  const across = Math.round(BARE * width);
  const on = { ...down, x: Math.round(x + (width - across) / 2), width: across };
  return { on, tick: Math.round(TICK.full * across), words: bareWords(spec, context), cap: 0 };
}

/**
 * Returns a post as wide as its box, with words on its ticks: those that find no room with air about them stand closer
 * together, and last of all are as long as the post.
 */
export function wordedPost(
  spec: Levels,
  stage: Pick<Stage, 'box' | 'detail' | 'perMm'>,
  height: number,
  context: DrawContext,
): WidePost {
  const { box, perMm } = stage;
  const isLow = perMm !== undefined && box.width > LOW * box.height;
  const detail = isLow ? 'brief' : stage.detail;
  const cap = isLow ? context.stroke.postEdge : 0;
  const on = { ...box, width: Math.round(box.width) };
  const tick = Math.round(TICK[detail] * on.width);
  const room = { tick, post: innerLine(on, context).x - on.x, height: height - cap };
  for (const part of isLow ? LOW_WALLS : WALLS) {
    const words = wordsOnTicks(spec, detail, { room, part }, context);
    if (words) return { on, tick, cap, words };
  }
  return { on, tick, cap, words: longWords(spec, detail, room, context) };
}
