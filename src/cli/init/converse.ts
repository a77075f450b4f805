// Holds an interview with a person. To go back it is begun again with all answers but the last.

import type { Answered, Interview, Question } from '../../start/question.ts';
import type { Intro, Person } from '../io.ts';

interface Given {
  readonly question: Question;
  readonly answer: Answered;
}

const same = (a: Question, b: Question) => a.is === b.is && a.message === b.message;

/** A question by its words; one of a list that is asked one by one, by which of them it is. */
const keyOf = (question: Question, before: readonly Given[]) =>
  `${before.filter((one) => same(one.question, question)).length} ${question.is} ${question.message}`;

/** What an interview comes to; null if the person stopped. */
export async function held<T>(person: Person, begin: () => Interview<T>): Promise<T | null> {
  const given: Given[] = [];
  // Every answer that was ever given, to be offered again after going back.
  const offered = new Map<string, Answered>();
  for (;;) {
    const interview = begin();
    let step = interview.next();
    for (const { answer } of given) step = interview.next(answer);
    if (step.done === true) return step.value;
    const question = step.value;
    const key = keyOf(question, given);
    const reply = await person.ask(question, offered.get(key));
    if (reply.is === 'stop') return null;
    const back = reply.is === 'back' || (question.is === 'one' && reply.value === question.back);
    if (back) given.pop();
    else {
      given.push({ question, answer: reply.value });
      offered.set(key, reply.value);
    }
  }
}

/** The same from the first word to the last. */
export async function converse<T>(person: Person, begin: () => Interview<T>, intro?: Intro): Promise<T | null> {
  person.hello(intro);
  const made = await held(person, begin);
  person.goodbye(made !== null);
  return made;
}
