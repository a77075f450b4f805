// Names of the library that can stand on a command line.

import { dirname } from 'node:path';
import { hasRow } from '../../model/catalog.ts';
import type { Library } from '../../model/library.ts';
import type { Service } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
import type { CommandName } from '../commands.ts';
import type { CommandRow } from '../options.ts';

/** One value, and what it is. */
export interface Offer {
  readonly value: string;
  readonly about: string;
}

/** What is typed: the command, and the words before the one that is being typed. */
export interface Typed {
  readonly command: CommandName;
  readonly row: CommandRow;
  readonly before: readonly string[];
  readonly library: () => Library | null;
}

export const named = (all: readonly { readonly id: string; readonly title: string }[]): readonly Offer[] =>
  all.map(({ id, title }) => ({ value: id, about: title }));

/** A library that cannot be read offers nothing: the command itself reports it. */
export function libraryOf(words: readonly string[]): Library | null {
  const at = words.indexOf('--library');
  try {
    const tree = pipeline.readLibraryTree(at < 0 ? undefined : words[at + 1]);
    return pipeline.loadLibrary(tree, { vendors: null, references: words.includes('--crosswalk') });
  } catch {
    return null;
  }
}

export const vendorsOf = ({ library }: Typed) =>
  named(library()?.vendors.map(({ id, name }) => ({ id, title: name })) ?? []);

/** Vendors with one service by their id, and every service by its address. */
export const servicesOf = ({ library }: Typed): readonly Offer[] =>
  library()?.vendors.flatMap(({ id, name, services }) => [
    ...(services.length === 1 ? [{ value: id, about: name }] : []),
    ...services.map(({ address, title }) => ({ value: address, about: title })),
  ]) ?? [];

export const citationsOf = ({ library }: Typed): readonly Offer[] =>
  library()
    ?.provisions.filter(hasRow)
    .map(({ citation, title }) => ({ value: citation, about: title })) ?? [];

export const workOf = ({ library }: Typed): readonly Offer[] =>
  library()?.program.work.map(({ id, title }) => ({ value: `work/${id}`, about: title })) ?? [];

/** The service that is named before, or behind --vendor. */
export function serviceOf({ before, library }: Typed): Service | undefined {
  const at = before.indexOf('--vendor');
  const names = at < 0 ? before : [before[at + 1] ?? ''];
  const services = library()?.vendors.flatMap((v) => v.services) ?? [];
  return services.find(({ address, vendor }) => names.includes(address) || names.includes(vendor));
}

export function settingsOf(typed: Typed): readonly Offer[] {
  const service = serviceOf(typed);
  return (
    service?.settings.flatMap(({ id, title }) =>
      (service.settingValues[id] ?? []).map((value) => ({ value: `${id}=${value}`, about: title })),
    ) ?? []
  );
}

/** What follows a service and @: its variants, and each other choice by name. */
export function choicesBehind(current: string, typed: Typed): readonly Offer[] {
  const at = current.lastIndexOf(',') > current.indexOf('@') ? current.lastIndexOf(',') : current.indexOf('@');
  const begun = current.slice(0, at + 1);
  const service = serviceOf({ ...typed, before: [current.slice(0, current.indexOf('@'))] });
  if (service === undefined) return [];
  const of = (key: string, all: Service['plans']) =>
    all.map(({ id, title }) => ({ value: `${key}=${id}`, about: title }));
  return [
    ...named(service.variants),
    ...of('plan', service.plans),
    ...of('feature', service.features),
    ...of('data-class', service.dataClasses),
    ...settingsOf({ ...typed, before: [service.address] }),
  ].map(({ value, about }) => ({ value: begun + value, about }));
}

/** Branches and tags, of the repository of the profile or the library; behind the dots of a range, too. */
export async function revisionsOf({ before }: Typed, current: string): Promise<readonly Offer[]> {
  const at = before.indexOf('--library');
  const profile = before.find((word) => /\.ya?ml$/.test(word));
  const directory = (at < 0 ? undefined : before[at + 1]) ?? (profile === undefined ? '.' : dirname(profile));
  const [begun = ''] = /^.*\.\./.exec(current) ?? [];
  const { revisionNames } = await import('../../history/revision-names.ts');
  return (await revisionNames(directory)).map(({ name, kind }) => ({ value: begun + name, about: kind }));
}
