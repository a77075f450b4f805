// The JSON Schema of a profile for one library: what link would refuse as unknown, an editor does not offer.

import { states } from '../../hipaa/states.ts';
import type { Library } from '../../model/library.ts';
import type { Gate, Service } from '../../model/vendor.ts';
import { documentHelp, gateHelp, madeFor, taskOf, taskTitle } from '../../words/editor.ts';
import { rowNames, termNames } from './row-names.ts';
import {
  choosing,
  closed,
  type Edit,
  entry,
  keyed,
  literal,
  type Name,
  narrowed,
  reference,
  type Schema,
  withoutExamples,
} from './schema.ts';
import { choicesOf, perService, phiFreeOf, serviceNames } from './service-choices.ts';
import { questionForm, vendorNames } from './vendor-names.ts';

/** The key <system>/<name> of one of these. */
const inSystem = (names: readonly string[]) => `^[a-z0-9][a-z0-9-]*/(${names.map(literal).join('|')})$`;

/** An answer to each row in one system is explained like that to the row; each task by what the vendor asks. */
const answersInSystems = (rows: readonly Name[], tasks: readonly Name[]) => (form: Schema) =>
  Object.fromEntries([
    ...rows.map(({ id }) => [inSystem([id]), { $ref: `#/properties/answers/properties/${id}` }]),
    ...tasks.map((task) => [inSystem([task.id]), entry(task, form)]),
  ]);

const rulingsInSystems = (rows: readonly Name[]) => (form: Schema) => ({ [inSystem(rows.map(({ id }) => id))]: form });

/** Every task that some vendor of the library leaves to the customer; which system has it only the profile says. */
function taskNames({ vendors }: Library): readonly Name[] {
  const told = new Map<string, string[]>();
  for (const { name, services } of vendors)
    for (const { id, text } of services.flatMap((s) => s.duties))
      told.set(id, [...(told.get(id) ?? []), taskOf(name, text)]);
  return [...told].map(([id, about]) => ({ id, title: taskTitle(id), about: about.join(' ') }));
}

/** The states of each kind of gate, by the definition that allows only these. */
const stagesOf = { AgreementState: ['none', 'requested', 'signed', 'executed'], OtherState: ['open', 'closed'] };

const gateForm = ({ kind }: Gate) =>
  reference(kind === 'baa' || kind === 'agreement' ? 'AgreementState' : 'OtherState');

/** The state of a gate with only some of its values, each with the meaning that it has in the whole list. */
function withStages({ definitions, ...schema }: Schema): Schema {
  const { GateEntryState: state } = definitions as {
    readonly GateEntryState: { readonly properties: { readonly state: Stages } };
  };
  const { enum: all, enumDescriptions: meanings } = state.properties.state;
  const narrowed = Object.entries(stagesOf).map(([name, stages]) => {
    const form = { enum: stages, enumDescriptions: stages.map((stage) => meanings[all.indexOf(stage)] ?? '') };
    return [name, { ...state, properties: { ...state.properties, state: form } }];
  });
  return { ...schema, definitions: { ...(definitions as Schema), ...Object.fromEntries(narrowed) } };
}

interface Stages {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

const gatesOf = (service: Service): Schema => ({
  properties: Object.fromEntries(
    service.gates.map((gate) => [
      gate.id,
      entry({ id: gate.id, title: gate.title, about: gateHelp(gate, service) }, gateForm(gate)),
    ]),
  ),
  additionalProperties: false,
});

const chosenKeys = ['variant', 'plan', 'features', 'data-classes', 'settings', 'phi-free', 'gates'];

/** @param base the schema of a profile for any library */
export function profileSchema(library: Library, base: Schema): Schema {
  const { program, provisions, vendors } = library;
  const rows = rowNames(provisions);
  const documents = new Map(
    vendors.flatMap(({ name, documents: all }) =>
      all.map((d) => [d.id, { id: d.id, title: d.title, about: documentHelp(d, name) }] as const),
    ),
  );
  const work = program.work.map(({ id, title, outcome }) => ({ id: `work/${id}`, title, about: outcome }));
  const activities = program.activities.map(({ id, title, question }) => ({ id, title, about: question }));
  const inDefinition = (name: string, key: string) => ['definitions', name, 'properties', key];
  return narrowed(base, [
    [[], (schema) => ({ ...withStages(schema), $comment: madeFor('profile') })],
    ...chosenKeys.map((key): Edit => [inDefinition('ServiceSystemEntry', key), withoutExamples]),
    [['properties', 'states', 'items'], choosing(states.map(({ code, name }) => ({ id: code, title: name })))],
    [['properties', 'activities'], closed(activities)],
    [
      ['properties', 'letters'],
      (part) => ({ ...part, properties: keyed(vendorNames(library), reference('LetterEntry')) }),
    ],
    [['properties', 'answers'], closed([...work, ...rows], answersInSystems(rows, taskNames(library)))],
    [['properties', 'rulings'], closed([], rulingsInSystems(rows))],
    // Each service says which gates it has, and of which form each is.
    [inDefinition('ServiceSystemEntry', 'gates'), ({ additionalProperties: _, ...part }) => part],
    [inDefinition('ServiceSystemEntry', 'service'), choosing(serviceNames(library))],
    [
      ['definitions', 'ServiceSystemEntry'],
      (part) => ({
        ...part,
        allOf: perService(library, (service) => ({
          ...choicesOf(service),
          'phi-free': phiFreeOf(service),
          gates: gatesOf(service),
        })),
      }),
    ],
    [inDefinition('AgreementEntry', 'form'), choosing([...documents.values()])],
    [inDefinition('AgreementEntry', 'terms'), closed(termNames(provisions))],
    [
      inDefinition('ReplyEntry', 'question'),
      ({ type: _, pattern: __, ...part }) => ({ ...part, anyOf: questionForm(library) }),
    ],
    [inDefinition('ReplyEntry', 'citation'), choosing(rows.map(({ id, title }) => ({ id, title })))],
  ]);
}
