import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPaper } from '../../src/model/load.ts';
import { known, subjectsOf, textOf } from '../../src/model/paper.ts';
import { absolute, sharedPath } from '../../src/site/addresses.ts';
import { platforms, type Platform } from '../../src/site/platforms.ts';
import { mailLink, messageParts, packMessage } from '../../src/site/ready-message.ts';
import { projectRoot } from '../paper-copy.ts';

const runs = process.env['FULL'] === '1' ? 1000 : 100;
const paper = await loadPaper(projectRoot);
const messages = paper.editions.flatMap((edition) =>
  subjectsOf(paper).flatMap((subject) => {
    const address = absolute(paper, sharedPath(paper, edition, subject));
    const parts = messageParts(paper, edition, { subject, address });
    return platforms.map((platform) => ({
      edition,
      subject,
      platform,
      parts,
      text: packMessage(parts, platform),
    }));
  }),
);

function platformOf(id: Platform['id']): Platform {
  const found = platforms.find((one) => one.id === id);
  if (!found) throw new Error(`no platform ${id}`);
  return found;
}

describe('the ready messages', () => {
  test.each(messages)(
    '$edition.locale $subject.id for $platform.id fits, is whole and ends in the address',
    ({ parts, platform: { count, limit }, text }) => {
      expect(count(text, parts.address)).toBeLessThanOrEqual(limit);
      const [words = '', source, address] = text.split('\n\n');
      expect(address).toBe(parts.address);
      expect(source).toBe(parts.source);
      expect(words).toMatch(/[.!?]$/);
      expect(words.startsWith(parts.sentences[0] ?? '')).toBe(true);
    },
  );

  test('say who asks wherever there is room for it', () => {
    const silent = messages.filter(({ parts, text }) => !text.includes(parts.ask));
    const roomy = silent.filter(
      ({ parts, text, platform: { count, limit } }) =>
        count(`${text} ${parts.ask}`, parts.address) <= limit,
    );
    expect(roomy.map(({ subject, platform: { id } }) => `${subject.id} ${id}`)).toEqual([]);
    expect(silent.length).toBeLessThan(messages.length / 10);
  });

  test('state no figure without its qualifier, and name the source and its date', () => {
    for (const { edition, text } of messages) {
      for (const { number, full } of Object.values(edition.figures)) {
        if (!text.includes(number) || full === number) continue;
        expect(text.toLowerCase()).toContain(full.toLowerCase());
      }
      expect(text).toContain(edition.sender);
    }
  });

  test('of a mail open as a link with subject and text', () => {
    const [edition] = paper.editions;
    const [subject] = subjectsOf(paper);
    if (!edition || !subject) throw new Error('the paper is empty');
    const url = new URL(mailLink(textOf(edition, subject).headline, 'Een.\n\nTwee & drie.'));
    expect(url.protocol).toBe('mailto:');
    expect(url.pathname).toBe('');
    expect(url.searchParams.get('body')).toBe('Een.\r\n\r\nTwee & drie.');
    expect(url.searchParams.get('subject')).toBe(
      known({ a: textOf(edition, subject).headline }, 'a'),
    );
  });
});

const sentence = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => `${words.join(' ').replace(/\s+/g, ' ').trim()}.`);

describe('packing sentences into a limit', () => {
  test('never goes over it, never cuts a sentence and never leaves one out in between', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        sentence,
        sentence,
        fc.webUrl({ size: 'small' }).filter((url) => encodeURIComponent(url).length < 200),
        fc.constantFrom(...platforms),
        (sentences, ask, source, address, { limit, count }) => {
          const text = packMessage({ sentences, ask, source, address }, { limit, count });
          expect(count(text, address)).toBeLessThanOrEqual(limit);
          expect(text.endsWith(address)).toBe(true);
          const wholes = [
            ...sentences.map((_, i) => [...sentences.slice(0, i + 1), ask].join(' ')),
            sentences[0],
            ask,
          ].map((words) => `${words}\n\n${source}\n\n${address}`);
          expect([...wholes, `${source}\n\n${address}`, address]).toContain(text);
        },
      ),
      { numRuns: runs },
    );
  });

  test('takes as much as fits', () => {
    const parts = {
      sentences: ['Een.', 'Twee.', 'Drie.'],
      ask: 'Vraag.',
      source: 'Bron.',
      address: 'https://a.test/',
    };
    const count = (text: string) => text.length;
    const whole = 'Een. Twee. Drie. Vraag.\n\nBron.\n\nhttps://a.test/';
    expect(packMessage(parts, { limit: whole.length, count })).toBe(whole);
    expect(packMessage(parts, { limit: whole.length - 1, count })).toBe(
      'Een. Twee. Vraag.\n\nBron.\n\nhttps://a.test/',
    );
  });
});

describe('what a platform counts', () => {
  const link = 'https://kind-centraal.example/een-heel-lang-adres/';

  test('is 23 for a link on X and Mastodon, and its whole length on Bluesky', () => {
    expect(platformOf('x').count(`Een. ${link}`, link)).toBe(5 + 23);
    expect(platformOf('mastodon').count(`Een. ${link}`, link)).toBe(5 + 23);
    expect(platformOf('bluesky').count(`Een. ${link}`, link)).toBe(5 + link.length);
  });

  test('is two for most characters outside Latin on X, and one for what a reader sees as one on Bluesky', () => {
    expect(platformOf('x').count('é ’ – 漢 €', '')).toBe(1 + 1 + 1 + 1 + 1 + 1 + 2 + 1 + 2);
    expect(platformOf('bluesky').count('e\u0301👩‍👧', '')).toBe(2);
  });
});
