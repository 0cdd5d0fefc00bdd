/** A bridge as a table: start, steps, the residual where there is one, end. */
import { bridge, bridgeTable } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import {
  amount,
  expectAlwaysAddsUp,
  labelsOf,
  named,
  rowsOf,
  unit,
} from "../../support/table-laws.ts";

const of = bridge({ start: 1, end: 4, steps: { a: 3 } });

describe("bridgeTable", () => {
  it("adds up exactly and in print, whatever its steps are called", () => {
    expectAlwaysAddsUp(
      fc
        .tuple(amount, amount, named(amount))
        .map(([start, end, steps]) => bridgeTable(bridge({ start, end, steps }), { unit })),
    );
  });

  it("has a row for the residual only where it is not 0", () => {
    expect(rowsOf(bridgeTable(of, { unit }))).toEqual([
      ["start", 1],
      ["a", 3],
      ["end", 4],
    ]);
    const open = bridge({ start: 1, end: 5, steps: { end: 3 } });
    expect(rowsOf(bridgeTable(open, { unit }))).toEqual([
      ["start", 1],
      ["end (2)", 3],
      ["residual", 1],
      ["end", 5],
    ]);
  });

  it("takes a title, and a label for any row or column by id", () => {
    const labels = { start: "Början", a: "Adults", end: "Slut", amount: "Belopp" };
    const table = bridgeTable(of, { unit, title: "Brygga", labels });
    expect([table.title, ...labelsOf(table)]).toEqual([
      "Brygga",
      "Början",
      "Adults",
      "Slut",
      "Belopp",
    ]);
  });

  it("refuses labels of unknown rows, and a missing or invalid unit", () => {
    const labels = { a: "A", b: "B", c: "C" };
    expect(
      issuesOf(() => bridgeTable(of, { unit, labels })).map(({ path }) => path.join(".")),
    ).toEqual(["labels.b", "labels.c"]);
    expect(codeOf(() => bridgeTable(of, { unit: { currency: "tkr", scale: "one" } }))).toBe(
      "unit.currency",
    );
    expect(codeOf(() => bridgeTable(of, {} as never))).toBe("unit.currency");
  });
});
