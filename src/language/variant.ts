/** A dictionary that differs from another in some words only. */

/**
 * Gives a dictionary with some words changed.
 *
 * Rule: a word that the changes have replaces the other dictionary's; every other word stays.
 *
 * @example The words of American English
 * const enUs = variantOf(en, { income: "Revenues" });
 */
export function variantOf<Dictionary extends object>(
  words: Dictionary,
  changes: Partial<Dictionary>,
): Dictionary {
  return { ...words, ...changes };
}
