// What to do after `init`.

export const profileNext = (path: string): readonly string[] => [
  '',
  `Next: devolve plan ${path}`,
  `The whole report, to look at: devolve gap ${path} --output gap.html`,
];
