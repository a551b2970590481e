/** Specs of the chart `loose-to-fixed` with the words that they need. */
export const looseToFixedExamples = {
  'eighteen on three posts': {
    spec: { type: 'loose-to-fixed', count: 18, posts: 3 },
    labels: { before: 'Hallen, hotels, schepen', after: 'Kindvriendelijke locatie' },
    figures: {},
    sources: {},
  },
  'a last post that is not full': {
    spec: { type: 'loose-to-fixed', count: 7, posts: 2 },
    labels: { before: 'Los', after: 'Vast' },
    figures: {},
    sources: {},
  },
  'many posts': {
    spec: { type: 'loose-to-fixed', count: 60, posts: 10 },
    labels: { before: 'Zonder vaste plek', after: 'Met vaste plek' },
    figures: {},
    sources: {},
  },
} as const;
