// What a good statement of a vendor looks like, for the rows that vendors are usually asked for.

export interface RowAdvice {
  /** What to look for in the documents, and what often goes wrong. */
  readonly look: string;
  /** A statement that keeps to what a document says. */
  readonly example: string;
  /** Usually an option that the customer turns on. */
  readonly offers?: true;
}

export const rowAdvice: Readonly<Record<string, RowAdvice>> = {
  '164.308(a)(5)(ii)(B)': {
    look: 'Say which of your machines are scanned, and what happens when something is found. Your own training of staff is an undertaking.',
    example: 'Scans its production servers for malware every night and removes what it finds.',
  },
  '164.308(a)(5)(ii)(C)': {
    look: 'Say what is recorded, who looks at it, and whether the customer sees it. An alert that the customer must set up is an offer.',
    example: 'Records failed log-ins to the application and locks an account after 10 of them.',
  },
  '164.308(a)(5)(ii)(D)': {
    look: 'Say which rule the application enforces on the users of the customer. Rules for your own staff are an undertaking.',
    example: 'Requires passwords of at least 12 characters, and stores only a hash of them.',
  },
  '164.308(a)(6)(ii)': {
    look: 'Say who responds to an incident on your side, and whether you document it. When you tell the customer is a time limit: put it under clocks.',
    example: 'Investigates and contains security incidents on its platform, and documents each of them.',
  },
  '164.308(a)(7)(ii)(A)': {
    look: 'Say how often, and what is left out. A copy that the customer makes with your export is an offer.',
    example: 'Backs up the database every day and keeps each copy for 30 days.',
  },
  '164.308(a)(7)(ii)(B)': {
    look: 'A goal (RTO, RPO) is no promise: write it under clocks with kind: goal. Say who restores.',
    example: 'Restores the service and its data from backup after a loss.',
  },
  '164.308(a)(7)(ii)(D)': {
    look: 'Say what is tested and how often, if the document does.',
    example: 'Tests the restoration of backups at least once a year.',
  },
  '164.308(b)(3)': {
    look: 'Say whether the agreement comes with each contract, only on request, or only in some plans: the last two are offers.',
    example: 'Signs a business associate agreement with each customer before it receives PHI.',
  },
  '164.310(a)(2)(i)': {
    look: 'If a host does it, name the host under via, and say only what your document says of it.',
    example: 'Its host lets authorized staff into the data center in an emergency.',
  },
  '164.310(a)(2)(ii)': {
    look: 'Nearly always the part of a host: name it under via. A SOC 2 report of the host is no statement of yours.',
    example: 'Hosts the service in data centers with guards and cameras.',
  },
  '164.310(a)(2)(iii)': {
    look: 'The doors of the data center, and who may change software in production.',
    example: 'Its host admits only listed people to the data center and escorts visitors.',
  },
  '164.310(a)(2)(iv)': {
    look: 'Rarely stated. Leave it out unless a document speaks of repairs to the building.',
    example: 'Its host documents repairs and changes to doors, locks, and walls of the data center.',
  },
  '164.310(d)(2)(i)': {
    look: 'Two things: media of yours that are scrapped, and the data of a customer that leaves. "On termination" is a limit.',
    example: 'Deletes the data of a customer within 30 days of the end of the contract.',
  },
  '164.310(d)(2)(ii)': {
    look: 'Media that you use again. In a cloud it is the part of the host: name it under via.',
    example: 'Erases storage before it is assigned to another customer.',
  },
  '164.310(d)(2)(iii)': {
    look: 'A record of hardware and media with PHI that are moved. Leave it out if no document says so.',
    example: 'Keeps a log of the movements of its media, with the person responsible.',
  },
  '164.310(d)(2)(iv)': {
    look: 'A copy before equipment is moved. A nightly backup alone is the other row, 164.308(a)(7)(ii)(A).',
    example: 'Copies the data to another server before a server is moved.',
  },
  '164.312(a)(1)': {
    look: 'Roles and permissions as a whole. What the customer must assign is an offer with a duty.',
    example: 'Role-based permissions, which an administrator of the customer assigns.',
    offers: true,
  },
  '164.312(a)(2)(i)': {
    look: 'Say whether the application can be used without an account of one’s own. Giving each person one is a duty of the customer.',
    example: 'Identifies each user by a separate account.',
  },
  '164.312(a)(2)(ii)': {
    look: 'Say how the customer reaches PHI while the service is down, such as an export that it must keep.',
    example: 'A nightly export of the schedule, which the customer can store elsewhere.',
    offers: true,
  },
  '164.312(a)(2)(iii)': {
    look: 'Give the number of minutes only if the document does. If the customer can turn it off, it is an offer.',
    example: 'Ends a session after 15 minutes without activity.',
  },
  '164.312(a)(2)(iv)': {
    look: 'Say what is encrypted: database, files, backups. Name no algorithm that the document does not name.',
    example: 'Encrypts the database, files, and backups at rest with AES-256.',
  },
  '164.312(b)': {
    look: 'Say what is recorded, for how long, and whether the customer can see it. Reviewing it is a duty of the customer.',
    example: 'Records who viewed and changed each record, and keeps the log for 6 years.',
  },
  '164.312(c)(2)': {
    look: 'Checksums, signatures, versions: what shows that a record was not altered. Encryption alone does not.',
    example: 'Stores a checksum with each file and compares it when the file is read.',
  },
  '164.312(d)': {
    look: 'Multi-factor authentication that the customer must turn on is an offer; say so, and make a duty of it.',
    example: 'Multi-factor authentication, which an administrator of the customer can require.',
    offers: true,
  },
  '164.312(e)(2)(i)': {
    look: 'Usually the same TLS as the next row; say so only if the document speaks of integrity or of TLS.',
    example: 'Protects connections to the application against alteration with TLS.',
  },
  '164.312(e)(2)(ii)': {
    look: 'Say which connections: web, API, e-mail, SMS. What leaves by SMS or plain e-mail is not encrypted: make it a limit or an exclusion.',
    example: 'Encrypts connections to the web application and API with TLS 1.2 or later.',
  },
  '164.502(e)(2)': {
    look: 'The same agreement as 164.308(b)(3), for the Privacy Rule.',
    example: 'Signs a business associate agreement with each customer before it receives PHI.',
  },
  '164.524(c)(1)': {
    look: 'What you do when a patient asks for a copy: an export that the customer runs is an offer; "supports" without a deed is weak.',
    example: 'An export of one patient’s record, which a user of the customer can run.',
    offers: true,
  },
  '164.526(c)(1)': {
    look: 'How a record is corrected, and by whom.',
    example: 'Corrections to a record, which keep the earlier version.',
    offers: true,
  },
  '164.528(b)(1)': {
    look: 'Which disclosures of yours are recorded and given to the customer.',
    example: 'Records its disclosures of PHI to others and gives the list to the customer on request.',
  },
};
