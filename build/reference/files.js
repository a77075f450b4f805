// files.md and files/<kind>.md: every key of every kind of file, from the JSON Schemas.
import { code, link, page, slug, table } from './markdown.js';

const nameIn = ($ref) => $ref.replace('#/definitions/', '');

/** A heading for people: ServiceSystemEntry is "Service system". */
const titleOf = (name) => {
  const words = name
    .replace(/(?:Entry|State)$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
};

const id = '^[a-z0-9][a-z0-9-]*$';

const hasKeys = (schema) => schema?.properties !== undefined;

/** What a value may be, in words; a definition with keys of its own is a link to its section. */
function typeOf(schema, definitions, patterns) {
  const inner = (s) => typeOf(s, definitions, patterns);
  if (schema.$ref !== undefined) {
    const name = nameIn(schema.$ref);
    return hasKeys(definitions[name]) ? link(titleOf(name)) : inner(definitions[name]);
  }
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(inner))].join(' or ');
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum !== undefined)
    return schema.enum
      .map((value) => (value === '' ? 'empty' : value === null ? 'nothing' : code(String(value))))
      .join(', ');
  if (schema.type === 'array') return `list of: ${inner(schema.items ?? {})}`;
  if (schema.type === 'object') {
    const of = schema.additionalProperties;
    if (hasKeys(schema)) return 'keys of its own';
    return `${schema.propertyNames === undefined ? 'names' : 'ids'}, each with: ${typeof of === 'object' ? inner(of) : 'a value'}`;
  }
  if (schema.format === 'date') return 'date';
  if (schema.pattern === id) return 'id';
  if (schema.pattern !== undefined) return patterns[schema.pattern] ?? code(schema.pattern);
  if (schema.type === 'boolean') return '`true`, `false`';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  return 'text';
}

/** The key's own description, or that of what it refers to where that is no section of its own. */
function describedBy(schema, definitions) {
  if (schema.description !== undefined) return schema.description;
  if (schema.$ref === undefined) return '';
  const named = definitions[nameIn(schema.$ref)];
  return hasKeys(named) ? '' : (named?.description ?? '');
}

/** The objects with keys inside a schema that has no name for them: the `colors` of a brand. */
const inline = (properties) => Object.entries(properties).filter(([, schema]) => hasKeys(schema));

const sentence = (text) => (text === '' ? '' : `${text[0].toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`);

function keysOf(schema, definitions, patterns) {
  const rows = Object.entries(schema.properties).map(([key, of]) => [
    code(key),
    (schema.required ?? []).includes(key) ? 'yes' : '',
    hasKeys(of) ? link(titleOf(key)) : typeOf(of, definitions, patterns),
    sentence(describedBy(of, definitions)),
  ]);
  return table(['Key', 'Required', 'Value', 'What it means'], rows);
}

/** Definitions in the order in which a reader meets them. */
function met(schema, definitions, seen = new Set()) {
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.$ref === 'string') {
      const name = nameIn(value.$ref);
      if (seen.has(name)) return;
      seen.add(name);
      visit(definitions[name]);
    } else for (const [key, part] of Object.entries(value)) if (key !== 'definitions') visit(part);
  };
  visit(schema);
  return [...seen];
}

export function filePage(kind, schema, t) {
  const { definitions = {} } = schema;
  const key = t.kinds[kind].key;
  const sections = [
    ...met(schema, definitions)
      .filter((name) => hasKeys(definitions[name]))
      .map((name) => ({ heading: titleOf(name), of: definitions[name] })),
    ...inline(schema.properties).map(([name, of]) => ({ heading: titleOf(name), of })),
  ];
  return page(
    `Keys of ${t.kindNames[kind]}`,
    `${schema.description} A file with the top-level key ${code(key)} is ${t.kindNames[kind]}. \`devolve schema ${kind}\` prints the JSON Schema.`,
    sections.length === 0 ? '' : sections.map(({ heading }) => `[${heading}](#${slug(heading)})`).join(' · '),
    keysOf(schema, definitions, t.patterns),
    ...sections.map(({ heading, of }) =>
      [
        `## ${heading}`,
        of.description === undefined ? '' : sentence(of.description),
        keysOf(of, definitions, t.patterns),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    ),
  );
}

export function filesPage(schemas, t) {
  return page(
    'Kinds of files',
    'devolve knows a file by a top-level key that no other kind has, not by its name. Every text may have 4,000 characters unless its schema says otherwise; a date is written 2026-11-21; an id has lower-case letters, digits and hyphens.',
    table(
      ['Kind', 'Known by', 'What it holds'],
      Object.entries(schemas).map(([kind, schema]) => [
        `[${kind}](files/${kind}.md)`,
        code(t.kinds[kind].key),
        schema.description ?? '',
      ]),
    ),
  );
}
