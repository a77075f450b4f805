// A question to a person, and how an interview asks it: an interview is a generator of questions, so that it can be
// begun again with the answers given so far, which is how one goes back.

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface Asked {
  /** Heading of the part of the interview that it belongs to. */
  readonly part: string;
  readonly message: string;
  /** One line that says why it is asked, or what to do when unsure. */
  readonly help: string;
}

export interface TextQuestion extends Asked {
  readonly is: 'text';
  /** An example, shown while nothing is typed. */
  readonly example: string;
  /** May be skipped with Enter: the answer is ''. */
  readonly optional: boolean;
  /** Why a text is no answer; null for one that is. */
  readonly wrong: (text: string) => string | null;
}

export interface OneQuestion extends Asked {
  readonly is: 'one';
  readonly options: readonly Option[];
  /** The option that is marked at first: the cautious one. */
  readonly first: string;
  /** The option that goes back one question, as Esc does. */
  readonly back?: string;
}

export interface SeveralQuestion extends Asked {
  readonly is: 'several';
  readonly options: readonly Option[];
  /** False: the answer may be that there is none. */
  readonly required: boolean;
}

export type Question = TextQuestion | OneQuestion | SeveralQuestion;
export type Answered = string | readonly string[];
export type Interview<T> = Generator<Question, T, Answered>;

export function* askText(question: Omit<TextQuestion, 'is'>): Interview<string> {
  const answer = yield { is: 'text', ...question };
  return typeof answer === 'string' ? answer.trim() : '';
}

export function* askOne(question: Omit<OneQuestion, 'is'>): Interview<string> {
  const answer = yield { is: 'one', ...question };
  return typeof answer === 'string' ? answer : question.first;
}

/** In the order of the options. */
export function* askSeveral(question: Omit<SeveralQuestion, 'is'>): Interview<readonly string[]> {
  const answer = yield { is: 'several', ...question };
  return question.options.map((o) => o.value).filter((value) => answer.includes(value));
}
