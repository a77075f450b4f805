// Where a vendor answered in words alone: the question is no longer to ask, it is to judge.

import type { Finding } from '../../model/finding.ts';
import type { AssessmentContext } from '../context.ts';
import { finding, type Subject } from './finding.ts';

/** A letter that is named and not there shows nothing. */
export function missingLetters({ facts, system }: Pick<Subject, 'facts' | 'system'>): readonly Finding[] {
  return facts.replies
    .filter((reply) => reply.presence === 'absent')
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

/** The same findings; a question that was answered in words becomes one to judge. Free text is never inheritance. */
export function judgeReplies(context: AssessmentContext, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((asking): Finding => {
    const facts = asking.system === null ? undefined : context.inUse.get(asking.system);
    const reply = facts?.replies.find((r) => r.question === asking.question && r.settled === null);
    if (facts === undefined || reply === undefined) return asking;
    const { question, asked, on, says, source } = reply;
    return {
      ...finding(
        'reply-unjudged',
        {
          citation: asking.citation,
          system: asking.system,
          subject: question,
          source: `profile: ${source ?? 'replies'}`,
        },
        { vendor: facts.vendor.name, on, says, asked: asked.kind, asking },
      ),
      priority: asking.priority,
      question,
    };
  });
}
