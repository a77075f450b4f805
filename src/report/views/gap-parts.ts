// Parts of the gap report that stand for themselves: how far the customer is, what it sets aside, where PHI must not go.

import { actStatuses, progressOf } from '../../model/act.ts';
import type { Assessment } from '../../model/assessment.ts';
import { isCovered } from '../../model/covered.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findOffered, findSystem, systemTitle } from '../../model/lookup.ts';
import { formatPointer } from '../../model/vendor.ts';
import { dutyTexts } from '../../words/duties.ts';
import { exclusionsIn } from '../../words/exclusions.ts';
import { exclusionsUnknown, noException, notForPhi, saidBy } from '../../words/gap.ts';
import { doneText, expiringText, inPlaceText, progressParts, rowsDoneText } from '../../words/progress.ts';
import { matrixSections } from '../../words/sections.ts';
import { sentence } from '../../words/sentences.ts';
import type { GapView } from './gap-view.ts';
import { sharesOf } from './standing-view.ts';

export function setAsideView(customer: Customer, { setAside }: Assessment, library: Library): GapView['setAside'] {
  const titles = new Map<string | null, string>(library.provisions.map((p) => [p.citation, p.title]));
  return setAside.map(({ key, citation, system, because, by, on, rows, refused }) => {
    const where = findSystem(customer, system)?.title ?? '';
    const covered = rows.filter((row) => row !== citation).join(', ');
    return {
      key,
      what: [where, titles.get(citation) ?? ''].filter(Boolean).join(': '),
      because,
      who: saidBy(by, on),
      covers: covered,
      refused: noException(refused),
    };
  });
}

export function noPhiView(library: Library, customer: Customer, asOf: string): GapView['noPhi'] {
  return customer.systems.flatMap((system) => {
    if (system.kind !== 'service') return [];
    const offered = findOffered(library, system.service);
    if (offered === undefined) return [];
    const { vendor, service } = offered;
    if (system.unmapped !== null) {
      const text = exclusionsUnknown(isCovered(system, service, customer, asOf));
      return [{ vendor: system.title, lines: [text], excluded: [] }];
    }
    const exclusions = exclusionsIn(service, system.use);
    const excluded = exclusions.map(
      ({ exclusion, text }) => `${sentence(text)} ${vendor.id}/${formatPointer(exclusion.source)}`,
    );
    const unreached = vendor.upstreams
      .filter((u) => u.phi === 'no')
      .map((u) => notForPhi(u.name, u.purpose, `${vendor.id}/${formatPointer(u.source)}`));
    const none = excluded.length === 0 ? [matrixSections.nophi.none] : [];
    const titles = exclusions.map(({ exclusion }) => exclusion.title);
    return [{ vendor: system.title, lines: [...excluded, ...none, ...unreached], excluded: titles }];
  });
}

export function progressView({ plan }: Assessment): GapView['progress'] {
  const progress = progressOf(plan);
  return {
    done: doneText(plan.acts),
    parts: [inPlaceText(plan.acts), ...progressParts(progress)].filter((part) => part !== ''),
    rows: rowsDoneText(plan.acts, plan.off.length),
    bar: sharesOf(actStatuses.map((kind) => ({ kind, count: progress[kind] })).reverse()),
    expiring: plan.expiring.map(expiringText),
  };
}

export function contractDutiesView(customer: Customer, { contractDuties }: Assessment): GapView['contractDuties'] {
  const texts = dutyTexts(contractDuties);
  return contractDuties.map(({ id, source }, i) => {
    const system = id.slice(0, id.indexOf('/'));
    const title = systemTitle(customer, system);
    return { system: title, text: texts[i] ?? '', source };
  });
}
