import { chartOf } from '../charts/charts.ts';
import { capitalise } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import { chartFigure } from '../infographics/canvas.ts';
import type { Palette } from '../infographics/palette.ts';
import { paperType } from '../model/paper-type.ts';
import { byId, known, type Edition } from '../model/paper.ts';
import { drawingSvg } from './drawing.ts';
import { PT_PER_MM, SHEET } from './geometry.ts';
import { fitLines, HEADLINE_TRACKING, keptWithNext, type Fitting } from './headline.ts';
import { keepLastWords } from './last-words.ts';
import { keepNames } from './no-break.ts';
import { askOf, KICKER, senderFacts } from './paper-opening.ts';
import type { PrintPress } from './press.ts';
import { HEADLINE_LEADING, stageTop } from './sheet-head.ts';

/** The floor of the cover's room, in mm from the top. */
const FLOOR = 112;
/** Sizes in pt of the pack's name, and of the lines that say whose paper it is about and for whom. */
const NAME = { most: 58, least: 26, leastOnOne: 44, lines: 2 };
const SENDER = { most: 17, least: 11, lines: 2 };
const ADDRESSEE = { most: 17, least: 11, lines: 3 };
/** The drawing at the right of the cover: its width in px and in mm, its distance from the words, and how far it runs up beyond its marks. */
const DRAWING = { canvas: 'page', px: 190, mm: 30, gap: 9, bleed: 7 };
const FILE = 'cover-picture.svg';

/** Returns the drawing that opens the site, from the top of the frame to the floor; nothing where the paper has none. */
function coverDrawing({ paper, measure }: PrintPress, edition: Edition, palette: Palette) {
  const { hero } = edition.pages.home;
  if (hero === undefined) return undefined;
  const { chart: spec } = byId(paper.drawings, hero);
  const { labels, alt } = known(edition.drawings, hero);
  const { px: width, mm, canvas } = DRAWING;
  const bleedTop = (DRAWING.bleed * width) / mm;
  const height = ((FLOOR - SHEET.frame) * width) / mm - bleedTop;
  const stage = { canvas, width, height, bleedTop };
  const svg = drawingSvg({ paper, edition, measure, palette, spec, labels, ...stage });
  const schematic = chartOf(spec).license(chartFigure(paper)).kind === 'schematic';
  return { svg, alt, schematic };
}

/**
 * Returns the cover of the pack: its name, whose paper it is about and for whom, the drawing that opens the
 * site, and what is asked.
 */
export function packCover(press: PrintPress, edition: Edition, palette: Palette) {
  const { paper, measure } = press;
  const t = translator(edition.messages);
  const drawing = coverDrawing(press, edition, palette);
  const fitting: Omit<Fitting, 'most' | 'least' | 'lines'> = {
    measure,
    room: (SHEET.column - (drawing ? DRAWING.mm + DRAWING.gap : 0)) * PT_PER_MM,
    keepWithNext: keptWithNext(edition),
    style: { family: paper.theme.fonts.voice.family, weight: 800, tracking: HEADLINE_TRACKING },
  };
  const fitted = (text: string, sizes: typeof SENDER) =>
    fitLines(text, { ...fitting, ...sizes }) ?? { lines: [text], size: sizes.least };
  const name = t('document.packKicker');
  // A short name takes no two lines to be a little larger.
  const headline =
    fitLines(name, { ...fitting, ...NAME, least: NAME.leastOnOne, lines: 1 }) ?? fitted(name, NAME);
  // A pack goes with a paper; it is not itself what the sender sends to the addressee.
  const on = { type: paperType(paper, edition), sender: edition.sender };
  const sender = fitted(t('document.packOn', on), SENDER);
  const to = keepLastWords(keepNames(edition.addressee));
  const addressee = fitted(t('document.packTo', { addressee: to }), ADDRESSEE);
  const size = Math.min(sender.size, addressee.size);
  const lines = sender.lines.length + addressee.lines.length;
  const top = stageTop(press, { kicker: KICKER, headline, count: size });
  const data = {
    floor: drawing ? FLOOR : top + (lines - 1) * (size / PT_PER_MM),
    kicker: {
      size: KICKER,
      lines: [
        capitalise(edition.title, edition.locale),
        ...(edition.overview ? [edition.overview.title] : []),
      ],
    },
    headline,
    sender: { lines: sender.lines, size },
    addressee: { lines: addressee.lines, size },
    leading: HEADLINE_LEADING,
    drawing: drawing ? { file: FILE, alt: drawing.alt, width: DRAWING.mm } : null,
    ask: askOf(press, edition),
    basis: drawing?.schematic ? t('drawing.schematic') : null,
    // Below the name of a hearing, a mere date would be read as that of the hearing.
    facts: [senderFacts(paper, edition, 'document.paperDate')],
    restatement: t('document.restatement'),
  };
  const files: Record<string, string> = drawing ? { [FILE]: drawing.svg } : {};
  return { data, files };
}
