// How texts are escaped in Markdown and HTML, beyond test/properties/hostile-names.test.ts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown, isPlainMarkdown } from '../../../src/report/escape.ts';

describe('in Markdown', () => {
  it.each([
    ['@octocat', '@<!-- -->octocat'],
    ['a@b.example', 'a&#64;b.example'],
    ['5 @ noon', '5 @ noon'],
    [':warning:', ':<!-- -->warning:'],
    [':white_check_mark:', ':<!-- -->white\\_check\\_mark:'],
    [':+1:', ':<!-- -->+1:'],
    ['Limits: none: at all', 'Limits: none: at all'],
    ['@@org/team', '@@<!-- -->org/team'],
    [':a:b:', ':<!-- -->a:<!-- -->b:'],
    ['&#64;', '&amp;\\#64;'],
  ])('%s is written as %s', (text, written) => expect(escapeMarkdown(text)).toBe(written));

  it('the quick check accepts only what escaping would not change', () => {
    const like = fc.stringMatching(/^(?:r-|w)?[\dw][\da-z().-]{0,12}$/);
    fc.assert(fc.property(like, (text) => !isPlainMarkdown(text) || escapeMarkdown(text) === text));
    expect(['164.312(a)(2)(iv)', 'r-164.312-a-2-iv', '', '1-www.x', '1. x', '1_2'].map(isPlainMarkdown)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });
});

describe('in HTML', () => {
  it('an invisible character is made visible', () => {
    expect(escapeHtml('a\u00adb\u200bc\u{e0041}')).toBe('aU+00ADbU+200BcU+E0041');
  });
});
