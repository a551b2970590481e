import type { FirmFloor } from '../../../src/charts/firm-floor.ts';

interface Example {
  readonly spec: FirmFloor;
  readonly labels: Readonly<Record<string, string>>;
}

const labels = {
  temporary: 'Tijdelijk geld: telkens stoppen',
  structural: 'Structureel geld: blijven en groeien',
};

/** Floors: the real one, the fewest places, the most, and one without words. */
export const firmFloorExamples: Readonly<Record<string, Example>> = {
  'nine places': { spec: { type: 'firm-floor', places: 9 }, labels },
  'three places': { spec: { type: 'firm-floor', places: 3 }, labels },
  'twelve places': { spec: { type: 'firm-floor', places: 12 }, labels },
  ornament: { spec: { type: 'firm-floor', places: 9 }, labels: {} },
};
