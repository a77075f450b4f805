// A browser test: a page opened from a file, and every event of it.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { describe, inject } from 'vitest';

const endpoint = inject('chromium');
/** Functions that run in the page; a reloaded page needs them again. */
export const inPage = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');

/** For what a page does asynchronously on a busy machine. */
export const patient = { timeout: 10_000 };

/** `describe` for tests that need a browser; skipped without one. */
export const describeInBrowser = describe.skipIf(endpoint === null);

export interface Visit {
  readonly page: Page;
  /** Requests other than for the file, console messages, errors and dialogs, in order. */
  readonly heard: readonly string[];
  /** The result of a function in in-page.js, such as `overflow()`. */
  readonly look: <T>(question: string) => Promise<T>;
}

/** How to open a page. */
export interface Opening {
  readonly width?: number;
  readonly scripts?: boolean;
  /** The row to link to, such as `#r-164.312-b`. */
  readonly hash?: string;
  /** Long pages are laid out several times while loading: `false` hides the body until `layOut()`. */
  readonly laidOut?: boolean;
}

const keptBack = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body { display: none }');
  document.adoptedStyleSheets = [sheet];
}`;

interface Tab {
  readonly page: Page;
  /** Starts recording events, except for the request of this file. */
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

async function connected(): Promise<Browser> {
  if (endpoint === null) throw new Error('there is no browser');
  browser ??= chromium.connect(endpoint);
  return browser;
}

/** A browser profile of its own, as another person has: close it. */
export const newContext = async (): Promise<BrowserContext> => (await connected()).newContext();

/** Tabs are shared by test files in the same process, and closed with the browser. */
async function tabOf(scripts: boolean, laidOut: boolean): Promise<Tab> {
  const key = `${scripts} ${laidOut}`;
  const tab = tabs.get(key) ?? newTab(await connected(), scripts, laidOut);
  tabs.set(key, tab);
  return tab;
}

/** Opens a file. Visits with the same options share a tab: each ends where the next one begins. */
export async function open(
  file: string,
  { width = 1280, scripts = true, hash = '', laidOut = true }: Opening = {},
): Promise<Visit> {
  const { page, hear } = await tabOf(scripts, laidOut);
  // Otherwise a link into the open page would only scroll.
  if (hash !== '') await page.goto('about:blank');
  await page.emulateMedia({ media: null, colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width, height: 800 });
  const url = pathToFileURL(file).href;
  const heard = hear(url);
  await page.goto(`${url}${hash}`);
  await page.evaluate(inPage);
  return { page, heard, look: (question) => page.evaluate(`look.${question}`) };
}
