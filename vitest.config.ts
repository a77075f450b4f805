import { defineConfig } from 'vitest/config';

const tests = 'test/**/*.test.ts';
const inBrowser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // Most tests wait for nothing: every core has its worker.
    maxWorkers: '100%',
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'node', include: [tests], exclude: [inBrowser] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          globalSetup: 'test/browser/chromium.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
    ],
  },
});
