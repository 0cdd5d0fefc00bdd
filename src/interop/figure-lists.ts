/**
 * The lists of figures of a book, apart from the rest of its text: they are nearly all of it, and plain ones are read as they stand, without objects for their rows.
 *
 * Where a list ends is guessed here, at the first bracket that closes. Whoever reads a list sees whether it ends there, and whoever has read the rest sees whether every list was where a set has its figures; otherwise nothing was gained,
 * and the whole text is read at once.
 */
import { isPlainObject } from "../errors/index.ts";

/** A text without its lists of figures, each of which has left its number behind as a list of its own. */
export interface CutText {
  readonly rest: string;
  readonly lists: readonly string[];
}

export function cutFigureLists(text: string): CutText {
  const start = /"figures"\s*:\s*\[/g;
  const [lists, rest]: [string[], string[]] = [[], []];
  let from = 0;
  while (start.test(text)) {
    const open = start.lastIndex - 1;
    const close = text.indexOf("]", open) + 1;
    if (close === 0) break;
    rest.push(text.slice(from, open), `[${lists.length}]`);
    lists.push(text.slice(open, close));
    from = close;
    start.lastIndex = close;
  }
  return { rest: `${rest.join("")}${text.slice(from)}`, lists };
}

/** The ids of the figure sets of a book, each in the place of its list; nothing where a list was elsewhere. The sets are left without figures. */
export function takeNumbers(book: unknown, { rest, lists }: CutText): readonly string[] | undefined {
  // A key may be written with escapes, and its list is not seen then. All others are: where there are as many as sets, each set has its own.
  if (/\\u00[0-7]/.test(rest) || !isPlainObject(book) || !Array.isArray(book.figureSets)) return undefined;
  const sets = book.figureSets as readonly unknown[];
  if (sets.length !== lists.length) return undefined;
  const ids: string[] = [];
  for (const set of sets) {
    if (!isPlainObject(set) || !Array.isArray(set.figures)) return undefined;
    set.figures.length = 0;
    ids.push(set.id as string);
  }
  return ids;
}
