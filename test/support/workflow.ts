// A workflow of GitHub, as far as tests look at it.

import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly on: { readonly pull_request: { readonly paths: readonly string[] } };
  readonly permissions: object;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly devolve: {
      readonly permissions: object;
      readonly env: Readonly<Record<string, string>>;
      readonly steps: readonly Step[];
    };
  };
}

export const read = (text: string): Workflow => parse(text, { uniqueKeys: true, strict: true });
