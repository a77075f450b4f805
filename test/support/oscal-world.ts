// A small library on disk with one vendor, and what devolve exports of it and of its customers.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { devolve, type Ran } from './run.ts';

export interface Part {
  readonly uuid: string;
  readonly 'provided-uuid'?: string;
  readonly 'responsibility-uuid'?: string;
  readonly description: string;
}

export interface ByComponent {
  readonly 'component-uuid': string;
  readonly description: string;
  readonly 'implementation-status': { readonly state: string; readonly remarks: string };
  readonly inherited?: readonly Part[];
  readonly satisfied?: readonly Part[];
  readonly export?: { readonly provided?: readonly Part[]; readonly responsibilities?: readonly Part[] };
}

export interface Plan {
  readonly metadata: { readonly remarks: string };
  readonly 'system-implementation': {
    readonly 'leveraged-authorizations'?: readonly { readonly 'date-authorized': string }[];
    readonly components: readonly {
      readonly uuid: string;
      readonly type: string;
      readonly title: string;
      readonly remarks?: string;
    }[];
  };
  readonly 'control-implementation': {
    readonly 'implemented-requirements': readonly {
      readonly 'control-id': string;
      readonly 'by-components': readonly ByComponent[];
    }[];
  };
}

export const vault = `vendor: acme
name: Acme
documents:
  page: { title: Security page, grade: published, audience: public }
  table: { title: Old table, grade: asserted, audience: public }
services:
  vault:
    title: Acme Vault
    features: { ai: Assistant }
    gates:
      baa: { kind: baa, source: page#baa }
    exclusions:
      ai: { title: The assistant, features: [ai], source: page#ai }
    duties:
      own-accounts: { do: Give each user an account., source: page#accounts }
    assignments:
      164.312(a)(2)(iv): { provides: Encrypts what it stores., source: page#encryption }
      164.312(a)(2)(i): { provides: Issues accounts., duties: [own-accounts], source: page#accounts }
    claims:
      - { text: 164.312(c)(2), control: Integrity, says: "Yes", source: table#1 }
`;

export interface World {
  readonly at: (...parts: readonly string[]) => string;
  readonly write: (name: string, text: string) => string;
  readonly run: (...argv: readonly string[]) => Promise<Ran>;
  readonly mapping: (text: string) => void;
  readonly end: () => void;
  /** The plan of a customer with these lines in its system, and these answers. */
  readonly planOf: (system: string, rest?: string) => Promise<Plan>;
}

export function world(mapping = vault): World {
  const place = mkdtempSync(join(tmpdir(), 'oscal-'));
  mkdirSync(join(place, 'mappings'));
  const at = (...parts: readonly string[]) => join(place, ...parts);
  const write = (name: string, text: string) => {
    writeFileSync(at(name), text);
    return at(name);
  };
  write('mappings/acme.yaml', mapping);
  const run = (...argv: readonly string[]) => devolve(...argv, '--library', place);
  return {
    at,
    write,
    run,
    mapping: (text) => {
      write('mappings/acme.yaml', text);
    },
    end: () => rmSync(place, { recursive: true }),
    planOf: async (system, rest = '') => {
      const head = 'customer: clinic\nname: Clinic\nrole: covered-entity\nkind: provider\n';
      const path = write('clinic.yaml', `${head}systems:\n  vault:\n    service: acme/vault\n${system}${rest}`);
      const { stdout, stderr, code } = await run('export', 'oscal', path);
      if (code !== 0) throw new Error(stderr);
      return (JSON.parse(stdout) as { 'system-security-plan': Plan })['system-security-plan'];
    },
  };
}

/** What a plan says of a control by the title of the component. */
export function saidOf(plan: Plan, control: string): Readonly<Record<string, ByComponent>> {
  const titles = new Map(plan['system-implementation'].components.map((c) => [c.uuid, c.title]));
  const rows = plan['control-implementation']['implemented-requirements'].filter((r) => r['control-id'] === control);
  return Object.fromEntries(
    rows.flatMap((row) => row['by-components'].map((by) => [titles.get(by['component-uuid']) ?? '', by])),
  );
}
