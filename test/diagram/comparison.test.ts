/** Columns side by side: one bar a row and column, as long as the printed amount. */
import { comparisonDiagram } from "anslag/report";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { printTwoLines } from "../support/two-lines-in-print.ts";

const table = printTwoLines();
const draw = (options: object = {}, of = table) =>
  comparisonDiagram(of, { columns: ["budget", "forecast"], ...options });

describe("the bars of a comparison", () => {
  it("stand row by row, and in each row in the order of the columns; totals are left out", () => {
    expect(draw().data.values).toEqual([
      { label: "Police", column: "Budget", text: "-100", amount: -100, side: "left" },
      { label: "Police", column: "Forecast", text: "-97", amount: -97, side: "left" },
      { label: "Debt", column: "Budget", text: "-40", amount: -40, side: "left" },
      { label: "Debt", column: "Forecast", text: "-45", amount: -45, side: "left" },
    ]);
  });

  it("are of the rows that are asked for, in their order", () => {
    const { values } = draw({ rows: ["total", "debt"], columns: ["budget"] }).data;
    expect(values.map(({ label, amount }) => [label, amount])).toEqual([
      ["Total", -140],
      ["Debt", -40],
    ]);
  });

  it("are missing where there is no amount, and every cell is said in words", () => {
    const gap = printTwoLines({}, { budget: { police: -1, debt: -2 }, forecast: { police: -3 } });
    const diagram = draw({}, gap);
    expect(diagram.data.values.map(({ text }) => text)).toEqual(["-1", "-3", "-2"]);
    expect(diagram.description).toContain(
      "Police, Budget -1; Police, Forecast -3; Debt, Budget -2",
    );
  });

  it("begin at zero, and their texts stand beside their own bars", () => {
    const [bars, zero, ...texts] = draw().layer as readonly Record<string, never>[];
    expect(bars).toMatchObject({
      mark: { type: "bar" },
      encoding: {
        x: { field: "amount", scale: { zero: true } },
        y: { field: "label", scale: { domain: ["Police", "Debt"] } },
        yOffset: { field: "column" },
        color: { scale: { domain: ["Budget", "Forecast"], range: ["#0b5394", "#9fc5e8"] } },
      },
    });
    expect(zero).toMatchObject({ mark: { type: "rule" } });
    expect(texts).toMatchObject([
      { mark: { align: "right" }, encoding: { yOffset: { field: "column" } } },
    ]);
  });
});

describe("a comparison is refused", () => {
  it("without an amount in its rows and columns", () => {
    const empty = printTwoLines({}, { budget: { police: -1 }, forecast: {} });
    expect(codeOf(() => draw({ columns: ["forecast"] }, empty))).toBe("diagram.no-amount");
    expect(codeOf(() => draw({ rows: [] }))).toBe("diagram.no-amount");
  });

  it("with unknown rows, columns and keys, all at once", () => {
    const wrong = { rows: ["fire"], columns: ["plan"], colour: "red" };
    expect(issuesOf(() => draw(wrong)).map(({ code }) => code)).toEqual([
      "input.unknown-key",
      "table.unknown-row",
      "table.unknown-column",
    ]);
  });
});
