import type { Lanes } from '../../../src/charts/lanes.ts';

interface Example {
  readonly spec: Lanes;
  readonly labels: Readonly<Record<string, string>>;
}

const labels = {
  procedure: 'Procedure',
  home: 'Woonplek',
  before: 'Elke stap verplaatst de woonplek',
  after: 'Stappen gaan door, de woonplek blijft',
};

/** Lanes: the real one, the fewest steps, six steps, and one without words. */
export const lanesExamples: Readonly<Record<string, Example>> = {
  'four steps': { spec: { type: 'lanes', steps: 4 }, labels },
  'two steps': { spec: { type: 'lanes', steps: 2 }, labels },
  'six steps': { spec: { type: 'lanes', steps: 6 }, labels },
  ornament: { spec: { type: 'lanes', steps: 4 }, labels: {} },
};
