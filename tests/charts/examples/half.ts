/** Specs of the chart `half` with the words and figures that they need. */
export const halfExamples = {
  'a half with a number': {
    spec: { type: 'half', figure: 'alone', share: 'half' },
    labels: {
      half: 'In noodopvang',
      other: 'De andere helft',
      count: 'apart cijfer: 2.000 in (crisis)noodopvang',
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
      half: 'Wie wacht',
      other: 'De rest',
      count: 'los cijfer: 37 in noodopvang',
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
      half: 'De helft in opvang voor korte tijd',
      other: 'De andere helft van alle jongeren',
      count: 'een ander cijfer: 420 in opvang die volgens het paper voor korte tijd bedoeld is',
      unstated: 'het paper noemt daar geen aantal voor',
    },
    figures: { alone: { value: 420, openEnd: false }, half: { value: 1 / 2, openEnd: false } },
    sources: {},
  },
} as const;
