// Whatever a table says beside a Yes takes it back. Every table here has one row that is in doubt and one that is not: the
// first must not count as Yes, the second must.

import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../../src/exchange/tables/read-delimited.ts';
import { readMarkdown } from '../../../../src/exchange/tables/read-markdown.ts';
import { readWorkbook } from '../../../../src/exchange/tables/read-workbook.ts';
import type { TableRead, TableRole } from '../../../../src/model/table-claim.ts';
import { type Bookish, inlineSheet, workbook } from '../../../support/foreign-workbook.ts';

const doubted = '164.312(a)(2)(iv)';
const plain = '164.312(e)(2)(ii)';
const heads = ['HIPAA Section', 'Control', 'Inherited'];
const columns = (named: Readonly<Partial<Record<TableRole, string>>> = {}) =>
  new Map(Object.entries(named) as [TableRole, string][]);
const wishes = (named?: Parameters<typeof columns>[0]) => ({
  ...{ sheet: null, columns: columns(named), vendorCalled: new Set(['heron']) },
});
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[], named?: Parameters<typeof columns>[0]) =>
  readDelimited(Buffer.from(rows.map((row) => row.map(quoted).join(',')).join('\n')), 't.csv', wishes(named));
const md = (text: string) => readMarkdown(Buffer.from(text), 't.md', wishes());
const mdTable = (...rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
const xlsx = (sheet: string, book: Partial<Bookish> = {}) =>
  readWorkbook(workbook({ sheets: { S: sheet }, ...book }), 't.xlsx', wishes());

/** What a row counts as; `-` for nothing, null for no claim. */
function worth({ claims }: TableRead, cites: string): string | null {
  const claim = claims.find(({ text }) => text.includes(cites));
  if (claim === undefined) return null;
  return claim.countsAs ?? (/^(?:Yes|Partially|No|NA|Yes \(optional\))$/.test(claim.says) ? claim.says : '-');
}
const both = (read: TableRead) => [worth(read, doubted), worth(read, plain)];

describe('a column without a role', () => {
  it.each([
    ['Description', 'Customer responsibility', '-'],
    ['Title', 'Encryption (not in scope of our service)', '-'],
    ['Domain', 'Optional add-on', 'Partially'],
    ['Standard', 'Encryption - if purchased', 'Partially'],
    ['Name', 'Encryption at rest (customer-supplied keys)', 'Partially'],
    ['Guidance', 'Customer must enable encryption', 'Partially'],
    ['Evidence', 'Not provided', '-'],
    ['Statement', 'We do not provide this', '-'],
    ['Question', 'Do you encrypt? No.', '-'],
    ['Safeguard', 'Customer to implement', 'Partially'],
    ['Family', 'Shared', 'Partially'],
    ['Level', 'Customer', '-'],
    ['Implementation status', 'Planned', '-'],
    ['Implementation status', 'Partially implemented', 'Partially'],
    ['Implementation status', 'Not implemented', '-'],
    ['Status', 'N/A', '-'],
    ['Available', 'No', '-'],
    ['Owner', 'Customer', '-'],
    ['Notes', 'Planned for Q3 2027', '-'],
    ['Comments', 'Enterprise plan only', 'Partially'],
    ['Optional', 'Yes', 'Partially'],
    ['Out of scope?', 'Yes', '-'],
    ['Requires add-on', 'Y', 'Partially'],
    ['Coverage', '50%', 'Partially'],
    ['Coverage', '0.5', 'Partially'],
    ['Maturity score', '75', 'Partially'],
    ['Gap', 'Yes', 'Partially'],
    ['Findings', 'Restores are not tested', 'Partially'],
    ['Target date', '2027-06-30', 'Partially'],
    ['Default', 'Off', '-'],
    ['Question', 'Is PHI ever stored without encryption?', '-'],
    ['Question', 'Must customers encrypt it themselves?', '-'],
    ['Question', 'Can tenants disable encryption?', '-'],
    ['How it works', 'Create a key and attach it.', 'Partially'],
    ['Control Origination', 'Provided by Customer', '-'],
    ['Enterprise', 'No', '-'],
    ['Client-server', 'No', '-'],
    ['Evidence', 'Awaiting audit', 'Partially'],
    ['Evidence', 'none on file', 'Partially'],
    ['Evidence', 'Qualified opinion', 'Partially'],
    ['Description', 'Training of your workforce', 'Partially'],
    ['Description', 'Incident response (business hours)', 'Partially'],
    ['Question', 'Do former employees retain access?', 'Partially'],
    ['Question', 'Can staff take laptops home?', 'Partially'],
  ])('%s: %s', (head, text, expected) => {
    expect(
      both(
        csv([
          [...heads, head],
          [doubted, 'A', 'Yes', text],
          [plain, 'B', 'Yes', ''],
        ]),
      ),
    ).toEqual([expected, 'Yes']);
  });
  it.each([
    ['Title', 'Encryption and decryption (Addressable)'],
    ['Description', 'Prevents those who do not have access from obtaining it'],
    ['Optional', 'No'],
    ['Enterprise plan only', 'No'],
    ['HITRUST CSF Control Reference', '01.a'],
    ['Exceptions', 'None'],
    ['Notes', 'N/A'],
    ['Implementation status', 'Implemented'],
    ['Type', 'Required'],
    ['Coverage', '100%'],
    ['#', '12'],
    ['Who', 'Heron'],
    ['Gaps', 'None'],
    ['Findings', 'N/A'],
    ['Applies to', 'All services'],
    ['Plans', 'All plans'],
    ['Default', 'On'],
    ['Test result', 'Pass'],
    ['Vendor %', '100'],
    ['BUID', '0901.09s1Organizational.1'],
    ['Question', 'Is PHI encrypted in transit?'],
    ['Evidence', 'SOC 2 Type II report 2025, CC6.1'],
    ['Evidence', 'risk-policy.pdf, https://heron.example/trust?x=1'],
    ['Description', 'Contingency Plan (DR, 164.308(a)(7))'],
    ['Question', 'Are audit logs retained?'],
    ['How', 'Heron terminates TLS 1.2 or higher at its edge.'],
    ['Control Origination', 'Service Provider System Specific'],
  ])('takes nothing back with %s: %s', (head, text) => {
    expect(
      worth(
        csv([
          [...heads, head],
          [doubted, 'A', 'Yes', text],
        ]),
        doubted,
      ),
    ).toBe('Yes');
  });
  it('counts where a person named the other columns, by its words', () => {
    const table = (text: string) =>
      csv(
        [
          ['Ref', 'Verdict', 'Remark'],
          [doubted, 'Yes', text],
        ],
        { citation: 'Ref', says: 'Verdict' },
      );
    const texts = ['Enterprise plan only', 'No', 'Enable it in Settings', 'Nur nach Absprache', 'See page 3', 'SEC-12'];
    expect(texts.map((text) => worth(table(text), doubted))).toEqual([
      ...['Partially', '-', 'Partially', 'Partially', 'Yes', 'Yes'],
    ]);
  });
});

describe('the control and the half of the vendor', () => {
  it.each([
    ['Not provided', '-'],
    ['None', '-'],
    ['TBD', '-'],
    ['Encryption (Enterprise only)', 'Partially'],
    ['Customer encrypts its own disks', 'Partially'],
    ['Encryption at rest*', 'Partially'],
    ['Encryption[^1]', 'Partially'],
    ['Encryption at rest (Scale)', 'Partially'],
    ['Backups, Team and above', 'Partially'],
    ['Backups (self-hosted: your job)', 'Partially'],
    ['Production databases; dev clusters are unencrypted', 'Partially'],
    ['No encryption at rest', '-'],
    ['Lack of backup', '-'],
    ['Audit gap', '-'],
    ['Plaintext e-mail', '-'],
    ['Encryption <sup>*</sup>', 'Partially'],
    ['Encryption (business hours)', 'Partially'],
    ['Encryption where a BAA is signed', 'Partially'],
    ['Encryption on your devices', 'Partially'],
    ['Encryption – review by clinic', 'Partially'],
    ['Integrity, best effort', 'Partially'],
  ])('control: %s', (text, expected) =>
    expect(both(md(mdTable([doubted, text, 'Yes'], [plain, 'TLS', 'Yes'])))).toEqual([expected, 'Yes']),
  );
  it.each(['<b title="Gold plan only">Yes</b>', '[Yes](/x "if you enable it")'])(
    'what shows when pointed at: %s',
    (text) => expect(both(md(mdTable([doubted, 'A', text], [plain, 'B', 'Yes'])))).toEqual(['-', 'Yes']),
  );
  it.each([
    ['Not provided by Heron.', '-'],
    ['Planned for 2027', '-'],
    ['N/A', '-'],
    ['Heron does not encrypt backups.', 'Partially'],
    ['Encrypts except backups.', 'Partially'],
    ['We may encrypt.', 'Partially'],
    ['Not backups. '.repeat(400), 'Partially'],
    ['Provides the ability to encrypt volumes', 'Partially'],
    ['Offers encryption to tenants who choose it', 'Partially'],
    ['Allows administrators to encrypt', 'Partially'],
    ['Encrypts volumes with customer keys', 'Partially'],
    ['Encryption must be requested by a ticket', 'Partially'],
    ['Encryption is turned off by default', 'Partially'],
    ['AES-256 if the bucket has the HIPAA profile', 'Partially'],
    ['Enable it in Settings > Security', 'Partially'],
    ['The practice must do this', 'Partially'],
    ['Everything apart from attachments', 'Partially'],
    ['Best effort', 'Partially'],
    ['Plans to encrypt', '-'],
    ['In development', '-'],
    ['Coming Q3', '-'],
    ['To be completed', '-'],
    ['<describe here>', '-'],
    // What the words mean is not looked at: one that no plain deed has is enough.
    ['A risk analysis was performed before launch.', 'Partially'],
    ['We reviewed access.', 'Partially'],
    ['Logging is suspended.', '-'],
    ['Data is stored in clear text.', 'Partially'],
    ['Security plan: Gold.', 'Partially'],
    ['Users review access logs.', 'Partially'],
    ['Staff encrypt data on their own.', 'Partially'],
    ['Endpoint protection used to run on all servers.', 'Partially'],
    ['Faxes travel in the clear.', 'Partially'],
    ['Neither phone nor fax callers are identified.', 'Partially'],
    ['Roles are defined by each site super-user', 'Partially'],
    ['Restore tests are run in 2021.', '-'],
    ['Encrypts 40% of all disks.', 'Partially'],
    ['El cliente configura los roles.', 'Partially'],
    ['暗号化', 'Partially'],
    ['Encrypts disks?', 'Partially'],
    ['Encrypts {{ disks }}.', 'Partially'],
    ['If a breach occurs, Heron notifies its customers.', 'Partially'],
  ])('vendor: %s', (text, expected) =>
    expect(
      both(
        csv([
          ['Section', 'Inherited', 'Vendor Responsibility'],
          [doubted, 'Yes', text],
          [plain, 'Yes', 'TLS.'],
        ]),
      ),
    ).toEqual([expected, 'Yes']),
  );
  it.each([
    'All traffic is encrypted with TLS 1.2 or higher.',
    'Encrypts *all* disks with AES-256.',
    'Heron reviews access to its systems every 90 days, and revokes it within 24h.',
    'Guards; CCTV; badge readers',
    'Done.',
    'Physical access is controlled by our data center provider and reviewed quarterly.',
    'Backups run every night, and the recovery plan is tested once a year.',
    'Customer data is stored in S3 buckets that are encrypted with KMS keys.',
    'Sessions time out after 15 minutes of inactivity.',
    'Heron notifies affected customers within 24 hours.',
    'Only authorized personnel have access to the data center.',
    'Workforce members sign a confidentiality agreement and are trained upon hire.',
    'Unique user IDs are assigned to all users.',
    'We perform annual penetration tests by an independent third party.',
  ])('vendor, in plain words: %s', (text) =>
    expect(
      worth(
        csv([
          ['Section', 'Inherited', 'Vendor Responsibility'],
          [plain, 'Yes', text],
        ]),
        plain,
      ),
    ).toBe('Yes'),
  );
  it('says no less of a row that is shared', () =>
    expect(
      csv([
        ['Section', 'Inherited', 'Vendor Responsibility'],
        [doubted, 'Shared', 'Offers single sign-on.'],
      ]).claims[0],
    ).toMatchObject({ says: 'Shared', countsAs: 'Partially', remarks: [] }));
  it('a half of the customer that is too long stays, cut', () => {
    const { claims } = csv([
      ['Section', 'Inherited', 'Customer Responsibility'],
      [doubted, 'Yes', 'Do it. '.repeat(700)],
    ]);
    expect(claims[0]?.customer).toMatch(/^Do it\. .*…$/);
  });
});

describe('a head', () => {
  it.each([
    ['Not inheritable', '-'],
    ['Cannot be inherited', '-'],
    ['Previously inherited', '-'],
    ['Can be inherited (if purchased)', 'Partially'],
    ['Inherited (Enterprise plan)', 'Partially'],
    ['Inherited from AWS', 'Partially'],
    ['Inherited by 2028', '-'],
    ['Inherited?', 'Yes'],
    ['Can Be Inherited from CSP (Yes/No)', 'Yes'],
    ['Inherited from Heron', 'Yes'],
    ['Inherited by Heron', 'Partially'],
    ['Responsibility (customer)', '-'],
    ['Responsibility (Vendor/Customer/Shared)', 'Yes'],
  ])('%s', (head, expected) =>
    expect(
      worth(
        csv([
          ['HIPAA Section', 'Control', head],
          [doubted, 'A', 'Yes'],
        ]),
        doubted,
      ),
    ).toBe(expected),
  );
  it.each(['Covered Entity', 'Your', 'User', 'Clinic', 'Practice'])(
    '%s responsibilities are no part of the vendor',
    (name) => {
      const read = csv([
        ['Section', 'Responsibility', `${name} responsibilities`],
        [doubted, name, 'Rotate keys'],
      ]);
      expect(worth(read, doubted)).not.toBe('Yes');
      expect(read.claims[0]).toMatchObject({ vendor: null, customer: 'Rotate keys' });
    },
  );
  it.each(['Complementary User Entity Controls', 'Customer Control', 'Your responsibilities'])('%s', (head) =>
    expect(
      csv([
        ['Section', 'Inherited', head],
        [doubted, 'Yes', 'Rotate keys'],
      ]).claims[0]?.customer,
    ).toBe('Rotate keys'),
  );
  it('leaves open who "Provider" is where the vendor has another word', () =>
    expect(
      both(
        csv([
          ['Section', 'Responsibility'],
          [doubted, 'Provider'],
          [plain, 'Vendor'],
        ]),
      ),
    ).toEqual(['-', 'Yes']));
});

describe('a citation', () => {
  it.each([
    ['(partially)', 'Partially'],
    ['- optional', 'Partially'],
    ['[Enterprise plan]', 'Partially'],
    ['N/A', '-'],
    ['(planned)', '-'],
    ['*', 'Partially'],
    ['limited to backups', 'Partially'],
    [', where a BAA is signed', 'Partially'],
    ['except backups', null],
  ])('with %s', (more, expected) =>
    expect(both(csv([heads, [`${doubted} ${more}`, 'A', 'Yes'], [plain, 'B', 'Yes']]))).toEqual([expected, 'Yes']),
  );
});

describe('what stands around the rows', () => {
  it.each([
    ['## Add-on: managed backup (extra cost)', 'Partially'],
    ['## Not included in our service', '-'],
    ['## Heron: shared responsibility matrix', 'Yes'],
    ['## Responsibilities of the customer', 'Partially'],
    ['## Customer-managed\n\n### Technical safeguards', 'Partially'],
    ['## Not included in our service\n\n### Technical safeguards', '-'],
    ['Customer-managed controls\n-------------------------', 'Partially'],
    ['## A matrix (superseded)', '-'],
    ['## Example', 'Partially'],
    ['## Controls you operate', 'Partially'],
    ['## What you inherit', 'Yes'],
    ['## Phase 2', 'Partially'],
    ['## Technical (hosted edition)', 'Partially'],
    ['## HIPAA Inheritance (PaaS)', 'Yes'],
    ['## If hosted by us', 'Partially'],
    ['## What is left to clinics', 'Partially'],
    ['## Wishlist', 'Partially'],
    ['## From Growth upward', 'Partially'],
  ])('%s', (heading, expected) => {
    const read = md(`${heading}\n\n${mdTable([doubted, 'A', 'Yes'])}\n## Core\n\n${mdTable([plain, 'B', 'Yes'])}`);
    expect(both(read)).toEqual([expected, 'Yes']);
  });
  it.each([
    ['The following controls are NOT provided by Heron:', '-'],
    ['These are customer responsibilities.', '-'],
    ['Available with the Enterprise plan:', 'Partially'],
    ['The table below shows what customers inherit from Heron.', 'Yes'],
  ])('the line above it: %s', (line, expected) => {
    expect(worth(md(`${line}\n\n${mdTable([doubted, 'A', 'Yes'])}`), doubted)).toBe(expected);
    expect(worth(csv([[line], heads, [doubted, 'A', 'Yes']]), doubted)).toBe(expected);
  });
  it.each([
    ['These controls are available with the Enterprise plan.\n\nSee our trust center.\n\n', '', 'Partially'],
    ['', '\nThe above is available to Enterprise customers only.\n', 'Partially'],
    ['', '\n*The controls above only apply once a BAA is signed.*\n', 'Partially'],
    ['', '\n- **Yes**: Heron gives you the tools to do this\n', '-'],
    ['', '\nThis table was reviewed in March. Ask us about optional add-ons.\n', 'Partially'],
    ['', '\nExcludes the patient portal.\n', 'Partially'],
    ['', '\nInheritance presumes that the workload runs in our clusters.\n', 'Partially'],
    ['Rows marked Yes assume the Guardian bundle.\n\n', '', 'Partially'],
    ['', "\n\nNote: 'Yes' tells you that the feature exists.\n", 'Partially'],
    ['', '\nReviewed in March.\n\n### Fine print\n\nThese answers hold for the managed tier.\n', 'Partially'],
    ['', '\nReviewed in March.\n\n### Backups\n\nThey are an optional part.\n', 'Yes'],
    ['', '\nTenants on Lite inherit nothing.\n', 'Partially'],
    ['The matrix below shows what is inherited. Thank you.\n\n', '', 'Yes'],
    ['Heron is an enterprise platform for clinics.\n\nIt is simple.\n\n', '', 'Yes'],
    ['This matrix shows whether a control is the responsibility of Heron or the customer.\n\n', '', 'Yes'],
    ['If you have questions about this matrix, contact us.\n\n', '', 'Yes'],
  ])('the lines near it: %s%s', (before, after, expected) =>
    expect(worth(md(`# Heron\n\n${before}${mdTable([doubted, 'A', 'Yes'])}${after}`), doubted)).toBe(expected),
  );
  it('the lines near another table say nothing of this one', () =>
    expect(
      both(
        md(
          `## A\n\n${mdTable([doubted, 'A', 'Yes'])}\nThe above is for Enterprise customers.\n\n## B\n\n${mdTable([plain, 'B', 'Yes'])}`,
        ),
      ),
    ).toEqual(['Partially', 'Yes']));
  it('a line between two tables that introduces the second says nothing of the first', () =>
    expect(
      both(md(`${mdTable([plain, 'B', 'Yes'])}\nScope: these need an add-on.\n\n${mdTable([doubted, 'A', 'Yes'])}`)),
    ).toEqual(['Partially', 'Yes']));
  it.each(['Heron (beta)', 'Scope: dedicated instances', 'Enterprise plan'])(
    'a title above empty rows: %s',
    (title) => {
      const rows = [[title], ['', '', ''], ['', '', ''], heads, [doubted, 'A', 'Yes']];
      expect(worth(csv(rows), doubted)).toBe('Partially');
      expect(worth(xlsx(inlineSheet(rows)), doubted)).toBe('Partially');
      expect(worth(csv([[title], ['Responsibilities'], ...rows.slice(1)]), doubted)).toBe('Partially');
    },
  );
  it('a heading of rows that says when', () =>
    expect(both(csv([heads, ['If hosted by us'], [doubted, 'A', 'Yes'], ['Core'], [plain, 'B', 'Yes']]))).toEqual([
      'Partially',
      'Yes',
    ]));
  it('a line of what a file says of itself', () => {
    const rows = (status: string) => [['Vendor:', 'Heron'], ['Status:', status], [''], heads, [doubted, 'A', 'Yes']];
    expect(worth(csv(rows('Provisional')), doubted)).toBe('Partially');
    expect(worth(csv(rows('Final')), doubted)).toBe('Yes');
    expect(worth(xlsx(inlineSheet(rows('Provisional'))), doubted)).toBe('Partially');
  });
  it('a heading of rows without a row below it', () =>
    expect(worth(csv([heads, [doubted, 'A', 'Yes'], ['Excludes the patient portal.']]), doubted)).toBe('Partially'));
  it('a heading of rows that has a year', () =>
    expect(both(csv([heads, ['Removed in 2026'], [doubted, 'A', 'Yes'], ['Since 2020'], [plain, 'B', 'Yes']]))).toEqual(
      ['-', 'Yes'],
    ));
  it('headings of rows', () => {
    const read = csv([
      heads,
      ['Customer responsibilities'],
      [doubted, 'A', 'Yes'],
      ['Vendor responsibilities'],
      [plain, 'B', 'Yes'],
    ]);
    expect(both(read)).toEqual(['-', 'Yes']);
  });
  it.each([
    ['Legend: Yes = customer must do it; No = done by Heron.', '-'],
    ['"Yes" means available with the Enterprise plan.', '-'],
    ['No: it stays with the customer. Yes: the vendor does all of it. Partially: each does a part.', 'Yes'],
    ['Key: ✔ Yes = covered, in our view.', '-'],
    ['*Yes (Y): our platform can be set up to meet it.*', '-'],
    ['Yes (Y) = fully done by Heron', 'Yes'],
    ['Note: all rows below apply only to Enterprise customers.', 'Partially'],
  ])('what it says of its words: %s', (line, expected) => {
    expect(worth(md(`${line}\n\n${mdTable([doubted, 'A', 'Yes'])}`), doubted)).toBe(expected);
    expect(worth(csv([[line], heads, [doubted, 'A', 'Yes']]), doubted)).toBe(expected);
  });
  it('a word that stands for the customer', () =>
    expect(worth(csv([['Y = You, V = Vendor'], ['HIPAA Section', 'Responsibility'], [doubted, 'Y']]), doubted)).toBe(
      '-',
    ));
  it('words that are not known stand with what is beside them, so that what they count as is decided anew', () =>
    expect(
      csv([
        [...heads, 'Notes'],
        [doubted, 'A', 'Yes*', 'Enterprise plan only'],
      ]).claims[0]?.says,
    ).toBe('Yes* | Enterprise plan only'));
  it('a table of words', () => {
    const words = '| Word | Meaning |\n|---|---|\n| Yes | if purchased |\n';
    expect(worth(md(`${mdTable([doubted, 'A', 'Yes'])}\n${words}`), doubted)).toBe('-');
  });
});

describe('what is struck out', () => {
  it.each(['<s>Yes</s>', '<span style="text-decoration:line-through">Yes</span>', '<font hidden>Yes</font>'])(
    '%s',
    (text) => expect(both(md(mdTable([doubted, 'A', text], [plain, 'B', 'Yes'])))).toEqual(['-', 'Yes']),
  );
  const sheet = inlineSheet([heads, [doubted, 'A', 'Yes'], [plain, 'B', 'Yes']]);
  const strike = (font: string) =>
    `<styleSheet><fonts count="2"><font/><font>${font}</font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`;
  it('a cell of a workbook', () => {
    const styled = (ref: string, font = '<strike/>') =>
      xlsx(sheet.replace(`<c r="${ref}"`, `<c r="${ref}" s="1"`), { styles: strike(font) });
    expect(both(styled('C2'))).toEqual(['-', 'Yes']);
    expect(both(styled('A2'))).toEqual([null, 'Yes']);
    expect(styled('A2').left).toMatchObject([
      { text: expect.stringContaining(`~~${doubted}~~`), why: { says: 'takes-out' } },
    ]);
    expect(both(styled('C2', '<strike val="0"/>'))).toEqual(['Yes', 'Yes']);
  });
  it('a run of a text', () => {
    const runs = '<r><rPr><strike val="true"/></rPr><t>Yes</t></r><r><t> No</t></r>';
    const inline = sheet.replace(/(<c r="C2"[^>]*><is>).*?(<\/is>)/, `$1${runs}$2`);
    expect(xlsx(inline).claims[0]?.says).toBe('~~Yes~~ No');
    const shared = sheet.replace(/<c r="C2".*?<\/c>/, '<c r="C2" t="s"><v>0</v></c>');
    expect(xlsx(shared, { shared: `<sst><si>${runs}</si></sst>` }).claims[0]?.says).toBe('~~Yes~~ No');
  });
});

describe('a workbook', () => {
  const merged = (xml: string, ref: string) =>
    xml.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
  it('a remark in cells merged over rows holds for each of them', () => {
    const rows = [
      [...heads, 'Notes'],
      ['164.312(b)', 'L', 'Yes', 'Enterprise only'],
      [doubted, 'A', 'Yes'],
      [plain, 'B', 'Yes'],
    ];
    expect(both(xlsx(merged(inlineSheet(rows), 'D2:D3')))).toEqual(['Partially', 'Yes']);
  });
  it('a text in cells merged over both halves is a text of both', () => {
    const rows = [
      ['Section', 'Inherited', 'Vendor Responsibility', 'Customer Responsibility'],
      [doubted, 'Yes', 'Keys', ''],
    ];
    expect(xlsx(merged(inlineSheet(rows), 'C2:D2')).claims[0]).toMatchObject({ vendor: 'Keys', customer: 'Keys' });
  });
  const one = inlineSheet([heads, [doubted, 'A', 'Yes'], [plain, 'B', 'Yes']]);
  const commented = (ref: string) => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const more = {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="r" Type="${type}" Target="../comments1.xml"/></Relationships>`,
      'xl/comments1.xml': `<comments><commentList><comment ref="${ref}"><text><r><t>Enterprise plan only</t></r></text></comment></commentList></comments>`,
    };
    return xlsx(one, { more });
  };
  it.each([
    ['A2', 'Partially', 'Yes'],
    ['H2', 'Partially', 'Yes'],
    ['C1', 'Partially', 'Partially'],
    ['E9', 'Partially', 'Partially'],
  ])('a comment on %s', (ref, ...expected) => expect(both(commented(ref))).toEqual(expected));
  it('a comment on a cell is a part of what the row says', () => {
    const read = commented('C2');
    expect(both(read)).toEqual(['Partially', 'Yes']);
    expect(read.claims[0]?.remarks).toEqual([{ says: 'beside', from: ['comment'], takes: 'part' }]);
  });
  it('a line below the table, and a sheet that says what the workbook is', () => {
    const below = inlineSheet([heads, [doubted, 'A', 'Yes'], ['* Applies to Enterprise plan customers only.']]);
    expect(worth(xlsx(below), doubted)).toBe('Partially');
    const cover = (line: string) =>
      readWorkbook(workbook({ sheets: { Cover: inlineSheet([[line]]), S: one } }), 't.xlsx', wishes());
    expect(both(cover('DRAFT - pending review'))).toEqual(['Partially', 'Partially']);
    expect(both(cover('Select Yes if the control is not left to the customer.'))).toEqual(['Yes', 'Yes']);
  });
  it('a format that shows another text is read as it shows', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;Not &quot;@"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const read = xlsx(one.replace('<c r="C2"', '<c r="C2" s="1"'), { styles });
    expect(read.claims[0]?.says).toBe('Not Yes');
    const fourth = (code: string) =>
      xlsx(one.replace('<c r="C2"', '<c r="C2" s="1"'), { styles: styles.replace('&quot;Not &quot;@', code) });
    expect(fourth(';;;&quot;No&quot;').claims[0]?.says).toBe('No');
    expect(fourth(';;;').claims[0]?.says).toBe('');
  });
  it('what a sheet shows beside its cells', () => {
    const beside = (xml: string) => both(xlsx(one.replace('</sheetData>', `</sheetData>${xml}`)));
    const prompt = (text: string) =>
      `<dataValidations><dataValidation sqref="C2:C9" prompt="${text}"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>`;
    expect(beside(prompt('Yes means available as an option'))).toEqual(['-', '-']);
    expect(beside(prompt('Select Yes, No or Shared'))).toEqual(['Yes', 'Yes']);
    const header = (text: string) => `<headerFooter><oddHeader>${text}</oddHeader></headerFooter>`;
    expect(beside(header('&amp;CEnterprise plan only&amp;R&amp;P'))).toEqual(['Partially', 'Partially']);
    expect(beside(header('&amp;LHeron &amp;&amp; Co&amp;RPage &amp;P of &amp;N'))).toEqual(['Yes', 'Yes']);
  });
  it('a column that is hidden, and a row without a height, are told', () => {
    const hidden = (xml: string) =>
      xlsx(xml).claims.map(({ remarks }) => remarks.some(({ says }) => says === 'hidden'));
    expect(hidden(one)).toEqual([false, false]);
    expect(hidden(one.replace('<sheetData>', '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>'))).toEqual([
      true,
      true,
    ]);
    expect(hidden(one.replace('<sheetData>', '<cols><col min="9" max="16384" hidden="1"/></cols><sheetData>'))).toEqual(
      [false, false],
    );
    expect(hidden(one.replace('<row r="3"', '<row r="3" ht="0"'))).toEqual([false, true]);
  });
});

describe('heads over two rows', () => {
  it('are read together', () => {
    const read = csv([
      ['HIPAA', '', 'Responsibilities', ''],
      ['Section', 'Inherited', 'Heron', 'Customer'],
      [doubted, 'Yes', 'Encrypts', 'Rotates'],
    ]);
    expect(read.claims[0]).toMatchObject({ says: 'Yes', vendor: 'Encrypts', customer: 'Rotates' });
    const titled = csv([
      ['', '', 'Responsibilities', ''],
      ['HIPAA Section', 'Inherited', 'Heron', 'Customer'],
      [doubted, 'Yes', 'Encrypts', 'Rotates'],
    ]);
    expect(titled.claims[0]).toMatchObject({ says: 'Yes', vendor: 'Encrypts', customer: 'Rotates' });
  });
  it('are refused where a role has two columns, or no head comes of them', () => {
    const reason = (...rows: readonly (readonly string[])[]) => {
      try {
        csv(rows);
      } catch (error) {
        return (error as { readonly reason?: unknown }).reason;
      }
      return null;
    };
    expect(
      reason(
        ['HIPAA Section', 'Control', 'Inherited', ''],
        ['', '', 'Basic', 'Enterprise'],
        [doubted, 'A', 'No', 'Yes'],
      ),
    ).toMatchObject({ says: 'table-twice', of: { heads: ['Basic Inherited', 'Enterprise Inherited'] } });
  });
  it('a title over a verdict can say for whom it holds', () => {
    const under = (title: string) =>
      worth(
        csv([
          ['', '', title, 'More'],
          [...heads, 'Link'],
          [doubted, 'A', 'Yes', ''],
        ]),
        doubted,
      );
    expect(['Managed', 'Gold', 'Heron'].map(under)).toEqual(['Partially', 'Partially', 'Yes']);
  });
  it('a title that takes something back holds for the columns below it', () => {
    const read = csv([['Heron', '', 'Enterprise plan'], heads, [doubted, 'A', 'Yes']]);
    expect(worth(read, doubted)).toBe('Partially');
  });
});

describe('a table as vendors have it', () => {
  it('has its citations where they stand, whatever the column is called', () => {
    const { claims } = csv([
      ['Control', 'Requirement', 'Responsibility', 'Heron responsibilities', 'Customer responsibilities'],
      [doubted, 'Encryption', 'Heron', 'Encrypts all disks.', 'N/A'],
      [plain, 'TLS', 'Shared', '', 'Renew certificates.'],
    ]);
    expect(claims).toMatchObject([
      { text: doubted, control: 'Encryption', says: 'Heron', countsAs: 'Yes', customer: null },
      { text: plain, control: 'TLS', says: 'Shared', customer: 'Renew certificates.' },
    ]);
  });
  it.each(['N/A', 'None', '-', 'No action required', 'No customer action is needed.', 'Not applicable'])(
    'leaves nothing to the customer with %s',
    (text) =>
      expect(
        csv([
          ['Section', 'Inherited', 'Customer Responsibility'],
          [doubted, 'Yes', text],
        ]).claims[0]?.customer,
      ).toBeNull(),
  );
  it.each(['Nothing but keys', 'No later than May, rotate keys', 'None of it is done for you'])(
    'leaves something to the customer with %s',
    (text) =>
      expect(
        csv([
          ['Section', 'Inherited', 'Customer Responsibility'],
          [doubted, 'Yes', text],
        ]).claims[0]?.customer,
      ).toBe(text),
  );
  it('has what the vendor does in a column of both parties', () => {
    const rows = (text: string) =>
      csv([
        ['HIPAA Section', 'Can Be Inherited from CSP', 'Specific Inheritance and Customer Agency/CSP Responsibilities'],
        [doubted, 'Yes', text],
      ]).claims[0];
    expect(rows('Heron guards its data centers.')).toMatchObject({
      vendor: 'Heron guards its data centers.',
      customer: null,
    });
    const theirs = 'Heron guards its data centers. Customers guard theirs.';
    expect(rows(theirs)).toMatchObject({ vendor: null, customer: theirs });
  });
  it('notes beside a verdict are no verdict', () =>
    expect(
      both(
        csv([
          ['HIPAA Section', 'Inheritability', 'Inheritance Notes'],
          [doubted, 'Fully Inheritable', 'Inherited from AWS'],
          [plain, 'Fully Inheritable', 'N/A'],
        ]),
      ),
    ).toEqual(['Partially', 'Yes']));
  it('asks who is responsible', () =>
    expect(
      both(
        csv([
          ['HIPAA Section', 'Who is responsible?'],
          [doubted, 'You'],
          [plain, 'Heron'],
        ]),
      ),
    ).toEqual(['No', 'Yes']));
  it('has all editions, the lowest among them', () => {
    const table = (heads: readonly string[], cells: readonly string[]) =>
      worth(
        csv([
          ['HIPAA Section', 'Inherited', ...heads],
          [doubted, 'Yes', ...cells],
        ]),
        doubted,
      );
    expect(table(['Free', 'Pro', 'Enterprise'], ['Yes', '✓', 'Yes'])).toBe('Yes');
    expect(table(['Free', 'Pro', 'Enterprise'], ['No', 'Yes', 'Yes'])).toBe('-');
    expect(table(['Free', 'Pro', 'Enterprise'], ['Yes', 'Yes', 'Daily'])).toBe('Partially');
    expect(table(['Pro', 'Enterprise'], ['Yes', 'Yes'])).toBe('Partially');
  });
  it('a sheet that says what the words mean says nothing of the rows', () => {
    const legend = inlineSheet([
      ['Yes', 'Control is fully inherited from the CSP'],
      ['Partial', 'Part of the control is inherited'],
    ]);
    const rows = inlineSheet([heads, [doubted, 'A', 'Yes'], [plain, 'B', 'Partial']]);
    const read = readWorkbook(workbook({ sheets: { Instructions: legend, S: rows } }), 't.xlsx', wishes());
    expect(both(read)).toEqual(['Yes', 'Partially']);
  });
});
