import type { Support } from '../../../src/charts/support.ts';

interface Example {
  readonly spec: Support;
  readonly labels: Readonly<Record<string, string>>;
}

const labels = { without: 'Zonder steun', with: 'Met steun op locatie' };

/** Support: the real one, few lines, many lines, and one without words. */
export const supportExamples: Readonly<Record<string, Example>> = {
  'six lines': { spec: { type: 'support', lines: 6 }, labels },
  'three lines': { spec: { type: 'support', lines: 3 }, labels },
  'nine lines': { spec: { type: 'support', lines: 9 }, labels },
  ornament: { spec: { type: 'support', lines: 6 }, labels: {} },
};
