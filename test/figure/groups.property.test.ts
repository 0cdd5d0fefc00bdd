/** Sums in groups: by line, scenario, period and any dimensions, exact whatever the digits. */
import { unitOf } from "anslag";
import { addFigures, figureSet } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureSet } from "../../src/figure/figure.ts";
import { chunksOf } from "../../src/figure/figure-set.ts";
import { groupFigures } from "../../src/figure/groups.ts";
import { amountText } from "../oracle/arbitraries.ts";
import { add, type Fraction, fraction, show, zero } from "../oracle/fraction.ts";

const kronor = unitOf("SEK");
interface Row {
  readonly line: string;
  readonly scenario: string;
  readonly period: string;
  readonly amount: string;
  readonly members?: Readonly<Record<string, string>>;
}
const row = (
  amount: string,
  members: Readonly<Record<string, string>> = {},
  line = "fees",
): Row => ({
  line,
  scenario: "budget",
  period: "2023-01/2023-01",
  amount,
  members,
});
const setOf = (rows: readonly Row[]): FigureSet => figureSet(rows, kronor);
const groups = (set: FigureSet, dimensions?: readonly string[]) =>
  groupFigures(chunksOf(set), dimensions).map(({ line, members, amount }) => [
    line,
    { ...members },
    amount.toFixed(),
  ]);

describe("figures in groups", () => {
  const rows = [
    row("1", { unit: "east", area: "a" }),
    row("2", { unit: "east", area: "b" }),
    row("4", { area: "a" }),
    row("8", { unit: "west" }, "rent"),
    row("-16", { unit: "east", area: "a" }),
  ];

  it("are divided by the dimensions named, in the order in which groups first occur", () => {
    expect(groups(setOf(rows), ["unit"])).toEqual([
      ["fees", { unit: "east" }, "-13"],
      ["fees", {}, "4"],
      ["rent", { unit: "west" }, "8"],
    ]);
    expect(groups(setOf(rows), ["missing"])).toEqual([
      ["fees", {}, "-9"],
      ["rent", {}, "8"],
    ]);
  });

  it("are divided by every dimension without a list, and by none with an empty list", () => {
    expect(groups(setOf(rows))).toEqual([
      ["fees", { unit: "east", area: "a" }, "-15"],
      ["fees", { unit: "east", area: "b" }, "2"],
      ["fees", { area: "a" }, "4"],
      ["rent", { unit: "west" }, "8"],
    ]);
    expect(groups(setOf(rows), [])).toHaveLength(2);
    expect(groups(setOf([]))).toEqual([]);
  });

  it("are those of all the columns of a set that was joined", () => {
    const other = setOf([row("32", { area: "a", unit: "east" }), row("64", {}, "loans")]);
    const joined = addFigures({ to: setOf(rows.slice(0, 1)), figures: other });
    expect(chunksOf(joined)).toHaveLength(2);
    expect(groups(joined)).toEqual([
      ["fees", { unit: "east", area: "a" }, "33"],
      ["loans", {}, "64"],
    ]);
  });

  it("give the same list again for the same columns", () => {
    const chunks = chunksOf(setOf(rows));
    expect(groupFigures(chunks, ["unit"])).toBe(groupFigures(chunks, ["unit", "missing"]));
    expect(groupFigures(chunks, ["area"])).not.toBe(groupFigures(chunks, ["unit"]));
  });
});

describe("a sum that a double cannot hold", () => {
  // Ten thousand times 999 999 999 999 999 is beyond 2^53; the last öre must be there.
  const many = Array.from({ length: 10_000 }, () => row("9999999999999.99"));

  it.each([
    [1, "99999999999999900"],
    [-1, "-99999999999999900"],
  ])("is exact, with sign %i", (sign, total) => {
    const signed = many.map((each) => ({
      ...each,
      amount: `${sign < 0 ? "-" : ""}${each.amount}`,
    }));
    expect(groups(setOf(signed))).toEqual([["fees", {}, total]]);
  });

  it("is exact on the way up and down again, and beside amounts of thirty digits", () => {
    const back = many.map(({ amount, ...rest }) => ({ ...rest, amount: `-${amount}` }));
    const small = row("0.01");
    const long = row("123456789012345678901234567890.25");
    expect(groups(setOf([...many, small, ...back]))).toEqual([["fees", {}, "0.01"]]);
    expect(groups(setOf([...many, long, small, ...back]))).toEqual([
      ["fees", {}, "123456789012345678901234567890.26"],
    ]);
  });
});

describe("law: the groups are those of a naive loop", () => {
  const figure = fc.record({
    line: fc.constantFrom("a", "b"),
    scenario: fc.constantFrom("budget", "actual"),
    period: fc.constantFrom("2023-01/2023-01", "2023-01/2023-12"),
    amount: amountText,
    members: fc.constantFrom({}, { unit: "east" }, { unit: "west", area: "x" }, { area: "y" }),
  });
  /** Members of many dimensions: their combinations are too many for a table, or for a number. */
  const padding = (dimensions: number, members: number): readonly Row[] =>
    Array.from({ length: members }, (_, k) =>
      row("1", Object.fromEntries(Array.from({ length: dimensions }, (_, d) => [`d${d}`, `${k}`]))),
    ).map((each) => ({ ...each, scenario: "padding" }));
  const paddings = [padding(0, 0), padding(2, 1500), padding(7, 300)];

  it.each([
    ["few", 0],
    ["too many for a table", 1],
    ["too many for a number", 2],
  ])("where their combinations are %s", (_, index) => {
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 30 }),
        fc.subarray(["unit", "area"]),
        (figures, by) => {
          const dimensions = [...by, ...Array.from({ length: 7 }, (_, d) => `d${d}`)];
          const expected = new Map<string, Fraction>();
          for (const { line, scenario, period, amount, members } of figures) {
            const own: Readonly<Record<string, string>> = members;
            const key = JSON.stringify([line, scenario, period, by.map((id) => own[id] ?? null)]);
            expected.set(key, add(expected.get(key) ?? zero, fraction(amount)));
          }
          const set = setOf([...(paddings[index] ?? []), ...figures]);
          const found = groupFigures(chunksOf(set), dimensions)
            .filter(({ scenario }) => scenario !== "padding")
            .map(({ line, scenario, period, members, amount }) => [
              JSON.stringify([line, scenario, period, by.map((id) => members[id] ?? null)]),
              show(fraction(amount.toFixed())),
            ]);
          expect(found).toEqual([...expected].map(([key, total]) => [key, show(total)]));
        },
      ),
      { numRuns: 50 },
    );
  });
});
