// What a log says of commits that it could not follow.

export const shallowClone = 'this clone is shallow: what came before is not known; git fetch --unshallow brings it';

export const brokenStep = (words: string): string => `cannot be computed on: ${words}`;
