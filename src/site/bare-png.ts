/** Length of the signature of a PNG file, and of the length, name and check of a chunk (PNG specification § 5). */
const SIGNATURE = 8;
const FRAME = 12;
/** Chunks that hold words about the picture, not the picture. */
const WORDS = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'];

/** Returns a PNG without what it says about itself: its bytes change only when its pixels do. */
export function barePng(png: Buffer): Buffer {
  const kept = [png.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + FRAME <= png.length;) {
    const end = at + FRAME + png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    if (!WORDS.includes(name)) kept.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
