import { capitalise } from '../i18n/format.ts';
import { translator } from '../i18n/messages.ts';
import type { Edition, Paper, Subject } from '../model/paper.ts';
import { paperType } from '../model/paper-type.ts';
import { codeSvg } from './code.ts';
import { foreignWords } from './foreign.ts';
import { sheetAddress } from './sheet-address.ts';
import type { TextSize } from './text-size.ts';
import { documentPalette, type Scheme } from './scheme.ts';

/** What every document says of itself and how it looks. */
export interface SheetOptions {
  readonly paper: Paper;
  readonly edition: Edition;
  readonly scheme: Scheme;
  readonly wall: string;
  readonly size: TextSize;
  readonly title: string;
  readonly description: string;
  /** Whether its pages are numbered. */
  readonly paged: boolean;
  /** The subject whose page its address opens; none for the site as a whole. */
  readonly subject: Subject | undefined;
  /** Whether its foot says that its words are not the paper's; a sheet of a subject's does. */
  readonly inOtherWords?: boolean;
  /** Tells the part from others in a document. */
  readonly key: string;
}

/** In type larger than this, in pt, the foot has room for few words. */
const NARROW_FOOT = 10;

/** Returns the words at the foot of a sheet: whose paper this is from, where asked that its words are not theirs, and on a loose sheet which point it is. */
function footLine(
  paper: Paper,
  edition: Edition,
  { subject, inOtherWords }: { subject: Subject | undefined; inOtherWords: boolean },
): string {
  const t = translator(edition.messages);
  const { sender, title } = edition;
  const named = { type: paperType(paper, edition), sender, title };
  const words = t(inOtherWords ? 'document.handoutFoot' : 'document.foot', named);
  const line = capitalise(words, edition.locale);
  return subject?.number ? `${t('demand.number', { n: `${subject.number}` })}. ${line}` : line;
}

/** Returns what the foot of a sheet says where it has little room. */
function shortFootLine(paper: Paper, edition: Edition): string {
  const words = { type: paperType(paper, edition) };
  return capitalise(translator(edition.messages)('document.shortFoot', words), edition.locale);
}

/** Returns what the template of every sheet reads, and the code of its address. */
export function sheetData({
  paper,
  edition,
  scheme,
  wall,
  size,
  subject,
  inOtherWords = subject !== undefined,
  ...own
}: SheetOptions) {
  const t = translator(edition.messages);
  const { voice, reading } = paper.theme.fonts;
  const address = sheetAddress(paper, edition, subject);
  const code = `${own.key}-code.svg`;
  const shortFoot = shortFootLine(paper, edition);
  const data = {
    ...own,
    address: address ?? null,
    qr: address === undefined ? null : { file: code, alt: t('document.code', { address }) },
    author: edition.sender,
    keywords: [edition.title, ...edition.demands.map(({ title }) => title)],
    lang: edition.locale,
    scheme,
    colour: documentPalette(paper.theme, scheme, wall),
    fonts: { voice: voice.family, reading: reading.family },
    size,
    demands: paper.demands.length,
    'short-foot': shortFoot,
    foot: size.foot > NARROW_FOOT ? shortFoot : footLine(paper, edition, { subject, inOtherWords }),
    foreign: foreignWords(paper, edition),
    words: {
      page: t('document.page', { n: '{n}', count: '{count}' }),
      notes: t('document.notes'),
      'notes-who': t('document.notesWho'),
      'notes-what': t('document.notesWhat'),
      sources: t('demand.sources'),
      contents: t('document.contents'),
      see: t('document.see'),
      at: t('document.at', { n: '{n}' }),
    },
  };
  const files: Record<string, string> =
    address === undefined
      ? {}
      : {
          [code]: codeSvg(
            `${new URL(paper.facts.site).protocol}//${address}`,
            paper.theme.print.ink,
          ),
        };
  return { data, files };
}
