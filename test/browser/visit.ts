// A browser test: Chromium for a file of tests, a page opened from a file, and everything that is heard from it.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
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
}

/** How a page is opened: 1280 pixels wide and with scripts, where nothing else is said. */
export interface Opening {
  readonly width?: number;
  readonly scripts?: boolean;
  /** The row that the link leads to, as `#r-164.312-b`. */
  readonly hash?: string;
  /** Long pages are laid out several times while they are read: `false` keeps that until `layOut()` is asked for. */
  readonly laidOut?: boolean;
}

/** Opens a file. One tab serves all visits that are opened alike: a visit ends where the next of them begins. */
export type Open = (file: string, opening?: Opening) => Promise<Visit>;

const keptBack = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body { display: none }');
  document.adoptedStyleSheets = [sheet];
}`;

interface Tab {
  readonly page: Page;
  /** What is heard from now on, but for the request of this file. */
  readonly hear: (url: string) => readonly string[];
}

async function newTab(browser: Browser, scripts: boolean, laidOut: boolean): Promise<Tab> {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
  if (!laidOut) await page.addInitScript(keptBack);
  page.setDefaultTimeout(10_000);
  let file = '';
  let heard: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== file) heard.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    page,
    hear: (url) => {
      file = url;
      heard = [];
      return heard;
    },
  };
}

/** The browser of the run, for one file of tests. */
export function visitor(): Open {
  let browser: Browser;
  const tabs = new Map<string, Promise<Tab>>();
  const tabOf = (scripts: boolean, laidOut: boolean) => {
    const key = `${scripts} ${laidOut}`;
    const tab = tabs.get(key) ?? newTab(browser, scripts, laidOut);
    tabs.set(key, tab);
    return tab;
  };
  beforeAll(async () => {
    if (endpoint !== null) browser = await chromium.connect(endpoint);
  });
  afterAll(async () => browser?.close());
  return async (file, { width = 1280, scripts = true, hash = '', laidOut = true } = {}) => {
    const { page, hear } = await tabOf(scripts, laidOut);
    // Else a link into the page that is open would only scroll it.
    if (hash !== '') await page.goto('about:blank');
    await page.emulateMedia({ media: null, colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width, height: 800 });
    const url = pathToFileURL(file).href;
    const heard = hear(url);
    await page.goto(`${url}${hash}`);
    await page.evaluate(inPage);
    return { page, heard, look: (question) => page.evaluate(`look.${question}`) };
  };
}
