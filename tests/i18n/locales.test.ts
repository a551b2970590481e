import { describe, expect, test } from 'vitest';
import { formatDate, formatNumber } from '../../src/i18n/format.ts';
import { builtInMessages } from '../../src/i18n/locales.ts';
import { messageKeys } from '../../src/i18n/messages.ts';

/** Messages that are the same words, or no words at all, in more than one language. */
const sameInAllLanguages = [
  'language.nameStarts',
  'qualifier.exact',
  'qualifier.unqualified',
  'source.paperDated',
  'source.type.position-paper',
  'source.type.report',
  'site.contact',
  'chart.legendUnit',
  'infographic.caption',
  'document.kind.paper',
  'document.kind.handout',
  'document.handouts',
  'share.sizePx',
  'share.sizeMm',
  'share.link',
  'share.on.x',
  'share.on.bluesky',
  'share.on.mastodon',
  'share.on.linkedin',
  'share.on.whatsapp',
  'nav.partsShort',
  'cite.paper',
  'format.story',
];

const locales = Object.entries(builtInMessages);

function places(message = ''): string[] {
  return [...message.matchAll(/\{[\w-]+\}/g)].map(([place]) => place).toSorted();
}

describe.each(locales)('the messages of "%s"', (_, messages) => {
  test('have the keys that every language has, in the same order', () => {
    expect(Object.keys(messages)).toEqual(messageKeys);
  });

  test('are not empty', () => {
    expect(messageKeys.filter((key) => (messages[key] ?? '').trim() === '')).toEqual([]);
  });

  test('have the same places to fill in as those of the other languages', () => {
    for (const [, others] of locales) {
      const differing = messageKeys.filter(
        (key) => places(messages[key]).join(' ') !== places(others[key]).join(' '),
      );
      expect(differing).toEqual([]);
    }
  });

  test('list every word that stands in a share as an amount, so that it cannot be typed by hand', () => {
    const amounts = (messages['language.amountWords'] ?? '').split(/,\s*/);
    const shares = ['1/2', '1/3', '2/3', '1/4', '3/4'].map((key) => messages[`share.${key}`] ?? '');
    const loose = shares.filter(
      (share) => !share.split(' ').some((word) => amounts.includes(word)),
    );
    expect(loose).toEqual([]);
  });
});

describe('no message', () => {
  test('is the same in two languages, unless it is known to be', () => {
    const [first, ...rest] = locales;
    const equal = messageKeys.filter((key) =>
      rest.some(([, messages]) => messages[key] === first?.[1][key]),
    );
    expect(equal.filter((key) => !sameInAllLanguages.includes(key))).toEqual([]);
    expect(sameInAllLanguages.filter((key) => !equal.includes(key))).toEqual([]);
  });
});

describe('numbers and dates', () => {
  test('take the form of their language; English is British', () => {
    expect(formatNumber(7200, 'nl')).toBe('7.200');
    expect(formatNumber(7200, 'en')).toBe('7,200');
    expect(formatNumber(420, 'en')).toBe('420');
    expect(formatDate('2025-03-01', 'nl')).toBe('1 maart 2025');
    expect(formatDate('2025-03-01', 'en')).toBe('1 March 2025');
    expect(formatDate('2025-03-01', 'en-US')).toBe('March 1, 2025');
  });
});
