// All shipped mappings at once: the rows that each vendor takes over as a whole, the documents and tables that they rest
// on, and the chains of vendors that lead to one another.

import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { standardCustomer } from '../../src/assess/standard-customer.ts';
import type { PlaceOutcome } from '../../src/model/assessment.ts';
import type { Citation } from '../../src/model/citation.ts';
import { type ServiceUse, unstatedUse } from '../../src/model/condition.ts';
import type { Grade } from '../../src/model/grade.ts';
import { chainOf } from '../../src/model/lookup.ts';
import { dispositionOf, union } from '../../src/model/parties.ts';
import type { Service, Vendor } from '../../src/model/vendor.ts';
import { loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';

const library = loadLibrary({ files: readShipped() });
const asOf = '2026-11-30';
const roles = ['covered-entity', 'business-associate'] as const;

const vendorCalled = (id: string): Vendor => {
  const found = library.vendors.find((v) => v.id === id);
  if (found === undefined) throw new Error(`${id} is not shipped`);
  return found;
};

/** Every plan and variant with every single feature, kind of data and setting, and with features unstated. */
function usesOf({ variants, plans, features, dataClasses, settingValues }: Service): readonly ServiceUse[] {
  const noneOr = (named: readonly { readonly id: string }[]) => [null, ...named.map(({ id }) => id)];
  const held: readonly Partial<ServiceUse>[] = [
    {},
    { unstated: ['features', 'data-classes'] },
    ...features.map(({ id }) => ({ features: [id] })),
    ...dataClasses.map(({ id }) => ({ dataClasses: [id] })),
  ];
  const set = Object.entries(settingValues).flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
  return noneOr(variants).flatMap((variant) =>
    noneOr(plans).flatMap((plan) =>
      held.flatMap((what) => [{}, ...set].map((settings) => ({ ...unstatedUse, variant, plan, settings, ...what }))),
    ),
  );
}

/** The rows on which anything in the mapping could give the vendor a part; no other row can be inherited. */
function givenIn({ contract }: Vendor, { assignments, claims, rulings }: Service): readonly Citation[] {
  const done = assignments.filter(({ statements }) => statements.some(({ provides }) => provides !== null));
  const cited = [...done, ...rulings, ...(contract?.terms ?? [])].map(({ citation }) => citation);
  return [...new Set([...cited, ...claims.flatMap(({ citations }) => citations)])];
}

/** Rows that the law lets a vendor perform as a whole. */
const fully = new Set(library.provisions.filter((p) => p.inheritable === 'fully').map((p) => p.citation));

interface Inherited {
  readonly service: string;
  readonly citation: Citation;
  readonly use: ServiceUse;
  /** More than one where products or excluded uses are answered by themselves. */
  readonly places: readonly PlaceOutcome[];
}

/**
 * The uses as systems of one customer, with every gate open. As in a matrix, a duty whose condition is not known counts
 * as none, so that more is inherited.
 */
const inheritedIn = (service: Service, uses: readonly ServiceUse[], rows: readonly Citation[]) =>
  roles.flatMap((role) => {
    const customer = standardCustomer(service, unstatedUse, role);
    const systems = uses.flatMap((use, i) => customer.systems.map((system) => ({ ...system, id: `use-${i}`, use })));
    const looking = { prospect: true, only: new Set(rows) };
    return assess(library, { ...customer, systems }, asOf, looking).determinations.flatMap((row) =>
      uses.flatMap((use, i): readonly Inherited[] => {
        const places = row.systems.filter(({ system }) => system === `use-${i}`);
        const disposition = dispositionOf(union(...places.map(({ parties }) => parties)));
        return disposition === 'inherited' ? [{ service: service.address, citation: row.citation, use, places }] : [];
      }),
    );
  });

const services = library.vendors.flatMap((vendor) => vendor.services.map((service) => ({ vendor, service })));
const inherited = services.flatMap(({ vendor, service }) => {
  const rows = givenIn(vendor, service).filter((citation) => fully.has(citation));
  return rows.length === 0 ? [] : inheritedIn(service, usesOf(service), rows);
});

const statedBy = ({ places }: Inherited) =>
  places.flatMap(({ derivation }) =>
    derivation.flatMap(({ rule, says, source }) => (rule === 'statement' && says === 'states' ? [source] : [])),
  );
const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)].sort();

