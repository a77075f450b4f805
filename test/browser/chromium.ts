// One Chromium for all browser tests of a run. Without it they are skipped, and the last line of the run says why; with
// DEVOLVE_BROWSER=required that is a failure.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Endpoint of the browser; null without one. */
    readonly chromium: string | null;
    /** Path of the executable, for tests that start it with fonts of their own. */
    readonly program: string | null;
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// For a closed network, for root in a container, and for cores that are busy with tests.
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--single-threaded',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The executable in DEVOLVE_CHROMIUM, otherwise the first of the usual names on the PATH; undefined for none. */
function findChromium({ DEVOLVE_CHROMIUM: named, PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  if (named !== undefined && named !== '') return named;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

async function launch() {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined)
    throw new Error(`none of ${names.join(', ')} is on the path, and DEVOLVE_CHROMIUM names no other`);
  return { executablePath, server: await chromium.launchServer({ executablePath, args: flags }) };
}

/** Starts the browser before the first browser test. Returns a function that stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const { executablePath, server } = await launch();
    project.provide('chromium', server.wsEndpoint());
    project.provide('program', executablePath);
    return () => server.close();
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    if (process.env.DEVOLVE_BROWSER === 'required')
      throw new Error(`the browser tests are required, and there is no Chromium to run them: ${why}`);
    project.provide('chromium', null);
    project.provide('program', null);
    return async () => console.warn(`\nBROWSER TESTS WERE SKIPPED: no Chromium could be started (${why}).\n`);
  }
}
