import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Beginnings of paths, in the order in which their files begin. What takes long goes before what does not:
 * begun last, it keeps a core busy while the other waits. Of files that print the same documents the first
 * finds what fits them, and keeps it: the others begin later. Sites come last, since they wait for the build.
 */
const ORDER = [
  'print/mutants',
  'infographics/ocr',
  'infographics/gates',
  'infographics/',
  'model/',
  'charts/',
  'i18n/',
  'sharing/',
  'theme/',
  'print/paper-and-camera',
  'print/documents',
  'print/',
  'print/page-contracts',
  'site/editing',
  'site/accessibility',
  'site/dev',
  'site/second-paper',
  'site/browser',
  'site/',
];

/** Returns where in the order a file begins: by the longest beginning that its path has. */
function placeOf({ moduleId }: TestSpecification): number {
  const path = relative(import.meta.dirname, moduleId);
  const own = ORDER.filter((start) => path.startsWith(start)).sort((a, b) => b.length - a.length);
  return own[0] === undefined ? ORDER.length : ORDER.indexOf(own[0]);
}

/** Begins test files in an order that keeps all cores busy and does no work twice. */
export class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