/** What a careful lawyer signs, and nothing else. `clauses`: all on which the row rests in some use. */
const signed: readonly {
  readonly service: string;
  readonly citation: string;
  readonly clauses: readonly string[];
  readonly grades: readonly Grade[];
  readonly why: string;
  readonly onlyIn?: (use: ServiceUse) => boolean;
}[] = [
  {
    service: 'lume/crm',
    citation: '164.312(a)(2)(iv)',
    clauses: ['lume/baa-page#safeguards'],
    grades: ['unverified'],
    why: 'its page on the agreement says that it encrypts data at rest; it does so with AWS, so the row is unverified until Lumè shows that agreement',
  },
  {
    service: 'luxsci/email',
    citation: '164.312(e)(2)(ii)',
    clauses: [
      'luxsci/restrictions#2.1',
      'luxsci/restrictions#2.5.1',
      'luxsci/restrictions#2.6',
      'luxsci/restrictions#4.6',
    ],
    grades: ['contract', 'unverified'],
    why: 'in a contract that both sign, it forces every login and every message that leaves the account to be encrypted; the archive of McAfee, whose agreement nobody states, makes the row unverified',
    onlyIn: ({ variant }) => variant === 'account-wide',
  },
  {
    service: 'twilio-segment/workspace',
    citation: '164.312(a)(2)(iii)',
    clauses: ['twilio-segment/segment#timeouts'],
    grades: ['published'],
    why: 'its page says that it signs out all users of an eligible workspace after 15 minutes without activity, by itself',
    onlyIn: ({ plan }) => plan === null || plan === 'business',
  },
];

/** Each of these leaves something of every row to its customer, or says nothing of it. */
const nothingInherited = [
  'aesthetix-crm',
  'anthropic-claude',
  'aptible',
  'auth0',
  'aws',
  'datadog',
  'digitalocean',
  'fly-io',
  'google-cloud',
  'highlevel',
  'luma-health',
  'medplum',
  'microsoft-365',
  'microsoft-entra',
  'neon',
  'new-relic',
  'openemr',
  'posthog',
  'render',
  'resend',
  'supabase',
  'twilio',
  'vapi',
  'vercel',
];

describe('what vendors take over as a whole, however they are used', () => {
  it('these vendors and no others are shipped', () => {
    const known = [...nothingInherited, ...signed.map(({ service }) => service.split('/')[0] ?? '')];
    expect(library.vendors.map(({ id }) => id).sort()).toEqual(unique(known));
  });
  it.each(nothingInherited)('%s: nothing', (vendor) => {
    expect(inherited.filter(({ service }) => service.startsWith(`${vendor}/`))).toEqual([]);
  });
  it('no row but those listed here', () => {
    const found = inherited.map(({ service, citation }) => `${service} ${citation}`);
    expect(unique(found)).toEqual(unique(signed.map(({ service, citation }) => `${service} ${citation}`)));
  });
  it.each(signed)('$service, $citation: $why', ({ service, citation, clauses, grades, onlyIn = () => true }) => {
    const found = inherited.filter((one) => one.service === service && one.citation === citation);
    expect(unique(found.flatMap(statedBy))).toEqual(clauses);
    expect(unique(found.flatMap(({ places }) => places.map(({ assurance }) => assurance)))).toEqual(grades);
    expect(found.filter(({ use }) => !onlyIn(use)).map(({ use }) => use)).toEqual([]);
  });
  it('each rests on what the vendor says that it does, never on a verdict alone or on a bare assertion', () => {
    for (const one of inherited) {
      expect(statedBy(one)).not.toEqual([]);
      for (const { assurance, limits, duties } of one.places) {
        expect(assurance).not.toBe('asserted');
        expect([...limits, ...duties]).toEqual([]);
      }
    }
  });
  it('on a row of which the law leaves a part with the customer, nothing is inherited as a whole', () => {
    const found = services.flatMap(({ vendor, service }) =>
      inheritedIn(service, [unstatedUse], givenIn(vendor, service)),
    );
    expect(found.map(({ citation }) => citation).filter((citation) => !fully.has(citation))).toEqual([]);
  });
});

