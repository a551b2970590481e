import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from 'pdf-lib';
import { textPieces, type TextPiece } from './page-text.ts';
import { structureOf, textOf, type Tag } from './structure.ts';

/** A font inside a document. */
export interface PdfFont {
  /** `ABCDEF+ProzaLibre-Bold`. */
  readonly name: string;
  readonly embedded: boolean;
}

/** What a produced document is, as readers of PDF find it. */
export interface PdfFacts {
  readonly marked: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly keywords: string | undefined;
  readonly displaysTitle: boolean;
  readonly xmp: string;
  readonly bookmarks: readonly string[];
  readonly fonts: readonly PdfFont[];
  readonly images: number;
  /** Descriptions of links; empty for one without. */
  readonly links: readonly string[];
  readonly attachments: readonly string[];
  /** Object numbers of the pages, in order. */
  readonly pages: readonly number[];
  readonly tags: Tag;
  readonly text: readonly TextPiece[];
}

function isTrue(value: PDFObject | undefined): boolean {
  return value instanceof PDFBool && value.asBoolean();
}

function fontsOf(document: PDFDocument): PdfFont[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font'))
      return [];
    const name = object.lookup(PDFName.of('BaseFont'));
    const below = object.lookup(PDFName.of('DescendantFonts'));
    const holder = below instanceof PDFArray ? below.lookup(0) : object;
    const descriptor =
      holder instanceof PDFDict ? holder.lookup(PDFName.of('FontDescriptor')) : undefined;
    const embedded =
      descriptor instanceof PDFDict &&
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)));
    if (!(name instanceof PDFName) || holder === undefined) return [];
    const part = String(object.get(PDFName.of('Subtype'))).startsWith('/CIDFont');
    return part ? [] : [{ name: name.decodeText(), embedded }];
  });
}

function imagesOf(document: PDFDocument): number {
  return document.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    ).length;
}

function bookmarksOf(outline: PDFDict | undefined): string[] {
  const titles: string[] = [];
  let item = outline?.lookup(PDFName.of('First'));
  while (item instanceof PDFDict) {
    titles.push(textOf(item.lookup(PDFName.of('Title'))) ?? '', ...bookmarksOf(item));
    item = item.lookup(PDFName.of('Next'));
  }
  return titles;
}

function linksOf(document: PDFDocument): string[] {
  return document.getPages().flatMap((page) => {
    const annotations = page.node.Annots()?.asArray() ?? [];
    return annotations.flatMap((reference) => {
      const annotation = document.context.lookup(reference);
      if (!(annotation instanceof PDFDict)) return [];
      return [textOf(annotation.lookup(PDFName.of('Contents'))) ?? ''];
    });
  });
}

function attachmentsOf({ catalog }: PDFDocument): string[] {
  const names = catalog.lookup(PDFName.of('Names'));
  const files = names instanceof PDFDict ? names.lookup(PDFName.of('EmbeddedFiles')) : undefined;
  const list = files instanceof PDFDict ? files.lookup(PDFName.of('Names')) : undefined;
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((entry) => textOf(entry) ?? []);
}

/** Returns what a PDF is. */
export async function pdfFacts(pdf: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog } = document;
  const mark = catalog.lookup(PDFName.of('MarkInfo'));
  const viewer = catalog.lookup(PDFName.of('ViewerPreferences'));
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const outline = catalog.lookup(PDFName.of('Outlines'));
  return {
    marked: mark instanceof PDFDict && isTrue(mark.lookup(PDFName.of('Marked'))),
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    title: document.getTitle(),
    author: document.getAuthor(),
    subject: document.getSubject(),
    keywords: document.getKeywords(),
    displaysTitle:
      viewer instanceof PDFDict && isTrue(viewer.lookup(PDFName.of('DisplayDocTitle'))),
    xmp: metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString() : '',
    bookmarks: bookmarksOf(outline instanceof PDFDict ? outline : undefined),
    fonts: fontsOf(document),
    images: imagesOf(document),
    links: linksOf(document),
    attachments: attachmentsOf(document),
    pages: document.getPages().map(({ ref }) => (ref instanceof PDFRef ? ref.objectNumber : -1)),
    tags: structureOf(document),
    text: await textPieces(pdf),
  };
}
