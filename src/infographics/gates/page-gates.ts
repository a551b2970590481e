import type { Label } from '../../charts/chart.ts';
import type { ChartSpec } from '../../charts/charts.ts';
import type { Problem } from '../../model/input-error.ts';
import { byId, subjectsOf, textOf, type Edition, type Paper } from '../../model/paper.ts';
import type { Measure } from '../../theme/measure.ts';
import { typeOn } from '../canvas.ts';
import { frameForms, pageForms } from '../page-forms.ts';
import { pageLayer } from '../page-svg.ts';
import { overlaps, textBox } from '../text-box.ts';
import { TOLERANCE } from './place.ts';

/** A drawing on a page: what it draws, with which words, from which file. */
interface Placed {
  readonly id: string;
  readonly spec: ChartSpec;
  readonly labels: Readonly<Record<string, string>>;
  readonly file: string;
  /** How other sites show it in a frame. */
  readonly framed: 'tall' | 'low' | 'never';
}

function placedIn(paper: Paper, edition: Edition): Placed[] {
  const subjects = subjectsOf(paper).map((subject) => {
    const { labels, file } = textOf(edition, subject);
    const framed = subject.lead === undefined ? 'tall' : 'low';
    return { id: subject.id, spec: subject.chart, labels, file, framed } as const;
  });
  const drawings = Object.values(edition.drawings).map(({ id, labels, file }) => {
    return { id, spec: byId(paper.drawings, id).chart, labels, file, framed: 'never' } as const;
  });
  return [...subjects, ...drawings];
}

/** Returns what does not fit, or overlaps, in the words of one drawing. */
export function layerProblems(
  labels: readonly Label[],
  measureOf: (label: Label) => ReturnType<typeof textBox>,
  where: string,
) {
  const boxes = labels.map(measureOf);
  const wide = boxes.flatMap(({ label, left, right }) => {
    const over = right - left - label.room;
    return over > TOLERANCE
      ? [
          `"${label.field}" is ${Math.ceil(over)} px wider than its room of ${Math.floor(label.room)} px in ${where}: "${label.text}"; shorten it.`,
        ]
      : [];
  });
  const touching = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.label.field !== b.label.field && overlaps(a, b))
      .map(
        (b) =>
          `"${a.label.field}" and "${b.label.field}" overlap in ${where} ("${a.label.text}", "${b.label.text}"); shorten one of them.`,
      ),
  );
  return wide.length > 0 ? wide : touching;
}

/** Returns what does not fit in the drawings on the pages of a paper. */
export function pageProblems(paper: Paper, measure: Measure): Problem[] {
  return paper.editions.flatMap((edition) =>
    placedIn(paper, edition).flatMap(({ id, spec, labels, file, framed }) => {
      const subject = { paper, edition, measure, labels, spec, id };
      const forms =
        framed !== 'never'
          ? [...pageForms(subject), ...frameForms(subject, framed === 'tall')]
          : pageForms(subject);
      return forms.flatMap((form) => {
        const boxOf = (label: Label) =>
          textBox(label, typeOn(paper.theme, form.canvas, label.role), measure);
        const window = form.variant === 'narrow' ? 'a phone' : 'a page';
        const where = `the drawing "${id}" on ${window} (${edition.locale})`;
        const { labels: set } = pageLayer(form);
        return layerProblems(set, boxOf, where).map((message) => ({ file, message }));
      });
    }),
  );
}
