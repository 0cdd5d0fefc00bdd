/**
 * Cuts the lists of figures out of the text of a book. They are nearly all of a long text, and the
 * scanner reads plain figures without an object for each.
 *
 * The end of each list is a guess: the first `]`. Two checks of the caller confirm it: the scanner
 * must consume the whole list, and the remaining JSON must have as many figure sets as lists were
 * cut out. Then each set has the list in its place, because every set has one list under this key.
 */

/** A text whose lists of figures are empty, and the lists. */
export interface CutText {
  readonly rest: string;
  readonly lists: readonly string[];
}

/**
 * Cuts the lists out of a text; `undefined` if the text has no list, or if escaped letters may hide
 * the key of a list.
 */
export function cutFigureLists(text: string): CutText | undefined {
  const start = /"figures"\s*:\s*\[/g;
  const [lists, parts]: [string[], string[]] = [[], []];
  let from = 0;
  while (start.test(text)) {
    const close = text.indexOf("]", start.lastIndex);
    if (close < 0) return undefined;
    parts.push(text.slice(from, start.lastIndex));
    lists.push(text.slice(start.lastIndex - 1, close + 1));
    from = close;
    start.lastIndex = close;
  }
  const rest = `${parts.join("")}${text.slice(from)}`;
  return lists.length === 0 || /\\u00[0-7]/.test(rest) ? undefined : { rest, lists };
}
