import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A sign that is shown on a page, its width in thousandths of its size. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

/** What a line of text is shown by: its signs, and how much nearer the next one stands, in thousandths of its size. */
type Shown = readonly (Glyph | number)[];

const SPACE = /^[ \u00a0]$/;
/** A space as narrow as this part of the one of its font is pressed; one beside a "V" that reaches over it is wider. */
const PRESSED = 0.8;

function wordsOf(shown: Shown): string {
  return shown.map((one) => (typeof one === 'number' ? '' : one.unicode)).join('');
}

/** Returns whether a line that is too narrow for its words has its spaces pressed. */
function isPressed(shown: Shown): boolean {
  return shown.some((one, i) => {
    if (typeof one === 'number' || !SPACE.test(one.unicode)) return false;
    const next = shown[i + 1];
    const width = one.width - (typeof next === 'number' ? next : 0);
    return width < PRESSED * one.width;
  });
}

/** Returns words of a PDF between which the spaces are narrower than their font has them: no text is justified. */
export async function pressedSpaces(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const found: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
    const shown = argsArray.filter((_, i) => fnArray[i] === OPS.showText) as [Shown][];
    for (const [line] of shown) {
      if (isPressed(line)) found.push(`page ${page}: “${wordsOf(line)}”`);
    }
  }
  await task.destroy();
  return found;
}
