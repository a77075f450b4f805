// Files read in this run, so that output does not overwrite one of them.

const files = new Set<string>();
const libraries = new Set<string>();

/** Identifies a file regardless of its path or links: device and inode. */
export interface FileIdentity {
  readonly dev: number | bigint;
  readonly ino: number | bigint;
}

const nameOf = ({ dev, ino }: FileIdentity) => `${dev} ${ino}`;

export const inputsRead = {
  /** Called at the start of a run. */
  forget: (): void => {
    files.clear();
    libraries.clear();
  },
  note: (file: FileIdentity): void => {
    files.add(nameOf(file));
  },
  /** Records a library whose files may also be read from its history. @param root its directory, links resolved */
  noteLibrary: (root: string): void => {
    libraries.add(root);
  },
  has: (file: FileIdentity): boolean => files.has(nameOf(file)),
  libraries: (): readonly string[] => [...libraries],
};
