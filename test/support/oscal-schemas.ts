// NIST's JSON Schemas of OSCAL 1.2.1 (public domain), in test/data/ without their titles and descriptions. There is none of
// the plan of action and milestones at hand: the part of it that we write is typed here after its published reference
// (1.1.3), over the shared definitions of 1.2.1, and takes no other key.

import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Schema = Readonly<Record<string, unknown>>;

const read = (name: string): Schema => JSON.parse(readFileSync(`test/data/oscal-${name}.json`, 'utf8')) as Schema;

const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const meta = (name: string) => ref(`oscal-ssp-oscal-metadata:${name}`);
const list = (items: Schema) => ({ type: 'array', minItems: 1, items });
const text = { type: 'string', minLength: 1 };
const uuid = ref('UUIDDatatype');
const token = ref('TokenDatatype');
const moment = ref('DateTimeWithTimezoneDatatype');

/** An object with these keys and no other; a star marks a key that must be there. */
function object(keys: Readonly<Record<string, Schema>>) {
  const names = Object.keys(keys);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name.replace('*', ''), keys[name]])),
    required: names.filter((name) => name.endsWith('*')).map((name) => name.replace('*', '')),
  };
}

const common = { props: list(meta('property')), links: list(meta('link')), remarks: text };
const roles = { 'responsible-roles': list(meta('responsible-role')) };
const observations = list(object({ 'observation-uuid*': uuid }));

const task = object({
  ...{ 'uuid*': uuid, 'type*': token, 'title*': text, description: text, ...common, ...roles },
  timing: object({ 'on-date': object({ 'date*': moment }) }),
});
const response = object({
  ...{ 'uuid*': uuid, 'lifecycle*': token, 'title*': text, 'description*': text, ...common },
  tasks: list(task),
});
const risk = object({
  ...{ 'uuid*': uuid, 'title*': text, 'description*': text, 'statement*': text, 'status*': token },
  ...{ props: common.props, links: common.links, deadline: moment },
  ...{ remediations: list(response), 'related-observations': observations },
});
const observation = object({
  ...{ 'uuid*': uuid, title: text, 'description*': text, 'methods*': list(ref('StringDatatype')), types: list(token) },
  ...{ ...common, 'collected*': moment, expires: moment },
  subjects: list(object({ 'subject-uuid*': uuid, 'type*': token, title: text })),
});
const item = object({
  ...{ uuid, 'title*': text, 'description*': text, ...common },
  ...{ 'related-observations': observations, 'related-risks': list(object({ 'risk-uuid*': uuid })) },
});

function actionPlan(): Schema {
  const plan = read('system-security-plan');
  const body = object({
    ...{
      'uuid*': uuid,
      'metadata*': meta('metadata'),
      'system-id': ref('oscal-ssp-oscal-implementation-common:system-id'),
    },
    'local-definitions': object({
      components: list(ref('oscal-ssp-oscal-implementation-common:system-component')),
      remarks: text,
    }),
    ...{ observations: list(observation), risks: list(risk), 'poam-items*': list(item) },
    'back-matter': meta('back-matter'),
  });
  return {
    ...plan,
    $id: 'urn:devolve:test:poam',
    properties: { 'plan-of-action-and-milestones': body },
    required: ['plan-of-action-and-milestones'],
  };
}

const compiled = new Map<string, ValidateFunction>();

function validatorOf(root: string): ValidateFunction {
  const held = compiled.get(root);
  if (held !== undefined) return held;
  const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false });
  addFormats.default(ajv);
  const made = ajv.compile(root === 'plan-of-action-and-milestones' ? actionPlan() : read(root));
  compiled.set(root, made);
  return made;
}

/** What the schema of the one object of a file says against it. */
export function schemaFaults(document: Readonly<Record<string, unknown>>): readonly string[] {
  const [root = ''] = Object.keys(document);
  const validate = validatorOf(root);
  if (validate(document)) return [];
  return (validate.errors ?? []).slice(0, 10).map((e) => `${e.instancePath} ${e.message ?? ''}`);
}
