// Every refusal in words: what an operator did wrong, and what cannot be read or written.

import { gitReasons } from './errors/git.ts';
import { logoReasons } from './errors/logo.ts';
import { sourceReasons } from './errors/sources.ts';
import { systemReasons } from './errors/system.ts';
import { usageReasons } from './errors/usage.ts';
import type { Arguments, Fact, Speaking, Words } from './wording.ts';

const reasons = { ...usageReasons, ...sourceReasons, ...logoReasons, ...gitReasons, ...systemReasons };

type ReasonArguments = Arguments<typeof reasons>;

/** Why a command is refused, or an input cannot be read, with what is needed to say it. */
export type Reason<K extends keyof ReasonArguments = keyof ReasonArguments> = Fact<ReasonArguments, K>;

const speaking: Speaking<ReasonArguments> = reasons;

/** The words for those who see of which file they are. */
export function reasonWords<K extends keyof ReasonArguments>(reason: Reason<K>): Words {
  return speaking[reason.says](reason);
}

/** The words by themselves: what they are about goes first. */
export function errorWords(reason: Reason): Words {
  const [message, hint] = reasonWords(reason);
  return ['label' in reason ? `${reason.label}: ${message}` : message, hint];
}
