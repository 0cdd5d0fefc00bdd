/**
 * The lists of figures of a book, apart from the rest of its text: they are nearly all of it, and plain ones are read as they stand, without objects for their rows.
 *
 * Where a list ends is guessed here, at the first bracket that closes. Whoever reads a list sees whether it ends there; whoever has read the rest and finds as many sets as there are lists knows that each set has its own, in order:
 * the figures of a set that is sound are a list under this key, and every one of them was taken out.
 */

/** A text without its lists of figures, each of which has left an empty one behind. */
export interface CutText {
  readonly rest: string;
  readonly lists: readonly string[];
}

/** Takes the lists out of a text; nothing where the key may be written in a way that is not seen here. */
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
  // Letters as escapes.
  return lists.length === 0 || /\\u00[0-7]/.test(rest) ? undefined : { rest, lists };
}
