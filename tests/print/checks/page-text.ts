import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page, in pt, y upwards from the lower edge. */
export interface TextPiece {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** `page object:mark`; undefined for text that no element of the tag tree holds. */
  readonly mark: string | undefined;
  /** Whether it is furniture of the page, such as its foot. */
  readonly artifact: boolean;
}

/** Returns the key of a piece of marked content. */
export function markKey(page: number, mcid: number): string {
  return `${page}:${mcid}`;
}

interface MarkItem {
  readonly type: string;
  readonly id?: string | undefined;
  readonly tag?: string | undefined;
}

function keyOf(id: string | undefined): string | undefined {
  const found = /p(\d+)R_mc(\d+)/.exec(id ?? '');
  return found ? markKey(Number(found[1]), Number(found[2])) : undefined;
}

/** Returns all text of a document with its place and its mark. */
export async function textPieces(pdf: Uint8Array): Promise<TextPiece[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pieces: TextPiece[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const content = await (
      await document.getPage(page)
    ).getTextContent({
      includeMarkedContent: true,
    });
    const open: { mark: string | undefined; artifact: boolean }[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const [a = 0, b = 0, , , x = 0, baseline = 0] = item.transform as number[];
        const holder = open.findLast(({ mark, artifact }) => mark !== undefined || artifact);
        const size = Math.hypot(a, b);
        if (item.str !== '') {
          const mark = holder?.mark;
          const artifact = holder?.artifact ?? false;
          pieces.push({
            page,
            text: item.str,
            x,
            baseline,
            width: item.width,
            size,
            mark,
            artifact,
          });
        }
        continue;
      }
      const { type, id, tag }: MarkItem = item;
      if (type === 'endMarkedContent') open.pop();
      else open.push({ mark: keyOf(id), artifact: tag === 'Artifact' });
    }
  }
  await task.destroy();
  return pieces;
}
