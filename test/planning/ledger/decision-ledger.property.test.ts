/** The ledger decision by decision: legs of one reference stand in one column. */
import { amountOf, type BookInput, defineBook, toDecimal } from "anslag";
import { appropriationLedger, decisionLedger } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { amount, expectAddsUp, labelsOf, rowsOf } from "../../support/table-laws.ts";

const purposes = ["culture", "sports", "parks"] as const;
interface Leg {
  readonly reference: string;
  readonly amount: string | number;
  readonly decidedOn: string;
}
/** A book with an appropriation for each purpose, and its legs of decisions. */
const bookOf = (legs: readonly (readonly Leg[])[]): BookInput => ({
  title: "Board 2023",
  unit: { currency: "SEK", scale: "thousand" },
  fiscalYear: { year: 2023 },
  cutOff: "2023-08-31",
  chart: { lines: [{ id: "grant", kind: "funding" }] },
  dimensions: [{ id: "purpose", members: purposes.map((id) => ({ id })) }],
  figureSets: [],
  appropriations: legs.map((own, k) => ({
    id: `a${k}`,
    line: "grant",
    members: { purpose: purposes[k] ?? "" },
    original: { amount: 100 * (k + 1) },
    adjustments: own.map((leg) => ({ ...leg, title: "t", kind: "transfer" })),
  })),
});
const day = fc.integer({ min: 1, max: 12 }).map((m) => `2023-${`${m}`.padStart(2, "0")}-15`);
const leg = fc.record({ reference: fc.constantFrom("A", "B", "total"), amount, decidedOn: day });
const books = fc.array(fc.array(leg, { maxLength: 4 }), { minLength: 1, maxLength: 3 });

describe("decisionLedger", () => {
  it("adds up both ways, and has what each decision changes at each head", () => {
    fc.assert(
      fc.property(books, day, (legs, asOf) => {
        const book = defineBook(bookOf(legs));
        const table = decisionLedger(book, { by: "purpose", asOf });
        expectAddsUp(table);
        const columns = new Set(table.columns.map(({ id }) => id));
        const counted = legs.flat().filter(({ decidedOn }) => decidedOn <= asOf);
        expect(columns).toEqual(
          new Set([
            "original",
            ...counted.map(({ reference }) => `decision:${reference}`),
            "revised",
          ]),
        );
        for (const [k, own] of legs.entries())
          for (const reference of new Set(counted.map((each) => each.reference))) {
            const naive = own
              .filter((each) => each.reference === reference && each.decidedOn <= asOf)
              .reduce((so, each) => so.plus(toDecimal(each.amount)), toDecimal(0));
            expect(amountOf(table, purposes[k] ?? "", `decision:${reference}`)?.toFixed()).toBe(
              naive.toFixed(),
            );
          }
        const kinds = appropriationLedger(book, { by: "purpose", asOf });
        for (const { id } of table.rows)
          for (const column of ["original", "revised"] as const)
            expect(amountOf(table, id, column)?.toFixed()).toBe(
              amountOf(kinds, id, column)?.toFixed(),
            );
      }),
      { numRuns: 60 },
    );
  });

  it("shows a transfer as one column that adds up to 0, and decisions by day", () => {
    const table = decisionLedger(
      defineBook(
        bookOf([
          [
            { reference: "late", amount: 3, decidedOn: "2023-07-01" },
            { reference: "move", amount: -5, decidedOn: "2023-06-01" },
          ],
          [{ reference: "move", amount: 5, decidedOn: "2023-06-01" }],
        ]),
      ),
      { by: "purpose", labels: { move: "The move" } },
    );
    expect(rowsOf(table)).toEqual([
      ["culture", 100, -5, 3, 98],
      ["sports", 200, 5, 0, 205],
      ["total", 300, 0, 3, 303],
    ]);
    expect(labelsOf(table).slice(3)).toEqual(["Original", "The move", "late", "Revised"]);
  });

  it("has no column for a decision after the day, and none at all of an empty book", () => {
    const book = defineBook(bookOf([[{ reference: "A", amount: 1, decidedOn: "2023-09-01" }]]));
    expect(rowsOf(decisionLedger(book))).toEqual([
      ["a0", 100, 100],
      ["total", 100, 100],
    ]);
    expect(rowsOf(decisionLedger(defineBook(bookOf([]))))).toEqual([["total", 0, 0]]);
  });

  it("refuses what the ledger by kind refuses", () => {
    const book = defineBook(bookOf([[]]));
    expect(codeOf(() => decisionLedger(book, { by: "area" }))).toBe("figure.unknown-dimension");
    expect(codeOf(() => decisionLedger(book, { columns: "kinds" } as never))).toBe(
      "input.unknown-key",
    );
  });
});
