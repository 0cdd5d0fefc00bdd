/**
 * Source files whose behaviour a test of another path proves: the file, the test, and the reason.
 * The list only shrinks: a new file gets a test of the same path.
 */
export const testedElsewhere: Readonly<Record<string, readonly [test: string, reason: string]>> =
  {};
