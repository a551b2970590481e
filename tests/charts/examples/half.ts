/** Specs of the chart `half` with the words and figures that they need. */
export const halfExamples = {
  'a half with a number': {
    spec: { type: 'half', figure: 'alone', share: 'half' },
    labels: {
      count: '2.000 jongeren',
      where: 'in (crisis)noodopvang',
      other: 'De andere helft',
      unstated: 'aantal niet vermeld',
    },
    figures: {
      alone: { value: 2000, openEnd: false },
      half: { value: 1 / 2, openEnd: false },
    },
    sources: {},
  },
  'a number that fills no rows': {
    spec: { type: 'half', figure: 'alone', share: 'half' },
    labels: {
      count: '37 jongeren',
      where: 'in noodopvang',
      other: 'De rest',
      unstated: 'aantal onbekend',
    },
    figures: { alone: { value: 37, openEnd: false }, half: { value: 1 / 2, openEnd: false } },
    sources: {},
  },
  ornament: {
    spec: { type: 'half', figure: 'alone', share: 'half' },
    labels: {},
    figures: { alone: { value: 2000, openEnd: false }, half: { value: 1 / 2, openEnd: false } },
    sources: {},
  },
  'long words': {
    spec: { type: 'half', figure: 'alone', share: 'half' },
    labels: {
      count: '420 jongeren die volgens het paper wachten',
      where: 'in opvang die volgens het paper voor korte tijd bedoeld is',
      other: 'De andere helft van alle jongeren',
      unstated: 'het paper noemt daar geen aantal voor',
    },
    figures: { alone: { value: 420, openEnd: false }, half: { value: 1 / 2, openEnd: false } },
    sources: {},
  },
} as const;
