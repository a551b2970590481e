const ENCODING = 'latin1';
const NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
const PART = '<pdfuaid:part>1</pdfuaid:part>';
const OFFSET_DIGITS = 10;

/** Returns the metadata of a PDF with what declares it PDF/UA-1 (ISO 14289-1 § 5), its length mended. */
function declare(pdf: string): string {
  const start = pdf.indexOf('<?xpacket begin');
  const end = pdf.indexOf('<?xpacket end', start);
  const metadata = pdf.slice(start, end);
  const declared = metadata
    .replace(/(<rdf:Description[^>]*?)\s*>/, `$1${NAMESPACE} >`)
    .replace('<xmpTPg:NPages>', `${PART}<xmpTPg:NPages>`);
  const head = pdf.slice(0, start);
  const at = head.lastIndexOf('/Length ');
  const added = declared.length - metadata.length;
  const length = head.slice(at).replace(/\d+/, (n) => String(Number(n) + added));
  return head.slice(0, at) + length + declared + pdf.slice(end);
}

/** Returns a PDF whose title bar shows its title. */
function showTitle(pdf: string): string {
  return pdf.replace('/ViewerPreferences <<', '/ViewerPreferences << /DisplayDocTitle true');
}

/** Returns a PDF with the table of its objects written anew (ISO 32000-1 § 7.5.4). */
function mendTable(pdf: string): string {
  const at = pdf.lastIndexOf('\nxref\n') + 1;
  const offsets = new Map(
    [...pdf.slice(0, at).matchAll(/(?<=^|\n)(\d+) 0 obj\b/g)].map(({ 1: n, index }) => [
      Number(n),
      index,
    ]),
  );
  const table = pdf.slice(at).replace(/startxref\s+\d+/, `startxref\n${at}`);
  const count = Number(/xref\n0 (\d+)/.exec(table)?.[1] ?? 0);
  const entries = Array.from({ length: count }, (_, n) => {
    const offset = offsets.get(n);
    return offset === undefined
      ? undefined
      : `${String(offset).padStart(OFFSET_DIGITS, '0')} 00000 n`;
  });
  let n = -1;
  return (
    pdf.slice(0, at) +
    table.replace(/\d{10} \d{5} [nf]/g, (entry) => {
      n += 1;
      return entries[n] ?? entry;
    })
  );
}

/** Returns a PDF that opens with its bookmarks beside it (ISO 32000-1 § 7.7.2). */
export function withBookmarksShown(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString(ENCODING);
  const shown = text.replace('/Type /Catalog', '/Type /Catalog\n  /PageMode /UseOutlines');
  return Buffer.from(mendTable(shown), ENCODING);
}

/**
 * Returns a tagged PDF of the WASM compiler with the metadata of PDF/UA-1: that build of Typst tags as
 * the native one does, but cannot be asked for the standard, so it does not declare it.
 */
export function withUaMetadata(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString(ENCODING);
  return Buffer.from(mendTable(showTitle(declare(text))), ENCODING);
}
