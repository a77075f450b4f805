// What every form needs of a row: how much of the duty the vendor takes, both halves in words, the open choices, and
// the parties behind the vendor. A form only gives these its own names.

import type { Determination, Reason } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import { holds, type ServiceUse, unstatedUse } from '../../model/condition.ts';
import { findVendor } from '../../model/lookup.ts';
import type { Claim, Service, Vendor, Verdict } from '../../model/vendor.ts';
import { whyNothing } from '../../words/forms.ts';
import type { MatrixRequest } from '../views/matrix-view.ts';
import { type RowView, rowView } from '../views/row-view.ts';
import { customerHalf, groundOf, vendorHalf, whyOf } from './form-halves.ts';
import { type Option, optionsOf } from './form-options.ts';

export type Share = 'all' | 'part' | 'none';

/** Whether both parts of a shared row stand side by side, or one does not work without the other. */
export type Dependence = 'independent' | 'dependent';

export interface FormRow
  extends Pick<RowView, 'citation' | 'title' | 'duty' | 'disposition' | 'counted' | 'question' | 'notes'> {
  readonly reason: Reason;
  /** What the customer inherits with the service as chosen; `all` only where no further choice asks anything of it. */
  readonly share: Share;
  /** What a further choice would let it inherit, where it inherits nothing now. */
  readonly optionalShare: Share;
  /** The vendor's own statement, contract or verdict says that it does something. */
  readonly stated: boolean;
  /** The vendor's own verdict is No, or its contract was read and lacks the term. */
  readonly denied: boolean;
  readonly vendorHalf: readonly string[];
  /** The parties that the vendor's half runs through, and the confidence with its sources. */
  readonly ground: readonly string[];
  /** The listed duties of the customer; for a shared row without any, a sentence that the split is not stated. */
  readonly customerHalf: readonly string[];
  /** Why nothing is inherited, or why the row is not in scope; empty where something is inherited. */
  readonly why: string;
  readonly options: readonly Option[];
  /** Null for a row that is not shared, or where the split is not stated. */
  readonly dependence: Dependence | null;
  /** How much of what the vendor states runs through parties behind it. */
  readonly throughOthers: Share;
  /** The control that the vendor's own table names; empty for none. */
  readonly control: string;
  /** The verdicts of that table, as written. */
  readonly says: readonly string[];
}

// As in the algebra, a party that PHI does not reach is ignored.
function throughOthers(row: Determination, service: Service, vendor: Vendor | undefined, use: ServiceUse): Share {
  const reached = new Set(vendor?.upstreams.filter((u) => u.phi !== 'no').map((u) => u.id));
  const statements = service.assignments.find((a) => a.citation === row.citation)?.statements ?? [];
  const active = statements.filter((s) => (s.provides !== null || s.offers !== null) && holds(s.when, use));
  const through = active.filter((s) => s.via.some((id) => reached.has(id)));
  return through.length === 0 ? 'none' : through.length === active.length ? 'all' : 'part';
}

function optionalShare(row: Determination, provision: Provision, service: Service, options: readonly Option[]): Share {
  const gaining = options.filter((option) => option.provides.length > 0);
  // A roll-up is the union of its obligations; a cap or a ruling holds whatever is chosen.
  const settled = provision.role === 'rollup' || provision.inheritable === 'never' || row.reason === 'ruling';
  if (gaining.length === 0 || settled) return 'none';
  const asked = row.duties.length > 0 || options.some((option) => option.duties.length > 0 || !option.alone);
  const split = service.claims.some((c) => c.citations.includes(row.citation) && c.verdict === 'partially');
  // What is void falls to the customer, whatever a choice adds.
  const voided = row.reason === 'void-upstream' || gaining.some((option) => option.voided.length > 0);
  return provision.inheritable === 'fully' && !asked && !split && !voided ? 'all' : 'part';
}

/**
 * An offer, limits, or a task that comes with the vendor's part: that part does not work without the customer's. What
 * the rule leaves with the customer in any case stands beside it.
 */
function dependenceOf({ disposition, duties }: Determination, options: readonly Option[]): Dependence | null {
  if (disposition !== 'shared' && disposition !== 'inherited') return null;
  const joined = duties.some(({ asked }) => asked.kind !== 'remains') || options.some((o) => o.duties.length > 0);
  if (joined) return 'dependent';
  return duties.length === 0 ? null : 'independent';
}

