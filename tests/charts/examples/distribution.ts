import type { Distribution } from '../../../src/charts/distribution.ts';

interface Example {
  readonly spec: Distribution;
  readonly labels: Readonly<Record<string, string>>;
}

const uneven = [0, 1, 2, 0, 6, 0, 7, 4, 7];
const labels = {
  uneven: 'Zonder eerlijke spreiding',
  even: 'Met eerlijke spreiding',
  overflow: 'past niet: noodopvang',
};

/** Distributions: the real one, few posts, a pile on the first post, and one without words. */
export const distributionExamples: Readonly<Record<string, Example>> = {
  'nine posts': { spec: { type: 'distribution', uneven, capacity: 4 }, labels },
  'three posts': { spec: { type: 'distribution', uneven: [1, 6, 2], capacity: 4 }, labels },
  'first post overflows': {
    spec: { type: 'distribution', uneven: [8, 1, 2, 1, 3, 3], capacity: 4 },
    labels,
  },
  ornament: { spec: { type: 'distribution', uneven, capacity: 4 }, labels: {} },
};
