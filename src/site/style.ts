import { largeNumber } from '../model/figure-text.ts';
import { known, subjectsOf, type Paper } from '../model/paper.ts';
import { typeOn } from '../infographics/canvas.ts';
import type { Measure } from '../theme/measure.ts';
import { themeCss } from '../theme/css.ts';
import { fallbackMetrics } from '../theme/web-fonts.ts';
import { filePath } from './addresses.ts';
import { pressOf, webFacesOf } from './press.ts';

const DECIMALS = 1000;
/** Round digits reach this far below their line, in em; a comma reaches further. */
const DIGIT_DROP = 0.03;

function em(n: number): number {
  return Math.round(n * DECIMALS) / DECIMALS;
}

/**
 * Returns a rule for every figure that stands large on a page: its width and its left bearing in em,
 * so that its ink fills the column from edge to edge, and how far a comma reaches below its line.
 */
function fitRules(paper: Paper, measure: Measure): string {
  const leads = new Set(
    subjectsOf(paper).flatMap(({ lead }) => (lead === undefined ? [] : [lead])),
  );
  const rules = [...leads].flatMap((lead) =>
    paper.editions.map((edition) => {
      const text = largeNumber(known(edition.figures, lead), edition.locale);
      const type = typeOn(paper.theme, 'portrait', 'number');
      const { left, right, bottom } = measure.text(text, { ...type, size: 1 });
      const drop = bottom > DIGIT_DROP ? `;--drop:${em(bottom)}` : '';
      return `:lang(${edition.locale}) .fit-${lead}{--fit:${em(right - left)};--bearing:${em(left)}${drop}}`;
    }),
  );
  return rules.join('');
}

/** Returns the style sheet of the paper's theme, with the addresses of its fonts. */
export async function siteCss(paper: Paper, projectRoot: string): Promise<string> {
  const faces = await webFacesOf(paper, projectRoot);
  const { measure } = await pressOf(paper, projectRoot);
  const rules = faces.map((face) => {
    const metrics = fallbackMetrics({ ...face, family: face.measured }, measure, face.local);
    const fallback = { ...metrics, names: face.local.names };
    return { ...face, path: filePath(paper, face.path), fallback };
  });
  return themeCss(paper.theme, rules) + fitRules(paper, measure);
}
