// What a profile says, as JSON.

import { targetKey } from '../model/customer.ts';
import { envelope } from './json.ts';
import type { ProfileRequest } from './views/profile-view.ts';
import { unsaidOf } from './views/unsaid.ts';

/** Without its place in the file, and without what was looked up beside it. */
const said = <T extends { readonly at: unknown }>({ at: _, ...rest }: T) => rest;

export function profileJson(request: ProfileRequest): string {
  const { id, name, role, kind, traits, states, ...rest } = request.customer;
  return envelope('profile', {
    inputs: request.inputs,
    customer: { id, name, role, kind, traits, states },
    systems: rest.systems.map(said),
    agreements: rest.agreements.map(({ presence: _, ...agreement }) => said(agreement)),
    clients: rest.clients.map(({ presence: _, ...client }) => said(client)),
    activities: rest.activities.map(said),
    letters: rest.letters,
    replies: rest.replies.map(({ presence: _, cited: __, ...reply }) => said(reply)),
    answers: rest.answers.map(({ target, evidence, ...answer }) => ({
      answer: targetKey(target),
      about: target.kind,
      ...said(answer),
      evidence: evidence.map(({ presence: _, ...file }) => file),
    })),
    rulings: rest.rulings.map(said),
    unsaid: unsaidOf(request),
  });
}
