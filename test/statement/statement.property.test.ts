import { amountOf, buildTable, type Derivation, defineBook, explainCell, type Table } from "anslag";
import { relationDifferences } from "anslag/audit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText, areas, type RandomBook, randomBook } from "../oracle/arbitraries.ts";
import { fraction, show, sum } from "../oracle/fraction.ts";
import { naiveCell } from "../oracle/naive-statement.ts";

const define = ({ lines, totals, figures }: RandomBook): ReturnType<typeof defineBook> =>
  defineBook({
    title: "random",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: { lines, totals } as never,
    dimensions: [{ id: "area", members: areas.map((id) => ({ id })) }],
    figureSets: [{ id: "all", figures: figures as never }],
  });

const entriesOf = (book: RandomBook): readonly string[] =>
  [...book.lines, ...book.totals].map(({ id }) => id);

const statement = (book: RandomBook): Table =>
  buildTable(define(book), {
    rows: entriesOf(book) as never,
    columns: {
      forecast: { scenario: "forecast" },
      budget: { scenario: "budget" },
      variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
    },
  });

const shown = (table: Table, row: string, column: string): string | undefined => {
  const amount = amountOf(table, row, column);
  return amount === undefined ? undefined : show(fraction(amount.toFixed()));
};

describe("laws of statements", () => {
  it("every cell is the sum of the figures under it (oracle)", () => {
    fc.assert(
      fc.property(randomBook, (book) => {
        const table = statement(book);
        for (const entry of entriesOf(book)) {
          for (const scenario of ["forecast", "budget"]) {
            const expected = naiveCell(book, entry, scenario);
            expect(shown(table, entry, scenario)).toBe(
              expected === undefined ? undefined : show(expected),
            );
          }
        }
      }),
    );
  });

  it("subtotals equal the sum of their leaves; every stated relation holds exactly", () => {
    fc.assert(
      fc.property(randomBook, (book) => {
        const table = statement(book);
        expect(relationDifferences(table).filter(({ difference }) => !difference.isZero())).toEqual(
          [],
        );
        const totals = new Set(
          table.relations.flatMap((relation) => (relation.kind === "rows" ? [relation.row] : [])),
        );
        for (const { id } of book.totals) {
          const hasAmounts =
            amountOf(table, id, "forecast") !== undefined ||
            amountOf(table, id, "budget") !== undefined;
          expect(totals.has(id)).toBe(hasAmounts);
        }
      }),
    );
  });

  it("members and the figures of no member add up to the whole", () => {
    fc.assert(
      fc.property(randomBook, (book) => {
        const whole = { ...book, figures: book.figures.filter(({ members }) => "area" in members) };
        const table = buildTable(define(whole), {
          rows: entriesOf(book) as never,
          columns: {
            all: { scenario: "budget" },
            north: { scenario: "budget", members: { area: "north" } },
            south: { scenario: "budget", members: { area: "south" } },
            west: { scenario: "budget", members: { area: "west" } },
            sum: { sumOf: ["north", "south", "west"] },
          },
        });
        for (const entry of entriesOf(book)) {
          expect(shown(table, entry, "sum")).toBe(shown(table, entry, "all"));
          const expected = naiveCell(whole, entry, "budget", "south");
          expect(shown(table, entry, "south")).toBe(
            expected === undefined ? undefined : show(expected),
          );
        }
      }),
    );
  });

  it("the order of the figures does not matter", () => {
    fc.assert(
      fc.property(randomBook, (book) => {
        const turned = { ...book, figures: [...book.figures].reverse() };
        expect(JSON.stringify(statement(turned))).toBe(JSON.stringify(statement(book)));
      }),
    );
  });

  it("every derivation gives the amount of its cell, and each step of it adds up", () => {
    const check = (derivation: Derivation): void => {
      if (derivation.rule === "sum" && derivation.amount !== undefined) {
        const terms = derivation.terms.filter(({ derivation: term }) => term.amount !== undefined);
        const total = terms.reduce(
          (sum, { weight, derivation: term }) => sum.plus(term.amount?.times(weight) ?? 0),
          derivation.amount.times(0),
        );
        expect(total.toFixed()).toBe(derivation.amount.toFixed());
      }
      if (derivation.terms.length === 0) expect(["figure", "empty"]).toContain(derivation.rule);
      for (const { derivation: term } of derivation.terms) check(term);
    };
    fc.assert(
      fc.property(randomBook, (book) => {
        const checked = define(book);
        const table = statement(book);
        for (const { id } of table.rows) {
          for (const { id: column } of table.columns) {
            const derivation = explainCell(table, id, column, { book: checked });
            check(derivation);
            expect(derivation.amount?.toFixed()).toBe(amountOf(table, id, column)?.toFixed());
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a result is net cost and the appropriation at the cut-off, in any column (oracle)", () => {
    fc.assert(
      fc.property(
        randomBook,
        amountText,
        amountText,
        amountText,
        (random, original, before, after) => {
          const top = entriesOf(random).filter(
            (entry) => !random.totals.some(({ of }) => of.includes(entry)),
          );
          const book = defineBook({
            title: "random",
            unit: { currency: "SEK" },
            fiscalYear: { year: 2023 },
            cutOff: "2023-08-31",
            chart: {
              lines: [...random.lines, { id: "grant", kind: "funding", readFrom: "budget" }],
              totals: [...random.totals, { id: "result", of: [...top, "grant"] }],
            } as never,
            dimensions: [{ id: "area", members: areas.map((id) => ({ id })) }],
            appropriations: [
              {
                id: "grant",
                line: "grant",
                original: { amount: original },
                adjustments: [
                  {
                    reference: "A",
                    title: "a",
                    amount: before,
                    decidedOn: "2023-08-31",
                    kind: "supplement",
                  },
                  {
                    reference: "B",
                    title: "b",
                    amount: after,
                    decidedOn: "2023-09-01",
                    kind: "supplement",
                  },
                ],
              },
            ] as never,
            figureSets: [{ id: "all", figures: random.figures as never }],
          });
          const table = buildTable(book, {
            rows: ["grant", "result"] as never,
            columns: { forecast: { scenario: "forecast" }, budget: { scenario: "budget" } },
          }) as Table;
          const funding = sum([original, before].map(fraction));
          for (const column of ["forecast", "budget"]) {
            expect(shown(table, "grant", column)).toBe(show(funding));
            const own = random.figures
              .filter(({ scenario }) => scenario === column)
              .map(({ amount }) => fraction(amount));
            // Funding alone, borrowed from the budget, is no forecast of a result.
            const absent = column === "forecast" && own.length === 0;
            expect(shown(table, "result", column)).toBe(
              absent ? undefined : show(sum([funding, ...own])),
            );
          }
        },
      ),
    );
  });
});
