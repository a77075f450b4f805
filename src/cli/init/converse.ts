// Holds an interview with a person. To go back it is begun again with all answers but the last.

import type { Answered, Interview } from '../../start/question.ts';
import type { Intro, Person } from '../io.ts';

/** What an interview comes to; null if the person stopped. */
export async function held<T>(person: Person, begin: () => Interview<T>): Promise<T | null> {
  const given: Answered[] = [];
  let before: Answered | undefined;
  for (;;) {
    const interview = begin();
    let step = interview.next();
    for (const answer of given) step = interview.next(answer);
    if (step.done === true) return step.value;
    const reply = await person.ask(step.value, before);
    if (reply.is === 'stop') return null;
    if (reply.is === 'back') before = given.pop();
    else {
      given.push(reply.value);
      before = undefined;
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
