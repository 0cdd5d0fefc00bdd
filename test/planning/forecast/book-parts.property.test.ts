/** The amounts of a forecast follow the gaps of their scenario, as those of a statement do. */
import { type Book, buildTable, cellOf, defineBook } from "anslag";
import { forecastBook } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountFor, type Part, partsOf } from "../../../src/planning/forecast/book-parts.ts";

const lines = ["staff", "rent", "overtime"] as const;
const units = ["east", "west"] as const;
const month = (place: number) => `2023-${`${place}`.padStart(2, "0")}`;
const posting = fc.record({
  line: fc.constantFrom(...lines),
  from: fc.integer({ min: 1, max: 9 }),
  // Months, quarters, and five months that divide no period evenly.
  length: fc.constantFrom(1, 1, 1, 2, 4, 5),
  unit: fc.constantFrom(...units),
  // Even amounts: 12 ÷ 8 of them are whole.
  half: fc.integer({ min: -99, max: 99 }),
});
type Posting = typeof posting extends fc.Arbitrary<infer Value> ? Value : never;

const bookOf = (postings: readonly Posting[], gaps: "zero" | "unknown", more: object = {}): Book =>
  defineBook({
    title: "Units",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    scenarios: [{ id: "actual", gaps }],
    chart: {
      lines: [
        { id: "staff", kind: "cost" },
        { id: "rent", kind: "cost" },
        { id: "overtime", kind: "cost", ofWhich: "staff" },
      ],
    },
    dimensions: [{ id: "unit", members: units.map((id) => ({ id })) }],
    figureSets: [
      {
        id: "all",
        figures: postings.map(({ line, from, length, unit, half }) => ({
          line,
          scenario: "actual",
          period: `${month(from)}/${month(Math.min(12, from + length - 1))}`,
          amount: 2 * half,
          members: { unit },
        })) as never,
      },
    ],
    ...more,
  }) as unknown as Book;

describe("laws of a forecast with gaps", () => {
  it("has a line and a unit where a statement has its amount so far, and no other", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(posting, { minLength: 1, maxLength: 14 }),
        fc.boolean(),
        fc.constantFrom("zero" as const, "unknown" as const),
        (some, isWhole, gaps) => {
          const all = isWhole
            ? some.flatMap((of) =>
                [1, 2, 3, 4, 5, 6, 7, 8].map((from) => ({ ...of, from, length: 1 as const })),
              )
            : some;
          const book = bookOf(all, gaps);
          const { lines: found, left } = forecastBook(book, { method: { kind: "run-rate" } });
          for (const line of lines)
            for (const unit of units) {
              if (!all.some((of) => of.line === line && of.unit === unit)) continue;
              const isIt = (of: { line: string; members: object }) =>
                of.line === line && (of.members as { unit?: string }).unit === unit;
              const forecast = found.find(isIt)?.forecast.amount.toNumber();
              expect(left.some(isIt)).toBe(forecast === undefined);
              let amount: number | undefined;
              try {
                const members = { unit };
                const columns = { a: { scenario: "actual", period: "2023-01/2023-08", members } };
                const cell = cellOf(buildTable(book, { rows: [line], columns }), line, "a");
                amount = cell.kind === "amount" ? cell.amount.toNumber() : undefined;
              } catch {
                // A statement refuses two divisions of one period; the forecast names the part.
                amount = undefined;
              }
              seen.add(`${gaps} ${amount === undefined ? "unknown" : "amount"}`);
              expect(forecast).toBe(amount === undefined ? undefined : (amount / 8) * 12);
            }
        },
      ),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual([
      "unknown amount",
      "unknown unknown",
      "zero amount",
      "zero unknown",
    ]);
  });

  it("takes a month from another line of the same members for reported", () => {
    const one = { length: 1, unit: "east" } as const;
    const staff = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (from): Posting => ({ ...one, from, line: "staff", half: -5 }),
    );
    const rent: Posting = { ...one, from: 2, line: "rent", half: -8 };
    const { lines: found } = forecastBook(bookOf([...staff, rent], "unknown"), {
      method: { kind: "run-rate" },
    });
    // Eight months of 10, and 16 in one of eight.
    expect(found.map(({ forecast }) => forecast.amount.toNumber())).toEqual([-120, -24]);
  });
});

describe("the parts of a book", () => {
  it("leave out other years, and grants of them", () => {
    const book = bookOf([], "zero", {
      years: [{ year: 2022 }],
      scenarios: [{ id: "budget", year: 2022 }],
      figureSets: [
        {
          id: "all",
          figures: [
            {
              line: "staff",
              scenario: "actual",
              period: "2022-05",
              amount: -7,
              members: { unit: "east" },
            },
            {
              line: "staff",
              scenario: "actual",
              period: "2023-05",
              amount: -9,
              members: { unit: "east" },
            },
          ],
        },
      ],
      appropriations: [{ id: "rent", line: "rent", original: { amount: 100 } }],
    });
    const parts: readonly Part[] = [...partsOf(book, book.figureSets[0], "2023-01/2023-12")];
    expect(parts.map(({ line, actual, budget }) => [line, actual.length, budget.length])).toEqual([
      ["staff", 1, 0],
    ]);
    const [staff] = parts;
    if (staff === undefined) throw new Error("no part");
    expect(amountFor(staff, "actual", "2023-05/2023-05")?.toNumber()).toBe(-9);
    expect(amountFor(staff, "actual", "2023-05/2023-06", "zero")?.toNumber()).toBe(-9);
    expect(amountFor(staff, "actual", "2023-05/2023-06")).toBeUndefined();
  });
});
