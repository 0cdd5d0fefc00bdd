/** How a consolidation is read: reported amounts in result sign, postings of known units. */
import type { Issue } from "anslag";
import { describe, expect, it } from "vitest";
import { pairKey, readInternal, readUnits } from "../../../src/planning/allocation/bookings.ts";

const names = ["a", "b"];
const placesOf = (issues: readonly Issue[]) =>
  issues.map(({ code, path }) => `${code} ${path.join(".")}`);

describe("readUnits", () => {
  const read = (units: unknown) => {
    const issues: Issue[] = [];
    const all = readUnits(units as never, issues);
    return {
      all: [...all].map(([name, { income, cost }]) => [name, Number(income), Number(cost)]),
      issues: placesOf(issues),
    };
  };

  it("reads income and costs of each unit, costs being 0 or less", () => {
    const { all, issues } = read({ a: { income: "5.5", costs: -2 }, b: { income: -1, costs: 0 } });
    expect([all, issues]).toEqual([
      [
        ["a", 5.5, -2],
        ["b", -1, 0],
      ],
      [],
    ]);
  });

  it("refuses costs above 0, missing amounts, misspelt keys, and units that are no object", () => {
    expect(read({ a: { income: 1, costs: 1 }, b: { incom: 1, costs: -1 } }).issues).toEqual([
      "allocation.unit units.a.costs",
      "input.unknown-key units.b.incom",
      "amount.missing units.b.income",
    ]);
    expect(read(undefined).issues).toEqual(["input.wrong-type units"]);
  });
});

describe("readInternal", () => {
  const read = (internal: unknown) => {
    const issues: Issue[] = [];
    const { between, inUnit, pairs } = readInternal(internal as never, names, issues);
    const sides = (of: typeof between) =>
      Object.fromEntries(
        [...of].map(([key, { income, cost }]) => [key, [Number(income), Number(cost)]]),
      );
    return {
      between: sides(between),
      inUnit: sides(inUnit),
      pairs: [...pairs.values()],
      issues: placesOf(issues),
    };
  };

  it("books by the sign, or on the side that is said, and adds up each pair and each unit", () => {
    const { between, inUnit, pairs, issues } = read([
      { unit: "b", counterpart: "a", amount: -7 },
      { unit: "a", counterpart: "b", amount: 10 },
      { unit: "a", counterpart: "b", amount: -2, side: "income" },
      { unit: "b", counterpart: "a", amount: 1, side: "cost" },
      { unit: "b", counterpart: "a", amount: 0 },
    ]);
    expect(issues).toEqual([]);
    expect(between).toEqual({ [pairKey("a", "b")]: [8, 0], [pairKey("b", "a")]: [0, -6] });
    expect(inUnit).toEqual({ a: [8, 0], b: [0, -6] });
    expect(pairs).toEqual([["a", "b"]]);
  });

  it("knows every unit, also one that has booked nothing", () => {
    expect(read([])).toEqual({
      between: {},
      inUnit: { a: [0, 0], b: [0, 0] },
      pairs: [],
      issues: [],
    });
  });

  it.each<[string, object, string]>([
    ["an unknown unit", { unit: "c" }, "internal.0.unit"],
    ["an unknown counterpart", { counterpart: "c" }, "internal.0.counterpart"],
    ["a unit against itself", { counterpart: "a" }, "internal.0"],
    ["another side", { side: "both" }, "internal.0.side"],
  ])("refuses %s", (_, more, path) => {
    const posting = { unit: "a", counterpart: "b", amount: 1, ...more };
    expect(read([posting]).issues).toEqual([`allocation.unit ${path}`]);
  });

  it("refuses bad amounts, misspelt keys, and postings that are no list", () => {
    const posting = { unit: "a", counterpart: "b", amount: "x", what: "" };
    expect(read([posting]).issues).toEqual([
      "input.unknown-key internal.0.what",
      "amount.not-an-amount internal.0.amount",
    ]);
    expect(read({ a: 1 }).issues).toEqual(["input.wrong-type internal"]);
  });
});
