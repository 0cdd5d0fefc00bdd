/** The figures of an earlier print. */
import { buildTable, type PrintedTable, printTable, toDecimal } from "anslag";
import { describe, expect, it } from "vitest";
import { readFigures } from "../../src/print/figures.ts";
import { changesSince, publishedFigures } from "../../src/print/publication.ts";
import type { Table } from "../../src/table/index.ts";
import { plainTable } from "../support/plain-table.ts";
import { twoLines } from "../support/two-lines.ts";

const page = {
  unit: { currency: "SEK", scale: "one" },
  decimals: 0,
  mode: "half-away-from-zero",
} as const;

function publication(source: Table, own: PrintedTable | undefined, all: readonly PrintedTable[]) {
  return publishedFigures({ source, figures: readFigures(source, page), page }, own, all);
}

describe("a figure that was published", () => {
  it("is found at its row and column, and is kept if its amount is the same", () => {
    const before = printTable(plainTable([["1.4", "2.6"]]));
    const { kept, revised } = publication(plainTable([["1.4", "7.5"]]), before, [before]);
    expect([...kept]).toEqual([[0, 1n]]);
    expect([...revised]).toEqual([[1, 3n]]);
  });

  it("is found by the fact that it states, in any published table", () => {
    const book = twoLines({ actual: { police: -97.4, debt: -3.5 } });
    const columns = { actual: { scenario: "actual" } } as const;
    const before = printTable(buildTable(book, { rows: ["police", "debt"], columns }));
    const now = buildTable(book, { rows: ["debt"], columns });
    expect([...publication(now, undefined, [before]).kept]).toEqual([[0, -4n]]);
    expect([...publication(now, undefined, []).kept]).toEqual([]);
  });

  it("says nothing in another unit or with other decimals", () => {
    const source = plainTable([["1.4"]]);
    for (const options of [{ decimals: 1 }, { scale: "tkr" }] as const) {
      const before = printTable(source, options);
      expect(publication(source, before, [before]).kept.size).toBe(0);
    }
  });

  it("is compared by its exact amount, not by its print", () => {
    const before = printTable(plainTable([["1.4"]]));
    const { kept, revised } = publication(plainTable([["1.3"]]), before, [before]);
    expect([kept.size, [...revised]]).toEqual([0, [[0, 1n]]]);
  });
});

it("only figures that print otherwise are changes, in the order of the page", () => {
  const kept = new Map([[1, 5n]]);
  const revised = new Map([
    [0, 7n],
    [2, 3n],
  ]);
  const changes = changesSince(plainTable([[1, 2, 3]]), { kept, revised }, [8n, 6n, 3n], 0);
  expect(changes).toEqual([
    {
      row: "a",
      column: "x",
      published: toDecimal(7),
      printed: toDecimal(8),
      reason: "amount",
    },
    {
      row: "a",
      column: "y",
      published: toDecimal(5),
      printed: toDecimal(6),
      reason: "rounding",
    },
  ]);
});
