import { PDFiumLibrary } from '@hyzyla/pdfium';

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

/** A page as grey pixels: 0 black, 255 white. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly grey: Uint8Array;
}

/** Returns the pages of a PDF, or the first of them, as grey pixels, drawn by PDFium: a renderer that is not ours. */
export async function greyPages(
  pdf: Uint8Array,
  dpi: number,
  most = Number.POSITIVE_INFINITY,
): Promise<GreyPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: GreyPage[] = [];
  for (const page of document.pages()) {
    if (pages.length >= most) break;
    const { data, width, height } = await page.render({
      scale: dpi / POINTS_PER_INCH,
      render: 'bitmap',
      colorSpace: 'Gray',
    });
    pages.push({ width, height, dpi, grey: data });
  }
  document.destroy();
  library.destroy();
  return pages;
}

/** Darker than this is ink. */
const INK = 200;

/** Returns how many pixels of a page are ink, in all and within a border of some mm. */
export function inkOf({ width, height, dpi, grey }: GreyPage, border: number) {
  const edge = (border * dpi) / MM_PER_INCH - 1;
  let [all, outside] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((grey[y * width + x] ?? INK) >= INK) continue;
      all += 1;
      const inner = x >= edge && y >= edge && x < width - edge && y < height - edge;
      if (!inner) outside += 1;
    }
  }
  return { all, outside, share: all / (width * height) };
}
