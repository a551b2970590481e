import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that build or print for longest. */
const LONGEST = [
  'print/mutants',
  'print/documents',
  'infographics/ocr',
  'site/editing',
  'site/accessibility',
  'site/dev',
];

/** Begins each project with the files that take longest: begun last, one keeps a core busy while the other waits. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at === -1 ? LONGEST.length : at;
    };
    const projects = Map.groupBy(sorted, ({ project }) => project.name);
    return [...projects.values()].flatMap((own) => own.toSorted((a, b) => place(a) - place(b)));
  }
}
