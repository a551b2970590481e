import { crc32 } from 'node:zlib';

/** Length of the signature of a PNG file, and of the length, name and check of a chunk (PNG specification § 5). */
const SIGNATURE = 8;
const FRAME = 12;
/** Chunks that hold words about the picture, not the picture. */
const WORDS = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'];
/** Begins the chunk of an XMP packet: its keyword, no compression, no language (XMP specification, part 3 § 1.1.5). */
const XMP = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1');

interface Chunk {
  readonly name: string;
  readonly bytes: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at + FRAME <= png.length;) {
    const end = at + FRAME + png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), bytes: png.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function joined(png: Buffer, chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([png.subarray(0, SIGNATURE), ...chunks.map(({ bytes }) => bytes)]);
}

function chunk(name: string, data: Buffer): Chunk {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return { name, bytes: Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]) };
}

/** Returns a PNG without what it says about itself: its bytes change only when its pixels do. */
export function barePng(png: Buffer): Buffer {
  return joined(
    png,
    chunksOf(png).filter(({ name }) => !WORDS.includes(name)),
  );
}

/** Returns a PNG with an XMP packet right after its head, so that it can be read without the pixels. */
export function withXmp(png: Buffer, packet: string): Buffer {
  const [head, ...rest] = chunksOf(png);
  if (!head) throw new Error('a PNG begins with its head');
  return joined(png, [head, chunk('iTXt', Buffer.concat([XMP, Buffer.from(packet)])), ...rest]);
}
