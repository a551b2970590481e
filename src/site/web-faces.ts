import type { Paper } from '../model/paper.ts';
import { DUTCH_ENGLISH } from '../theme/characters.ts';
import { loadFace } from '../theme/faces.ts';
import { ARIAL, ARIAL_BOLD, TIMES, TIMES_ITALIC, type LocalFont } from '../theme/local-fonts.ts';
import { subsetFace } from '../theme/web-fonts.ts';
import { hashOf } from './hashed.ts';

/** A font face as pages load it. */
export interface WebFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** Path within the site; the hash changes with the bytes. */
  readonly path: string;
  readonly data: Buffer;
  /** The family as the paper's theme names it, for measuring. */
  readonly measured: string;
  /** The local font that stands in for it. */
  readonly local: LocalFont;
}

/** From this weight on, a bold local font is nearer. */
const BOLD = 600;

function localFont(
  role: 'voice' | 'reading',
  { weight, style }: { weight: number; style: string },
): LocalFont {
  if (role === 'voice') return weight >= BOLD ? ARIAL_BOLD : ARIAL;
  return style === 'italic' ? TIMES_ITALIC : TIMES;
}

/** Returns all characters that the pages of a paper can need. */
function charactersOf(paper: Paper): string {
  const words = JSON.stringify(paper.editions);
  return [...new Set(DUTCH_ENGLISH + words)].sort().join('');
}

/** Returns the faces that pages use, subset to the paper's characters. */
export async function webFaces(paper: Paper, projectRoot: string): Promise<WebFace[]> {
  const { voice, reading } = paper.theme.fonts;
  const characters = charactersOf(paper);
  const roles = [
    { role: 'voice', ...voice },
    { role: 'reading', ...reading },
  ] as const;
  const wanted = roles.flatMap(({ role, family, webFamily, faces }) =>
    faces
      .filter(({ web }) => web)
      .map((face) => ({ family, webFamily, local: localFont(role, face), ...face })),
  );
  return Promise.all(
    wanted.map(async ({ family, webFamily, local, weight, style, file }) => {
      const face = await loadFace({ family, weight, style, file }, projectRoot);
      const data = await subsetFace(face, characters, webFamily);
      const name = webFamily.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      const path = `/fonts/${name}-${weight}${style === 'italic' ? '-italic' : ''}.${hashOf(data)}.woff2`;
      return { family: webFamily, weight, style, path, data, measured: family, local };
    }),
  );
}
