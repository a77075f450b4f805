// How good a word is: the grade of the document that a statement rests on. Strongest first.

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

/** The weakest link of a path; null for an empty one. */
export function weakest(path: Iterable<Grade>): Grade | null {
  let worst = -1;
  for (const grade of path) worst = Math.max(worst, grades.indexOf(grade));
  return grades[worst] ?? null;
}
