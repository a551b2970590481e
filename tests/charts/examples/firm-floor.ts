import type { FirmFloor } from '../../../src/charts/firm-floor.ts';

interface Example {
  readonly spec: FirmFloor;
  readonly labels: Readonly<Record<string, string>>;
}

const labels = {
  temporary: 'Tijdelijk geld: beginnen en stoppen',
  structural: 'Structureel geld: blijven en groeien',
};

/** Floors: the real one, the fewest places, the most, and one without words. */
export const firmFloorExamples: Readonly<Record<string, Example>> = {
  'four places': { spec: { type: 'firm-floor', places: 4 }, labels },
  'two places': { spec: { type: 'firm-floor', places: 2 }, labels },
  'eight places': { spec: { type: 'firm-floor', places: 8 }, labels },
  ornament: { spec: { type: 'firm-floor', places: 4 }, labels: {} },
};
