import type { WriteStream } from 'node:tty';

/** Shows how far long work is. */
export interface Progress {
  readonly step: (what: string) => void;
  readonly done: (what: string) => void;
}

/** Plain lines are printed for every such part of the work. */
const PARTS = 4;
const CLEAR_LINE = '\r\u001B[2K';

/** Returns progress over `total` steps: one updating line in a terminal, a few plain lines elsewhere. */
export function progress(name: string, total: number, stream: WriteStream): Progress {
  let count = 0;
  const every = Math.max(1, Math.ceil(total / PARTS));
  return {
    step: (what) => {
      count += 1;
      const line = `${name}: ${count} of ${total}`;
      if (stream.isTTY) stream.write(`${CLEAR_LINE}${line}  ${what}`);
      else if (count % every === 0 && count < total) stream.write(`${line}\n`);
    },
    done: (what) => {
      stream.write(`${stream.isTTY ? CLEAR_LINE : ''}${name}: ${what}\n`);
    },
  };
}
