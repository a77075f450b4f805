import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const tests = 'test/**/*.test.ts';
const inBrowser = 'test/browser/**/*.test.ts';
// What needs real processes or repositories for long, or much memory.
const ofSystem = 'test/**/*.system.test.ts';
// What runs a sample of its cases in the project node.
const sampled = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts') && /\/support\/search\.ts'/.test(readFileSync(path, 'utf8')));
const searches = ['test/properties/**/*.test.ts', ...sampled];

const startsMany = /\/test\/(properties\/stories|unit\/(history|git|commit)|examples|tutorials|faults)/;

/** Files that start hundreds of processes run first: the more memory a worker uses, the slower it starts one. */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (startsMany.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // Most tests are CPU-bound: one worker per core.
    maxWorkers: '100%',
    // With every core busy, helper threads for garbage collection only cost time; with room for what is new, there is less of it.
    execArgv: ['--single-threaded-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'],
    // Transformed modules of the run before are used again.
    experimental: { fsModuleCache: true },
    // Tests leave no state in modules, so files can share warm ones.
    isolate: false,
    sequence: { sequencer: ProcessesFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', include: [tests], exclude: [inBrowser, ofSystem], setupFiles: 'test/support/seed.ts' },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: [ofSystem, ...searches],
          setupFiles: 'test/support/seed.ts',
          // test/support/search.ts: in the project node, a search is a sample.
          env: { DEVOLVE_SEARCH: 'whole' },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          globalSetup: 'test/browser/chromium.ts',
          // A browser on a busy machine is slow.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
