// Runs git so that it writes what we ask for and nothing else: no hook, no configured program, no network, and no
// other repository than the one that a directory is in.

import { dirname } from 'node:path';
import { GitPluginError, simpleGit } from 'simple-git';
import { SourceError } from '../model/errors.ts';
import type { Complaint } from '../words/errors/git.ts';

/** What git answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Git {
  /** Runs it to its end; the caller judges the code. Throws SourceError if git cannot be started. */
  readonly ask: (args: readonly string[], how?: Running) => Promise<Answer>;
  /** The same for what must succeed: its output. Throws SourceError with what git complained of. */
  readonly run: (args: readonly string[], how?: Running) => Promise<string>;
}

interface Running {
  /** An index instead of the repository's own. */
  readonly index?: string;
  readonly input?: string;
}

/** Says where the person's settings are and who they are. Every other variable of git is left out. */
const keptVariables =
  /^GIT_(CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|(AUTHOR|COMMITTER)_(NAME|EMAIL|DATE))$/;

/** Variables that name programs. */
const programs = /^(EDITOR|VISUAL|PAGER|SSH_ASKPASS|PREFIX)$/;

const ours = {
  // We recognize messages by their English words.
  LC_ALL: 'C',
  LANGUAGE: 'C',
  // The parent of a commit is what was committed, without replacements and grafts.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  // A partial clone must not fetch. Older versions ignore the first variable, so all protocols are forbidden too.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** The hooks of the commands that we run, and those that git would run for a commit that a person makes. */
const events = [
  'applypatch-msg',
  'commit-msg',
  'post-commit',
  'post-index-change',
  'post-rewrite',
  'pre-auto-gc',
  'pre-commit',
  'prepare-commit-msg',
  'reference-transaction',
];

const settings = [
  'core.hooksPath=/dev/null',
  // Hooks of the configuration (git 2.54), which core.hooksPath leaves on.
  ...events.map((event) => `hook.${event}.enabled=false`),
  'core.fsmonitor=false',
  'core.pager=cat',
  'commit.gpgSign=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'safe.bareRepository=explicit',
  // Without a name, git makes one up from those of the user and the machine.
  'user.useConfigOnly=true',
  'i18n.commitEncoding=UTF-8',
  'init.defaultBranch=main',
];

const globalArguments = ['--no-pager', '--no-optional-locks'];

/** Before a command that takes patterns: a path stands for itself. */
export const literally = '--literal-pathspecs';

/** Settings and variables that simple-git refuses to anybody who does not say that they are meant. */
const unsafe = {
  allowUnsafeConfigPaths: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeHooksPath: true,
  allowUnsafePager: true,
  allowUnsafeTemplateDir: true,
} as const;

const textOf = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('utf8');

function environment(index: string | undefined): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) => {
    const known = name.toUpperCase();
    const left = known.startsWith('GIT') ? !keptVariables.test(known) : programs.test(known);
    return left || value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...ours, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) };
}

/** What git complained of, on one line, without paths of this machine. */
export function complaintOf({ code, stderr }: Answer): Complaint {
  const lines = stderr.split('\n');
  const line = lines.find((l) => l.startsWith('fatal: ')) ?? lines.find((l) => l.startsWith('error: '));
  if (line === undefined) return { is: 'ended', code };
  const said = line.replace(/^(fatal|error): /, '');
  return { is: 'said', words: said.replace(/(?<![\w.])(?:[A-Za-z]:)?[\\/][^'"\n]*[\\/]([^\\/'"\n]*)/g, '$1') };
}

/** Throws SourceError for an answer that is a failure. */
export function required(answer: Answer): void {
  if (answer.code !== 0) throw new SourceError({ says: 'commit-failed', complaint: complaintOf(answer) });
}

/** The answer of a git that failed. Throws SourceError if it was not started. */
function answerOf(failure: Answer | null, error: unknown): Answer {
  // simple-git refuses a setting whose name looks like one that it guards, such as that of a hook called "alias".
  if (error instanceof GitPluginError)
    throw new SourceError({ says: 'commit-failed', complaint: { is: 'said', words: error.message } });
  if (failure === null) throw error;
  const code = failure.code < 0 ? /spawn git (E[A-Z]+)/.exec(failure.stderr)?.[1] : undefined;
  if (code !== undefined) throw new SourceError({ says: 'git-missing', complaint: { is: 'not-started', code } });
  return failure;
}

/** Git in a directory that exists. @param also more settings, `key=value` */
export function gitIn(directory: string, also: readonly string[] = []): Git {
  const ask = async (args: readonly string[], { index, input }: Running = {}): Promise<Answer> => {
    const env = environment(index);
    let failure: Answer | null = null;
    const git = simpleGit({
      // Windows looks for git in the directory of the process first, so that must not be one that others fill.
      baseDir: dirname(process.execPath),
      config: [...settings, ...also],
      allowEnvironment: Object.keys(env),
      unsafe,
      ...(input === undefined ? {} : { input: () => input }),
      errors: (_, { exitCode, stdOut, stdErr }) => {
        if (exitCode === 0) return undefined;
        failure = { code: exitCode, stdout: textOf(stdOut), stderr: textOf(stdErr) };
        return new Error('failed');
      },
    });
    try {
      return { code: 0, stdout: await git.env(env).raw([...globalArguments, '-C', directory, ...args]), stderr: '' };
    } catch (error) {
      return answerOf(failure, error);
    }
  };
  const run = async (args: readonly string[], how?: Running): Promise<string> => {
    const answer = await ask(args, how);
    required(answer);
    return answer.stdout.replace(/\n$/, '');
  };
  return { ask, run };
}
