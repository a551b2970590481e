/** Specs of the chart `half` with the words and figures that they need. */
export const halfExamples = {
  'a half with a number': {
    spec: { type: 'half', figure: 'alone', share: 'half' },
    labels: {
      other: 'de andere helft',
      unstated: 'aantal niet vermeld',
      apart: 'ander cijfer:',
      count: '2.000 jongeren in (crisis)noodopvang',
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
      other: 'de rest',
      unstated: 'aantal onbekend',
      apart: 'los cijfer:',
      count: '37 jongeren in noodopvang',
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
      other: 'de andere helft van alle jongeren',
      unstated: 'het paper noemt daar geen aantal voor',
      apart: 'een ander cijfer dat niet met dit is te delen:',
      count: '420 jongeren in opvang die volgens het paper voor korte tijd bedoeld is',
    },
    figures: { alone: { value: 420, openEnd: false }, half: { value: 1 / 2, openEnd: false } },
    sources: {},
  },
} as const;
