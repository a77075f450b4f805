// Replies in free text: the question no longer needs to be asked, but the reply needs to be judged.

import { showsNothing } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { type AssessmentContext, cite } from '../context.ts';
import { finding, type Subject } from './finding.ts';

/** The letter is named but its file is missing. */
export function missingLetters({ facts, system }: Pick<Subject, 'facts' | 'system'>): readonly Finding[] {
  return facts.replies
    .filter((reply) => showsNothing(reply.presence))
    .map(({ question, asked, on, source }) =>
      finding(
        'evidence-missing',
        {
          citation: asked.kind === 'row' ? asked.citation : null,
          system: system.id,
          subject: question,
          source: `profile: ${source}`,
        },
        { document: source, of: { kind: 'reply', vendor: facts.vendor.name, on, question } },
      ),
    );
}

/** Replaces questions that have a free-text reply by findings to judge it. Free text never causes inheritance. */
export function judgeReplies(context: AssessmentContext, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((asking): Finding => {
    const facts = asking.system === null ? undefined : context.inUse.get(asking.system);
    const reply = facts?.replies.find((r) => r.question === asking.question && r.settled === null);
    if (facts === undefined || reply === undefined) return asking;
    const { question, asked, on, says, cited } = reply;
    return {
      ...finding(
        'reply-unjudged',
        {
          citation: asking.citation,
          system: asking.system,
          subject: question,
          source: cite(facts, cited),
        },
        { vendor: facts.vendor.name, on, says, asked: asked.kind, asking },
      ),
      priority: asking.priority,
      question,
    };
  });
}
