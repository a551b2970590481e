import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // Builds take turns, and a browser wants the cores for itself.
          fileParallelism: false,
          globalSetup: ['tests/site/build-once.ts'],
        },
      },
    ],
  },
});
