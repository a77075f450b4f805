// Writes data as YAML in every way that a person might: comments in every place, blocks and brackets, odd quotes, explicit
// keys, indentation of 2 or 4, CRLF, a byte-order mark, no line break at the end.

import { Document, Scalar } from 'yaml';
import { type Data, isList, isMapping } from '../../src/edit/data.ts';

/** The next number below `n`. */
export type Choose = (n: number) => number;

/** Choices from a list that is used again and again. */
export function choosing(numbers: readonly number[]): Choose {
  let i = 0;
  return (n) => (numbers.length === 0 ? 0 : (numbers[i++ % numbers.length] ?? 0) % n);
}

const tags = {
  customTags: (all: readonly { tag?: string }[]) => all.filter((t) => !/:(int|float)$/.test(t.tag ?? '')),
};

export function oddYaml(data: Readonly<Record<string, Data>>, choose: Choose): string {
  const lineBreak = choose(4) === 0 ? '\r\n' : '\n';
  const step = choose(3) === 0 ? 4 : 2;
  const sometimes = (n: number) => choose(n) === 0;
  const pad = (n: number) => ' '.repeat(n);
  const remark = () => (sometimes(4) ? `${pad(1 + choose(3))}# ${choose(100)} it's: {a} "remark"` : '');

  function scalar(value: string | boolean | null): string {
    if (typeof value !== 'string') return String(value);
    const node = new Scalar(value);
    const style = choose(5);
    if (/[^ -~]/.test(value) || value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    else if (style === 0) node.type = 'QUOTE_SINGLE';
    else if (style === 1) node.type = 'QUOTE_DOUBLE';
    const text = new Document([node], { ...tags, flow: true } as never);
    const list = new Document([], tags as never).createNode([node], { flow: true });
    text.contents = list as never;
    return text.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1).trim();
  }

  function flow(value: Data, column: number, several: boolean): string {
    if (!isMapping(value) && !isList(value)) return scalar(value);
    const [open, close] = isList(value) ? '[]' : '{}';
    const items = isList(value)
      ? value.map((v) => flow(v, column + step, false))
      : Object.entries(value).map(([k, v]) => `${scalar(k)}: ${flow(v, column + step, false)}`);
    if (items.length === 0) return `${open}${pad(choose(2))}${close}`;
    if (!several || sometimes(2)) {
      const space = pad(choose(2));
      return `${open}${space}${items.join(`,${pad(1 + choose(2))}`)}${sometimes(6) ? ',' : ''}${space}${close}`;
    }
    const last = items.length - 1;
    const lines = items.map((item, i) => {
      const above = sometimes(5) ? `${pad(column + step)}# within${lineBreak}` : '';
      return `${above}${pad(column + step)}${item}${i < last || sometimes(3) ? ',' : ''}${remark()}`;
    });
    if (sometimes(5)) lines.push(`${pad(column + step)}# last within`);
    // At the margin of its key, one parser takes it for the end of the block.
    return [open, ...lines, `${pad(column + 1 + choose(step))}${close}`].join(lineBreak);
  }

  /** Lines above an entry. */
  function above(column: number): readonly string[] {
    const lines: string[] = [];
    if (sometimes(6)) lines.push('');
    if (sometimes(5)) lines.push(`${pad(column)}# above ${choose(100)}`);
    if (sometimes(12)) lines.push('# at the margin');
    return lines;
  }

  const below = (column: number) => (sometimes(5) ? [`${pad(column)}# below ${choose(100)}`] : []);

  function literal(value: string, column: number): readonly string[] | null {
    if (!/^[a-z][ -~]*$/i.test(value) || value.endsWith(' ') || !sometimes(6)) return null;
    const sign = ['|-', '>-', '|-  # in the head'][choose(3)] ?? '';
    return [sign, `${pad(column + step)}${value}`];
  }

  function pair(key: string, value: Data, column: number): readonly string[] {
    const name = sometimes(10) ? `? ${scalar(key)}${lineBreak}${pad(column)}:` : `${scalar(key)}:`;
    const whole = !isMapping(value) && !isList(value);
    if (whole) {
      const block = typeof value === 'string' ? literal(value, column) : null;
      if (block !== null) return [`${pad(column)}${name} ${block[0]}`, ...block.slice(1)];
      return [`${pad(column)}${name}${pad(1 + choose(2))}${scalar(value)}${remark()}`];
    }
    if (Object.keys(value).length === 0 || (column > 0 && sometimes(2)))
      return [`${pad(column)}${name} ${flow(value, column, true)}${remark()}`];
    const inner = column + (isList(value) ? choose(2) * step : step);
    return [`${pad(column)}${name}${remark()}`, ...block(value, inner)];
  }

  function block(value: Data, column: number): readonly string[] {
    if (isMapping(value)) {
      const entries = Object.entries(value).flatMap(([k, v]) => [...above(column), ...pair(k, v, column)]);
      return [...entries, ...below(column)];
    }
    if (!isList(value)) return [];
    const items = value.flatMap((item) => {
      if (!isMapping(item) || Object.keys(item).length === 0 || sometimes(3))
        return [...above(column), `${pad(column)}- ${flow(item, column, false)}${remark()}`];
      const [first = '', ...rest] = Object.entries(item).flatMap(([k, v], i) => [
        ...(i === 0 ? [] : above(column + 2)),
        ...pair(k, v, column + 2),
      ]);
      return [...above(column), `${pad(column)}- ${first.slice(column + 2)}`, ...rest];
    });
    return [...items, ...below(column)];
  }

  const lines = block(data, 0);
  const text = lines.join(lineBreak).replaceAll(/\r?\n/g, lineBreak);
  const end = sometimes(4) ? '' : `${lineBreak}${sometimes(4) ? lineBreak : ''}`;
  return `${sometimes(5) ? '\ufeff' : ''}${sometimes(5) ? `---${lineBreak}` : ''}${text}${end}`;
}
