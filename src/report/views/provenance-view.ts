// Where a report comes from: the digest of every input, and the documents that it rests on.

import type { Design } from '../../model/brand.ts';
import { type DocumentOf, oldestWord, suppliedBy, wordDay } from '../../model/document-age.ts';
import type { Library } from '../../model/library.ts';
import type { SourceFile } from '../../model/source-tree.ts';
import { documentDetail, lawText, madeWith, notSupplied } from '../../words/counts.ts';
import { oldestText, undatedText } from '../../words/document-age.ts';
import { gradeWords } from '../../words/labels.ts';

/** The program, digests of everything that was read, and the commit it was read from, if any. No local paths. */
export interface Inputs {
  /** `devolve 0.1.0`. */
  readonly tool?: string;
  readonly revision?: { readonly name: string; readonly commit: string };
  readonly library: readonly { readonly path: string; readonly sha256: string }[];
  readonly profile: { readonly file: string; readonly sha256: string } | null;
  /** The brand and templates of a page; absent without any. */
  readonly design?: readonly { readonly path: string; readonly sha256: string }[];
}

export function inputsOf(
  files: readonly SourceFile[],
  profile: SourceFile | null,
  design?: Design,
  revision?: { readonly name: string; readonly id: string },
  tool?: string,
): Inputs {
  const templates = (design?.templates ?? []).map(({ path, digest }) => ({ path, sha256: digest }));
  const dressed = [...(design?.brand?.inputs ?? []), ...templates];
  return {
    ...(tool === undefined ? {} : { tool }),
    ...(revision === undefined ? {} : { revision: { name: revision.name, commit: revision.id } }),
    library: files.map(({ path, digest }) => ({ path, sha256: digest })),
    profile: profile === null ? null : { file: profile.path, sha256: profile.digest },
    ...(dressed.length === 0 ? {} : { design: dressed }),
  };
}

export interface DocumentView {
  readonly pointer: string;
  readonly title: string;
  readonly grade: string;
  /** False: known to exist, but not given to us. */
  readonly supplied: boolean;
  readonly detail: string;
}

export interface ProvenanceView {
  /** The program and its version; empty where unknown. */
  readonly tool: string;
  /** The revision that the library was read from; empty for files on disk. */
  readonly revision: string;
  /** Program and revision in a sentence; empty where neither is known. */
  readonly made: string;
  /** How old the oldest word is that the report rests on; empty where it rests on none. */
  readonly oldest: string;
  readonly law: readonly string[];
  readonly documents: readonly DocumentView[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

const pointerOf = ({ vendor, document }: DocumentOf) => `${vendor.id}/${document.id}`;

/** Law, documents of these vendors, and digests. */
export function provenanceView(
  library: Library,
  vendors: readonly string[],
  inputs: Inputs,
  asOf: string,
): ProvenanceView {
  const concerned = library.vendors.filter((v) => vendors.includes(v.id));
  const supplied = suppliedBy(concerned);
  const undated = supplied.filter(({ document }) => wordDay(document) === null).length;
  const oldest = oldestWord(supplied);
  const tool = inputs.tool ?? '';
  const revision = inputs.revision === undefined ? '' : `${inputs.revision.name} (${inputs.revision.commit})`;
  return {
    tool,
    revision,
    made: madeWith(tool, revision),
    oldest:
      oldest !== null
        ? oldestText({ pointer: pointerOf(oldest), title: oldest.document.title, day: oldest.day }, undated, asOf)
        : undated === 0
          ? ''
          : undatedText(undated),
    law: library.catalogs.map((c) => lawText(c.title, c.source, c.asOf)),
    documents: concerned.flatMap((vendor) =>
      vendor.documents.map((d) => ({
        pointer: pointerOf({ vendor, document: d }),
        title: d.title,
        grade: d.supplied ? gradeWords[d.grade] : notSupplied,
        supplied: d.supplied,
        detail: documentDetail(d, asOf),
      })),
    ),
    inputs: [
      ...(inputs.profile === null ? [] : [{ path: inputs.profile.file, sha256: inputs.profile.sha256 }]),
      ...(inputs.design ?? []),
      ...inputs.library,
    ],
  };
}
