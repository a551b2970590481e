import { max, range } from 'd3';
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
/** The narrowest post with words, and steps to wider ones, as parts of the box; beside a header it takes all of that. */
const NARROWEST = { full: 0.5, brief: 1 };
const WIDER = 0.02;
/**
 * A room on paper that is so many times as wide as it is high is low: a post takes all of it, as beside a header,
 * and its words stand close rather than be small.
 */
const LOW = 2.1;
/** Words are rather smaller than the largest, down to this part of it, than on a wider post. */
const LARGE = 0.92;
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

/** Whether what is asked stands on one line, and so does what is under it. */
function askedIsUnbroken({ words }: LevelWords): boolean {
  const asked = words.at(-1);
  return !asked || [asked.title, asked.second].every(({ lines }) => lines.length <= 1);
}

/** Whether all that is laid down takes as many lines, so that its ticks stand at equal distances. */
function levelsAreEven({ words }: LevelWords): boolean {
  return new Set(words.slice(0, -1).map(({ title }) => title.lines.length)).size <= 1;
}

/** Returns a post for a sign, which has no words, in the middle of its box. */
export function barePost(spec: Levels, { x, width, ...down }: Box, context: DrawContext): WidePost {
  const across = Math.round(BARE * width);
  const on = { ...down, x: Math.round(x + (width - across) / 2), width: across };
  return { on, tick: Math.round(TICK.full * across), words: bareWords(spec, context), cap: 0 };
}

/**
 * Returns the narrowest post on which words are nearly as large as on any, what is asked has one line if it can,
 * and all that is laid down as many: a post that is wider than its words ask looks like a board. Words that find no
 * room on one with air about them stand closer together, and last of all on a post as wide as the box.
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
  const postOf = (part: number) => {
    const on = { ...box, width: Math.round(part * box.width) };
    const tick = Math.round(TICK[detail] * on.width);
    const room = { tick, post: innerLine(on, context).x - on.x, height: height - cap };
    return { on, tick, cap, room };
  };
  for (const part of isLow ? LOW_WALLS : WALLS) {
    const posts = range(NARROWEST[detail], 1 + WIDER / 2, WIDER).flatMap((of): WidePost[] => {
      const { room, ...post } = postOf(of);
      const words = wordsOnTicks(spec, detail, { room, part }, context);
      return words ? [{ ...post, words }] : [];
    });
    const largest = max(posts, ({ words }) => words.size) ?? 0;
    const large = posts.filter(({ words }) => words.size >= LARGE * largest);
    const unbroken = large.filter(({ words }) => askedIsUnbroken(words));
    const narrowest = unbroken.find(({ words }) => levelsAreEven(words)) ?? unbroken[0] ?? large[0];
    if (narrowest) return narrowest;
  }
  const { room, ...whole } = postOf(1);
  return { ...whole, words: longWords(spec, detail, room, context) };
}