describe('the documents', () => {
  it('each that we have says when it was read, or that this is not known', () => {
    const unknown = /(?:\bread|retrieval date) is not known/;
    const silent = library.vendors.flatMap(({ id, documents }) =>
      documents
        .filter(({ supplied, retrieved, note }) => supplied && retrieved === null && !unknown.test(note ?? ''))
        .map((document) => `${id}/${document.id}`),
    );
    expect(silent).toEqual([]);
  });
  it('nothing that a vendor does rests on one that we do not have', () => {
    for (const { services: all, documents } of library.vendors) {
      const unseen = new Set(documents.filter(({ supplied }) => !supplied).map(({ id }) => id));
      const statements = all.flatMap(({ assignments }) => assignments.flatMap((a) => a.statements));
      expect(statements.filter(({ source }) => unseen.has(source.document)).map(({ source }) => source)).toEqual([]);
    }
  });
});

describe('the chains', () => {
  /** A vendor, the party behind it, and where that party speaks for itself. */
  const links: readonly (readonly [vendor: string, party: string, service: string])[] = [
    ['aesthetix-crm', 'highlevel', 'highlevel/platform'],
    ['highlevel', 'google-cloud', 'google-cloud/services'],
    ['aesthetix-crm', 'supabase', 'supabase/platform'],
    ['supabase', 'aws', 'aws/infrastructure'],
    ['aesthetix-crm', 'vercel', 'vercel/platform'],
    ['vercel', 'aws', 'aws/infrastructure'],
    ['aesthetix-crm', 'twilio', 'twilio/messaging-and-voice'],
    ['aesthetix-crm', 'digitalocean', 'digitalocean/cloud'],
    ['luma-health', 'aptible', 'aptible/enclave'],
    ['aptible', 'aws', 'aws/infrastructure'],
    ['lume', 'aws', 'aws/infrastructure'],
    ['lume', 'twilio', 'twilio/messaging-and-voice'],
    ['lume', 'resend', 'resend/email'],
    ['medplum', 'aws', 'aws/infrastructure'],
    ['new-relic', 'aws', 'aws/infrastructure'],
    ['vapi', 'twilio', 'twilio/messaging-and-voice'],
  ];
  it.each(links)('behind %s, %s answers for itself in %s', (vendor, party, service) => {
    expect(vendorCalled(vendor).upstreams.find(({ id }) => id === party)?.service).toBe(service);
  });
  it.each([
    ['aesthetix-crm', ['aws', 'digitalocean', 'google-cloud', 'highlevel', 'supabase', 'twilio', 'vercel']],
    ['luma-health', ['aptible', 'aws', 'twilio']],
    ['lume', ['aws', 'resend', 'twilio']],
  ])('%s reaches the ground', (vendor, ground) => {
    const reached = chainOf(library, vendor).map(({ id }) => id);
    expect(reached.filter((id) => id !== vendor).sort()).toEqual(ground);
  });
  it('the model providers of Vapi are named, and that it has an agreement with each is not said', () => {
    const models = vendorCalled('vapi').upstreams.filter(({ source }) => source.clause === 'llm');
    expect(models.map(({ id }) => id)).toEqual(expect.arrayContaining(['anthropic', 'azure', 'google', 'openai']));
    expect(unique(models.map(({ baa, service }) => `${baa} ${service}`))).toEqual(['hedged null']);
  });
  it('AWS beside OpenEMR, and Entra beside Microsoft 365, are vendors of the clinic and no subcontractors', () => {
    expect(vendorCalled('openemr').upstreams).toEqual([]);
    const [office, entra] = [vendorCalled('microsoft-365'), vendorCalled('microsoft-entra')];
    expect([...office.upstreams, ...entra.upstreams].filter(({ service }) => service !== null)).toEqual([]);
    const agreementPage = ({ documents }: Vendor) => documents.find(({ id }) => id === 'hipaa-offering')?.url;
    expect(agreementPage(office)).toBe(agreementPage(entra));
  });
});

describe("AWS's own table", () => {
  const claims = vendorCalled('aws').services.flatMap((service) => service.claims);
  it('is here whole: 173 rows on 171 citations, all of them known', () => {
    expect(claims).toHaveLength(173);
    expect(new Set(claims.map(({ text }) => text)).size).toBe(171);
    expect(claims.filter(({ problem }) => problem !== null)).toEqual([]);
  });
  it('gives a plain Yes nowhere: on each row AWS does a part, or none', () => {
    expect(unique(claims.map(({ verdict }) => verdict))).toEqual(['no', 'not-applicable', 'partially']);
  });
});
