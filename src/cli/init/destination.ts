// Where `init` writes: the directory, and for a workflow or a commit the top of the repository that it is in.

import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import * as pipeline from '../../pipeline.ts';
import { workflowPath, workflowText } from '../../start/workflow.ts';
import type { Options } from '../commands.ts';

export interface Destination {
  readonly directory: string;
  /** The top of the work tree; the directory where there is no repository yet, or none is needed. */
  readonly top: string;
  readonly git: boolean;
  readonly github: boolean;
}

/**
 * Found before anything is asked. Throws UsageError if the workflow is there already, SourceError if nothing can be
 * committed there.
 */
export async function destinationOf(directory: string, { git, github }: Options<'init'>): Promise<Destination> {
  const asked = git === true || github === true;
  const place = { directory, top: directory, git: git === true, github: github === true };
  if (!asked) return place;
  const { requireIdentity, workTreeAround } = await import('../../commit/repository.ts');
  const near = pipeline.nearestDirectory(directory);
  const found = await workTreeAround(near, directory);
  if (place.git) await requireIdentity(found?.git ?? (await import('../../commit/run-git.ts')).gitIn(near));
  const top = found === null ? directory : relative(process.cwd(), found.top) || '.';
  const workflow = join(top, workflowPath);
  if (place.github && pipeline.isTaken(workflow)) throw new UsageError({ says: 'start-taken', path: workflow });
  return { ...place, top };
}

/** The workflow for this directory; none if it is not asked for. */
export function workflowFor(place: Destination, profile: string | null): readonly pipeline.NewFile[] {
  if (!place.github) return [];
  const directory = relative(pipeline.throughLinks(place.top), pipeline.throughLinks(place.directory))
    .split(sep)
    .join('/');
  return [{ path: join(place.top, workflowPath), text: workflowText({ directory, profile }) }];
}

/** Commits the files in the repository, which is made if there is none. Throws SourceError. */
export async function commitIn({ top }: Destination, files: readonly pipeline.NewFile[], message: string) {
  const { startRepository } = await import('../../commit/start-repository.ts');
  const paths = files.map(({ path }) => relative(resolve(top), resolve(path)).split(sep).join('/'));
  return startRepository(top, paths, message);
}
