import type { Staircase } from '../../../src/charts/staircase.ts';

interface Example {
  readonly spec: Staircase;
  readonly labels: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, { readonly value: number; readonly openEnd: boolean }>>;
  readonly sources: Readonly<Record<string, { readonly name: string; readonly year: string }>>;
}

const sources = {
  ruling: { name: 'Gerechtshof Den Haag', year: '2022' },
  'motion-a': { name: 'motie-Koekkoek en Ceder', year: '2023' },
  'motion-b': { name: 'motie-Van Meenen', year: '2024' },
  'motion-c': { name: 'motie-Ceder en Boomsma', year: '2024' },
  'motion-d': { name: 'motie-Van Nispen', year: '2024' },
};

const labels = {
  ruling: 'Werkgroep leest: specifieke behoeften',
  'motion-a': 'Veel minder overplaatsingen',
  'motion-b': 'Eerste Kamer: veel minder verhuizingen',
  'motion-c': 'Paper noemt: reguliere opvang eerst',
  'motion-d': 'Paper noemt: betere leefomstandigheden',
  asked: 'Uitvoering',
  'asked-line': 'blijft volgens de werkgroep uit',
};

/** Staircases: the real one, the fewest steps, and one on which nothing more is asked. */
export const staircaseExamples: Readonly<Record<string, Example>> = {
  'five events and what is asked': {
    spec: {
      type: 'staircase',
      events: ['ruling', 'motion-a', 'motion-b', 'motion-c', 'motion-d'],
      asked: true,
    },
    labels,
    figures: {},
    sources,
  },
  'two events': {
    spec: { type: 'staircase', events: ['ruling', 'motion-a'], asked: true },
    labels,
    figures: {},
    sources,
  },
  'nothing asked': {
    spec: { type: 'staircase', events: ['ruling', 'motion-a', 'motion-d'], asked: false },
    labels,
    figures: {},
    sources,
  },
};
