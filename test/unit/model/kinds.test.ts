// What a file is seen as by its outermost keys: ours, of another program, or neither.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds, looksOurs, seenAs } from '../../../src/model/kinds.ts';

const mapping = 'vendor: acme\nname: Acme\ndocuments: {}\n';
const workflow = 'name: CI\non: push\njobs: {}\n';

describe('the table of kinds', () => {
  it.each(Object.entries(kinds))('%s lists only keys of its schema', (kind, { key, telling, common }) => {
    const schema = JSON.parse(readFileSync(`src/schema/${kind}.schema.json`, 'utf8')) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining([key, ...telling, ...common]));
  });
});

describe('a devolve file is', () => {
  it.each([
    ['a mapping', mapping],
    ['a mapping that has just been begun', 'vendor: acme\n'],
    ['one with comments, a mark and Windows line ends', '\ufeff# Acme\r\n---\r\nvendor: acme\r\nname: Acme\r\n'],
    ['one with quoted keys', '"vendor": acme\n"documents": {}\n'],
    ['one in braces', '{ vendor: acme, name: Acme, documents: {} }\n'],
    ['one with a slip in the key that says so', 'vendr: acme\nname: Acme\ndocuments: {}\n'],
    ['one with a slip in another', 'vendor: acme\nnmae: [Acme\n'],
    ['one without that key', 'name: Acme\ndocuments: {}\nservices: {}\n'],
    [
      'one in which a merge is open',
      'vendor: acme\n<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> x\ndocuments: {}\n',
    ],
    ['one that is not YAML', 'vendor: acme\ndocuments: {\nname: "Acme\n'],
    ['a profile', 'customer: c\nname: C\nrole: covered-entity\n'],
    ['a policy', 'impacts: {}\n'],
    ['a brand', 'brand: b\nname: B\ncolors: {}\n'],
  ])('%s', (_, text) => expect(seenAs(text)).toBe('ours'));
});

describe('a file of another program is', () => {
  it.each([
    ['a workflow', workflow],
    ['a file of Docker Compose', 'name: shop\nversion: "3"\nservices:\n  web: { image: nginx }\nvolumes: {}\n'],
    ['an object of Kubernetes', 'apiVersion: v1\nkind: Service\nmetadata: { name: x }\nspec: {}\n'],
    ['a playbook', '- hosts: all\n  roles: [web]\n'],
    ['texts of a page', 'en:\n  customer: Customer\n  vendor: Vendor\n'],
    ['a list of a shop', 'vendor: Acme\nsku: 12\nprice: 3\n'],
    ['controls of another program', 'policy: HIPAA\ntitle: x\nid: hipaa\ncontrols:\n  - id: a\n'],
    ['a template', '{{- if .Values.x }}\napiVersion: v1\nkind: ConfigMap\n{{- end }}\n'],
  ])('%s', (_, text) => expect(seenAs(text)).toBe('foreign'));
});

describe('undecidable is', () => {
  it.each([
    ['an empty file', ''],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'],
    ['a locked file', '\0GITCRYPT\0'],
    ['UTF-16', '\ufffd\ufffdv\0e\0n\0'],
  ])('%s', (_, text) => expect(seenAs(text)).toBe('unclear'));
});

describe('whether a folder is a library', () => {
  it.each([
    ['with one of ours among others', [workflow, mapping], true],
    ['with others alone', [workflow, 'a: 1\n'], false],
    ['damaged as it is', ['version https://git-lfs.github.com/spec/v1\n'], true],
    ['of another program, with an empty file in it', ['', workflow], false],
    ['without a file', [], false],
  ])('%s: %s', (_, texts, expected) => expect(looksOurs(texts, seenAs)).toBe(expected));
});
