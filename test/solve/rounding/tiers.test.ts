/** The limits of footing: tables that no rounding can save, and what is printed then. */
import { printTable, type Table } from "anslag";
import { relationDifferences } from "anslag/audit";
import { describe, expect, it } from "vitest";
import { bestRounding } from "../../oracle/brute-rounding.ts";
import { shapes, tableOf } from "../../oracle/random-table.ts";

const failing = (table: Table) =>
  relationDifferences(table).filter(({ difference }) => !difference.isZero());
const columnsOf = (table: Table) =>
  printTable(table, { language: "sv" }).texts.map((row) => row.join(" "));

describe("tables that no rounding can make add up with whole figures kept", () => {
  // Two lines; budget, forecast, plan and all three differences. Total forecast 1 and total plan −
  // budget 0 are whole, and so is one difference in each line; together they would make both lines'
  // forecasts equal, but they add up to 1.
  const a = tableOf(
    [-1, 0, 0],
    [
      ["0", "0.5", "0.5"],
      ["0.5", "0.5", "0"],
    ],
    shapes["all three differences"],
  );
  // A subtotal {a, b} and a line c under a total; budget, forecast, plan and two differences.
  const b = tableOf(
    [-1, 0, 0, 1, 1],
    [
      ["0.5", "0.5", "0"],
      ["0", "0.5", "0"],
      ["0.5", "0.5", "0.5"],
    ],
    shapes["two variances of one forecast"],
  );

  it("counterexample A: no rounding adds up, so one whole figure moves and is listed", () => {
    expect(bestRounding(a)).toBe("none");
    const printed = printTable(a, { language: "sv" });
    expect(printed.tier).toBe(2);
    expect(failing(printed)).toEqual([]);
    expect(printed.adjusted.filter(({ exact }) => exact.isInteger()).length).toBeGreaterThan(0);
    expect(columnsOf(a)).toMatchSnapshot();
  });

  it("counterexample B: the same with a subtotal and two variances", () => {
    expect(bestRounding(b, 20)).toBe("none");
    const printed = printTable(b, { language: "sv" });
    expect(printed.tier).toBe(2);
    expect(failing(printed)).toEqual([]);
    expect(printed.adjusted.filter(({ exact }) => exact.isInteger()).length).toBeGreaterThan(0);
    expect(columnsOf(b)).toMatchSnapshot();
  });

  it("a whole figure that moved is off by 1, and no more of them move than must", () => {
    for (const table of [a, b]) {
      const whole = printTable(table, { language: "sv" }).adjusted.filter(({ exact }) =>
        exact.isInteger(),
      );
      expect(whole.length).toBe(1);
      expect(whole[0]?.printed.minus(whole[0].exact).abs().toFixed()).toBe("1");
    }
  });

  it("a relation that does not hold in the exact table is listed, and the others hold", () => {
    const table = tableOf([-1, 0, 0], [["0.4"], ["0.4"]], shapes["one column"]);
    const wrong = {
      ...table,
      cells: table.cells.map((row, i) =>
        i === 0 ? [{ kind: "amount" as const, amount: 5 as never }] : row,
      ),
    };
    const printed = printTable(wrong, { language: "sv" });
    expect(printed.tier).toBe(3);
    expect(
      printed.differences.map(({ row, column, difference }) => `${row} ${column} ${difference}`),
    ).toEqual(["r0 c0 5"]);
    // It was wrong before anything was rounded, and the note says so.
    expect(printed.footnotes).toEqual([
      "summerar inte, inte heller före avrundning: r0, c0: skillnad +5",
    ]);
    expect(printTable(wrong, { language: "sv", roundingNotes: "count" }).footnotes).toEqual([
      "1 summa stämmer inte heller före avrundning",
    ]);
  });
});

describe("rounding by itself", () => {
  const table = tableOf([-1, 0, 0, 0], [["0.4"], ["0.4"], ["0.4"]], shapes["one column"]);

  it("lists what does not add up, as data and as a note", () => {
    const printed = printTable(table, { language: "sv", rounding: "ordinary" });
    expect(printed.texts.flat()).toEqual(["1", "0", "0", "0"]);
    expect(printed.tier).toBe(3);
    expect(printed.adjusted).toEqual([]);
    expect(printed.differences.map(({ row, difference }) => `${row} ${difference}`)).toEqual([
      "r0 1",
    ]);
    expect(printed.footnotes).toEqual([
      "summerar inte, på grund av avrundning: r0, c0: skillnad +1",
    ]);
  });

  it("footing moves one figure, and the note gives its exact value", () => {
    const printed = printTable(table, { language: "sv" });
    expect(printed.texts.flat()).toEqual(["1", "1", "0", "0"]);
    expect(printed.footnotes).toEqual([
      "justerat för att tabellen ska summera: r1, c0 1 (exakt 0,4)",
    ]);
    expect(printTable(table, { language: "sv", roundingNotes: "count" }).footnotes).toEqual([
      "1 belopp är justerat för att tabellen ska summera",
    ]);
    expect(printTable(table, { language: "sv", roundingNotes: "none" }).footnotes).toEqual([]);
  });
});
