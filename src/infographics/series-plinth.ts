import { subjectsOf, type Edition } from '../model/paper.ts';
import type { Format } from './formats.ts';
import { askSize, plinthHeight } from './plinth.ts';
import { sceneInput, type Named, type SceneInput } from './scene-input.ts';

/** What the plinths of a series have in common in a format. */
interface SeriesPlinth {
  /** Height in px, as the longest words need it. */
  readonly floor: number;
  /** Size in px of what is asked, by locale: that in which the longest fits. */
  readonly asks: ReadonlyMap<string, number>;
}

/** Returns what the plinths of a series have in common in a format. */
export type PlinthOf = (format: Format) => SeriesPlinth;

type Series = Pick<Named, 'paper' | 'measure'>;

function seriesPlinth({ paper, measure }: Series, format: Format): SeriesPlinth {
  const inputsOf = (edition: Edition): SceneInput[] =>
    subjectsOf(paper).map((subject) => sceneInput({ paper, edition, subject, format, measure }));
  const editions = paper.editions.map((edition) => {
    const inputs = inputsOf(edition);
    const ask = Math.min(...inputs.map(askSize));
    const floor = Math.max(...inputs.map((input) => plinthHeight(input, ask)));
    return { locale: edition.locale, ask, floor };
  });
  return {
    floor: Math.max(...editions.map(({ floor }) => floor)),
    asks: new Map(editions.map(({ locale, ask }) => [locale, ask])),
  };
}

/** Returns what the plinths of a series have in common; each format is reckoned once. */
export function seriesPlinths(series: Series): PlinthOf {
  const known = new Map<string, SeriesPlinth>();
  return (format) => {
    const found = known.get(format.id) ?? seriesPlinth(series, format);
    known.set(format.id, found);
    return found;
  };
}
