import type { Label } from '../charts/chart.ts';
import type { SceneInput } from './scene-input.ts';
import { shortAddress } from './short-address.ts';
import { creditLines, sourceSentences } from './source-lines.ts';

/** Wall before an address at the end of a line, in widths of the identity post. */
const ADDRESS_GAP = 0.7;

/** The small print at the foot of a plinth. */
export interface SourceBlock {
  /** What the marks are, who says it and of what date. */
  readonly lines: readonly string[];
  readonly address: string | undefined;
  /** The line that the address ends; where there are no so many, it has one of its own. */
  readonly addressLine: number;
  /** Width in px that the address takes of that line, with the wall before it. */
  readonly taken: number;
  /** Number of lines, that of the address included. */
  readonly count: number;
}

/**
 * Returns source, dates and address on as few lines as they need: the address ends the last one, or the
 * first where only that has room, or has one of its own, as it always has beside a code.
 */
export function sourceBlock(input: SceneInput, room: number, besideCode: boolean): SourceBlock {
  const { context, format, paper, edition, subject } = input;
  const address = shortAddress(paper, edition, subject);
  const width = (line: string) => context.width(line, 'source');
  const taken =
    address === undefined ? 0 : context.width(address, 'address') + format.post * ADDRESS_GAP;
  const sentences = sourceSentences(input);
  const mayBeOne = !besideCode && format.plinth.sourceLines === 'one';
  const one = [sentences, sourceSentences(input, 'short')]
    .map((all) => all.join(' '))
    .find((joined) => mayBeOne && width(joined) <= room - taken);
  const lines =
    one !== undefined
      ? [one]
      : creditLines(sentences, { room, width, keepWithNext: input.keepWithNext });
  const free = [lines.length - 1, 0].find((i) => width(lines[i] ?? '') <= room - taken);
  const addressLine = besideCode || free === undefined ? lines.length : free;
  const count = address === undefined ? lines.length : Math.max(lines.length, addressLine + 1);
  return { lines, address, addressLine, taken, count };
}

/** Returns the small print as labels, the last line on the baseline `last`. */
export function sourceLabels(
  { format, context }: SceneInput,
  { lines, address, addressLine, taken, count }: SourceBlock,
  { room, last }: { readonly room: number; readonly last: number },
): Label[] {
  const { leading, size } = context.type('source');
  const baseline = (line: number) => last - (count - 1 - line) * leading * size;
  const labels = lines.map((text, i): Label => {
    const free = i === addressLine ? room - taken : room;
    const place = { x: format.left, baseline: baseline(i), align: 'left', room: free } as const;
    return { ...place, role: 'source', text, field: 'source', on: 'plinth' };
  });
  if (address === undefined) return labels;
  const alone = addressLine === lines.length;
  const place = alone
    ? ({ x: format.left, align: 'left', room } as const)
    : ({ x: format.right, align: 'right', room: taken } as const);
  return [
    ...labels,
    {
      ...place,
      role: 'address',
      baseline: baseline(addressLine),
      text: address,
      field: 'site',
      on: 'plinth',
    },
  ];
}
