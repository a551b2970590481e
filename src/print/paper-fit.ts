import { InputError } from '../model/input-error.ts';
import { columnEnds, type ColumnEnds } from './column-ends.ts';
import type { DocumentJob } from './documents.ts';
import { linesTooMany } from './page-contract.ts';
import { turnsWithin } from './page-turns.ts';
import type { PrintPress } from './press.ts';
import { FITTING_SCHEME } from './scheme.ts';
import {
  setPaper,
  setWithLists,
  type PaperForm,
  type PaperSetting,
  type PrintedDocument,
} from './set-part.ts';
import { PAPER_SIZES } from './text-size.ts';
import type { Typeset } from './typesetter.ts';

/** Most pages of the position paper in its normal edition. */
const PAPER_PAGES = 3;
/** Columns of a page of it. */
const PAPER_COLUMNS = 2;

/** A paper as it was set in the way that was found for it. */
interface FittedPaper extends PaperSetting {
  readonly printed: PrintedDocument & Typeset;
}

/** The forms of a paper, from loose to tight. Its pages hold no whole addresses in every language, so none has them. */
const PAPER_FORMS: readonly PaperForm[] = PAPER_SIZES.map((size) => ({ size, addresses: 'host' }));

/** Returns where in forms from loose to tight those begin that keep the pages of a paper, found by halving. */
async function firstWithin<Form>(
  forms: readonly Form[],
  keeps: (form: Form) => Promise<boolean>,
): Promise<number> {
  const last = forms.at(-1);
  if (last === undefined || !(await keeps(last))) return forms.length;
  let [low, high] = [0, forms.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const form = forms[middle];
    if (form !== undefined && (await keeps(form))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the forms of a paper that keep its pages, from loose to tight. */
async function formsWithin(press: PrintPress, job: DocumentJob): Promise<readonly PaperForm[]> {
  const keeps = async (form: PaperForm) => (await setPaper(press, job, form)).pages <= PAPER_PAGES;
  return PAPER_FORMS.slice(await firstWithin(PAPER_FORMS, keeps));
}

/** A way to set a paper within its pages, and how well its columns end: on one line, and with no part that begins low. */
interface Candidate extends PaperSetting {
  /** In pt. */
  readonly uneven: number;
  /** How many parts begin low in a column. */
  readonly low: number;
  /** How often the page is turned within what is read as one. */
  readonly turns: number;
}

/** Returns how a form sets a paper below a picture that is higher by some pt, and how much higher that might be; nothing where it takes more pages. */
async function candidate(press: PrintPress, job: DocumentJob, form: PaperForm, higher: number) {
  const { printed, kept } = await setWithLists(press, job, form, { higher }, PAPER_PAGES);
  if (printed.pages > PAPER_PAGES) return undefined;
  const ends = columnEnds(printed.facts, PAPER_COLUMNS);
  const breaks = { kept, added: ends.added, higher: higher + ends.higher };
  const turns = turnsWithin(printed.facts, PAPER_COLUMNS);
  const { uneven, low, spare, room } = ends;
  return { form, breaks, uneven, low, turns, spare, room };
}

/** A picture that is higher by so many pt is worth columns that end one pt more unevenly. */
const HEIGHT_WORTH = 20;
/** How much higher a picture is tried where the last page has room for what it displaces, in pt. */
const TALLER = [15, 35];
/** How much higher a picture is tried than what the first page leaves for it, in half lines. */
const HIGHER = [-1, 0, 1, 2, 3, 4];

/** Returns how much higher a picture is tried in a form, in pt, from little to much: what the last page has room for, and about what the first page leaves. */
function heights({ form, spare, room }: Candidate & Pick<ColumnEnds, 'spare' | 'room'>): number[] {
  const step = form.size.leading / 2;
  const taller = TALLER.filter((higher) => higher * PAPER_COLUMNS < room);
  const filling = spare > step ? HIGHER.map((steps) => spare + steps * step) : [];
  return [...taller, ...filling].toSorted((a, b) => a - b);
}

/**
 * Returns the ways in which a form sets a paper: below its picture, and below higher ones. A picture that takes
 * what the columns below it leave is as high as those up to there would be, and where one displaces a page, so
 * does a higher one: neither is set.
 */
async function* candidates(press: PrintPress, job: DocumentJob, form: PaperForm) {
  const low = await candidate(press, job, form, 0);
  if (low === undefined) return;
  yield low;
  let reached = low.breaks.higher;
  for (const higher of heights(low)) {
    if (higher <= reached) continue;
    const high = await candidate(press, job, form, higher);
    if (high === undefined) return;
    yield high;
    reached = high.breaks.higher;
  }
}

/** Lines that are one pt closer are as bad as columns that end so many pt more unevenly. */
const LEADING_WORTH = 30;

/** Returns what is against the lines of a form, beside those of the loosest one. */
function closeness({ size }: PaperForm, loosest: PaperForm): number {
  return LEADING_WORTH * (loosest.size.leading - size.leading);
}

/** A page that ends within a paragraph, or a short list, is as bad as columns that end so many pt more unevenly: three lines. */
const TURN_WORTH = 40;

/** Columns side by side that end apart are seen at once: that counts more than other faults of as many pt. */
const UNEVEN_WORTH = 1.5;

function costOf({ uneven, low, turns, breaks, form }: Candidate, loosest: PaperForm): number {
  const higher = breaks.higher ?? 0;
  return (
    UNEVEN_WORTH * uneven +
    low * form.size.leading +
    TURN_WORTH * turns -
    higher / HEIGHT_WORTH +
    closeness(form, loosest)
  );
}

/**
 * Returns the way to set a paper against which there is least: columns that end unevenly, pages that end within
 * what is read as one, and lines that are close. Two items of each list stay together; a higher picture lets
 * columns break elsewhere. Nothing where no form keeps the pages.
 */
async function evenest(press: PrintPress, job: DocumentJob): Promise<PaperSetting | undefined> {
  const forms = await formsWithin(press, job);
  const [loosest] = forms;
  if (!loosest) return undefined;
  let best: Candidate | undefined;
  for (const form of forms) {
    if (best && closeness(form, loosest) > costOf(best, loosest)) break;
    for await (const one of candidates(press, job, form)) {
      if (best === undefined || costOf(one, loosest) < costOf(best, loosest)) best = one;
    }
  }
  return best ?? { form: loosest, breaks: {} };
}

/** Returns the paper as it is set in one way, or with less of what fills its columns: that is worth no page more. */
async function setWithin(
  press: PrintPress,
  job: DocumentJob,
  { form, breaks }: PaperSetting,
): Promise<FittedPaper | undefined> {
  for (const fewer of [breaks, { kept: breaks.kept }, {}]) {
    const printed = await setPaper(press, job, form, fewer);
    if (printed.pages <= PAPER_PAGES) return { form, breaks: fewer, printed };
  }
  return undefined;
}

/** Returns what an editor has to do where no form of a paper keeps its pages. */
async function tooLong(press: PrintPress, job: DocumentJob): Promise<InputError> {
  const tightest = PAPER_FORMS.at(-1);
  if (!tightest) throw new Error('a paper needs a form');
  const { facts } = await setPaper(press, job, tightest);
  const over = linesTooMany(facts, PAPER_PAGES, tightest.size);
  const { edition } = job;
  const file = edition.parts[0]?.file ?? edition.pages.full.file;
  const message = `the position paper takes about ${over} lines more than its ${PAPER_PAGES} pages; shorten the texts of the parts, or the lists of what the demands ask for.`;
  return new InputError([{ file, message }]);
}

/**
 * Returns the paper within its pages: two items of each list together, and its columns as even and its lines as
 * far apart as go together.
 *
 * @throws InputError where the texts take more pages
 */
export async function fitPaper(press: PrintPress, job: DocumentJob): Promise<FittedPaper> {
  const { papers } = press.fitted;
  const name = `${job.edition.locale} paper`;
  const setting = papers.get(name) ?? (await evenest(press, { ...job, scheme: FITTING_SCHEME }));
  const found = setting && (await setWithin(press, job, setting));
  if (!found) throw await tooLong(press, job);
  papers.set(name, setting);
  return found;
}
