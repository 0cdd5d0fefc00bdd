/** Patterns: texts with names in braces, where a page puts a day, a name or a number. */

/**
 * Puts values into the places of a pattern.
 *
 * Rule: each `{name}` gives way to the value of that name. A value may itself hold braces, and they
 * stay as they are.
 *
 * @example A list that goes on
 * sayPattern("and {count} more", { count: 7 }) // => "and 7 more"
 */
export function sayPattern(
  pattern: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
