import { defineConfig } from 'vitest/config';

const tests = 'test/**/*.test.ts';
const inBrowser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // Most tests wait for nothing: every core has its worker.
    maxWorkers: '100%',
    // No test leaves anything behind in a module, so that what one file has warmed up the next finds warm.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'node', include: [tests], exclude: [inBrowser] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          globalSetup: 'test/browser/chromium.ts',
          // A browser on a machine that is busy with other things is slow, and nothing is wrong with the page.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
