import type { FirmFloor } from '../../../src/charts/firm-floor.ts';

interface Example {
  readonly spec: FirmFloor;
  readonly labels: Readonly<Record<string, string>>;
}

const labels = {
  temporary: 'Telkens opnieuw beginnen',
  floor: 'tijdelijk geld',
  structural: 'Structureel geld: blijven en groeien',
};
const long = { ...labels, floor: 'geld dat na een jaar weer ophoudt en niet terugkomt' };

/** Floors: the real one, the fewest places, the most, one with long words in its floor, and one without words. */
export const firmFloorExamples: Readonly<Record<string, Example>> = {
  'six places': { spec: { type: 'firm-floor', places: 6 }, labels },
  'three places': { spec: { type: 'firm-floor', places: 3 }, labels },
  'twelve places': { spec: { type: 'firm-floor', places: 12 }, labels },
  'long words': { spec: { type: 'firm-floor', places: 6 }, labels: long },
  ornament: { spec: { type: 'firm-floor', places: 6 }, labels: {} },
};
