// Grade of the document that a statement relies on, strongest first.

export const grades = [
  'contract',
  'attestation',
  'policy',
  'published',
  'asserted',
  'interpretation',
  'unverified',
] as const;

export type Grade = (typeof grades)[number];

/** The weakest grade of a path; null if the path is empty. */
export function weakest(path: Iterable<Grade>): Grade | null {
  let worst = -1;
  for (const grade of path) worst = Math.max(worst, grades.indexOf(grade));
  return grades[worst] ?? null;
}
