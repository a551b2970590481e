import type { Yardstick } from '../../../src/charts/yardstick.ts';

interface Example {
  readonly spec: Yardstick;
  readonly labels: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, { readonly value: number; readonly openEnd: boolean }>>;
  readonly sources: Readonly<Record<string, { readonly name: string; readonly year: string }>>;
}

/** Yardsticks: level on more posts, with words over boxes, with long words and none; the fewest items, long words, the most items. */
export const yardstickExamples: Readonly<Record<string, Example>> = {
  'six items': {
    spec: {
      type: 'yardstick',
      items: ['education', 'daytime', 'play', 'privacy', 'rest', 'contact'],
      everywhere: true,
      posts: 'everywhere',
      boxes: 'here',
    },
    labels: {
      everywhere: 'Elke locatie',
      here: 'Deze locatie',
      education: 'Onderwijs',
      daytime: 'Dagbesteding',
      play: 'Buitenspelen',
      privacy: 'Privacy',
      rest: 'Rust',
      contact: 'Contactpersoon kind',
    },
    figures: {},
    sources: {},
  },
  'level posts with long words': {
    spec: { type: 'yardstick', items: ['resilience', 'trauma', 'long-term'], everywhere: true },
    labels: {
      resilience: 'Meer veerkracht',
      trauma: 'Hulp bij verwerken van trauma',
      'long-term': 'Problemen op lange termijn voorkomen',
    },
    figures: {},
    sources: {},
  },
  'level posts without words': {
    spec: { type: 'yardstick', items: ['one', 'two', 'three', 'four'], everywhere: true },
    labels: {},
    figures: {},
    sources: {},
  },
  'two items': {
    spec: { type: 'yardstick', items: ['one', 'two'] },
    labels: { one: 'Rust', two: 'Privacy' },
    figures: {},
    sources: {},
  },
  'long words': {
    spec: { type: 'yardstick', items: ['resilience', 'trauma', 'long-term'] },
    labels: {
      resilience: 'Meer veerkracht',
      trauma: 'Hulp bij verwerken van trauma',
      'long-term': 'Problemen op lange termijn voorkomen',
    },
    figures: {},
    sources: {},
  },
  'nine items': {
    spec: { type: 'yardstick', items: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] },
    labels: {
      a: 'Onderwijs',
      b: 'Dagbesteding',
      c: 'Buitenspelen',
      d: 'Privacy',
      e: 'Rust',
      f: 'Aandacht',
      g: 'Stabiliteit',
      h: 'Begeleiding',
      i: 'Informatie',
    },
    figures: {},
    sources: {},
  },
};
