import type { Picture } from './press.ts';

/** A way to write a picture to a file. */
export interface Encoding {
  readonly contentType: string;
  readonly encode: (picture: Picture) => string | Uint8Array<ArrayBuffer>;
}

/** Every encoding, by the extension of its files. */
export const encodings: Readonly<Record<string, Encoding>> = {
  svg: { contentType: 'image/svg+xml', encode: ({ svg }) => svg },
  png: { contentType: 'image/png', encode: ({ png }) => new Uint8Array(png) },
};
