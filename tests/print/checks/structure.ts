import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';

/** A piece of content that a structure element marks: the object number of its page, and its mark. */
export interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

/** An element of the tag tree, in reading order. */
export interface Tag {
  readonly role: string;
  readonly alt: string | undefined;
  readonly kids: readonly (Tag | MarkedContent)[];
}

/** Returns whether a kid of an element is an element itself. */
export function isTag(kid: Tag | MarkedContent): kid is Tag {
  return 'role' in kid;
}

/** Returns the text of a PDF string. */
export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

function readKids(document: PDFDocument, element: PDFDict, page: number): (Tag | MarkedContent)[] {
  const raw = element.lookup(PDFName.of('K'));
  const list = raw instanceof PDFArray ? raw.asArray() : raw === undefined ? [] : [raw];
  return list.flatMap((item): (Tag | MarkedContent)[] => {
    const kid = document.context.lookup(item);
    if (kid instanceof PDFNumber) return [{ page, mcid: kid.asNumber() }];
    if (!(kid instanceof PDFDict)) return [];
    const own = kid.get(PDFName.of('Pg'));
    const at = own instanceof PDFRef ? own.objectNumber : page;
    const mcid = kid.get(PDFName.of('MCID'));
    if (mcid instanceof PDFNumber) return [{ page: at, mcid: mcid.asNumber() }];
    return kid.has(PDFName.of('S')) ? [readTag(document, kid, at)] : [];
  });
}

function readTag(document: PDFDocument, element: PDFDict, page: number): Tag {
  const role = element.lookup(PDFName.of('S'));
  return {
    role: role instanceof PDFName ? role.decodeText() : '',
    alt: textOf(element.lookup(PDFName.of('Alt'))),
    kids: readKids(document, element, page),
  };
}

/** Returns the tag tree of a document; an empty one where it has none. */
export function structureOf(document: PDFDocument): Tag {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  const kids = root instanceof PDFDict ? readKids(document, root, -1) : [];
  return { role: 'Root', alt: undefined, kids };
}

/** Returns all elements with one of some roles, in reading order. */
export function tagsOf(tag: Tag, roles: RegExp): Tag[] {
  const own = roles.test(tag.role) ? [tag] : [];
  return [...own, ...tag.kids.filter(isTag).flatMap((kid) => tagsOf(kid, roles))];
}

/** Returns the marked content in an element, in reading order; that of figures is left out if asked. */
export function contentOf(tag: Tag, leaveOut?: RegExp): MarkedContent[] {
  if (leaveOut?.test(tag.role)) return [];
  return tag.kids.flatMap((kid) => (isTag(kid) ? contentOf(kid, leaveOut) : [kid]));
}
