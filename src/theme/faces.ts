import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { kernToGpos } from './kern-to-gpos.ts';

/** Where a font face comes from and under which name, weight and style it is asked for. */
export interface FaceSpec {
  readonly family: string;
  /** CSS font-weight, 1-1000. */
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** Path inside an npm package, beginning with the name of the package. */
  readonly file: string;
}

/** A font face that is ready for shaping, by HarfBuzz as well as by satori. */
export interface Face extends FaceSpec {
  /** TrueType font whose kerning is in GPOS. */
  readonly data: Buffer;
}

/**
 * Reads the face from the packages installed for the project in folder `root` (an absolute path,
 * because a bundled module cannot know it from its own place). Throws an error that names the
 * file and the package to install when it cannot be read, and one that names the file when it is
 * not a font with kerning we can use.
 */
export async function loadFace(spec: FaceSpec, root: string): Promise<Face> {
  const ttf = await readPackageFile(spec.file, root);
  try {
    return { ...spec, data: kernToGpos(ttf) };
  } catch (cause) {
    throw new Error(`Cannot use the font "${spec.file}"`, { cause });
  }
}

async function readPackageFile(file: string, root: string): Promise<Buffer> {
  try {
    return await readFile(createRequire(join(root, 'package.json')).resolve(file));
  } catch (cause) {
    const message = `Cannot read the font "${file}": install the npm package "${packageOf(file)}"`;
    throw new Error(message, { cause });
  }
}

/** The name of the package of a path such as "@scope/name/folder/font.ttf". */
function packageOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('@') ? 2 : 1)
    .join('/');
}
