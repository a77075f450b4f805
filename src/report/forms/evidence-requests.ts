// The evidence request list: what an auditor asks for per duty, who can supply it, and what is on file. Columns: those
// of the OCR audit protocol, and three of ours.

import { compareCitations } from '../../hipaa/citations/order.ts';
import type { Assessment, Determination } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { worded } from '../../model/program.ts';
import { statusText } from '../../words/catalog.ts';
import { describeRole } from '../../words/customers.ts';
import { onFileText } from '../../words/evidence-on-file.ts';
import { evidenceNotes, formColumns, formSheets, formTitles } from '../../words/forms.ts';
import { noSystem } from '../../words/gap.ts';
import { labels } from '../../words/heads.ts';
import { designationWords, disclaimer } from '../../words/labels.ts';
import type { Column, Sheet } from '../sheets/sheet.ts';
import { controlsIn, crosswalkView } from '../views/crosswalk-view.ts';
import type { GapRequest } from '../views/gap-view.ts';
import { provenanceView } from '../views/provenance-view.ts';
import { requestText, supplyText, vendorsInUse } from './evidence-supply.ts';
import { type FormPage, formPage } from './form-page.ts';

const columns: readonly Column[] = [
  { head: formColumns['evidence-requests'].section, width: 18 },
  { head: formColumns['evidence-requests'].criterion, width: 44 },
  { head: formColumns['evidence-requests'].activity, width: 24 },
  { head: formColumns['evidence-requests'].inquiry, width: 72 },
  { head: formColumns['evidence-requests'].designation, width: 13 },
  { head: formColumns['evidence-requests'].evidence, width: 40 },
  { head: formColumns['evidence-requests'].supply, width: 48 },
  { head: formColumns['evidence-requests'].held, width: 40 },
];
const work: Column = { head: formColumns['evidence-requests'].work, width: 30 };
const ids: Column = { head: formColumns['evidence-requests'].id, width: 14 };

const citations = (rows: readonly Determination[]) => rows.map((row) => row.citation);

/** The status of a provision that is not fully in force, with the authority for it. */
const standingText = ({ status, authority }: Provision) =>
  status === 'in-force' ? '' : ` (${statusText({ status, authority })})`;

/** Notes on the rows left out, and why. */
function leftOut(assessment: Assessment, asked: ReadonlySet<Citation>): readonly string[] {
  const none = assessment.determinations.filter((row) => row.disposition === 'not-applicable');
  const unasked = assessment.determinations.filter((r) => r.disposition !== 'not-applicable' && !asked.has(r.citation));
  return [
    none.length === 0 ? '' : evidenceNotes.notApplicable(citations(none)),
    unasked.length === 0 ? '' : evidenceNotes.unasked(citations(unasked)),
  ].filter((note) => note !== '');
}

/**
 * One request per row, in legal order.
 * @param asOf the day on which evidence must be current
 * @param crosswalk adds a column with the controls of another framework
 */
export function evidenceRequests(
  library: Library,
  customer: Customer,
  assessment: Assessment,
  asOf: string,
  crosswalk: Crosswalk | null = null,
): Sheet {
  const paired = crosswalkView(crosswalk);
  const controls = controlsIn(crosswalk);
  const provisions = new Map<Citation, Provision>(library.provisions.map((p) => [p.citation, p]));
  const determined = new Map([...assessment.determinations, ...assessment.rollups].map((row) => [row.citation, row]));
  const vendors = vendorsInUse(library, customer);
  const offBy = (citation: Citation) => assessment.plan.activitiesOff.find((o) => o.rows.includes(citation));
  const pieces = new Map(library.program.work.map((item) => [item.id, worded(item, customer).title]));
  const workOf = ({ work }: Provision) => pieces.get(work ?? '') ?? '';
  const asks = library.inquiries.flatMap((list) => list.asks).sort((a, b) => compareCitations(a.citation, b.citation));
  const rows = asks.flatMap(({ id, citation, activity, inquiry, evidence }) => {
    const [row, provision] = [determined.get(citation), provisions.get(citation)];
    if (row === undefined || provision === undefined || row.disposition === 'not-applicable') return [];
    const designation = row.designation === null ? '' : designationWords[row.designation];
    const supply = supplyText(row, provision, customer, vendors);
    const criterion = `${provision.title}: ${provision.duty}${standingText(provision)}`;
    const held = onFileText(row, provision, customer, library, offBy(citation), asOf);
    const pairs = paired === null ? [] : [controls(citation).join(', ')];
    return [
      [
        citation,
        criterion,
        activity,
        inquiry,
        designation,
        evidence.join('; '),
        supply,
        held,
        ...pairs,
        workOf(provision),
        id,
      ],
    ];
  });
  const requests = [...new Set(vendors.values())].flatMap((v) => v.requests.map((r) => requestText(v, r)));
  return {
    name: formSheets['evidence-requests'],
    notes: [
      evidenceNotes.about(customer.name, asOf, rows.length),
      disclaimer,
      evidenceNotes.supply,
      ...leftOut(assessment, new Set(asks.map((a) => a.citation))),
      ...requests.map((text) => evidenceNotes.from(text)),
      ...(paired === null ? [] : [paired.note]),
      ...library.inquiries.map((list) => evidenceNotes.list(list.title, list.source, list.asOf)),
    ],
    columns: [...columns, ...(paired === null ? [] : [{ head: paired.head, width: 24 }]), work, ids],
    rows,
  };
}

/** The evidence request list as a page. */
export function evidenceRequestsPage({ library, customer, assessment, crosswalk, asOf, inputs }: GapRequest): FormPage {
  const vendors = [...new Set(vendorsInUse(library, customer).values())];
  const head = {
    form: formTitles['evidence-requests'],
    subject: customer.name,
    asOf,
    facts: [
      { name: labels.role, text: describeRole(customer) },
      { name: labels.phiLivesIn, text: customer.systems.map((s) => s.title).join(', ') || noSystem },
    ],
  };
  const provenance = provenanceView(
    library,
    vendors.map((v) => v.id),
    inputs,
    asOf,
  );
  return formPage(head, evidenceRequests(library, customer, assessment, asOf, crosswalk), provenance);
}
