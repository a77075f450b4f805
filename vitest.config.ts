import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Most tests wait for nothing: every core has its worker.
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000, maxWorkers: '100%' },
});
