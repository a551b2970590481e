import type { MissingTick } from '../../../src/charts/missing-tick.ts';

interface Example {
  readonly spec: MissingTick;
  readonly labels: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, { readonly value: number; readonly openEnd: boolean }>>;
  readonly sources: Readonly<Record<string, { readonly name: string; readonly year: string }>>;
}

const real = {
  crc: 'VN-verdrag',
  'crc-line': 'rechten van het kind',
  ruling: 'Gerechtshof',
  'ruling-line': 'Den Haag, 2022',
  pact: 'EU-pact',
  'pact-line': 'asiel en migratie',
  plan: 'Plan van de minister',
  'plan-line': 'gevraagd door de werkgroep',
};

const long = {
  crc: 'VN-Kinderrechtenverdrag',
  'crc-line': 'onderwijs, spel, bescherming, ontwikkeling',
  ruling: 'Gerechtshof Den Haag, 2022',
  'ruling-line': 'volgens de werkgroep: specifieke behoeften',
  pact: 'EU-asiel- en migratiepact',
  'pact-line': 'onderwijs, begeleiding, ruimte voor spel',
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
