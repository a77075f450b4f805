// A browser test: a page opened from a file, and everything that is heard from it.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { describe, inject } from 'vitest';

const endpoint = inject('chromium');
/** What is asked of a page, as its own script: a page that is loaded anew needs it again. */
export const inPage = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');

/** For what a page does a moment later: a machine may be busy. */
export const patient = { timeout: 10_000 };

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

let browser: Promise<Browser> | undefined;
const tabs = new Map<string, Promise<Tab>>();

/** Tabs are kept from one file of tests to the next that runs in the same process; they end with the browser. */
async function tabOf(scripts: boolean, laidOut: boolean): Promise<Tab> {
  if (endpoint === null) throw new Error('there is no browser');
  browser ??= chromium.connect(endpoint);
  const key = `${scripts} ${laidOut}`;
  const tab = tabs.get(key) ?? newTab(await browser, scripts, laidOut);
  tabs.set(key, tab);
  return tab;
}

/** Opens a file. One tab serves all visits that are opened alike: a visit ends where the next of them begins. */
export async function open(
  file: string,
  { width = 1280, scripts = true, hash = '', laidOut = true }: Opening = {},
): Promise<Visit> {
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
}
