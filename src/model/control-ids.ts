// Controls of other frameworks, by the form of their ids: a row that names one and no provision is not about HIPAA by itself.

export type Framework = 'SP 800-53' | 'CCM' | 'HITRUST CSF' | 'ISO 27001' | 'SOC 2';

const forms: readonly (readonly [Framework, RegExp])[] = [
  ['SP 800-53', /^[A-Z]{2}-0*\d{1,2}\b/],
  ['CCM', /^(?:[A-Z]{3}|A&A)-\d{2}\b/],
  ['HITRUST CSF', /^\d{2}\.[a-z]{1,2}\b|^\d{4}\.\d{2}[a-z]{1,2}\d/i],
  ['ISO 27001', /^A\.\d{1,2}\.\d/],
  ['SOC 2', /^CC\d\.\d/],
];

export const frameworkOf = (text: string): Framework | null => forms.find(([, form]) => form.test(text))?.[0] ?? null;

/** `AC-02 (01)` as NIST writes it today: AC-2(1). */
export function controlId(text: string): string {
  const [, family = '', number = '', enhancement] = /^([A-Z]{2})-0*(\d{1,2})(?:\s*\(0*(\d{1,2})\))?/.exec(text) ?? [];
  return family === '' ? text : `${family}-${number}${enhancement === undefined ? '' : `(${enhancement})`}`;
}
