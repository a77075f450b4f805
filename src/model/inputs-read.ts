// The files that a run has read so far, so that its answer is not written over one of them.

const files = new Set<string>();
const libraries = new Set<string>();

/** What a file is, however it is spelled or linked: its number on its disk. */
export interface FileIdentity {
  readonly dev: number | bigint;
  readonly ino: number | bigint;
}

const nameOf = ({ dev, ino }: FileIdentity) => `${dev} ${ino}`;

export const inputsRead = {
  /** At the beginning of a run. */
  forget: (): void => {
    files.clear();
    libraries.clear();
  },
  note: (file: FileIdentity): void => {
    files.add(nameOf(file));
  },
  /** All that a library has may be read from its history, too. @param root its directory, links resolved */
  noteLibrary: (root: string): void => {
    libraries.add(root);
  },
  has: (file: FileIdentity): boolean => files.has(nameOf(file)),
  libraries: (): readonly string[] => [...libraries],
};
