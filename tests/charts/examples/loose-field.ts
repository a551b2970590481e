/** Specs of the chart `loose-field` with the words and figures that they need. */
export const looseFieldExamples = {
  'more than, with a part': {
    spec: { type: 'loose-field', figure: 'children', part: 'alone' },
    labels: { part: 'van wie 2.000 niet-begeleid' },
    figures: {
      children: { value: 7200, openEnd: true },
      alone: { value: 2000, openEnd: false },
    },
    sources: {},
  },
  'an exact number without a part': {
    spec: { type: 'loose-field', figure: 'children' },
    labels: {},
    figures: { children: { value: 420, openEnd: false } },
    sources: {},
  },
  'full rows before the open end': {
    spec: { type: 'loose-field', figure: 'children', part: 'alone' },
    labels: { part: '300.000 zonder ouders' },
    figures: {
      children: { value: 1500000, openEnd: true },
      alone: { value: 300000, openEnd: false },
    },
    sources: {},
  },
  'an open end in the last column': {
    spec: { type: 'loose-field', figure: 'children' },
    labels: {},
    figures: { children: { value: 7900, openEnd: true } },
    sources: {},
  },
  'a handful': {
    spec: { type: 'loose-field', figure: 'children' },
    labels: {},
    figures: { children: { value: 7, openEnd: false } },
    sources: {},
  },
} as const;
