import type { FirmFloor } from '../../../src/charts/firm-floor.ts';

interface Example {
  readonly spec: FirmFloor;
  readonly labels: Readonly<Record<string, string>>;
}

const labels = {
  temporary: 'Tijdelijk geld: telkens opnieuw',
  structural: 'Structureel geld: jaar na jaar',
};
const long = { ...labels, temporary: 'Geld dat na een jaar weer ophoudt en niet terugkomt' };

/** Floors: the real one, the fewest places, the most, one with long words over it, and one without words. */
export const firmFloorExamples: Readonly<Record<string, Example>> = {
  'six places': { spec: { type: 'firm-floor', places: 6 }, labels },
  'three places': { spec: { type: 'firm-floor', places: 3 }, labels },
  'twelve places': { spec: { type: 'firm-floor', places: 12 }, labels },
  'long words': { spec: { type: 'firm-floor', places: 6 }, labels: long },
  ornament: { spec: { type: 'firm-floor', places: 6 }, labels: {} },
};
