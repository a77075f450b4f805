// The words for every error: wrong use, and what cannot be read or written.

import { answerReasons } from './errors/answer.ts';
import { commitReasons } from './errors/commit.ts';
import { fillReasons } from './errors/fill.ts';
import { filledReasons } from './errors/filled.ts';
import { gitReasons } from './errors/git.ts';
import { logoReasons } from './errors/logo.ts';
import { lostReasons } from './errors/lost.ts';
import { oscalReasons } from './errors/oscal.ts';
import { planReasons } from './errors/plan.ts';
import { sourceReasons } from './errors/sources.ts';
import { startReasons } from './errors/start.ts';
import { systemReasons } from './errors/system.ts';
import { importUsage, tableReasons } from './errors/table.ts';
import { usageReasons } from './errors/usage.ts';
import type { Arguments, Fact, Speaking, Words } from './wording.ts';

const reasons = {
  ...usageReasons,
  ...lostReasons,
  ...sourceReasons,
  ...logoReasons,
  ...gitReasons,
  ...commitReasons,
  ...answerReasons,
  ...fillReasons,
  ...filledReasons,
  ...oscalReasons,
  ...planReasons,
  ...startReasons,
  ...tableReasons,
  ...importUsage,
  ...systemReasons,
};

type ReasonArguments = Arguments<typeof reasons>;

/** Why a command is refused or an input cannot be read, with the values for its message. */
export type Reason<K extends keyof ReasonArguments = keyof ReasonArguments> = Fact<ReasonArguments, K>;

const speaking: Speaking<ReasonArguments> = reasons;

/** The words without the label, for readers who already see which file it is. */
export function reasonWords<K extends keyof ReasonArguments>(reason: Reason<K>): Words {
  return speaking[reason.says](reason);
}

/** The words with the label in front. */
export function errorWords(reason: Reason): Words {
  const [message, hint] = reasonWords(reason);
  return ['label' in reason ? `${reason.label}: ${message}` : message, hint];
}
