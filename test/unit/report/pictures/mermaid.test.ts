import { describe, expect, it } from 'vitest';
import { mapTexts } from '../../../../src/model/inert.ts';
import { escapeMarkdown } from '../../../../src/report/escape.ts';
import { flowchart } from '../../../../src/report/pictures/mermaid.ts';

const nodeOf = (name: string) => String(flowchart([{ key: 'k', label: name }], [])).split('\n')[1];

describe('a label in a Mermaid chart', () => {
  it.each([
    ['"] click', '  n1["#34;#93; click"]'],
    ['#quot;', '  n1["#35;quot#59;"]'],
    ['%%{init: {}}', '  n1["#37;#37;#123;init#58; #123;#125;#125;"]'],
    ['<b>&lt;', '  n1["#60;b#62;#38;lt#59;"]'],
    ['```\n---', '  n1["#96;#96;#96; #45;#45;#45;"]'],
    ['1. - a', '  n1["1#46; #45; a"]'],
    ['www.x.io', '  n1["www#46;x#46;io"]'],
    ['\u202eabc', '  n1["U#43;202Eabc"]'],
    ['Lumè e-mail (日本) 😀', '  n1["Lumè e-mail (日本) #128512;"]'],
  ])('%j is only text', (name, line) => {
    expect(nodeOf(name)).toBe(line);
  });

  it('a chart is not a string in a view: it is not escaped again, and none of it is taken for data', () => {
    const view = { name: '[x]', chart: flowchart([{ key: 'k', label: 'a' }], []) };
    const escaped = mapTexts(view, escapeMarkdown);
    expect(escaped.name).toBe('\\[x\\]');
    expect(`${escaped.chart}`).toBe('flowchart LR\n  n1["a"]');
    expect(JSON.stringify(view.chart)).toBe('{}');
  });
});
