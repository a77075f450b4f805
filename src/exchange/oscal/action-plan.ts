// The acts of a profile as an OSCAL plan of action and milestones: an item and a risk an act, an observation a finding.

import type { Act } from '../../model/act.ts';
import type { Citation } from '../../model/citation.ts';
import { UsageError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { systemTitle } from '../../model/lookup.ts';
import { actEvidence, actFirstStep, actTitle, actWhy, rowsText, usualOwner } from '../../words/acts.ts';
import { findingWords } from '../../words/findings/findings.ts';
import { actionTexts, oscalTitles } from '../../words/oscal.ts';
import {
  type CustomerRequest,
  customerAbout,
  ownerRole,
  placeComponent,
  placeComponents,
  placeProps,
} from './customer-file.ts';
import { catalogResource, documentOf, type Link, linkTo, type OscalDocument } from './document.ts';
import { some } from './entry.ts';
import { markup, markupLine } from './markup.ts';
import { type Prop, prop } from './props.ts';
import { controlId, momentOf, uuidOf } from './terms.ts';

const nameOf = ({ customer }: CustomerRequest) => {
  return (of: string, id: string): string => uuidOf(of, customer.id, id);
};

/** Rows as OSCAL ids, and as a person cites them. */
const rowProps = (name: string, rows: readonly Citation[]): readonly Prop[] =>
  rows.flatMap((row) => prop(name, controlId(row), {}).map((p) => ({ ...p, remarks: markup(row) })));

const catalogLink: Link = { href: linkTo(catalogResource), rel: 'reference' };

function observation(request: CustomerRequest, finding: Finding) {
  const { customer, asOf, assessment } = request;
  const words = findingWords(finding);
  const place = assessment.places.find((p) => p.system === finding.system && p.use === null);
  const text = [words.why, words.closes].filter((t) => t !== '');
  return {
    uuid: nameOf(request)('observation', finding.id),
    title: markupLine(words.do),
    description: text.map(markup).join('\n\n'),
    props: [
      ...prop('finding', finding.id),
      ...prop('kind', finding.kind),
      ...prop('priority', finding.priority),
      ...prop('question', finding.question),
      ...prop('source', finding.source),
      ...(finding.citation === null ? [] : rowProps('control-id', [finding.citation])),
    ],
    methods: ['EXAMINE'],
    types: ['finding'],
    subjects:
      place === undefined
        ? undefined
        : [{ 'subject-uuid': placeComponent(customer.id, place.system, null), type: 'component' }],
    collected: momentOf(asOf),
  };
}

const riskStatus = { open: 'open', started: 'remediating', waiting: 'remediating', done: 'closed' } as const;
const lifecycle = { open: 'recommendation', started: 'planned', waiting: 'planned', done: 'completed' } as const;

function actObjects(request: CustomerRequest, act: Act, findings: readonly Finding[]) {
  const { customer } = request;
  const name = nameOf(request);
  const title = markupLine(actTitle(act, 'system' in act ? systemTitle(customer, act.system) : ''));
  const description = markup(actionTexts.about(actWhy(act), rowsText(act)));
  const owner = act.owner ?? usualOwner(act, customer.role);
  const related = some(findings.map(({ id }) => ({ 'observation-uuid': name('observation', id) })));
  const first = actFirstStep(act);
  const timing = act.due === null ? undefined : { 'on-date': { date: momentOf(act.due) } };
  const risk = {
    uuid: name('risk', act.id),
    title,
    description,
    statement: description,
    props: [...prop('act', act.id), ...prop('priority', act.priority)],
    status: riskStatus[act.status],
    deadline: act.due === null ? undefined : momentOf(act.due),
    remediations: [
      {
        uuid: name('response', act.id),
        lifecycle: lifecycle[act.status],
        title,
        description: markup(first === '' ? actionTexts.nothingLeft : first),
        props: some(actEvidence(act).flatMap((evidence) => prop('evidence', evidence))),
        tasks: [
          {
            uuid: name('task', act.id),
            type: act.due === null ? 'action' : 'milestone',
            title,
            timing,
            'responsible-roles': owner === '' ? undefined : [{ 'role-id': ownerRole(owner) }],
          },
        ],
      },
    ],
    'related-observations': related,
  };
  const item = {
    uuid: name('item', act.id),
    title,
    description,
    props: [
      ...prop('act', act.id),
      ...prop('kind', act.kind),
      ...prop('status', act.status),
      ...prop('priority', act.priority),
      ...(act.blocks ? prop('blocks', 'true') : []),
      ...prop('owner', act.owner),
      ...prop('due', act.due),
      ...(act.kind === 'work' ? prop('cadence', act.work.cadence) : []),
      ...rowProps('closes', act.closes),
      ...rowProps('done', act.done),
    ],
    links: [catalogLink],
    'related-observations': related,
    'related-risks': [{ 'risk-uuid': risk.uuid }],
  };
  return { item, risk, owner };
}

/** Throws UsageError for a customer that has nothing to do: OSCAL has no plan without an item. */
export function actionPlan(request: CustomerRequest): OscalDocument {
  const { customer, assessment, asOf } = request;
  const { acts } = assessment.plan;
  if (acts.length === 0) throw new UsageError({ says: 'oscal-no-acts', customer: customer.id });
  const byId = new Map(assessment.findings.map((finding) => [finding.id, finding]));
  const made = acts.map((act) =>
    actObjects(
      request,
      act,
      act.findings.flatMap((id) => byId.get(id) ?? []),
    ),
  );
  const told = new Set(acts.flatMap((act) => act.findings));
  const owners = made.flatMap(({ owner }) => (owner === '' ? [] : [owner]));
  const body = {
    'system-id': { 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: uuidOf('customer-system', customer.id) },
    'local-definitions': {
      components: some(placeComponents(request, (place) => ({ props: placeProps(place) }))),
      remarks: markup(actionTexts.places),
    },
    observations: some(assessment.findings.filter(({ id }) => told.has(id)).map((f) => observation(request, f))),
    risks: made.map(({ risk }) => risk),
    'poam-items': made.map(({ item }) => item),
  };
  const about = customerAbout(request, oscalTitles.actions(customer.name), owners);
  return documentOf('poam', { ...about, asOf }, body, [catalogResource]);
}
