import { create } from 'qrcode';
import type { Box } from '../charts/chart.ts';

/** White modules around a code, so that scanners find it (ISO/IEC 18004 § 9.1). */
const QUIET_MODULES = 4;
/** Survives the loss of 15 % of its area. */
const CORRECTION = 'M';

/** A code that cameras read: an address in black modules on white. */
export interface Code {
  readonly address: string;
  /** Number of modules on a side, without the quiet zone. */
  readonly count: number;
  /** Side of a module in whole px, so that edges are sharp. */
  readonly module: number;
  /** Side of the dark part in px. */
  readonly dark: number;
  /** Side with the quiet zone in px. */
  readonly side: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** Returns the code of an address whose dark part is at least `least` px wide. */
export function codeOf(address: string, least: number): Code {
  const { modules } = create(address, { errorCorrectionLevel: CORRECTION });
  const count = modules.size;
  const module = Math.ceil(least / count);
  return {
    address,
    count,
    module,
    dark: count * module,
    side: (count + 2 * QUIET_MODULES) * module,
    isDark: (row, column) => modules.get(row, column) === 1,
  };
}

/** A code in its place: `box` is its side with the quiet zone. */
export interface PlacedCode {
  readonly code: Code;
  readonly box: Box;
}

/** Returns the dark modules of a placed code as path data, one rectangle for each run in a row. */
export function codePath({ code, box }: PlacedCode): string {
  const { count, module, isDark } = code;
  const left = box.x + QUIET_MODULES * module;
  const top = box.y + QUIET_MODULES * module;
  const runs: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!isDark(row, column) || (column > 0 && isDark(row, column - 1))) continue;
      let end = column;
      while (end < count && isDark(row, end)) end += 1;
      const width = (end - column) * module;
      runs.push(`M${left + column * module} ${top + row * module}h${width}v${module}h-${width}z`);
    }
  }
  return runs.join('');
}
