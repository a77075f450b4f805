// What cannot be read or written. Rows with a label are about that file or directory, which is printed first.

import type { Kind } from '../../model/kinds.ts';
import type { Near } from '../../model/nearest.ts';
import type { PassedOver } from '../../model/source-tree.ts';
import { kindNames } from '../kinds.ts';
import { listed, nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

interface Labeled {
  readonly label: string;
}

/** `controls/ (no file in it is one of devolve)`. */
export const passedOverName = ({ label, foreign }: PassedOver): string =>
  foreign ? `${label}/ (no file in it is one of devolve)` : label;

/** A failure of the operating system: its code, such as ENOENT, or its message. */
interface Failed {
  readonly code: string;
}

const reading: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you do not have permission to read it',
  EPERM: 'you do not have permission to read it',
  EISDIR: 'it is a directory',
  ENOTDIR: 'it is not a directory',
  ELOOP: 'its links form a loop',
  ENXIO: 'it is not a regular file',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'this process cannot open more files',
  ENFILE: 'this machine cannot open more files',
};

/** Why the operating system could not read something. */
export const readingFailed = (code: string): string => reading[code] ?? code;

const limits: Readonly<Record<string, string>> = {
  EMFILE: 'raise the limit: ulimit -n 256',
  ENFILE: 'close other programs, or raise the limit of the system',
};

const permit = 'change its permissions, or name another file';
const remedies: Readonly<Record<string, string>> = {
  ...limits,
  ENOENT: 'check the path',
  ENOTDIR: 'check the path',
  EACCES: permit,
  EPERM: permit,
  EISDIR: 'name a file',
  ELOOP: 'name the file itself',
  ENXIO: 'name a file',
  ENAMETOOLONG: 'give it a shorter name',
};

const writing: Readonly<Record<string, string>> = {
  ENOENT: 'its directory does not exist',
  ENOTDIR: 'its directory is a file',
  EACCES: 'you do not have permission to write it',
  EPERM: 'you do not have permission to write it',
  EROFS: 'its disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  EFBIG: 'it would be too large',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'this process cannot open more files',
  ENXIO: 'no program reads from it',
  EBADF: 'it is not open for writing',
};

const writable = 'name a file that you can write';
const writingRemedies: Readonly<Record<string, string>> = {
  ENOENT: 'make the directory first, or name another file',
  ENOTDIR: 'name a file in a directory',
  EACCES: writable,
  EPERM: writable,
  EROFS: writable,
  ENXIO: 'start the program that reads from it first, or name a file',
  EBADF: 'name a file',
};

const input: Readonly<Record<string, string>> = {
  EISDIR: 'it is a directory',
  EBADF: 'it is closed',
  EIO: 'its terminal is gone',
};

