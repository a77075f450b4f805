// Where a vendor answered in words alone: the question is no longer to ask, it is to judge.

import type { Finding } from '../../model/finding.ts';
import type { World } from '../world.ts';
import { finding, type Subject } from './finding.ts';

/** A letter that is named and not there shows nothing. */
export function missingLetters({ facts, system }: Pick<Subject, 'facts' | 'system'>): readonly Finding[] {
  return facts.replies
    .filter((reply) => reply.presence === 'absent')
    .map(({ question, asked, on, source }) =>
      finding('evidence-missing', {
        do: `File what ${facts.vendor.name} answered on ${on}.`,
        citation: asked.kind === 'row' ? asked.citation : null,
        system: system.id,
        subject: question,
        why: `The profile names ${source} as the source of the reply to ${question}, and no such file is there.`,
        source: `profile: ${source}`,
        closes: 'The letter, in the place that the profile names.',
      }),
    );
}

/** The same findings; a question that was answered in words becomes one to judge. Free text is never inheritance. */
export function judgeReplies(world: World, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((asking) => {
    const facts = asking.system === null ? undefined : world.inUse.get(asking.system);
    const reply = facts?.replies.find((r) => r.question === asking.question && r.settled === null);
    if (facts === undefined || reply === undefined) return asking;
    const how = {
      row: 'rule on who must act, or record what it does and what it leaves to you',
      clock: 'record the time that it names, if it names one',
      party: 'record the agreement that it names, if it names one',
      conflict: 'say which of the two counts, or have the document corrected',
    }[reply.asked.kind];
    return {
      ...finding('reply-unjudged', {
        do: `Judge what ${facts.vendor.name} answered on ${reply.on}: ${how}.`,
        citation: asking.citation,
        system: asking.system,
        subject: reply.question,
        why: `It answered: "${reply.says}" Words alone move nothing. Asked was: ${asking.do}`,
        source: `profile: ${reply.source ?? 'replies'}`,
        closes: reply.asked.kind === 'row' ? 'A ruling in the profile, or the halves in the reply.' : asking.closes,
      }),
      priority: asking.priority,
      question: reply.question,
    };
  });
}
