// What OCR asks for first, and what a customer records about each because a vendor is new.

import type { AskedFirst } from '../hipaa/asked-first.ts';

export const askedFirstWords = {
  'risk-analysis': 'Risk analysis',
  'risk-management': 'Risk management',
  assurances: 'Assurances from business associates',
  agreements: 'Executed agreements with them',
  training: 'Workforce training',
  access: "Individuals' access to their records",
  'privacy-notice': 'Notice of privacy practices',
  'breach-procedure': 'Breach procedure',
} as const satisfies Record<AskedFirst, string>;

/** What a customer records for a new vendor, whatever the vendor does. */
const toRecord: Readonly<Partial<Record<AskedFirst, (service: string, vendor: string) => string>>> = {
  'risk-analysis': (service) => `Include ${service} in the risk analysis.`,
  assurances: (_, vendor) => `List ${vendor} among the business associates.`,
  agreements: () => 'File the executed agreement where it can be found again.',
  'breach-procedure': (_, vendor) =>
    `Write into the breach procedure how ${vendor} reports an incident, and whom to notify next.`,
};

export const recordTask = (what: AskedFirst, service: string, vendor: string): string | undefined =>
  toRecord[what]?.(service, vendor);
