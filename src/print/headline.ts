import { breakLines, endsWell } from '../charts/break-lines.ts';
import { capitalise } from '../i18n/format.ts';
import { translator, wordsKeptWithNext } from '../i18n/messages.ts';
import { InputError } from '../model/input-error.ts';
import { largeNumber } from '../model/figure-text.ts';
import { known, type Edition, type Subject, type SubjectText } from '../model/paper.ts';
import type { Measure, TextStyle } from '../theme/measure.ts';

/** A line of type that is fitted to its room; sizes in pt. */
export interface FittedLines {
  readonly lines: readonly string[];
  readonly size: number;
}

/** A figure at the head of a sheet, with its qualifier above and its words beside it; sizes in pt. */
export interface Lead {
  readonly qualifier: string;
  readonly qualifierSize: number;
  readonly number: string;
  readonly numberSize: number;
  /** How far the ink of the number reaches above its baseline, and stands right of its origin. */
  readonly numberTop: number;
  readonly numberLeft: number;
  readonly subline: readonly string[];
  readonly sublineSize: number;
  readonly gap: number;
}

/** How a line of words is fitted. */
export interface Fitting {
  readonly measure: Measure;
  readonly style: Omit<TextStyle, 'size'>;
  readonly keepWithNext: readonly string[];
  /** In pt. */
  readonly room: number;
  readonly most: number;
  readonly least: number;
  readonly lines: number;
}

/** Between the letters of a headline, in its sizes: as it is set, with the wider spaces of its words spread over about five letters each. */
export const HEADLINE_TRACKING = -0.012 + 0.04 / 5;

/** Returns the words of a language that do not end a line. */
export function keptWithNext({ messages }: Edition): readonly string[] {
  return wordsKeptWithNext(translator(messages));
}

const SIZE_STEP = 0.5;
/** Words are rather so much smaller, at least this part of their size, than that a line ends on one that belongs to the next. */
const WELL_BROKEN = 0.82;

/** Returns words on so many lines or fewer and as large as their room allows, and rather with lines that end well; nothing where they do not fit. */
export function fitLines(text: string, fitting: Fitting): FittedLines | undefined {
  const { measure, style, keepWithNext, room, most, least } = fitting;
  const broken = (size: number, lines: number) =>
    breakLines(text, {
      room,
      most: lines,
      width: (line) => measure.text(line, { ...style, size }).advance,
      keepWithNext,
    });
  let largest: FittedLines | undefined;
  for (
    let size = most;
    size >= Math.max(least, WELL_BROKEN * (largest?.size ?? 0));
    size -= SIZE_STEP
  ) {
    const lines = broken(size, fitting.lines);
    if (!lines) continue;
    if (endsWell(lines, keepWithNext)) return { lines, size };
    largest ??= { lines, size };
  }
  return largest;
}

/** Returns the fitted words of a field, or an error that tells the editor to shorten it. */
export function fitField(
  text: SubjectText,
  field: 'headline' | 'ask' | 'subline',
  fitting: Fitting,
): FittedLines {
  const fitted = fitLines(text[field], fitting);
  if (fitted) return fitted;
  const key = field === 'headline' && text.lines['headline'] === undefined ? 'subline' : field;
  const message = `"${key}" does not fit the sheet on ${fitting.lines} lines; shorten it.`;
  throw new InputError([{ file: text.file, line: text.lines[key], message }]);
}

/** Type of the lead, in pt, and the room of the number; a number in words is as legible at less. */
const QUALIFIER = 30;
const NUMBER = { width: 300, height: 76 };
const NUMBER_IN_WORDS = { ...NUMBER, height: 62 };
const SUBLINE = { most: 22, least: 15, lines: 3, gap: 16 };

/** Room that Typst and our own measure may differ in, in pt. */
const SLACK = 4;

/** Returns the figure that leads a sheet, fitted to a width in pt. */
export function leadOf(
  {
    edition,
    subject,
    text,
    measure,
  }: { edition: Edition; subject: Subject; text: SubjectText; measure: Measure },
  fitting: {
    readonly family: string;
    readonly room: number;
    readonly keepWithNext: readonly string[];
  },
): Lead | undefined {
  if (subject.lead === undefined) return undefined;
  const figure = known(edition.figures, subject.lead);
  const number = largeNumber(figure, edition.locale);
  const style = { family: fitting.family, weight: 800 };
  const { advance: wide, top, left } = measure.text(number, { ...style, size: 1, tracking: -0.03 });
  const most = /\d/.test(number) ? NUMBER : NUMBER_IN_WORDS;
  const numberSize = Math.floor(Math.min(most.width / wide, most.height / -top));
  const beside = fitField(text, 'subline', {
    measure,
    style: { ...style, weight: 700 },
    keepWithNext: fitting.keepWithNext,
    room: fitting.room - wide * numberSize - SUBLINE.gap - SLACK,
    ...SUBLINE,
  });
  return {
    qualifier: capitalise(figure.qualifier, edition.locale),
    qualifierSize: QUALIFIER,
    number,
    numberSize,
    numberTop: -top * numberSize,
    numberLeft: left * numberSize,
    subline: beside.lines,
    sublineSize: beside.size,
    gap: SUBLINE.gap,
  };
}
