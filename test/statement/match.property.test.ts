/** Period selection against a naive rule that knows months only. */
import { type BookInput, buildTable, defineBook, isAnslagError } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraryInput } from "../support/library.ts";

/** A period by its first month (0 is January) and its length. */
interface Span {
  readonly first: number;
  readonly length: number;
}
const month = (number: number): string => `2023-${`${number + 1}`.padStart(2, "0")}`;
const text = ({ first, length }: Span): string => `${month(first)}/${month(first + length - 1)}`;
const monthsOf = ({ first, length }: Span): readonly number[] =>
  Array.from({ length }, (_, index) => first + index);

const span = fc
  .tuple(fc.constantFrom(1, 1, 1, 2, 3, 4, 6, 8, 12), fc.nat(11))
  .map(([length, first]): Span => ({ length, first: Math.min(first, 12 - length) }));
const posting = fc.record({
  line: fc.constantFrom("fees", "books"),
  span,
  amount: fc.integer({ min: 1, max: 1000 }),
});
type Posting = typeof posting extends fc.Arbitrary<infer Value> ? Value : never;

/** What the rule says, worked out month by month. */
function expected(postings: readonly Posting[], wanted: Span): string {
  const months = monthsOf(wanted);
  const divides = ({ first, length }: Span): boolean =>
    months.includes(first) &&
    months.includes(first + length - 1) &&
    wanted.length % length === 0 &&
    (first - wanted.first) % length === 0;
  const fees = postings.filter(({ line }) => line === "fees");
  const total = (list: readonly Posting[]): string =>
    `${list.reduce((sum, { amount }) => sum + amount, 0)}`;
  const exact = fees.filter(({ span: own }) => text(own) === text(wanted));
  if (exact.length > 0) return total(exact);
  const within = fees.filter(({ span: own }) =>
    monthsOf(own).every((number) => months.includes(number)),
  );
  const spansWithin = [
    ...new Map(within.map(({ span: own }) => [text(own), monthsOf(own)])).values(),
  ].flat();
  const fills = spansWithin.length === months.length && new Set(spansWithin).size === months.length;
  const parts = fills ? within : fees.filter(({ span: own }) => divides(own));
  if (parts.length === 0) {
    return fees.some(({ span: own }) => monthsOf(own).some((number) => months.includes(number)))
      ? "incomplete-period"
      : "absent";
  }
  const spans = new Set(parts.map(({ span: own }) => text(own)));
  const distinct = parts.filter(({ span: own }) => spans.delete(text(own)));
  const counts = distinct.flatMap(({ span: own }) => monthsOf(own));
  if (new Set(counts).size < counts.length) return "figure.overlapping-periods";
  const used = new Set(counts);
  const leftOver = fees
    .flatMap(({ span: own }) => monthsOf(own))
    .some((number) => months.includes(number) && !used.has(number));
  if (leftOver) return "incomplete-period";
  const inside = postings.filter(
    ({ span: own }) =>
      text(own) !== text(wanted) && monthsOf(own).every((number) => months.includes(number)),
  );
  const covered = new Set(inside.flatMap(({ span: own }) => monthsOf(own)));
  return months.every((number) => covered.has(number)) ? total(parts) : "incomplete-period";
}

describe("laws of periods", () => {
  it("a cell takes figures for exactly its period, or even parts of it, and nothing twice", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 14 }), span, (postings, wanted) => {
        const figures = postings.map(({ line, span: own, amount }) => ({
          line,
          scenario: "actual",
          period: text(own),
          amount,
        }));
        const book = defineBook({
          ...(libraryInput as BookInput),
          appropriations: [],
          figureSets: [{ id: "all", figures }],
        });
        let found: string;
        try {
          const table = buildTable(book, {
            rows: ["fees"],
            columns: { actual: { scenario: "actual", period: text(wanted) } },
          });
          const [[cell] = []] = table.cells;
          found =
            cell?.kind === "amount"
              ? cell.amount.toFixed()
              : cell?.kind === "empty"
                ? cell.reason
                : "nothing";
        } catch (error) {
          found = isAnslagError(error) ? error.code : String(error);
        }
        const rule = expected(postings, wanted);
        seen.set(/^\d/.test(rule) ? "amount" : rule, (seen.get(rule) ?? 0) + 1);
        expect(found).toBe(rule);
      }),
      { numRuns: 1000 },
    );
    // The generator reaches every outcome, so the law is about all of them.
    expect([...seen.keys()].sort()).toEqual([
      "absent",
      "amount",
      "figure.overlapping-periods",
      "incomplete-period",
    ]);
  });
});
