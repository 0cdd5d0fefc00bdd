/**
 * The statement as a schoolbook would compute it: walk the tree for every cell, on fractions.
 * Shares no code with src.
 */
import type { RandomBook } from "./arbitraries.ts";
import { type Fraction, fraction, sum } from "./fraction.ts";

/** The sum of all figures at and under a line or total, or `undefined` if no figure exists. */
export function naiveCell(
  book: RandomBook,
  entry: string,
  scenario: string,
  area?: string,
): Fraction | undefined {
  const total = book.totals.find(({ id }) => id === entry);
  const own = book.figures
    .filter((figure) => figure.line === entry && figure.scenario === scenario)
    .filter((figure) => area === undefined || figure.members.area === area)
    .map((figure) => fraction(figure.amount));
  const parts = (total?.of ?? [])
    .map((part) => naiveCell(book, part, scenario, area))
    .filter((part) => part !== undefined);
  const terms = [...own, ...parts];
  return terms.length === 0 ? undefined : sum(terms);
}
