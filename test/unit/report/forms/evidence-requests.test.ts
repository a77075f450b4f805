// The evidence request list of a small library: who can supply what, and what is on file.

import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { loadCustomer, loadLibrary } from '../../../../src/pipeline.ts';
import { evidenceRequests } from '../../../../src/report/forms/evidence-requests.ts';
import { memoryFile, memoryTree } from '../../../support/memory.ts';
import { catalog, mapping, provider } from '../../../support/small-world.ts';

const asked = [
  '164.308(a)(2)',
  '164.308(b)(2)',
  '164.312(a)(1)',
  '164.312(a)(2)(iii)',
  '164.312(a)(2)(iv)',
  '164.312(b)',
  '164.314(a)(2)(i)(C)',
  '164.314(b)(2)(i)',
];
const inquiries = `inquiries: house
title: House inquiries
source: our own
as-of: 2026-11-22
asks:
${asked.map((c) => `  ${c}: [{ activity: Show it, inquiry: Ask for it., evidence: [a record, a note] }]`).join('\n')}
`;
const crosswalk = `crosswalk: house
title: House controls
source: our own
as-of: 2026-11-22
relates:
  164.312(b): [AU-1, AU-2]
`;

const vendor = mapping(
  `gates:
  baa-executed: { kind: baa, title: agreement with V, source: contract }
duties:
  review-logs: { do: Review the logs., source: page#b }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., source: policy#a, via: [host] }
  164.312(b): { provides: Records activity., duties: [review-logs], source: page#b }
  164.308(a)(2): { provides: Names a contact., source: page#c }
`,
  `upstreams:
  host: { name: Host, phi: yes, baa: hedged, for: hosting, source: page#h }
contract:
  document: unseen
  source: page#d
  terms:
    164.314(a)(2)(i)(C): { says: It reports incidents., source: page#d }
requests:
  copy: { title: How to get the agreement, steps: [Write to V., Sign.], contact: legal@v.example, source: page#e }
`,
);

const systems = `  crm: { service: v/s, title: The CRM, gates: { baa-executed: { state: executed, on: 2026-05-01 } } }
  laptops: { own: ephi, title: Laptops }`;
const answers = `answers:
  164.308(a)(2): { status: implemented, owner: Owner, evidence: [{ file: official.pdf, on: 2025-01-02, expires: 2026-01-02 }, later.pdf] }
  164.312(a)(2)(iv): { status: planned, due: 2026-10-01 }
  crm/review-logs: { status: implemented, on: 2026-06-01, evidence: [{ file: logs.pdf, on: 2027-01-01 }] }`;

function requests(profile: string, asOf = '2026-11-21') {
  const texts = { 'controls/c.yaml': catalog, 'controls/i.yaml': inquiries, 'controls/x.yaml': crosswalk };
  const library = loadLibrary(memoryTree({ ...texts, 'mappings/v.yaml': vendor }));
  const customer = loadCustomer(memoryFile('profile.yaml', profile), library);
  const paired = library.crosswalks[0] ?? null;
  const sheet = evidenceRequests(library, customer, assess(library, customer, asOf), asOf, paired);
  const heads = sheet.columns.map((column) => column.head);
  const cell = (citation: string, head: string) =>
    sheet.rows.find((row) => row[0] === citation)?.[heads.indexOf(head)] ?? 'no row';
  return {
    sheet,
    heads,
    who: (c: string) => cell(c, 'Who can supply it'),
    onFile: (c: string) => cell(c, 'On file'),
    cell,
  };
}

const now = requests(provider(systems, answers));

describe('the columns', () => {
  it('are those of the OCR audit protocol, then ours', () => {
    expect(now.heads).toEqual([
      'Section',
      'Established performance criterion',
      'Key activity',
      'Inquiry',
      'Required / Addressable',
      'Evidence that would show it',
      'Who can supply it',
      'On file',
      'House controls',
      'Piece of work that answers it',
      'Id',
    ]);
  });
  it('have our wording of the duty, the designation as the rule prints it, and the paired controls', () => {
    expect(now.cell('164.312(b)', 'Established performance criterion')).toBe(
      'Audit controls: Record and examine activity.',
    );
    expect(now.cell('164.312(b)', 'Required / Addressable')).toBe('Required');
    expect(now.cell('164.308(b)(2)', 'Required / Addressable')).toBe('');
    expect(now.cell('164.312(b)', 'House controls')).toBe('AU-1, AU-2');
    expect(now.cell('164.312(a)(2)(iv)', 'House controls')).toBe('');
  });
  it('have stable ids, whatever else changes', () => {
    const ids = (list: typeof now) => list.sheet.rows.map((row) => row.at(-1));
    expect(new Set(ids(now)).size).toBe(now.sheet.rows.length);
    expect(ids(requests(provider(systems)))).toEqual(ids(now));
  });
});

