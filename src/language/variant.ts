/** Dictionaries made from another one: with some words changed, or with every word in its place. */

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

/**
 * Gives a dictionary with the keys of another and texts of its own.
 *
 * The sources name each word by its key, where a speaker checks it. The build turns a dictionary
 * into a list of its texts and a call of this function, so that the package has the keys once.
 *
 * @param words - the dictionary that has the keys
 * @param texts - the texts in the order of the keys; a list in the place of each inner dictionary
 */
export function translationOf<Dictionary extends object>(
  words: Dictionary,
  texts: readonly unknown[],
): Dictionary {
  const entries = Object.entries(words).map(([key, word], k) => {
    const isInner = typeof word === "object" && !Array.isArray(word);
    return [key, isInner ? translationOf(word, texts[k] as readonly unknown[]) : texts[k]];
  });
  return Object.fromEntries(entries) as Dictionary;
}
