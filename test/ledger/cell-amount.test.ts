/** The amount of a row comes from one cell, from two sides, or from a cell and its mark. */
import { type AmountColumn, type FigureMapping, readLedger } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

function amounts(amount: AmountColumn, cells: readonly unknown[], more: FigureMapping = {}) {
  const mapping = { line: "line", scenario: { value: "actual" }, amount, missing: ["", "9"] };
  const rows = [
    ["line", "a", "b"],
    ["fees", ...cells],
  ];
  const { figures } = readLedger(frame, { cells: rows }, { ...mapping, ...more });
  return written(figures).map((each) => each.replace("fees actual 2023 ", ""));
}

describe("an amount", () => {
  it("of two sides is credit − debit, of which one may be missing", () => {
    const sides = { debit: "a", credit: "b" };
    expect(amounts(sides, ["5.50", "2"])).toEqual(["-3.5"]);
    expect(amounts(sides, ["", 7])).toEqual(["7"]);
    expect(amounts(sides, ["(5)", ""])).toEqual(["5"]);
    expect(amounts(sides, ["", ""])).toEqual([]);
    expect(amounts(sides, [150, 25n], { minorUnits: 2 })).toEqual(["-1.25"]);
    expect(problems(() => amounts(sides, ["x", "1"]))).toEqual([
      "amount.not-an-amount row.2.amount",
    ]);
  });

  it("with a mark beside it or behind it has the sign of the mark", () => {
    const beside = { amount: "a", mark: "b", negative: ["D"], positive: ["K"] };
    expect(amounts(beside, ["5", "D"])).toEqual(["-5"]);
    expect(amounts(beside, ["-5", "D"])).toEqual(["5"]);
    expect(amounts(beside, [5, "K"])).toEqual(["5"]);
    expect(problems(() => amounts(beside, [5, "X"]))).toEqual(["input.choice row.2.amount"]);
    const behind = { amount: "a", negative: ["DR"], positive: ["CR"] };
    expect(amounts(behind, ["5.00 DR"])).toEqual(["-5"]);
    expect(amounts(behind, ["5.00 CR"])).toEqual(["5"]);
  });

  it("that is a number may be one that stands for a gap", () => {
    expect(amounts("a", [9])).toEqual([]);
    expect(amounts("a", [8])).toEqual(["8"]);
    expect(problems(() => amounts("a", [{}]))).toEqual(["amount.wrong-type row.2.amount"]);
  });
});