/** The vendor's share by its own verdict; null where the verdict does not say. */
const shareSaid: Readonly<Record<Verdict, Share | 'optional' | null>> = {
  yes: 'all',
  partially: 'part',
  optional: 'optional',
  no: 'none',
  'not-applicable': null,
  blank: null,
};

/** A choice adds no more than the vendor's own table says without one. */
function optionSaid({ optionalShare }: FormRow, claims: readonly Claim[]): Share {
  const said = claims.flatMap((c) => (c.when === null ? (shareSaid[c.verdict] ?? []) : []));
  if (said.includes('none')) return 'none';
  return optionalShare === 'all' && said.includes('part') ? 'part' : optionalShare;
}

/** The weaker of the row and the vendor's own verdicts: no form says more than the vendor's table. */
function noMoreThanSaid(row: FormRow, claims: readonly Claim[], use: ServiceUse): FormRow {
  const taken = (c: Claim) => c.verdict === 'optional' && c.when !== null && holds(c.when, use);
  const said = claims.flatMap((c) => (taken(c) ? 'all' : (shareSaid[c.verdict] ?? [])));
  if (said.length === 0) return row;
  if (row.share === 'none') return { ...row, optionalShare: optionSaid(row, claims) };
  if (said.includes('none')) return { ...row, share: 'none', denied: true, why: whyNothing.tableNo };
  if (said.includes('optional')) {
    const why = whyNothing.tableOption;
    return { ...row, share: 'none', optionalShare: said.includes('part') ? 'part' : row.share, why };
  }
  return said.includes('part') ? { ...row, share: 'part' } : row;
}

/** A roll-up is wholly the vendor's only where every row below it is. */
function rolledUp(rows: readonly FormRow[], provisions: readonly Provision[]): readonly FormRow[] {
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  const parted = new Set<Citation>();
  for (const row of rows) {
    if (!row.counted || row.share !== 'part') continue;
    for (let at = parents.get(row.citation) ?? null; at !== null; at = parents.get(at) ?? null) parted.add(at);
  }
  return rows.map((row) => (row.share === 'all' && parted.has(row.citation) ? { ...row, share: 'part' } : row));
}

/** Every row of the matrix for forms, obligations and roll-ups, in legal order. */
export function formRows({ library, service, customer, assessment }: MatrixRequest): readonly FormRow[] {
  const system = customer.systems[0];
  const use = system?.kind === 'service' ? system.use : unstatedUse;
  const vendor = findVendor(library, service.vendor);
  const rows = new Map([...assessment.determinations, ...assessment.rollups].map((row) => [row.citation, row]));
  const each = library.provisions.flatMap((provision): readonly FormRow[] => {
    const row = rows.get(provision.citation);
    if (row === undefined) return [];
    const view = rowView(row, provision, customer);
    const steps = row.systems.flatMap((place) => place.derivation);
    const options = optionsOf(row);
    const party = row.disposition === 'inherited' || row.disposition === 'shared';
    const whole = row.disposition === 'inherited' && options.every((option) => option.duties.length === 0);
    const claims = service.claims.filter((c) => c.citations.includes(row.citation));
    const made: FormRow = {
      ...view,
      reason: row.reason,
      share: whole ? 'all' : party ? 'part' : 'none',
      optionalShare: party ? 'none' : optionalShare(row, provision, service, options),
      stated: view.vendorHalf.length > 0 || steps.some((s) => s.rule === 'claim' && s.grade !== null),
      denied: row.disposition === 'customer' && row.reason === 'assigned' && row.duties.length === 0,
      vendorHalf: vendorHalf(row, view, steps),
      ground: groundOf(view, steps),
      customerHalf: customerHalf(row),
      why: whyOf(row, provision, steps, options),
      options,
      dependence: dependenceOf(row, options),
      throughOthers: throughOthers(row, service, vendor, use),
      says: claims.map((c) => c.says).filter((says) => says !== ''),
      control: [...new Set(claims.flatMap((c) => c.control ?? []))].join('; '),
    };
    return [noMoreThanSaid(made, claims, use)];
  });
  return rolledUp(each, library.provisions);
}
