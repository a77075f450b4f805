// The profile that is recorded in: its text, what it says, and what that comes to.

import { type ProfileData, profileData } from '../../edit/edit-profile.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import { type Diagnostic, isError } from '../../model/diagnostic.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import type { SourceFile } from '../../model/source-tree.ts';
import * as pipeline from '../../pipeline.ts';
import type { Io } from '../io.ts';
import type { Shared } from '../options.ts';
import { openCustomer } from '../session.ts';

type Tree = Awaited<ReturnType<typeof openCustomer>>['tree'];

export interface OpenProfile {
  readonly path: string;
  readonly file: SourceFile;
  /** With its byte-order mark. */
  readonly text: string;
  readonly tree: Tree;
  readonly library: Library;
  readonly customer: Customer;
  readonly profile: ProfileData;
  readonly assessment: Assessment;
  readonly asOf: string;
  /** Everything that validation says of it; no errors. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that `devolve validate` says. Throws InvalidInput if there is an error. */
export async function validated(tree: Tree, file: SourceFile): Promise<readonly Diagnostic[]> {
  const diagnostics = await pipeline.validate(tree, [file]);
  if (diagnostics.some(isError)) throw new InvalidInput(diagnostics, [file, ...tree.files]);
  return diagnostics;
}

/** Throws InvalidInput for a profile or library with errors, and SourceError for what cannot be read. */
export async function openProfile(
  path: string,
  asOf: string,
  options: Shared & { readonly library?: string },
  io: Io,
): Promise<OpenProfile> {
  const { tree, library, file, customer } = await openCustomer(path, options, io);
  return {
    path,
    file,
    text: pipeline.textWithMark(file),
    tree,
    library,
    customer,
    profile: profileData(file, customer),
    assessment: pipeline.assessCustomer(library, customer, asOf),
    asOf,
    diagnostics: await validated(tree, file),
  };
}

/** The same profile with another text. Throws InvalidInput if that has an error. */
export async function withText(open: OpenProfile, text: string): Promise<OpenProfile> {
  const { tree, library, asOf } = open;
  const file = pipeline.fileWithText(open.file, text);
  const diagnostics = await validated(tree, file);
  const customer = pipeline.loadCustomer(file, library);
  return {
    ...open,
    file,
    text,
    customer,
    diagnostics,
    profile: profileData(file, customer),
    assessment: pipeline.assessCustomer(library, customer, asOf),
  };
}
