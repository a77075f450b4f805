// What to do after `init`.

export const profileNext = (path: string): readonly string[] => [
  '',
  `Next: devolve plan ${path}`,
  `The whole report, to look at: devolve gap ${path} --output gap.html`,
];

export const committed = (commit: string, repository: 'new' | 'there' | 'above'): string =>
  `${repository === 'new' ? 'made a repository with a first commit' : 'committed'} (${commit.slice(0, 12)})`;

/** The workflow does not know where a user has devolve from. */
export const workflowNeeds = (path: string): string =>
  `note: say in ${path} where devolve comes from: DEVOLVE_REPOSITORY and DEVOLVE_COMMIT, or DEVOLVE_PACKAGE`;

export const firstCommit = (name: string): string => `${name}: a beginning, written by devolve init`;
