import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { createWorker, PSM } from 'tesseract.js';
import { markKey, type TextPiece } from './page-text.ts';
import { pdfFacts } from './pdf-facts.ts';
import { greyPages } from './raster.ts';
import { contentOf, tagsOf } from './structure.ts';

const require = createRequire(import.meta.url);
/** The trained data of each language, as npm packages carry it. */
const TRAINED: Readonly<Record<string, string>> = { nl: 'nld', en: 'eng' };

/** Returns words and numbers in lower case; both halves of a word that is broken at a line end. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}|\d{2,}/gu) ?? [];
}

/** Ways to look for text: as a page of columns, as one column, and as words anywhere. */
const WAYS = [PSM.AUTO, PSM.SINGLE_COLUMN, PSM.SPARSE_TEXT];

/** Tells which pages of a document are read, by their numbers. */
export type PageChoice = (page: number) => boolean;

/** Returns the texts that optical character recognition reads from pages of a PDF, drawn in grey at 300 dpi. */
export async function readPages(
  pdf: Uint8Array,
  locale: string,
  isRead: PageChoice = () => true,
): Promise<string[]> {
  const language = TRAINED[locale] ?? locale;
  const data = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
  const worker = await createWorker(language, 1, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  const texts = WAYS.map(() => '');
  const pages = (await greyPages(pdf, 300)).filter((_, i) => isRead(i + 1));
  for (const { width, height, grey } of pages) {
    const raw = { width, height, channels: 1 } as const;
    const png = await sharp(grey, { raw }).png().toBuffer();
    for (const [i, way] of WAYS.entries()) {
      await worker.setParameters({ tessedit_pageseg_mode: way });
      const { data: page } = await worker.recognize(png);
      texts[i] += `${page.text}\n`;
    }
  }
  await worker.terminate();
  return texts;
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const text of texts) {
    const counts = Map.groupBy(wordsOf(text), (word) => word);
    for (const [word, found] of counts) most.set(word, Math.max(most.get(word) ?? 0, found.length));
  }
  return most;
}

/** Pieces that are nearer than this part of their size belong to one word. */
const TOUCHING = 0.05;

/** Returns the text of pieces; one that begins where the last ends goes on with its word. */
function joined(pieces: readonly TextPiece[]): string {
  return pieces
    .map((piece, i) => {
      const last = pieces[i - 1];
      const goesOn =
        last !== undefined &&
        last.page === piece.page &&
        last.baseline === piece.baseline &&
        Math.abs(piece.x - last.x - last.width) < TOUCHING * piece.size;
      return goesOn ? piece.text : ` ${piece.text}`;
    })
    .join('');
}

/**
 * Returns the share of the words on the pages of a PDF that were read, and those that were not. Words
 * within drawings are read back where pictures are checked.
 */
export async function wordsRead(
  pdf: Uint8Array,
  read: readonly string[],
  isRead: PageChoice = () => true,
): Promise<{ share: number; missed: string[] }> {
  const left = countsOf(read);
  const { tags, text } = await pdfFacts(pdf);
  const drawn = new Set(
    tagsOf(tags, /^Figure$/)
      .flatMap((figure) => contentOf(figure))
      .map(({ page, mcid }) => markKey(page, mcid)),
  );
  const pieces = text.filter(
    ({ page, mark }) => isRead(page) && (mark === undefined || !drawn.has(mark)),
  );
  const words = wordsOf(joined(pieces));
  const missed = words.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
  return { share: 1 - missed.length / words.length, missed };
}
