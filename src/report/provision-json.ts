// A provision as JSON: what the rule asks.

import type { Provision } from '../model/catalog.ts';

export function provisionJson(p: Provision) {
  const {
    citation,
    catalog,
    title,
    kind,
    role,
    statesDuty,
    designation,
    level,
    inheritable,
    remains,
    because,
    binds,
    duty,
  } = p;
  const { deadline, timeLimit, status, authority, parent, aliases, contractTerm, event, ready, note } = p;
  return {
    citation,
    title,
    kind,
    role,
    statesDuty,
    designation,
    level,
    inheritable,
    remains,
    because,
    binds,
    duty,
    deadline,
    timeLimit,
    status,
    authority,
    parent,
    aliases,
    contractTerm,
    event,
    ready,
    note,
    catalog,
  };
}
