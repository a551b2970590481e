import { placeRuns } from './place-runs.ts';
import type { Glyph, Shaper } from './shape.ts';

/**
 * A piece of a line with ink that has the same form wherever it stands: a character with its marks, a
 * ligature, or a whole run where characters change each other's form.
 */
export interface Piece {
  readonly text: string;
  /** Where its pen starts, from the origin of the line. */
  readonly x: number;
  /** Letter-spacing within it, em; 0 for one character. */
  readonly tracking: number;
}

type PlacedRun = ReturnType<typeof placeRuns>['runs'][number];

interface Cluster {
  readonly text: string;
  readonly x: number;
  readonly glyphs: readonly Glyph[];
}

/** Returns the clusters of a run in the order in which they stand, left to right. */
function clustersOf({ run, glyphs }: PlacedRun): Cluster[] {
  const starts = [...new Set(glyphs.map(({ glyph }) => glyph.cluster))].sort((a, b) => a - b);
  const clusters: { text: string; x: number; cluster: number; glyphs: Glyph[] }[] = [];
  for (const { glyph, pen } of glyphs) {
    const last = clusters.at(-1);
    if (last?.cluster === glyph.cluster) {
      last.glyphs.push(glyph);
      continue;
    }
    const text = run.slice(glyph.cluster, starts[starts.indexOf(glyph.cluster) + 1]);
    clusters.push({ text, x: pen, cluster: glyph.cluster, glyphs: [glyph] });
  }
  return clusters;
}

/** Whether a cluster alone has the glyphs that it has among its neighbours; kerning comes after it. */
function standsAlone({ text, glyphs }: Cluster, shaper: Shaper): boolean {
  const alone = shaper.shape(text, false);
  return (
    alone.length === glyphs.length &&
    alone.every(({ id, x, y, advance }, i) => {
      const among = glyphs[i];
      const last = i === glyphs.length - 1;
      return (
        among?.id === id &&
        among.x === x &&
        among.y === y &&
        (last || (among.advance === advance && !among.endsCharacter))
      );
    })
  );
}

/** Returns the pieces of a line as satori draws it, in font units; blanks have none. */
export function piecesOf(text: string, tracking: number, shaper: Shaper): Piece[] {
  return placeRuns(text, tracking, shaper).runs.flatMap((run) => {
    const clusters = clustersOf(run).filter(({ glyphs }) => glyphs.some(({ ink }) => ink));
    const x = run.glyphs[0]?.pen ?? 0;
    if (clusters.every((cluster) => standsAlone(cluster, shaper)))
      return clusters.map((cluster) => ({ text: cluster.text, x: cluster.x, tracking: 0 }));
    return [{ text: run.run, x, tracking }];
  });
}
