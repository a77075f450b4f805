// Letters to vendors as JSON: what each asks, by question.

import { disclaimer } from '../words/labels.ts';
import { envelope } from './json.ts';
import {
  type LetterRequest,
  type LettersRequest,
  type LetterView,
  lettersView,
  letterView,
} from './views/letter-view.ts';

function letterBody(view: LetterView) {
  const { vendorId, vendor, contact, subject, opening, due, sent, parts } = view;
  return {
    vendor: vendorId,
    name: vendor,
    contact: contact === '' ? null : contact,
    ...{ subject, opening, due, sent },
    questions: parts.flatMap(({ title, questions }) =>
      questions.map(({ number, ask, why, settles, items }) => ({
        ...{ number, part: title, ask, why, settles },
        items: items.map(({ id, text, sources, concerns }) => ({
          question: id === '' ? null : id,
          text,
          sources: sources === '' ? [] : sources.split(', '),
          concerns: concerns === '' ? null : concerns,
        })),
      })),
    ),
    documents: view.documents,
  };
}

const lettersOf = (
  { customer, asOf, inputs }: Pick<LetterRequest, 'customer' | 'asOf' | 'inputs'>,
  views: readonly LetterView[],
) => envelope('letter', { inputs, asOf, disclaimer, from: customer.name, letters: views.map(letterBody) });

export const letterJson = (request: LetterRequest): string => lettersOf(request, [letterView(request)]);
export const lettersJson = (request: LettersRequest): string => lettersOf(request, lettersView(request).letters);
