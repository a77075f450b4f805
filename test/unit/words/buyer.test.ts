import { expect, it } from 'vitest';
import { openTexts } from '../../../src/words/buyer.ts';

const told = (questions: number, elsewhere: number, awaitChoice: number) =>
  openTexts({
    questions,
    elsewhere,
    awaitChoice,
    choices: 0,
    choiceRows: 0,
    conflicts: 0,
    withheld: 0,
    unstated: [],
  })[0]?.text;

it('the number of open rows and that of rows not addressed add up', () => {
  expect(told(16, 0, 0)).toBe('16 rows not settled by the documents.');
  expect(told(15, 0, 1)).toBe(
    '15 rows not settled by the documents. 1 more not addressed depends on how the service is used.',
  );
  expect(told(15, 2, 0)).toBe(
    '15 rows not settled by the documents, 2 of them counted as shared or customer responsibility.',
  );
});
