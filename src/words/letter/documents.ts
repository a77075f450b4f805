// What a letter asks a vendor of which no document is known: its documents, and the few points that cannot stay open.

import type { FindingDetails, FindingOf } from '../../model/finding.ts';
import { askedOfKind } from '../vendor-kinds.ts';
import { rowItem } from './asked.ts';
import { clause, noticeLimit } from './clocks.ts';
import type { Asked } from './parts.ts';

const documents = {
  part: 'documents',
  ask: 'Please send us these documents, or tell us where to find them. If there is none, please say so.',
  why: 'What no document states counts as not done.',
  settles: 'The document, with its version or date.',
} as const;

const facts = {
  part: 'documents',
  ask: 'If your documents do not say so, please also tell us:',
  why: 'We have to know it before we rely on you.',
  settles: 'A written answer, signed or from a document.',
} as const;

/** What a vendor that holds files, and one that holds paper, has to show for itself, and what it may not cover. */
const shown = {
  ephi: 'Your security documentation: a SOC 2 report, or what you have instead',
  paper: 'Your written procedures for our records, and an audit report on your work, or what you have instead',
} as const;
const excluded = {
  ephi: 'What is excluded: features, AI tools, plans, and support channels in which PHI may not be',
  paper: 'What is excluded: records, places, and ways of handing them over that your service does not cover',
} as const;

/** @param agreed both sides executed the agreement */
export function documentsAsked(
  { of: { kind, holds }, signed }: FindingDetails['documents-missing'],
  agreed: boolean,
): readonly Asked[] {
  const special = askedOfKind[kind];
  const agreement = agreed
    ? 'The business associate agreement that both sides executed, with every amendment'
    : 'Your standard business associate agreement, to read before we sign';
  const items = [
    ...(signed ? [] : [agreement]),
    'Your responsibility matrix or shared-responsibility document: which HIPAA requirements you meet, and which you leave to us',
    shown[holds],
  ];
  const told = [
    'Which subcontractors our PHI reaches, what for, and whether an agreement with each of them covers it',
    excluded[holds],
    'How and by when you return or destroy PHI when the service ends',
    ...(special === null ? [] : [special]),
  ];
  return [...items.map((item) => ({ ...documents, item })), ...told.map((item) => ({ ...facts, item }))];
}

/** A point that cannot wait for the documents. */
export function pointAsked(finding: FindingOf<'unaddressed' | 'clock-unstated'>): Asked {
  if (finding.kind === 'clock-unstated') {
    const limit = 'limit' in finding.details ? finding.details.limit : null;
    return {
      part: 'times',
      ask: 'Please tell us within how many days of its discovery you notify us of a breach, and which clause says so.',
      why: noticeLimit(limit),
      settles: clause,
      item: 'Notice of a breach',
    };
  }
  return {
    part: 'safeguards',
    ask: 'We cannot leave these requirements open until then. For each, please tell us what you do and what you leave to us.',
    why: 'Our patients’ safety and our own records depend on them.',
    settles: 'A written answer. The document and the clause may follow.',
    item: rowItem(finding.details, finding.citation),
  };
}
