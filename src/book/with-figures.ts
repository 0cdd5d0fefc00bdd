/** Figure sets that come into a book after it was declared. */

import { isUsableId } from "../chart/index.ts";
import type { FigureSet } from "../figure/index.ts";
import {
  describeValue,
  type Issue,
  makeIssue,
  requireEntries,
  throwIssues,
} from "../input/index.ts";
import { type Book, type BookFigureSet, requireBook } from "./book.ts";
import { checkPostedOnce } from "./double-posting.ts";
import { frameOf, yearOfId } from "./frame.ts";
import { readFigureSet } from "./read-figures.ts";

/**
 * Puts figure sets into a book: a set replaces the set with its id, or is added.
 *
 * Rule: names and periods are checked as in {@link defineBook}, each once for all figures that have
 * it; nothing may be posted twice. The rest of the book does not change.
 * Units and sign: every set in the unit of the book, result sign.
 * Absent and zero: an empty set removes the figures of the set that it replaces. A book that was
 * declared without sets has an empty set called `main`; the new sets replace it, unless
 * appropriations belong to it. Statements read the first set.
 *
 * @param book - the book, which does not change
 * @param sets - figure sets by id
 * @returns a new book
 * @throws AnslagError `input.wrong-type` when it is no book, or a value is no set
 * @throws AnslagError `unit.mismatch` when a set is in another unit
 * @throws AnslagError `figure.unknown-line`, `figure.unknown-scenario`, `figure.unknown-dimension`,
 * `figure.unknown-member`, `figure.outside-year`, `figure.never-read`: one issue for each wrong
 * name or period
 * @throws AnslagError `figure.total-and-part`, `appropriation.posted-twice` when an amount is
 * posted twice
 * @example Figures from a file, in a book that was declared without them
 * const frame = defineBook({
 *   title: "Library 2023", unit: { currency: "SEK" }, fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] }, figureSets: [],
 * });
 * const figures = figuresFromCsv(frame, "konto;belopp\nstaff;-1250,50", {
 *   separator: ";", decimalMark: ",",
 *   line: "konto", amount: "belopp", scenario: { value: "actual" },
 * });
 * withFigures(frame, { main: figures }).figureSets[0]?.figures.size // => 1
 */
export function withFigures<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  sets: Readonly<Record<string, FigureSet>>,
): Book<Line, Scenario> {
  requireBook(book);
  const issues: Issue[] = [];
  const given = requireEntries<FigureSet>(sets, ["sets"], issues);
  const next = placeFigures(book, given, issues);
  throwIssues(issues);
  return next;
}

/**
 * As {@link withFigures}, with the sets in a list. The result is valid only if no issue was added.
 */
export function placeFigures<Line extends string, Scenario extends string>(
  book: Book<Line, Scenario>,
  given: readonly (readonly [id: string, set: FigureSet])[],
  issues: Issue[],
): Book<Line, Scenario> {
  const before = issues.length;
  const frame = frameOf(book);
  const sets = new Map<string, FigureSet>();
  for (const [id, set] of given) {
    if (!isUsableId(id)) {
      const facts = { expected: 'an id such as "main"', received: describeValue(id) };
      issues.push(makeIssue("input.id", { path: ["sets"], ...facts }));
    }
    sets.set(id, readFigureSet(set, { ...frame, unit: book.unit }, ["sets", id], issues));
  }
  if (issues.length > before) return book;
  const { chart, appropriations } = book;
  const figureSets = Object.freeze(replaceSets(book, sets));
  const yearOf = (id: string): ReturnType<typeof yearOfId> => yearOfId(frame, id);
  checkPostedOnce({ chart, figureSets, positions: [], appropriations, yearOf }, issues);
  return Object.freeze({ ...book, figureSets });
}

/** The sets of a book with new sets in the place of those with their ids, the others at the end. */
function replaceSets(
  { figureSets, appropriations }: Book,
  sets: ReadonlyMap<string, FigureSet>,
): readonly BookFigureSet[] {
  // The empty set of a book without sets gives way, or statements would read it.
  const isPlaceholder = ({ id, figures }: BookFigureSet): boolean =>
    figureSets.length === 1 &&
    sets.size > 0 &&
    id === "main" &&
    figures.size === 0 &&
    !appropriations.some(({ set }) => set === "main");
  const before = figureSets.flatMap((set) => {
    const figures = sets.get(set.id);
    if (figures !== undefined) return Object.freeze({ ...set, figures });
    return isPlaceholder(set) ? [] : set;
  });
  const ids = new Set(figureSets.map(({ id }) => id));
  const added = [...sets]
    .filter(([id]) => !ids.has(id))
    .map(([id, figures]) => Object.freeze({ id, label: id, figures }));
  return [...before, ...added];
}
