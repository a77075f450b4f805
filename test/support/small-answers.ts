// Answers of a made-up vendor to what a form cites, for tests of where they go.

import type { Answering, BuyerAnswer } from '../../src/model/buyer-form.ts';

export const whole: BuyerAnswer = {
  inherited: 'all',
  answer: 'yes',
  ownership: 'vendor',
  why: '',
  basis: 'Paired.',
  implementation: 'Encrypts.',
  customer: 'Nothing.',
  both: 'CSP: Encrypts.',
  before: 'Only with a BAA.',
  after: 'As of a day.',
};

const part: BuyerAnswer = {
  ...whole,
  inherited: 'part',
  answer: 'part',
  ownership: 'dependent',
  why: 'The rows differ.',
  customer: 'Look at the logs.',
  both: 'CSP: Logs. Customer: Looks.',
  implementation: 'Logs.',
};

const own: BuyerAnswer = { ...whole, inherited: 'none', answer: 'not-applicable', ownership: 'customer', before: '' };

/** `all`, `part` and `own` are answered; `silent` is not; anything else is no citation. */
export const answering: Answering = (texts) => {
  const text = texts.join(' ').trim();
  if (text === 'all') return whole;
  if (text === 'part') return part;
  if (text === 'own') return own;
  return { none: text === 'silent' ? 'silent' : 'uncited' };
};
