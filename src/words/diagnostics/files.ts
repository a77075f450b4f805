// What is wrong with a file as such: unreadable, or of an unknown kind.

import type { Kind } from '../../model/kinds.ts';
import type { Near } from '../../model/nearest.ts';
import { type Reason, reasonWords } from '../errors.ts';
import { kindNames } from '../kinds.ts';
import { nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

const decrypt = 'decrypt it first: devolve reads plain YAML';
const utf8 = 'save it as UTF-8';

export const fileFaults = {
  'library-empty': () => [
    'the library has no provisions',
    'add a catalog: a YAML file under controls/ that begins with "catalog:"',
  ],
  'file-too-large': ({ characters, most }: { characters: number; most: number }) => [
    `the file has ${characters} characters, and the limit is ${most}`,
    'split it, or remove what is not needed',
  ],
  'file-too-large/values': ({ signs, most }: { signs: number; most: number }) => [
    `the file has about ${signs} keys and values, and the limit for a file of its length is ${most}`,
    'split it, or remove what is not needed',
  ],
  'file-too-large/bytes': ({ reason }: { reason: Reason }) => reasonWords(reason),
  'more-problems': ({ more }: { more: number }) => [
    `${more} more ${more === 1 ? 'problem' : 'problems'} in this file ${more === 1 ? 'is' : 'are'} not listed`,
    'fix the ones above first',
  ],

  'file-unreadable/refused': ({ reason }: { reason: Reason }) => reasonWords(reason),
  'file-unreadable/git-crypt': () => ['the file is locked by git-crypt', 'run "git-crypt unlock"'],
  'file-unreadable/ansible-vault': () => ['the file is encrypted by Ansible Vault', decrypt],
  'file-unreadable/encrypted': () => ['the file is encrypted', decrypt],
  'file-unreadable/archive': () => ['the file is an archive or a workbook, not YAML', 'save it as a text file'],
  'file-unreadable/pdf': () => ['the file is a PDF, not YAML', 'write what it says as a mapping'],
  'file-unreadable/markup': () => [
    'the file is a web page (HTML or XML), not YAML',
    'get the file itself, not the page that shows it',
  ],
  'file-unreadable/utf-16': () => ['the file is UTF-16 text, not UTF-8', utf8],
  'file-unreadable/nul': () => [
    'the file is not text: it has a NUL character',
    'get the file itself; this one may be encrypted, compressed or cut off',
  ],
  'file-unreadable/not-utf-8': () => ['this character cannot be read: the file is not UTF-8 text', utf8],
  'file-pointer/lfs': () => [
    'the file is a pointer of Git LFS: the content was not fetched',
    'run "git lfs pull"; to read its history, run "git lfs untrack" and commit the file itself',
  ],
  'file-pointer/annex': () => [
    'the file is a pointer of git-annex: the content was not fetched',
    'run "git annex get" on it',
  ],

  'file-kind': ({ keys }: { keys: readonly string[] }) => [
    `the file is none of these: ${Object.values(kindNames).join(', ')}`,
    `begin it with one of these keys: ${keys.join(', ')}`,
  ],
  'file-kind/several': ({ keys }: { keys: readonly [string, string] }) => [
    `the file has two keys that say what it is: "${keys[0]}" and "${keys[1]}"`,
    'make a file of each, or remove one key',
  ],
  'file-kind/key': ({ key, near }: { key: string; near: Near }) => [`unknown key "${key}"`, nearWords(near)],
  'file-kind/not-a-profile': ({ kind }: { kind: Kind | null }) => [
    `the file is ${kind === null ? 'empty' : kindNames[kind]}, not a profile`,
    'name a file that begins with the key "customer"',
  ],
} satisfies Wording;