const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`;
const folders = 'controls/ or mappings/';

/** What a link must not lead out of. */
export type Enclosure = 'library' | 'directory' | 'templates' | 'folder';

const enclosures: Readonly<Record<Enclosure, string>> = {
  library: 'the library',
  directory: 'the directory',
  templates: 'the directory of templates',
  folder: 'its folder',
};

/** What holds a file while it is changed. */
interface Lock {
  readonly lock: string;
}

const kindIs = (kind: Kind | null) => (kind === null ? 'empty' : kindNames[kind]);

export const sourceReasons = {
  'file-failed': ({ code }: Labeled & Failed) => [readingFailed(code), remedies[code] ?? ''],
  'profile-failed': ({ code, here }: Labeled & Failed & { here: readonly string[] }) => [
    readingFailed(code),
    limits[code] ??
      `name a profile: a YAML file that begins with the key "customer"${here.length === 0 ? '' : `, such as ${listed(here, 4)}`}`,
  ],
  'file-missing': ({ meant }: Labeled & { meant: string }) => ['there is no such file', `did you mean ${meant}?`],
  'file-name': (_: Labeled) => ['the name of the file is not UTF-8', 'rename the file'],
  'file-irregular': (_: Labeled) => [
    'it is not a regular file',
    'name a file; write the output of a program to a file first',
  ],
  'file-directory': (_: Labeled) => ['it is a directory', 'name a file'],
  'file-large': ({ bytes, most }: Labeled & { bytes: number; most: number }) => [
    `the file has ${bytes} bytes, and the limit is ${megabytes(most)}`,
    'split it, or remove what is not needed',
  ],
  'file-growing': (_: Labeled) => ['another program is writing to it', 'run the command again'],
  'file-link-out': ({ of }: Labeled & { of: Enclosure }) => [
    `it is a link that leads out of ${enclosures[of]}`,
    of === 'folder' ? 'name what it leads to' : 'put the file itself in its place',
  ],
  'file-link-to-directory': (_: Labeled) => [
    'it is a link to a directory, and such links are not followed',
    'put the directory itself in its place, or remove the link',
  ],
  'directory-missing': (_: Labeled) => ['there is no such directory', 'name one that exists'],
  'templates-empty': (_: Labeled) => ['the directory has no template', 'see docs/templates.md for the names'],
  'templates-unknown': ({ path, near }: Labeled & { path: string; near: Near }) => [
    `there is no template or style sheet "${path}" to replace`,
    nearWords(near, 'see docs/templates.md for the names'),
  ],
  'templates-script': (_: Labeled) => [
    'the script of the pages cannot be replaced',
    'remove it from the directory; to have a page without the script, replace _foot.html.hbs',
  ],
  'library-empty': ({ passedOver }: Labeled & { passedOver: PassedOver | null }) => [
    `the library is empty${passedOver === null ? '' : `; this was skipped: ${passedOverName(passedOver)}`}`,
    `put catalogs and mappings under ${folders}`,
  ],
  'library-distrusted': ({ where, why, path }: { where: string | null; why: 'owner' | 'writable'; path: string }) => [
    `the library in ${where ?? 'this directory'} is not used: ${why === 'owner' ? 'it belongs to another user' : 'every user can write to its directory'}`,
    `if you trust it, name it: --library ${path}`,
  ],
  'given-empty': (_: Labeled) => ['there is no YAML file in it', 'name a file, or another directory'],
  'given-foreign': ({ files }: Labeled & { files: number }) => [
    `${files === 1 ? 'its only YAML file is not' : `none of its ${files} YAML files is`} part of a library, a profile, a policy or a brand`,
    'name a file to validate it anyway',
  ],
  'kind-not-brand': ({ kind }: Labeled & { kind: Kind | null }) => [
    `the file is ${kindIs(kind)}, not a brand`,
    'name a file that begins with the key "brand"',
  ],
  'kind-not-policy': ({ kind }: Labeled & { kind: Kind }) => [
    `the file is ${kindIs(kind)}, not a policy`,
    'name a file that begins with the key "impacts"',
  ],
  'input-large': ({ most }: { most: number }) => [
    `standard input is larger than ${megabytes(most)}`,
    'give it in several parts',
  ],
  'input-failed': ({ code }: Failed) => [
    `standard input cannot be read: ${input[code] ?? code}`,
    'give the texts as arguments',
  ],
  'edit-unsure': (_: Labeled) => [
    'the change cannot be made without touching something else in the file',
    'make it in an editor, or write the entry in another form first',
  ],
  'write-failed': ({ code }: Labeled & Failed) => [
    `cannot write: ${writing[code] ?? code}`,
    writingRemedies[code] ?? '',
  ],
  'write-read-only': (_: Labeled) => ['cannot write: it is read-only', 'make it writable, or name another file'],
  'write-hard-link': (_: Labeled) => [
    'cannot write: it has another name (a hard link), which would keep the old content',
    'name another file',
  ],
  'write-owner': (_: Labeled) => [
    'cannot write: it belongs to another user or group, and writing would change that',
    'name another file',
  ],
  'write-special': (_: Labeled) => ['cannot write: it is neither a file nor a pipe', 'name a file'],
  'write-meanwhile': (_: Labeled) => [
    'another program changed it while this command ran, so nothing was written',
    'save and close it there, then run the command again',
  ],
  'lock-failed': ({ code }: Labeled & Failed) => [
    `cannot change it: a lock beside it cannot be made: ${writing[code] ?? code}`,
    writingRemedies[code] ?? '',
  ],
  'lock-held': ({ pid, host, lock, seconds }: Labeled & Lock & { pid: number; host: string; seconds: number }) => [
    `cannot change it: another run of devolve (process ${pid} on ${host}) has kept it for ${seconds} seconds`,
    `wait until that run ends; if there is no such process, remove the directory ${lock} beside the file`,
  ],
  'lock-foreign': ({ lock }: Labeled & Lock) => [
    `cannot change it: ${lock} beside it is not a lock that devolve made`,
    'find out what it is, then remove it or give it another name',
  ],
  'write-taken': (_: Labeled) => [
    'it is there already, and a new file never replaces another',
    'name another directory, or move the file',
  ],
  'write-dangling': (_: Labeled) => ['cannot write: it is a link to nothing', 'name another file'],
} satisfies Wording;
