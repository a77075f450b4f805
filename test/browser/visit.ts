// A browser test: Chromium for a file of tests, a page opened from a file, and everything that is heard from it.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';

const endpoint = inject('chromium');
const inPage = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');

/** `describe` for tests that need a browser: skipped where there is none. */
export const describeInBrowser = describe.skipIf(endpoint === null);

export interface Visit {
  readonly page: Page;
  /** Requests but for the file itself, console messages, errors and dialogs, in the order in which they came. */
  readonly heard: readonly string[];
  /** The answer of one function of in-page.js, as `overflow()`. */
  readonly look: <T>(question: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Opens a file, with scripts or without. */
export type Open = (file: string, scripts?: 'with scripts' | 'without scripts') => Promise<Visit>;

/** The browser of the run, for one file of tests. */
export function visitor(): Open {
  let browser: Browser;
  const contexts = new Map<boolean, Promise<BrowserContext>>();
  const contextOf = (javaScriptEnabled: boolean) => {
    const context = contexts.get(javaScriptEnabled) ?? browser.newContext({ javaScriptEnabled });
    contexts.set(javaScriptEnabled, context);
    return context;
  };
  beforeAll(async () => {
    if (endpoint !== null) browser = await chromium.connect(endpoint);
  });
  afterAll(async () => browser?.close());
  return async (file, scripts = 'with scripts') => {
    const page = await (await contextOf(scripts === 'with scripts')).newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    const heard: string[] = [];
    const url = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url() !== url) heard.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(url);
    await page.evaluate(inPage);
    return { page, heard, look: (question) => page.evaluate(`look.${question}`), close: () => page.close() };
  };
}
