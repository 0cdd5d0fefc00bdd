/** Tables that are rounded as one, in the smallest cases. */
import { describe, expect, it } from "vitest";
import { isBeyondFirstTier, readFigures } from "../../src/print/figures.ts";
import { footTables } from "../../src/print/footing.ts";
import type { Table } from "../../src/table/index.ts";
import { empty } from "../support/cells.ts";
import { down, type PlainCells, plainTable } from "../support/plain-table.ts";

const page = { decimals: 0, mode: "half-away-from-zero", searchLimit: 1000 } as const;

function footed(table: Table) {
  const unit = { currency: "SEK", scale: "one" } as const;
  const figures = readFigures(table, { ...page, unit });
  return { source: table, figures };
}

describe("one table", () => {
  const rounded = (cells: PlainCells, relations: Table["relations"] = [down("x")]) => {
    const table = footed(plainTable(cells, { relations }));
    const { printed, minimal } = footTables([table], page);
    return { printed: printed[0] ?? [], minimal, figures: table.figures };
  };

  it("rounds one of two 0.4 up, so that they make 1", () => {
    const { printed, minimal, figures } = rounded([["0.4"], ["0.4"], ["0.8"]]);
    expect(printed).toEqual([1n, 0n, 1n]);
    expect([minimal, isBeyondFirstTier(figures, printed)]).toEqual([true, false]);
    expect(figures.ordinary).toEqual([0n, 0n, 1n]);
  });

  it("leaves figures as they are rounded where no sum is stated", () => {
    expect(rounded([["0.4"], ["0.4"], ["0.8"]], []).printed).toEqual([0n, 0n, 1n]);
  });

  it("asks no sum to hold in print that does not hold exactly", () => {
    expect(rounded([["0.4"], ["0.4"], ["0.9"]]).printed).toEqual([0n, 0n, 1n]);
  });

  it("counts an absent figure as nothing", () => {
    expect(rounded([["0.4"], [empty("absent")], ["0.4"]]).printed).toEqual([0n, 0n, 0n]);
  });
});

describe("what was published", () => {
  const table = plainTable([["0.4"], ["0.4"], ["0.8"]], { relations: [down("x")] });

  it("stays, and the rest is rounded around it", () => {
    const { printed } = footTables([footed(table)], page, ({ published }) => published.set(0, 0n));
    expect(printed).toEqual([[0n, 1n, 1n]]);
  });

  it("goes last where the sums leave no rounding that keeps all of it", () => {
    const [printed = []] = footTables([footed(table)], page, ({ published }) => {
      for (const [position, units] of [0n, 0n, 1n].entries()) published.set(position, units);
    }).printed;
    expect((printed[0] ?? 0n) + (printed[1] ?? 0n)).toBe(printed[2]);
  });
});

it("tables of other widths and finenesses keep their own figures", () => {
  const narrow = footed(plainTable([["0.4"], ["0.4"], ["0.8"]], { relations: [down("x")] }));
  const wide = footed(plainTable([["1.25", "2.25"]]));
  expect(footTables([narrow, wide], page).printed).toEqual([
    [1n, 0n, 1n],
    [1n, 2n],
  ]);
});
