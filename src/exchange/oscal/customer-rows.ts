// The rows of a customer's plan: who must act in each place, how far it is, what is inherited and satisfied.

import type { Determination, PlaceOutcome } from '../../model/assessment.ts';
import { isAsked } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import { findProvision } from '../../model/lookup.ts';
import { dispositionWords, partyWord, rowReason, whyOfPlace, whyWords } from '../../words/labels.ts';
import { customerTexts } from '../../words/oscal.ts';
import { stepText } from '../../words/steps.ts';
import { type CustomerRequest, ownerRole, placeComponent } from './customer-file.ts';
import { some } from './entry.ts';
import { leverage, type Making } from './leveraged.ts';
import { markup } from './markup.ts';
import { plainProp, prop } from './props.ts';
import { placeState, type State, wholeState } from './states.ts';
import { controlId, uuidOf } from './terms.ts';

/** One place of one row; a place that adds nothing to the row is left to the row. */
function byPlace(making: Making, place: PlaceOutcome, citation: Citation) {
  const { customer, own } = making;
  const state = placeState(place, own.inPlace(place, citation));
  const { props = [], ...halves } = leverage(making, place, citation);
  return {
    state,
    component: {
      'component-uuid': placeComponent(customer.id, place.system, place.use),
      uuid: uuidOf('by', customer.id, place.system, place.use ?? '', citation),
      description: markup(customerTexts.place(partyWord(place.parties), whyWords[whyOfPlace(place)], place.duties)),
      props: some([
        ...place.parties.flatMap((party) => prop('party', party)),
        ...prop('reason', place.reason),
        ...prop('confidence', place.assurance),
        ...place.limits.flatMap((limit) => prop('limits', limit)),
        ...props,
      ]),
      'implementation-status': { state, remarks: markup(customerTexts.state(state, place.assurance)) },
      ...halves,
    },
  };
}

/** Whether a place is worth telling: entity-level duties are done by the organization, not by its places. */
const tells = (request: CustomerRequest, place: PlaceOutcome, citation: Citation): boolean =>
  findProvision(request.library, citation)?.level !== 'entity' ||
  place.parties.includes('vendor') ||
  place.provides.length > 0 ||
  place.duties.length > 0;

export function customerRow(making: Making, row: Determination, off: ReadonlyMap<Citation, string>) {
  const { customer, own } = making;
  const { citation, disposition } = row;
  const places = row.systems.map((place) => byPlace(making, place, citation));
  const outside = disposition === 'not-applicable' || disposition === 'vendor-direct';
  const setAside = off.get(citation);
  const states: readonly State[] = places.length === 0 ? [own.ofRow(citation)] : places.map(({ state }) => state);
  const state: State = outside || setAside !== undefined ? 'not-applicable' : wholeState(states);
  const answer = own.answer(citation);
  const because = outside ? row.derivation.map((step) => stepText(step)).join(' ') : (setAside ?? '');
  const { label, act } = dispositionWords[disposition];
  return {
    uuid: uuidOf('customer-requirement', customer.id, citation),
    'control-id': controlId(citation),
    props: [
      plainProp('label', citation),
      ...prop('disposition', disposition),
      ...prop('reason', row.reason),
      ...prop('confidence', row.assurance),
      ...(row.openQuestion ? prop('open-question', 'true') : []),
    ],
    'responsible-roles':
      answer === undefined || answer.owner === null ? undefined : [{ 'role-id': ownerRole(answer.owner) }],
    'by-components': [
      {
        'component-uuid': uuidOf('this-system', customer.id),
        uuid: uuidOf('by', customer.id, citation),
        description: markup(customerTexts.row(label, rowReason(row), act)),
        'implementation-status': {
          state,
          remarks: markup(because === '' ? customerTexts.state(state, row.assurance) : because),
        },
        remarks: answer === undefined || answer.because === null ? undefined : markup(answer.because),
      },
      ...(outside
        ? []
        : row.systems.flatMap((place, i) => (tells(making, place, citation) ? (places[i]?.component ?? []) : []))),
    ],
  };
}

/** The rows that the customer's own answers set aside, with who said so. */
export function offRows({ assessment }: CustomerRequest): ReadonlyMap<Citation, string> {
  const { setAside, plan } = assessment;
  return new Map([
    ...plan.activitiesOff.flatMap(({ activity, rows, answered, by, on }) =>
      rows.map((row) => [row, customerTexts.off(activity.title, answered, by, on)] as const),
    ),
    ...setAside
      .filter(({ system }) => system === null)
      .flatMap(({ rows, refused, because, by, on }) =>
        rows
          .filter((row) => !refused.includes(row))
          .map((row) => [row, customerTexts.setAside(because, by, on)] as const),
      ),
  ]);
}

/** Rows in legal order; of roll-ups those that ask something themselves, and those on which a vendor says something. */
export function rowsOf({ library, assessment }: CustomerRequest): readonly Determination[] {
  const rows = new Map([...assessment.determinations, ...assessment.rollups].map((row) => [row.citation, row]));
  const said = ({ systems }: Determination) =>
    systems.some((place) => place.provides.length > 0 || place.duties.length > 0 || place.claim !== null);
  return library.provisions.flatMap((provision) => {
    const row = rows.get(provision.citation);
    return row !== undefined && (isAsked(provision) || said(row)) ? [row] : [];
  });
}
