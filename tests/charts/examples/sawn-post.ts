/** Specs of the chart `sawn-post` with the words that they need. */
export const sawnPostExamples = {
  'five pieces': {
    spec: { type: 'sawn-post', from: 4, to: 12, pieces: 5 },
    labels: { before: 'Steeds weer verhuizen' },
    figures: {},
    sources: {},
  },
  'three pieces and two lines': {
    spec: { type: 'sawn-post', from: 4, to: 9, pieces: 3 },
    labels: { before: 'Steeds weer verhuizen naar een andere plek' },
    figures: {},
    sources: {},
  },
  'fewer years than pieces': {
    spec: { type: 'sawn-post', from: 0, to: 2, pieces: 9 },
    labels: { before: 'Steeds weer verhuizen' },
    figures: {},
    sources: {},
  },
} as const;
