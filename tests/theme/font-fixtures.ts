import { fileURLToPath } from 'node:url';
import { loadFace, type Face, type FaceSpec } from '../../src/theme/faces.ts';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const SANS = 'Proza Libre';
export const SERIF = 'Source Serif 4';

const PROZA = '@expo-google-fonts/proza-libre/ProzaLibre_';
const SOURCE = '@expo-google-fonts/source-serif-4/';

const sans = (weight: number, name: string): FaceSpec => ({
  family: SANS,
  weight,
  style: 'normal',
  file: `${PROZA}${weight}${name}.ttf`,
});
const serif = (weight: number, style: 'normal' | 'italic', name: string): FaceSpec => ({
  family: SERIF,
  weight,
  style,
  file: `${SOURCE}${name}/SourceSerif4_${name}.ttf`,
});

export const SANS_800 = sans(800, 'ExtraBold');
export const SERIF_400 = serif(400, 'normal', '400Regular');

export const SPECS: readonly FaceSpec[] = [
  sans(400, 'Regular'),
  sans(500, 'Medium'),
  sans(600, 'SemiBold'),
  sans(700, 'Bold'),
  SANS_800,
  SERIF_400,
  serif(400, 'italic', '400Regular_Italic'),
  serif(600, 'normal', '600SemiBold'),
  serif(700, 'normal', '700Bold'),
];

export const loadFaces = (specs: readonly FaceSpec[] = SPECS): Promise<Face[]> =>
  Promise.all(specs.map((spec) => loadFace(spec, ROOT)));
