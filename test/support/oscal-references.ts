// What an OSCAL file refers to, beyond its schema.

export interface Found {
  readonly key: string;
  readonly value: string;
  readonly at: string;
}

/** Every text of a file by its key. */
export function textsOf(value: unknown, at = '', key = ''): readonly Found[] {
  if (typeof value === 'string') return [{ key, value, at }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, `${at}/${i}`, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsOf(item, `${at}/${name}`, name));
}

const uuidReferences = new Set([
  'component-uuid',
  'party-uuid',
  'party-uuids',
  'observation-uuid',
  'risk-uuid',
  'subject-uuid',
]);

const twice = (values: readonly string[]) => [...new Set(values.filter((v, i) => values.indexOf(v) !== i))];

/** References to nothing, names for two things. @param controls ids of the catalog @param parts ids of its parts */
export function referenceFaults(
  document: unknown,
  controls: ReadonlySet<string>,
  parts: ReadonlySet<string> = new Set(),
): readonly string[] {
  const texts = textsOf(document);
  const by = (key: string) => texts.filter((t) => t.key === key);
  const uuids = by('uuid').map((t) => t.value);
  const known = new Set(uuids);
  const roles = new Set(texts.filter((t) => /\/metadata\/roles\/\d+\/id$/.test(t.at)).map((t) => t.value));
  const ids = new Set(by('id').map((t) => `#${t.value}`));
  const gone = (found: readonly Found[], has: (value: string) => boolean) =>
    found.filter(({ value }) => !has(value)).map(({ at, value }) => `${at}: ${value}`);
  return [
    ...twice(uuids).map((id) => `two things are ${id}`),
    ...gone(
      texts.filter((t) => uuidReferences.has(t.key)),
      (value) => known.has(value),
    ),
    ...gone(
      by('provided-uuid').filter((t) => t.at.includes('/responsibilities/')),
      (value) => known.has(value),
    ),
    ...gone(by('control-id'), (value) => controls.has(value)),
    ...gone(
      by('id-ref').filter((t) => t.value.startsWith('hipaa-') && !parts.has(t.value)),
      (value) => controls.has(value),
    ),
    ...gone(by('with-ids'), (value) => controls.has(value)),
    ...gone([...by('role-id'), ...by('role-ids')], (value) => roles.has(value)),
    ...gone(
      by('href').filter((t) => t.value.startsWith('#')),
      (value) => known.has(value.slice(1)) || ids.has(value),
    ),
  ];
}
