import type { MissingTick } from '../../../src/charts/missing-tick.ts';

interface Example {
  readonly spec: MissingTick;
  readonly labels: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, { readonly value: number; readonly openEnd: boolean }>>;
  readonly sources: Readonly<Record<string, { readonly name: string; readonly year: string }>>;
}

const real = {
  crc: 'VN-Kinderrechtenverdrag',
  ruling: 'Gerechtshof Den Haag, 2022',
  pact: 'EU-asiel- en migratiepact',
  plan: 'Plan van de minister',
  'plan-line': 'gevraagd door de werkgroep',
};

const long = {
  crc: 'Verdrag van de Verenigde Naties inzake de rechten van het kind',
  ruling: 'Uitspraak van het Gerechtshof Den Haag uit het jaar 2022',
  pact: 'Asiel- en migratiepact van de Europese Unie',
  plan: 'Een concreet plan van de minister',
  'plan-line': 'gevraagd',
};

/** Posts with a missing tick: the real one, long words, one level, six levels, and one without words. */
export const missingTickExamples: Readonly<Record<string, Example>> = {
  'three levels': {
    spec: { type: 'missing-tick', levels: ['crc', 'ruling', 'pact'], asked: 'plan' },
    labels: real,
    figures: {},
    sources: {},
  },
  'long words': {
    spec: { type: 'missing-tick', levels: ['crc', 'ruling', 'pact'], asked: 'plan' },
    labels: long,
    figures: {},
    sources: {},
  },
  'one level': {
    spec: { type: 'missing-tick', levels: ['crc'], asked: 'plan' },
    labels: real,
    figures: {},
    sources: {},
  },
  'six levels': {
    spec: {
      type: 'missing-tick',
      levels: ['crc', 'ruling', 'pact', 'four', 'five', 'six'],
      asked: 'plan',
    },
    labels: { ...real, four: 'Vierde afspraak', five: 'Vijfde afspraak', six: 'Zesde afspraak' },
    figures: {},
    sources: {},
  },
  ornament: {
    spec: { type: 'missing-tick', levels: ['crc', 'ruling', 'pact'], asked: 'plan' },
    labels: {},
    figures: {},
    sources: {},
  },
};
