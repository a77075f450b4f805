import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const tests = 'test/**/*.test.ts';
const inBrowser = 'test/browser/**/*.test.ts';

const startsMany =
  /\/test\/(history|unit\/history|examples|unit\/git|faults\/(cache|writing|others-files|standard-input))/;

/** The more memory a worker has used, the longer it takes to start a process: files that start hundreds come first. */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (startsMany.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // Most tests wait for nothing: every core has its worker.
    maxWorkers: '100%',
    // So no core is left for helpers that collect garbage.
    execArgv: ['--single-threaded-gc'],
    // No test leaves anything behind in a module, so that what one file has warmed up the next finds warm.
    isolate: false,
    sequence: { sequencer: ProcessesFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', include: [tests], exclude: [inBrowser], setupFiles: 'test/support/seed.ts' },
      },
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
