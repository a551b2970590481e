/** Size of the frame in which an embed stands, in px: the drawing, its words and its source all fit. */
const FRAME = { width: 600, height: 760 } as const;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** Returns the code that shows an embed on another site: one element, no script, no style. */
export function embedCode(address: string, title: string): string {
  const { width, height } = FRAME;
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`;
}
