/** Every table of a book gives one answer, and that of a naive sum over raw figures. */
import {
  type Book,
  buildTable,
  type Cell,
  cellOf,
  defineBook,
  explainCell,
  headline,
  incomeStatement,
  memberList,
  memberMatrix,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWords } from "../support/cells.ts";

const lines = ["staff", "rent", "grant"] as const;
const units = ["east", "west", "north"] as const;
const month = (place: number) => `2023-${`${place + 1}`.padStart(2, "0")}`;

/** A posting of one month, or of the quarter that begins in it; amounts in hundredths. */
const posting = fc.record({
  line: fc.constantFrom(...lines),
  place: fc.nat(8),
  cents: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  unit: fc.constantFrom(...units),
  purpose: fc.constantFrom(undefined, "care", "art"),
});
type Posting = typeof posting extends fc.Arbitrary<infer Value> ? Value : never;
const span = fc
  .tuple(fc.nat(8), fc.nat(8))
  .map(([left, right]) => [Math.min(left, right), Math.max(left, right)] as const);

const inHundredths = (cents: bigint): string => {
  const [whole, rest] = [cents / 100n, cents % 100n];
  const size = `${rest < 0n ? -rest : rest}`.padStart(2, "0");
  return `${cents < 0n && whole === 0n ? "-" : ""}${whole}.${size}`;
};
/** The amount of a cell in hundredths, or the reason why it has none. */
const answer = (cell: Cell): bigint | string =>
  cell.kind === "amount" ? BigInt(cell.amount.times(100).toFixed()) : (inWords(cell) ?? "");

const bookOf = (postings: readonly Posting[], gaps: "zero" | "unknown"): Book =>
  defineBook({
    title: "Three units",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-09-30",
    scenarios: [{ id: "actual", gaps }],
    chart: {
      lines: [
        { id: "staff", kind: "cost" },
        { id: "rent", kind: "cost" },
        { id: "grant", kind: "funding" },
      ],
      totals: [
        { id: "net", of: ["staff", "rent"], role: "net-cost" },
        { id: "result", of: ["net", "grant"], role: "result" },
      ],
    },
    dimensions: [
      { id: "unit", members: units.map((id) => ({ id })) },
      { id: "purpose", members: [{ id: "care" }, { id: "art" }] },
    ],
    figureSets: [
      {
        id: "all",
        figures: postings.map(({ line, place, cents, unit, purpose }) => ({
          line,
          scenario: "actual",
          period: month(place),
          amount: inHundredths(cents),
          members: { unit, ...(purpose === undefined ? {} : { purpose }) },
        })),
      },
    ],
  }) as unknown as Book;

const under: Readonly<Record<string, readonly string[]>> = {
  staff: ["staff"],
  rent: ["rent"],
  grant: ["grant"],
  net: ["staff", "rent"],
  result: ["staff", "rent", "grant"],
};

/** What each function answers for a line and a period, over all units. */
function answers(book: Book, line: string, period: string): Readonly<Record<string, Cell>> {
  const shows = { scenario: "actual", period };
  const columns = { actual: shows };
  const table = buildTable(book, { rows: [line], columns });
  const roles: Readonly<Record<string, "netCost" | "funding" | "result">> = {
    net: "netCost",
    grant: "funding",
    result: "result",
  };
  const role = roles[line];
  const matrix = memberMatrix(book, { dimension: "unit", rows: [line], shows });
  const list = memberList(book, { dimension: "unit", columns: { actual: { ...shows, line } } });
  return {
    table: cellOf(table, line, "actual"),
    statement: cellOf(incomeStatement(book, { columns }), line, "actual"),
    matrix: cellOf(matrix, line, "total"),
    list: cellOf(list, "sum", "actual"),
    ...(role === undefined
      ? {}
      : { headline: cellOf(headline(book, { columns }), role, "actual") }),
  };
}

describe("laws of gaps", () => {
  it("every sum of a complete scenario is the sum over the bookings that are there", () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 25 }), span, (postings, [first, last]) => {
        const book = bookOf(postings, "zero");
        const period = `${month(first)}/${month(last)}`;
        const inside = postings.filter(({ place }) => place >= first && place <= last);
        const sum = (line: string, unit?: string): bigint =>
          inside
            .filter((of) => under[line]?.includes(of.line) && (unit ?? of.unit) === of.unit)
            .reduce((total, { cents }) => total + cents, 0n);
        for (const line of Object.keys(under)) {
          for (const cell of Object.values(answers(book, line, period)))
            expect(answer(cell)).toBe(sum(line));
          const matrix = memberMatrix(book, {
            dimension: "unit",
            rows: [line],
            shows: { scenario: "actual", period },
          });
          for (const unit of units)
            expect(answer(cellOf(matrix, line, unit))).toBe(sum(line, unit));
        }
        const columns = { actual: { scenario: "actual", period } };
        const table = buildTable(book, { rows: ["result"], columns });
        const why = explainCell(table, "result", "actual", { book });
        expect(why.rule).toBe(inside.length === 0 ? "no-bookings" : "sum");
        expect(why.amount?.times(100).toFixed()).toBe(`${sum("result")}`);
      }),
      { numRuns: 60 },
    );
  });

  it("a reported scenario has one answer: a sum, or no amount where a member lacks a month", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(posting, { maxLength: 25 }),
        fc.boolean(),
        span,
        (some, isWhole, [first, last]) => {
          // Half of the books have every month of what they have at all.
          const postings = !isWhole
            ? some
            : some.flatMap((of) => Array.from({ length: 9 }, (_, place) => ({ ...of, place })));
          const book = bookOf(postings, "unknown");
          const inside = postings.filter(({ place }) => place >= first && place <= last);
          const monthsOf = ({ unit, purpose }: Posting) =>
            new Set(
              inside
                .filter((of) => of.unit === unit && of.purpose === purpose)
                .map(({ place }) => place),
            ).size;
          for (const line of Object.keys(under)) {
            const used = inside.filter((of) => under[line]?.includes(of.line));
            const lacks = used.some((of) => monthsOf(of) < last - first + 1);
            const naive =
              used.length === 0
                ? "absent"
                : lacks
                  ? "incomplete-period"
                  : used.reduce((total, { cents }) => total + cents, 0n);
            seen.add(typeof naive === "string" ? naive : "amount");
            const found = answers(book, line, `${month(first)}/${month(last)}`);
            for (const cell of Object.values(found)) expect(answer(cell)).toBe(naive);
          }
        },
      ),
      { numRuns: 100 },
    );
    expect([...seen].sort()).toEqual(["absent", "amount", "incomplete-period"]);
  });
});
