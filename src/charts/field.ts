import { range } from 'd3';
import type { Bar, Box } from './chart.ts';
import { drift } from './drift.ts';
import { freeTick } from './marks.ts';

/** A field of loose ticks (art direction § 6, C): parts of a cell, and the thickest tick in px. */
const LENGTH = 0.8;
const OF_CELL = { row: 0.3, column: 0.26 };
/** A tick is at most this many times as long as thick (art direction § 4). */
const LONGEST = 5;
/** Wall between the lowest row and the floor, in thicknesses of a tick. */
const OVER_FLOOR = 1.4;
/** In rows this high, in columns, ticks at 36 degrees stay clear; in lower ones, down to the second, they lean less. */
const FREE_ROW = 0.66;
const LEAST_ROW = 0.46;

/** Cells for loose ticks, filled row by row; the first and last column end on the edges of the box. */
export interface Field {
  readonly box: Box;
  readonly columns: number;
  readonly pitch: number;
  readonly row: number;
  readonly length: number;
  readonly thickness: number;
}

/** What a field may be. */
export interface Choice {
  /** The numbers of columns that may be used. */
  readonly candidates: readonly number[];
  /** Thickest tick in px. */
  readonly thickest: number;
  /** The lowest row, in columns. */
  readonly leastRow?: number;
  /** The most of a row that the thickness of a tick takes. */
  readonly ofRow?: number;
}

/** Returns the field that puts `cells` cells in a box in a number of columns, ticks at most `thickest` px. */
function fieldOf(
  box: Box,
  cells: number,
  columns: number,
  { thickest, ofRow = OF_CELL.row }: Choice,
): Field {
  const widest = box.width / (columns - 1 + LENGTH);
  const row = box.height / Math.ceil(cells / columns);
  const thickness = Math.min(thickest, ofRow * row, OF_CELL.column * widest);
  const length = Math.min(LENGTH * widest, LONGEST * thickness);
  const pitch = columns > 1 ? (box.width - length) / (columns - 1) : box.width;
  return { box, columns, pitch, row, length, thickness };
}

/** Returns the field with the largest ticks that stay clear of each other; where none does, the one with the most columns. */
function bestField(box: Box, cells: number, choice: Choice): Field {
  const { candidates, leastRow = LEAST_ROW } = choice;
  const fields = candidates.map((columns) => fieldOf(box, cells, columns, choice));
  const clear = fields.filter(({ row, pitch }) => row >= leastRow * pitch);
  const area = ({ length, thickness }: Field) => length * thickness;
  const best = clear.toSorted((a, b) => area(b) - area(a))[0] ?? fields.at(-1);
  return best ?? fieldOf(box, cells, 1, choice);
}

/**
 * Returns the field with the largest ticks in a box that stands on the floor: wall as high as `OVER_FLOOR` says
 * stays free over it.
 */
export function fieldOverFloor(box: Box, cells: number, choice: Choice): Field {
  const { thickness } = bestField(box, cells, choice);
  return bestField({ ...box, height: box.height - OVER_FLOOR * thickness }, cells, choice);
}

/** Returns the numbers of columns in which a count fills every row; all numbers where only one row would. */
export function evenColumns(count: number): number[] {
  const all = range(1, count + 1);
  const even = all.filter((columns) => count % columns === 0 && columns > 1 && columns < count);
  return even.length > 0 ? even : all;
}

/** Returns the middle of a tick in a cell and its turn, moved no further than the edges of the field. */
export function placeIn(
  field: Field,
  cell: number,
  thickness = field.thickness,
): { x: number; y: number; turn: number } {
  const { box, columns, pitch, row, length } = field;
  const i = cell % columns;
  const j = Math.floor(cell / columns);
  const { turn: wave, dx, dy } = drift(i, j);
  const turn = wave * Math.min(1, row / (FREE_ROW * pitch));
  const radians = (Math.abs(turn) * Math.PI) / 180;
  const across = (length * Math.cos(radians) + thickness * Math.sin(radians)) / 2;
  const down = (length * Math.sin(radians) + thickness * Math.cos(radians)) / 2;
  const x = box.x + length / 2 + (i + dx) * pitch;
  const y = box.y + (j + 0.5 + dy) * row;
  return {
    x: Math.min(Math.max(x, box.x + across), box.x + box.width - across),
    y: Math.min(Math.max(y, box.y + down), box.y + box.height - down),
    turn,
  };
}

/** Returns one tick a role, cell after cell. */
export function fieldTicks(field: Field, roles: readonly ('loose' | 'open')[]): Bar[] {
  return roles.map((role, cell) => freeTick(role, placeIn(field, cell), field));
}
