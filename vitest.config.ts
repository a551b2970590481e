import { defineConfig } from 'vitest/config';
import { FileOrder } from './tests/file-order.ts';

const shared = { testTimeout: 400_000, hookTimeout: 400_000 };

/** Lighthouse takes seconds a page, so only the full check asks it. */
const SLOW = process.env['FULL'] === '1' ? [] : ['tests/site/lighthouse.test.ts'];

export default defineConfig({
  test: {
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: FileOrder },
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/print/**'],
          // One process loads code, fonts and papers for all of its files.
          isolate: false,
        },
      },
      {
        // Typst frees no memory of what it set until its process ends: each file has its own.
        test: { ...shared, name: 'print', include: ['tests/print/**/*.test.ts'] },
      },
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: SLOW,
          globalSetup: ['tests/site/build-once.ts'],
          setupFiles: ['tests/site/await-build.ts'],
          isolate: false,
        },
      },
    ],
  },
});
