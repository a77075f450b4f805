// A library with the mapping of one vendor, acme, over small real histories, and commands run in it.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll, type Ground, ground, write } from '../unit/git/fixture.ts';
import { devolveIn, type Ran } from './run.ts';

const statement = (provides: string) => `{ provides: ${provides}, source: page#a }`;
const row = (citation: string, provides: string) => `      ${citation}: ${statement(provides)}\n`;

export const encryption = row('164.312(a)(2)(iv)', 'Encrypts what it stores.');
export const rewordedEncryption = row('164.312(a)(2)(iv)', 'Encrypts what it keeps.');
export const accounts = row('164.312(a)(2)(i)', 'Issues accounts.');
export const sending = row('164.312(e)(2)(ii)', 'Encrypts what it sends.');

export const twoOnEncryption = `      164.312(a)(2)(iv):
        - { source: page#a, provides: Encrypts what it keeps. }
        - ${statement('Rotates its keys.')}
`;

/** The mapping of acme, from the rows of its one service, its name and the title of the service. */
export function acme(rows: readonly string[], name = 'Acme', service = 'Acme CRM'): string {
  return `vendor: acme
name: ${name}
documents:
  page: { title: Security page, grade: published, audience: public }
services:
  crm:
    title: ${service}
    assignments:
${rows.join('')}`;
}

export const broken = acme([encryption, accounts]).replace('name: Acme', 'name: Acme\nnmae: Acme');

/** A customer of acme, optionally with further systems. */
export function clinic(places = '', id = 'clinic'): string {
  return `customer: ${id}\nname: Clinic\nrole: covered-entity\nkind: provider\nsystems:\n${places}  crm: { service: acme/crm }\n`;
}

export const laptops = '  laptops: { own: ephi, title: Laptops }\n';

/** Texts by path; null deletes the file. */
type Changes = Readonly<Record<string, string | null>>;

export function change(directory: string, changes: Changes): void {
  for (const [path, text] of Object.entries(changes))
    if (text === null) rmSync(join(directory, path));
    else write(directory, { [path]: text });
}

/** Commits changes as this author; returns the commit id. */
export function commitAs(author: string, directory: string, changes: Changes, subject: string, tag = ''): string {
  change(directory, changes);
  const who = `--author=${author} <someone@example.org>`;
  return commitAll(directory, subject, tag, ['--cleanup=verbatim', who]);
}

export interface AcmeGround extends Ground {
  /** Runs `devolve ...argv` with a cache of its own. */
  readonly run: (...argv: readonly string[]) => Promise<Ran>;
  /** The same with the library in a directory. */
  readonly runIn: (directory: string, ...argv: readonly string[]) => Promise<Ran>;
  /** A new repository: Ada maps acme, Ben rewords it, Ben removes a row, Cy adds one. */
  readonly story: (name: string, ...options: readonly string[]) => string;
}

/** A temporary directory for one test file. */
export function acmeGround(): AcmeGround {
  const base = ground();
  const cacheIn = () => ({ XDG_CACHE_HOME: base.at('cache'), LOCALAPPDATA: base.at('cache') });
  const run = (...argv: readonly string[]) => devolveIn({ env: cacheIn() }, ...argv);
  return {
    ...base,
    run,
    runIn: (directory, ...argv) => run(...argv, '--library', directory),
    story: (name, ...options) => {
      const directory = base.init(name, ...options);
      const path = 'mappings/acme.yaml';
      const reformatted = `# Acme\n${acme([accounts, encryption]).replace('name: Acme', 'name: "Acme"')}\n`;
      commitAs('Ada', directory, { [path]: acme([encryption, accounts]) }, 'Acme is mapped', 'start');
      commitAs('Ben', directory, { [path]: reformatted }, 'Acme in order', 'reformatted');
      commitAs('Ben', directory, { [path]: acme([encryption]) }, 'No accounts any more', 'dropped');
      commitAs('Cy', directory, { [path]: acme([encryption, sending]) }, 'It encrypts what it sends', 'added');
      return directory;
    },
  };
}

// Parts of answers that tests read

interface Position {
  readonly file: string;
  readonly line: number;
  readonly commit: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

interface Side {
  readonly revision: string;
  readonly commit: string | null;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly broken: readonly string[];
}

export interface DiffAnswer {
  readonly schema: string;
  readonly inputs: { readonly base: Side; readonly head: Side };
  readonly summary: string;
  readonly causes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly impact: string;
    readonly base: Position | null;
    readonly head: Position | null;
    readonly authors: readonly { readonly author: string; readonly commit: string }[];
  }[];
  readonly consequences: readonly { readonly customer: string; readonly because: readonly string[] }[];
}

export interface LogAnswer {
  readonly inputs: { readonly revision: string; readonly commit: string };
  readonly complete: boolean;
  readonly broken: readonly string[];
  readonly entries: readonly {
    readonly commit: string;
    readonly author: string;
    readonly subject: string;
    readonly customer: string;
    readonly citation: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly because: readonly { readonly kind: string; readonly text: string }[];
  }[];
}

/** Each cause with its authors: `provides-removed: Ben`. */
export const authorsIn = ({ causes }: DiffAnswer): readonly string[] =>
  causes.map((c) => `${c.kind}: ${c.authors.map((a) => a.author).join(', ')}`).sort();

/** Each entry as `Ben: acme/crm 164.312(b)`. */
export const entriesIn = ({ entries }: LogAnswer): readonly string[] =>
  entries.map((e) => `${e.author}: ${e.customer} ${e.citation}`);
