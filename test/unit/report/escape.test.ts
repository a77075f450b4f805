// What texts become in Markdown and HTML, beyond what test/hostile.test.ts asks of whole reports.

import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown } from '../../../src/report/escape.ts';

describe('in Markdown', () => {
  it.each([
    ['@octocat', '&#64;octocat'],
    ['a@b.example', 'a&#64;b.example'],
    ['5 @ noon', '5 @ noon'],
    [':warning:', '&#58;warning:'],
    [':white_check_mark:', '&#58;white\\_check\\_mark:'],
    [':+1:', '&#58;+1:'],
    ['Limits: none: at all', 'Limits: none: at all'],
    ['&#64;', '&amp;\\#64;'],
  ])('%s is written as %s', (text, written) => expect(escapeMarkdown(text)).toBe(written));
});

describe('in HTML', () => {
  it('a character that nobody sees is made visible', () => {
    expect(escapeHtml('a\u00adb\u200bc\u{e0041}')).toBe('aU+00ADbU+200BcU+E0041');
  });
});
