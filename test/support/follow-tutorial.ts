// Does what a tutorial says, in a folder of its own.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre';
import { devolveIn, type Ran } from './run.ts';
import type { Filled, Step } from './tutorial.ts';

/** Where and when a reader is. */
export interface Reader {
  readonly folder: string;
  readonly day: string;
}

const noon = (day: string) => `${day}T12:00:00Z`;

/** Variables of git for a reader: no settings of this machine, and the same ids on every machine. */
export const gitVariables = (day: string) => ({
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ana Ortiz',
  GIT_AUTHOR_EMAIL: 'ana@example.org',
  GIT_COMMITTER_NAME: 'Ana Ortiz',
  GIT_COMMITTER_EMAIL: 'ana@example.org',
  GIT_AUTHOR_DATE: noon(day),
  GIT_COMMITTER_DATE: noon(day),
});

const said = (stdout: string): Ran => ({ code: 0, stdout, stderr: '' });

/** The few lines of a shell that tutorials have. A path from outside the folder is refused. */
async function shellLine(
  [program = '', ...args]: readonly string[],
  reader: Reader,
  root: string,
): Promise<Ran & { readonly folder?: string }> {
  const inside = (path: string) => {
    const whole = join(reader.folder, path);
    if (relative(root, whole).startsWith('..')) throw new Error(`${path} leads out of the folder of the tutorial`);
    return whole;
  };
  const [path = ''] = args;
  switch (program) {
    case 'devolve': {
      const env = { SOURCE_DATE_EPOCH: String(Date.parse(noon(reader.day)) / 1000) };
      return devolveIn({ env }, ...args);
    }
    case 'mkdir':
      mkdirSync(inside(path));
      return said('');
    case 'echo': {
      const [text = '', to, file = ''] = args;
      if (to !== '>') throw new Error('a tutorial writes what it echoes to a file');
      writeFileSync(inside(file), `${text}\n`);
      return said('');
    }
    case 'cd':
      return { ...said(''), folder: inside(path) };
    case 'sha256sum': {
      const sums = args.map(
        (name) =>
          `${createHash('sha256')
            .update(readFileSync(inside(name)))
            .digest('hex')}  ${name}\n`,
      );
      return said(sums.join(''));
    }
    case 'git':
      return said(
        execFileSync('git', args, {
          cwd: reader.folder,
          env: { ...process.env, ...gitVariables(reader.day) },
          encoding: 'utf8',
        }),
      );
    default:
      throw new Error(`a tutorial cannot run "${program}"`);
  }
}

/** Fills in cells as a person does in an office program. */
async function fillIn(path: string, name: string, filled: readonly Filled[]): Promise<void> {
  const book = await openXlsx(readFileSync(path));
  const rows = book.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const head = rows.find((row) => row.includes('id')) ?? [];
  for (const cells of filled) {
    const row = rows.find((r) => r[head.indexOf('id')] === cells.id);
    if (row === undefined) throw new Error(`the sheet ${name} has no row "${cells.id}"`);
    for (const [column, text] of Object.entries(cells)) {
      if (!head.includes(column)) throw new Error(`the sheet ${name} has no column "${column}"`);
      if (text !== '') row[head.indexOf(column)] = text;
    }
  }
  writeFileSync(path, await saveXlsx(book));
}

/** The text with the lines in their place. */
function inserted(text: string, under: string, lines: string): string {
  const whole = text.split('\n');
  const at = whole.findIndex((line) => line.trim() === under);
  if (at < 0) throw new Error(`no line is "${under}"`);
  return [...whole.slice(0, at + 1), ...lines.trimEnd().split('\n'), ...whole.slice(at + 1)].join('\n');
}

function changed(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) throw new Error(`not once in the file:\n${before}`);
  return text.replace(before, () => after);
}

/** Does one step. @param root the folder of the whole tutorial */
export async function follow(
  step: Step,
  reader: Reader,
  root: string,
): Promise<{ readonly reader: Reader; readonly ran?: Ran }> {
  if (step.is === 'day') return { reader: { ...reader, day: step.day } };
  if (step.is === 'command') {
    const { folder = reader.folder, ...ran } = await shellLine(step.argv, reader, root);
    return { reader: { ...reader, folder }, ran };
  }
  const path = join(reader.folder, step.path);
  if (step.is === 'cells') await fillIn(path, step.sheet, step.rows);
  else if (step.is === 'file') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, step.text);
  } else {
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      step.is === 'lines' ? inserted(text, step.under, step.text) : changed(text, step.before, step.after),
    );
  }
  return { reader };
}
