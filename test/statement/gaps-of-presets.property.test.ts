/** The net-cost development and the list above a threshold follow the gaps of their scenarios. */
import {
  type Book,
  type Cell,
  cellOf,
  defineBook,
  listAboveThreshold,
  netCostDevelopment,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWords } from "../support/cells.ts";

type Gaps = "zero" | "unknown";
const lines = ["fees", "staff", "rent"] as const;
const units = ["east", "west", "north"] as const;
const month = (year: number, place: number) => `${year}-${`${place}`.padStart(2, "0")}`;
const posting = fc.record({
  line: fc.constantFrom(...lines),
  place: fc.integer({ min: 1, max: 4 }),
  year: fc.constantFrom(2022, 2023),
  amount: fc.integer({ min: -50, max: 50 }),
  unit: fc.constantFrom(...units),
});
type Posting = typeof posting extends fc.Arbitrary<infer Value> ? Value : never;
const some = fc.array(posting, { maxLength: 30 });
/** Some postings, and in half of the cases each of them in all four months. */
const books = fc
  .tuple(some, fc.boolean(), fc.constantFrom<Gaps>("zero", "unknown"))
  .map(([all, isWhole, gaps]) => {
    const postings = isWhole
      ? all.flatMap((of) => [1, 2, 3, 4].map((place) => ({ ...of, place })))
      : all;
    return { postings, gaps };
  });

const bookOf = (postings: readonly Posting[], gaps: Gaps): Book =>
  defineBook({
    title: "Units",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    scenarios: [
      { id: "actual", gaps },
      { id: "priorYearActual", gaps },
    ],
    chart: {
      lines: [
        { id: "fees", kind: "income" },
        { id: "staff", kind: "cost" },
        { id: "rent", kind: "cost" },
      ],
      totals: [
        { id: "income", of: ["fees"], role: "income" },
        { id: "costs", of: ["staff", "rent"], role: "costs" },
      ],
    },
    dimensions: [{ id: "unit", members: units.map((id) => ({ id })) }],
    figureSets: [
      {
        id: "all",
        figures: postings.map(({ line, place, year, amount, unit }) => ({
          line,
          scenario: year === 2023 ? "actual" : "priorYearActual",
          period: month(year, place),
          amount,
          members: { unit },
        })),
      },
    ],
  }) as unknown as Book;

/**
 * The amount of the first four months of a year, or the reason why it is empty: a unit reports a
 * month if it has a figure on any line.
 */
function naive(
  all: readonly Posting[],
  gaps: Gaps,
  year: number,
  isIn: (of: Posting) => boolean,
): number | string {
  const ofYear = all.filter((of) => of.year === year);
  const used = ofYear.filter(isIn);
  const reports = (unit: string, place: number) =>
    ofYear.some((of) => of.unit === unit && of.place === place);
  if (gaps === "unknown" && used.length === 0) return "absent";
  const isWhole = used.every(({ unit }) => [1, 2, 3, 4].every((place) => reports(unit, place)));
  if (gaps === "unknown" && !isWhole) return "incomplete-period";
  return used.reduce((sum, { amount }) => sum + amount, 0);
}

const answer = (cell: Cell): number | string =>
  cell.kind === "amount" ? cell.amount.toNumber() : (inWords(cell) ?? "");

describe("laws of gaps in presets", () => {
  it("the net-cost development adds up what is known, and compares nothing that is not", () => {
    const seen = new Set<string>();
    const rows = { income: ["fees"], costs: ["staff", "rent"], netCost: lines } as const;
    fc.assert(
      fc.property(books, ({ postings, gaps }) => {
        const table = netCostDevelopment(bookOf(postings, gaps), {
          current: { scenario: "actual", period: "2023-01/2023-04" },
          prior: { scenario: "priorYearActual", period: "2022-01/2022-04" },
        });
        for (const [row, of] of Object.entries(rows)) {
          const at = (column: "current" | "prior" | "growth") =>
            cellOf(table, row as keyof typeof rows, column);
          const isIn = ({ line }: Posting) => (of as readonly string[]).includes(line);
          const [now, before] = [2023, 2022].map((year) => naive(postings, gaps, year, isIn));
          expect([answer(at("current")), answer(at("prior"))]).toEqual([now, before]);
          const growth = at("growth");
          seen.add(growth.kind === "empty" ? growth.reason : growth.kind);
          if ([now, before].includes("incomplete-period")) {
            expect(growth).toMatchObject({ reason: "incomplete-period" });
            continue;
          }
          const isComparable =
            typeof now === "number" && typeof before === "number" && before !== 0;
          if (!isComparable || now * before < 0) expect(growth.kind).toBe("empty");
          else if (growth.kind === "ratio") {
            const [top, bottom] = [growth.ratio.numerator, growth.ratio.denominator].map(Number);
            expect((top ?? 0) * Math.abs(before)).toBe(
              (Math.abs(now) - Math.abs(before)) * (bottom ?? 0),
            );
          } else expect(growth.kind).toBe("ratio");
        }
      }),
      { numRuns: 150 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(["ratio", "incomplete-period"]));
  });

  it("a list has the members above, and last those of which months are missing", () => {
    let unknown = 0;
    fc.assert(
      fc.property(books, fc.nat(60), ({ postings, gaps }, threshold) => {
        const list = listAboveThreshold(bookOf(postings, gaps), {
          dimension: "unit",
          shows: { line: "costs", scenario: "actual", period: "2023-01/2023-04" },
          threshold,
        });
        const found = units.map((unit) => ({
          unit,
          amount: naive(postings, gaps, 2023, (of) => of.unit === unit && of.line !== "fees"),
        }));
        const above = found
          .filter(({ amount }) => typeof amount === "number" && Math.abs(amount) > threshold)
          .sort((left, right) => Math.abs(Number(right.amount)) - Math.abs(Number(left.amount)));
        const last = found.filter(({ amount }) => amount === "incomplete-period");
        unknown += last.length;
        expect(list.rows.map(({ id }) => id)).toEqual([...above, ...last].map(({ unit }) => unit));
        const noted = list.notes.filter(({ kind }) => kind === "missing-months");
        expect(new Set(noted.map(({ row }) => row))).toEqual(new Set(last.map(({ unit }) => unit)));
      }),
      { numRuns: 150 },
    );
    expect(unknown).toBeGreaterThan(0);
  });
});
