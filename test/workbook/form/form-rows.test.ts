/** The rows of a budget form in the signs that it asks for. */
import { defineChart } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../../src/amount/index.ts";
import { formRows, turned } from "../../../src/workbook/form/form-rows.ts";

const chart = defineChart({
  lines: [
    { id: "fees", kind: "income" },
    { id: "staff", kind: "cost" },
    { id: "extra", kind: "cost", ofWhich: "staff" },
    { id: "build", kind: "investment" },
    { id: "grant", kind: "funding" },
  ],
  totals: [
    { id: "net", of: ["fees", "staff"] },
    { id: "result", of: ["net", "grant"] },
  ],
});
const lines = ["fees", "staff", "extra", "build", "grant"];

describe("the rows of a budget form", () => {
  it("are in the order of a statement, each with the sign of an ordinary amount", () => {
    const rows = formRows(chart, { lines, signs: "costs-positive" });
    expect(rows.map(({ id, factor, usual, isDetail }) => [id, factor, usual, isDetail])).toEqual([
      ["fees", -1, "\u2212", false],
      ["staff", -1, "+", false],
      ["extra", -1, "+", true],
      ["net", -1, "", false],
      ["grant", 1, "+", false],
      ["result", 1, "", false],
      ["build", -1, "+", false],
    ]);
    const natural = formRows(chart, { lines, signs: "natural" });
    expect(natural.map(({ usual }) => usual).join("")).toBe("+\u2212\u2212+\u2212");
    expect(natural.every(({ factor }) => factor === 1)).toBe(true);
  });

  it("have a total only where all of its lines are there", () => {
    const rows = formRows(chart, { lines: ["fees", "staff"], signs: "natural" });
    expect(rows.map(({ id, parts }) => [id, parts])).toEqual([
      ["fees", []],
      ["staff", []],
      ["net", ["fees", "staff"]],
    ]);
  });

  it("turn amounts to and fro", () => {
    expect(turned(turned(toDecimal("-5.25"), -1), -1).toFixed()).toBe("-5.25");
    expect(turned(toDecimal(5), 1).toFixed()).toBe("5");
  });
});
