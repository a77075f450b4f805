// Runs git so that it can only read: it changes nothing, fetches nothing, and starts no configured program.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { SourceError } from '../model/errors.ts';
import { codeOf } from '../source/regular-file.ts';
import type { Complaint } from '../words/errors/git.ts';

/** How a git process ended. */
export interface Ending {
  /** The exit code; -1 if a signal ended it, or if it could not be started. */
  readonly code: number;
  readonly stderr: string;
  /** Why it could not be started. */
  readonly failure?: string;
}

export interface GitProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Never rejects. */
  readonly ended: Promise<Ending>;
}

const keptVariables =
  /^GIT_(CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG_(?!PARAMETERS$).*|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|EXEC_PATH)$/;

const readOnly = {
  // We recognize messages by their English words.
  LC_ALL: 'C',
  LANGUAGE: 'C',
  // A commit id means what was committed, without replacements and grafts.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // A partial clone must not fetch. Older versions ignore the first variable, so all protocols are forbidden too.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  // Otherwise an ambiguous name is resolved silently.
  'core.warnAmbiguousRefs=true',
  'advice.graftFileDeprecated=false',
];

const globalArguments = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-optional-locks',
  ...settings.flatMap((setting) => ['-c', setting]),
];

/** Our environment, without anything that points git to another repository, and with what keeps it reading. */
export function gitEnvironment(env: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => {
    const known = name.toUpperCase();
    return !known.startsWith('GIT_') || keptVariables.test(known);
  });
  return { ...Object.fromEntries(kept), ...readOnly };
}

const maxComplaint = 64_000;

const isStarted = (child: Partial<Pick<ChildProcessWithoutNullStreams, 'stdin' | 'stdout' | 'stderr'>>): boolean =>
  [child.stdin, child.stdout, child.stderr].every((stream) => stream !== undefined && stream !== null);

/** Starts git in a directory. The caller reads its stdout, and ends it. Throws SourceError. */
export function startGit(directory: string, args: readonly string[]): GitProcess {
  const child = spawn('git', [...globalArguments, '-C', directory, ...args], {
    env: gitEnvironment(process.env),
    windowsHide: true,
  });
  // If the system has no room for a process, there are no streams either.
  if (!isStarted(child)) {
    child.on('error', () => undefined);
    throw new SourceError({ says: 'git-no-room' });
  }
  // If the process died, its ending says why; a failed write adds nothing.
  child.stdin.on('error', () => undefined);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < maxComplaint) stderr += text;
  });
  const ended = new Promise<Ending>((resolve) => {
    child.on('error', (error) => resolve({ code: -1, stderr: '', failure: codeOf(error) }));
    child.on('close', (code) => resolve({ code: code ?? -1, stderr }));
  });
  return { child, ended };
}

/** Runs git to its end. The caller judges the exit code. */
export async function runGit(
  directory: string,
  args: readonly string[],
): Promise<Ending & { readonly stdout: Uint8Array }> {
  const { child, ended } = startGit(directory, args);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end();
  const ending = await ended;
  return { ...ending, stdout: Buffer.concat(chunks) };
}

/** What git complained of, on one line, without paths of this machine. */
export function complaintOf({ code, stderr, failure }: Ending): Complaint {
  if (failure !== undefined) return { is: 'not-started', code: failure };
  if (/promisor remote|transport '.*' not allowed/.test(stderr)) return { is: 'partial-clone' };
  const lines = stderr.split('\n');
  const line = lines.find((l) => l.startsWith('fatal: ')) ?? lines.find((l) => l.startsWith('error: '));
  if (line === undefined) return { is: 'ended', code };
  const words = line
    .replace(/^(fatal|error): /, '')
    .replace(/(?<![\w.])(?:[A-Za-z]:)?[\\/][^'"\n]*[\\/]([^\\/'"\n]*)/g, '$1');
  return { is: 'said', words };
}
