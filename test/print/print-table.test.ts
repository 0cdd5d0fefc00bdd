/** How a table is printed: zeros, signs, scales, very long amounts, and tables that are refused. */
import { printTable, renderText } from "anslag";
import { describe, expect, it } from "vitest";
import { ratioBetween, toDecimal } from "../../src/amount/index.ts";
import { printedCells } from "../../src/print/page.ts";
import { shapes, tableOf } from "../oracle/random-table.ts";
import { empty } from "../support/cells.ts";
import { issuesOf } from "../support/code-of.ts";
import { down, plainTable } from "../support/plain-table.ts";

describe("a printed table", () => {
  const table = tableOf([-1, 0, 0], [["0"], ["0.4"]], shapes["one column"]);

  it("zero as a dash only for exact zeros", () => {
    expect(printTable(table, { zero: "-" }).texts.flat()).toEqual(["0", "-", "0"]);
    expect(printTable(table, { zero: "blank", decimals: 1, language: "sv" }).texts.flat()).toEqual([
      "0,4",
      "",
      "0,4",
    ]);
  });

  it("is refused by name where a relation names a missing row, or totals go in a circle", () => {
    const relation = {
      kind: "rows" as const,
      row: "r9",
      terms: [{ id: "r1", weight: 1 as const }],
      columns: ["c7"],
    };
    const issues = issuesOf(() => printTable({ ...table, relations: [relation] }));
    expect(issues.map(({ code }) => code)).toEqual(["table.unknown-row", "table.unknown-column"]);
    const circle = ["r0", "r1"].map((row, k, ids) => ({
      kind: "rows" as const,
      row,
      terms: [{ id: ids[1 - k] ?? "", weight: 1 as const }],
      columns: ["c0"],
    }));
    expect(
      issuesOf(() => printTable({ ...table, relations: circle })).map(({ code }) => code),
    ).toEqual(["table.cycle"]);
  });

  it("negative figures in the mark of a sign style of the caller's own, in every render", () => {
    const costs = plainTable([["-1200"], ["34"]], {
      signs: { opposite: [], negative: "parentheses" },
    });
    expect(printTable(costs).texts.flat()).toEqual(["(1,200)", "34"]);
    expect(renderText(costs)).toContain("(1,200)");
    expect(printTable(costs, { negative: "hyphen" }).texts.flat()).toEqual(["-1,200", "34"]);
  });

  it("one table in every sign style: the sums hold in each, and only signs differ", () => {
    const styles = ["natural", "costs-positive", "all-positive", "funding-negative"] as const;
    const costs = { ...table, rows: table.rows.map((row) => ({ ...row, flow: "cost" as const })) };
    const texts = styles.map((signs) =>
      printTable(costs, { signs, decimals: 1, language: "sv" }).texts.flat(),
    );
    expect(texts).toEqual([
      ["0,4", "0,0", "0,4"],
      ["−0,4", "0,0", "−0,4"],
      ["−0,4", "0,0", "−0,4"],
      ["0,4", "0,0", "0,4"],
    ]);
  });

  it("a printed table is printed in another scale from its exact source", () => {
    const exact = tableOf([-1, 0, 0], [["1249600"], ["1249600"]], shapes["one column"]);
    const thousands = printTable(exact, { scale: "tkr", language: "sv" });
    expect(thousands.texts.flat()).toEqual(["2\u00a0499", "1\u00a0250", "1\u00a0249"]);
    expect(printTable(thousands, { scale: "mkr", decimals: 1, language: "sv" })).toEqual(
      printTable(exact, { scale: "mkr", decimals: 1, language: "sv" }),
    );
  });

  it("amounts of 60 digits and a table without cells are printed as well", () => {
    const long = tableOf(
      [-1, 0, 0],
      [[`${"9".repeat(58)}.5`], [`-${"9".repeat(58)}.5`]],
      shapes["one column"],
    );
    expect(printTable(long).tier).toBe(1);
    expect(printTable({ ...table, rows: [], cells: [], relations: [] }).texts).toEqual([]);
  });

  it("tells sums that did not hold before from those that only rounding breaks", () => {
    const cells = [
      ["0.4", 5],
      ["0.4", 5],
      ["0.8", 12],
    ];
    const table = plainTable(cells, { relations: [down("x", "y")] });
    const printed = printTable(table, { rounding: "ordinary" });
    expect([printed.tier, printed.differences.length, printed.fewest]).toEqual([3, 2, true]);
    expect(printed.footnotes).toEqual([
      "does not add up, because of rounding: TOTAL, X: difference +1",
      "does not add up, nor did it before rounding: TOTAL, Y: difference +2",
    ]);
  });

  it("lists the figures that are not their ordinary rounding, exact in the printed unit", () => {
    const cells = [["400.25"], ["400.25"], ["800.50"]];
    const table = plainTable(cells, { relations: [down("x")] });
    const { adjusted, tier, fewest, source } = printTable(table, { scale: "tkr" });
    expect([adjusted.length, tier, fewest, source]).toEqual([1, 1, true, table]);
    const [{ row, exact, ordinary, printed } = {}] = adjusted;
    expect(row).toBe("a");
    expect([exact, ordinary, printed].map((amount) => amount?.toFixed())).toEqual([
      "0.40025",
      "0",
      "1",
    ]);
  });
});

const third = { kind: "ratio", ratio: ratioBetween(toDecimal(2), toDecimal(3)) } as const;
const text = { kind: "text", text: "why" } as const;
const mixed = plainTable([
  [12, third as never],
  [empty("absent"), text],
]);
const texts = [
  ["twelve", "66.67"],
  ["", "why"],
];
/** Each amount may be off by as many units as its position says, from 1. */
const cells = () =>
  printedCells(mixed, texts, {
    decimals: 1,
    percentDecimals: 2,
    within: (position) => position + 1,
  });

describe("a printed cell", () => {
  it("of an amount has its text and decimals, and the distance of its position", () => {
    const amount = { kind: "amount", text: "twelve", decimals: 1, within: 1 };
    expect(cells()[0]?.[0]).toMatchObject(amount);
  });

  it("of a ratio has the percentage as printed", () => {
    const cell = cells()[0]?.[1];
    expect(cell).toMatchObject({ kind: "ratio", text: "66.67", decimals: 2, within: 0.5 });
    expect(cell?.kind === "ratio" && cell.percent.toFixed()).toBe("66.67");
  });

  it("without a number has its text alone", () => {
    expect(cells()[1]).toEqual([{ ...empty("absent"), text: "" }, text]);
  });

  it("cannot be changed", () => {
    const all = [cells(), ...cells(), ...cells().flat().slice(0, 3)];
    expect(all.every((each) => Object.isFrozen(each))).toBe(true);
  });
});
