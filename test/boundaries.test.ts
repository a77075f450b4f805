// The table of rooms in ARCHITECTURE.md is binding: no import in src may break it.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Room {
  readonly rooms: ReadonlySet<string>;
  readonly typesOf: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

const list = (cell: string) =>
  cell
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'nothing');

/** The rooms of the table, by name. */
function readTable(markdown: string): ReadonlyMap<string, Room> {
  const rows = markdown.split('\n').flatMap((line) => {
    const match = /^\| `(\w+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/.exec(line);
    return match === null ? [] : [match.slice(1) as [string, string, string]];
  });
  return new Map(
    rows.map(([name, imports, outside]) => {
      const all = list(imports);
      const typesOf = all.filter((r) => r.endsWith(' types')).map((r) => r.replace(' types', ''));
      return [
        name,
        {
          rooms: new Set(all.filter((r) => !r.endsWith(' types'))),
          typesOf: new Set(typesOf),
          outside: new Set(list(outside)),
        },
      ];
    }),
  );
}

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/g;

function importsOf(file: string, text: string): readonly Import[] {
  return [...text.matchAll(statement)].map((m) => {
    const target = m[2] ?? m[3] ?? m[4] ?? '';
    const named = /\{([^}]*)\}/.exec(m[0])?.[1];
    const allTypes =
      named
        ?.split(',')
        .filter((n) => n.trim() !== '')
        .every((n) => n.trim().startsWith('type ')) ?? false;
    return { file, target, typeOnly: m[1] !== undefined || allTypes };
  });
}

const roomOf = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** Why an import is not allowed; null if it is. */
function violation(i: Import, table: ReadonlyMap<string, Room>): string | null {
  const home = roomOf(i.file);
  const room = table.get(home);
  if (room === undefined) return `${i.file} is in no room of the table`;
  if (!i.target.startsWith('.')) {
    const name = i.target.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1');
    return room.outside.has(name) ? null : `${i.file} imports ${name}`;
  }
  const path = relative('src', join('src', i.file, '..', i.target)).replaceAll('\\', '/');
  if (path.startsWith('..'))
    return /^\.\.\/(generated|package\.json)/.test(path) ? null : `${i.file} reaches out of src: ${i.target}`;
  const target = roomOf(path);
  if (target === home || room.rooms.has(target) || (i.typeOnly && room.typesOf.has(target))) return null;
  return `${i.file} imports ${path}`;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const table = readTable(readFileSync('ARCHITECTURE.md', 'utf8'));
const imports = files.flatMap((file) => importsOf(file, readFileSync(join('src', file), 'utf8')));

describe('the table of rooms', () => {
  it('lists every room and every module in one', () => {
    expect([...table.keys()].sort()).toEqual([...new Set(files.map(roomOf))].sort());
    expect(imports.length).toBeGreaterThan(files.length);
  });
  it('holds for every import', () => {
    expect(imports.map((i) => violation(i, table)).filter((v) => v !== null)).toEqual([]);
  });
  it.each([
    ['assess/assess.ts', "import { readFileSync } from 'node:fs';"],
    ['assess/assess.ts', "import { linkVendor } from '../link/link-vendor.ts';"],
    ['model/citation.ts', "export { assess } from '../assess/assess.ts';"],
    ['report/render.ts', "const m = await import('../link/link-vendor.ts');"],
    ['cli/main.ts', "import { gapView } from '../report/views/gap-view.ts';"],
  ])('a planted violation in %s fails: %s', (file, text) => {
    expect(importsOf(file, text).map((i) => violation(i, table) !== null)).toEqual([true]);
  });
  it('allows type-only imports where only types may be imported', () => {
    const only = new Map([
      ...table,
      ['cli', { rooms: new Set<string>(), typesOf: new Set(['report']), outside: new Set<string>() }],
    ]);
    const [i] = importsOf('cli/main.ts', "import type { GapView } from '../report/views/gap-view.ts';");
    expect(i === undefined ? 'no import' : violation(i, only)).toBeNull();
  });
});

// A string literal with a citation of 45 CFR.
const citesRow = /(['"`])[^'"`\n]*\b16[0-4]\.\d{3}\b/;
const lawRooms = new Set(['hipaa', 'words']);

describe('the algebra is free of citations', () => {
  const citing = files.filter((file) => {
    const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return !lawRooms.has(roomOf(file)) && code.split('\n').some((line) => citesRow.test(line));
  });
  it('only the rooms of the law and of words name rows of 45 CFR', () => {
    expect(citing).toEqual([]);
  });
});