describe('who can supply it', () => {
  it('the customer for its own systems; the vendor with document, clause, grade and the weakest link behind it', () => {
    expect(now.who('164.312(a)(2)(iv)')).toBe(
      'C, for Laptops. Vendor V, for The CRM: "A policy" (v/policy#a, vendor policy). With its subcontractors: unverified.',
    );
  });
  it('both for a shared row', () => {
    expect(now.who('164.312(b)')).toBe(
      'C, for its part in The CRM and Laptops. Vendor V, for The CRM: "A page" (v/page#b, published by the vendor).',
    );
  });
  it('not addressed is no evidence: the vendor is asked', () => {
    expect(now.who('164.312(a)(2)(iii)')).toBe(
      'C, for Laptops. Ask Vendor V, for The CRM: its documents do not settle it.',
    );
  });
  it('for what cannot be inherited, the customer alone; the vendor shows support', () => {
    expect(now.who('164.308(a)(2)')).toBe(
      'C. Vendor V, for The CRM (support only): "A page" (v/page#c, published by the vendor).',
    );
  });
  it('for a term of a contract that was not supplied: the contract, and how to request it', () => {
    expect(now.who('164.314(a)(2)(i)(C)')).toContain(
      '"Not given to us" (v/unseen; not supplied, to request it: legal@v.example)',
    );
  });
  it('for a vendor-direct row: the vendor', () => {
    expect(now.who('164.308(b)(2)')).toBe('Vendor V: it binds business associates themselves.');
  });
  it('for a heading: those of the rows below it', () => {
    expect(now.who('164.312(a)(1)')).toBe('As for the provisions below it.');
  });
  it('behind a closed gate, nothing of the vendor counts, and the text says so', () => {
    const closed = requests(provider(systems.replace('executed, on: 2026-05-01', 'none')));
    expect(closed.who('164.312(a)(2)(iv)')).toBe(
      'C, for The CRM (a precondition is not met) and Laptops. Vendor V, for The CRM (a precondition is not met): "A policy" (v/policy#a, vendor policy).',
    );
  });
});

describe('on file', () => {
  it('is the answer of the profile, with expired evidence marked', () => {
    expect(now.onFile('164.308(a)(2)')).toBe(
      'implemented, Owner: official.pdf (2025-01-02, EXPIRED 2026-01-02, not checked); later.pdf (not dated, not checked).',
    );
  });
  it('says what is overdue, and that it has no evidence', () => {
    expect(now.onFile('164.312(a)(2)(iv)')).toBe('planned, WAS DUE 2026-10-01: no file.');
  });
  it('has the answers to the duties of the row; a file from the future does not count yet', () => {
    expect(now.onFile('164.312(b)')).toBe(
      'crm/review-logs: implemented, on 2026-06-01: logs.pdf (dated 2027-01-01, after this list, not checked).',
    );
  });
  it('for a contract term, has the stage of the agreement', () => {
    expect(now.onFile('164.314(a)(2)(i)(C)')).toBe(
      'No answer in the profile. agreement with V, by the profile: executed on 2026-05-01.',
    );
  });
});

describe('every omission is listed', () => {
  const { notes, rows } = now.sheet;
  it('what does not apply is counted and named', () => {
    expect(rows.map((row) => row[0])).not.toContain('164.314(b)(2)(i)');
    expect(notes.join('\n')).toContain('1 obligation (164.314(b)(2)(i)).');
  });
  it('so is what applies and has no inquiry', () => {
    expect(notes.join('\n')).toContain('No inquiry is written for 2 obligations that apply: 164.306(e), 164.404(b).');
  });
  it('the list says what it is not, and how to ask each vendor', () => {
    expect(notes.join('\n')).toContain('It is not the risk analysis');
    expect(notes).toContain('From Vendor V: How to get the agreement: Write to V; Sign. (v/page#e)');
  });
});
