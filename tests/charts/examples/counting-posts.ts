/** Specs of the chart `counting-posts` with the words and figures that they need. */
export const countingPostsExamples = {
  'a third without an edge': {
    spec: { type: 'counting-posts', figure: 'children', share: 'third' },
    labels: { share: 'ongeveer een derde in noodopvang' },
    figures: {
      children: { value: 16623, openEnd: false },
      third: { value: 1 / 3, openEnd: false },
    },
    sources: {},
  },
  'a few posts, all whole': {
    spec: { type: 'counting-posts', figure: 'children' },
    labels: {},
    figures: { children: { value: 420, openEnd: false } },
    sources: {},
  },
  'one tick is ten thousand': {
    spec: { type: 'counting-posts', figure: 'children', share: 'half' },
    labels: { share: 'ongeveer de helft elders' },
    figures: {
      children: { value: 1250000, openEnd: true },
      half: { value: 1 / 2, openEnd: false },
    },
    sources: {},
  },
  'less than one post': {
    spec: { type: 'counting-posts', figure: 'children', share: 'quarter' },
    labels: { share: 'een kwart' },
    figures: {
      children: { value: 7, openEnd: false },
      quarter: { value: 1 / 4, openEnd: false },
    },
    sources: {},
  },
} as const;
