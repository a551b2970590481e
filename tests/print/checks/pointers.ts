import { z } from 'zod';
import { factOf } from '../../../src/print/facts.ts';
import type { PrintedDocument } from '../../../src/print/set-part.ts';
import { linesOf } from './lines.ts';
import type { PdfFacts } from './pdf-facts.ts';

interface Place {
  readonly title: string;
  readonly label: string | null;
}
interface Item {
  readonly question: string;
  readonly answer: string;
  readonly places: readonly Place[];
}

/** A word is known by its first letters: its ending may differ. */
const STEM = 6;
/** This share of the longer words of an answer stands in the texts that it points to. */
const LEAST_FOUND = 0.6;

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, STEM)))];
}

/** Names within a sentence: capitals that begin none. */
function namesOf(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu)].map(([name]) => name);
}

const placesFact = z.object({
  places: z.array(z.object({ label: z.string(), page: z.number() })),
});

/** The figures may run on to the next page; a handout, and what an answer repeats of the paper, are on one. */
const RUNS_ON = 'figures';

/** Returns the text of each part of a pack, by its label. */
function partsOf(facts: PdfFacts, told: readonly unknown[]): Map<string, string> {
  const lines = linesOf(facts.text.filter(({ artifact }) => !artifact));
  const pages = Map.groupBy(lines, ({ page }) => page);
  const textOf = (page: number) => (pages.get(page) ?? []).map(({ text }) => text).join(' ');
  return new Map(
    (factOf(told, placesFact)?.places ?? []).map(({ label, page }) => [
      label,
      label === RUNS_ON ? `${textOf(page)} ${textOf(page + 1)}` : textOf(page),
    ]),
  );
}

/**
 * Returns answers of a pack whose names, or most of whose longer words, are not on the pages that they
 * point to.
 */
export function emptyPointers({ job, facts: told }: PrintedDocument, facts: PdfFacts): string[] {
  const data = JSON.parse(job.files['document.json'] ?? '{}');
  const items: readonly Item[] = data.questions?.items ?? [];
  const texts = partsOf(facts, told);
  return items.flatMap(({ question, answer, places }) => {
    const labels = places.flatMap(({ label }) => label ?? []);
    const there = labels.map((label) => texts.get(label) ?? '').join(' ');
    const known = new Set(stemsOf(there));
    const names = namesOf(answer).filter((name) => !there.includes(name));
    const stems = stemsOf(answer);
    const found = stems.filter((stem) => known.has(stem)).length / Math.max(1, stems.length);
    return [
      ...names.map((name) => `“${question}” points to pages without “${name}”`),
      ...(found < LEAST_FOUND
        ? [`“${question}” points to pages with ${found.toFixed(2)} of its words`]
        : []),
    ];
  });
}
