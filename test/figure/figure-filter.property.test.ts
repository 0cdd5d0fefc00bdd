/** The figures of a set that agree with a filter, and their exact sum. */
import { unitOf } from "anslag";
import {
  addFigures,
  type FigureFilter,
  type FigureInput,
  figureSet,
  selectFigures,
  sumFigures,
} from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOn } from "../../src/figure/figure-filter.ts";
import { amountText } from "../oracle/arbitraries.ts";
import { fraction, show, sum } from "../oracle/fraction.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const kronor = unitOf("SEK");
type Input = FigureInput & { readonly period: string };
const wages = (amount: string, more: Partial<Input> = {}): Input => ({
  line: "wages",
  scenario: "actual",
  period: "2023-01",
  amount,
  ...more,
});
const set = figureSet(
  [
    wages("-1", { members: { unit: "east", area: "a" } }),
    wages("-2", { members: { unit: "west" } }),
    wages("-4", { period: "2023-02" }),
    wages("-8", { scenario: "budget" }),
    wages("-16", { line: "rent" }),
  ],
  kronor,
);

describe("a filter", () => {
  it.each([
    [{}, "-31"],
    [{ lines: ["wages"] }, "-15"],
    [{ lines: ["rent", "wages"], scenario: "actual" }, "-23"],
    [{ lines: ["wages", "wages"], scenario: "budget" }, "-8"],
    [{ period: "2023-02" }, "-4"],
    [{ period: "2023-02/2023-02" }, "-4"],
    [{ members: {} }, "-31"],
    [{ members: { unit: "east" } }, "-1"],
    [{ members: { unit: "east", area: "a" } }, "-1"],
  ])("%j selects figures with the sum %s", (filter, total) => {
    expect(sumFigures(set, filter)?.toFixed()).toBe(total);
  });

  it.each<FigureFilter>([
    { lines: [] },
    { lines: ["missing"] },
    { scenario: "forecast" },
    { period: "2023-01/2023-02" },
    { members: { unit: "east", area: "b" } },
    { members: { area: "east" } },
    { members: Object.fromEntries([["toString", "x"]]) },
  ])("%j selects nothing, which is not zero", (filter) => {
    expect(sumFigures(set, filter)).toBeUndefined();
    expect(selectFigures(set, filter).size).toBe(0);
  });

  it("may select a zero, which is not nothing", () => {
    expect(sumFigures(figureSet([wages("0")], kronor))?.toFixed()).toBe("0");
  });

  it("selects in the order of the set, in a set of the same unit", () => {
    const selected = selectFigures(set, { lines: ["wages"], scenario: "actual" });
    expect([...selected].map(({ amount }) => amount.toFixed())).toEqual(["-1", "-2", "-4"]);
    expect(selected.unit).toEqual(kronor);
    expect([...figuresOn(set, new Set(["rent"]))].map(({ line }) => line)).toEqual(["rent"]);
  });

  it("refuses a sum outside the exact range", () => {
    const largest = figureSet([wages("9".repeat(60)), wages("1")], kronor);
    expect(codeOf(() => sumFigures(largest))).toBe("amount.out-of-range");
  });
});

describe("a filter that is not usable", () => {
  it.each([
    [5, ["input.wrong-type", "filter"]],
    [null, ["input.wrong-type", "filter"]],
    [{ line: "wages" }, ["input.unknown-key", "line"]],
    [{ lines: "wages" }, ["input.wrong-type", "lines"]],
    [{ lines: null }, ["input.wrong-type", "lines"]],
    [{ lines: ["wages", 5] }, ["input.wrong-type", "lines", 1]],
    [{ scenario: 5 }, ["input.wrong-type", "scenario"]],
    [{ scenario: null }, ["input.wrong-type", "scenario"]],
    [{ period: 202301 }, ["calendar.period", "period"]],
    [{ members: null }, ["input.wrong-type", "members"]],
    [{ members: ["east"] }, ["input.wrong-type", "members"]],
    [{ members: { unit: 5 } }, ["input.wrong-type", "members", "unit"]],
  ])("%j is refused with its place, and never selects by accident", (filter, expected) => {
    for (const read of [selectFigures, sumFigures])
      expect(
        issuesOf(() => read(set, filter as never)).map(({ code, path }) => [code, ...path]),
      ).toEqual([expected]);
  });

  it.each([undefined, null, 5, "set", {}, [], { unit: kronor }])("%s is no set", (wrong) => {
    for (const read of [selectFigures, sumFigures])
      expect(issuesOf(() => read(wrong as never, {}))).toMatchObject([
        { code: "input.wrong-type", path: ["set"], expected: "a figure set" },
      ]);
  });
});

describe("law: a filter works on codes as it would one by one", () => {
  const figure = fc.record({
    line: fc.constantFrom("a", "b", "c"),
    scenario: fc.constantFrom("budget", "actual"),
    period: fc.constantFrom("2023-01", "2023-02"),
    amount: amountText,
    members: fc.constantFrom({}, { unit: "east" }, { unit: "west", area: "x" }),
  });
  const filter = fc.record(
    {
      lines: fc.subarray(["a", "b", "missing"]),
      scenario: fc.constantFrom("budget", "actual"),
      period: fc.constantFrom("2023-01", "2023-01/2023-02"),
      members: fc.constantFrom({ unit: "east" }, { area: "x" }, { part: "x" }),
    },
    { requiredKeys: [] },
  );

  it("for one list of figures and for two that were joined (oracle)", () => {
    fc.assert(
      fc.property(fc.array(figure), fc.array(figure), filter, (one, other, wanted) => {
        const agree = [...one, ...other].filter(
          (each) =>
            (wanted.lines?.includes(each.line) ?? true) &&
            (wanted.scenario ?? each.scenario) === each.scenario &&
            (wanted.period ?? each.period) === each.period &&
            Object.entries(wanted.members ?? {}).every(
              ([dimension, member]) =>
                (each.members as Readonly<Record<string, string>>)[dimension] === member,
            ),
        );
        const joined = addFigures({
          to: figureSet(one, kronor),
          figures: figureSet(other, kronor),
        });
        const texts = (amounts: readonly string[]) => amounts.map((text) => show(fraction(text)));
        expect(
          texts([...selectFigures(joined, wanted)].map(({ amount }) => amount.toFixed())),
        ).toEqual(texts(agree.map(({ amount }) => amount)));
        const total = sumFigures(joined, wanted);
        expect(total === undefined ? undefined : show(fraction(total.toFixed()))).toBe(
          agree.length === 0 ? undefined : show(sum(agree.map(({ amount }) => fraction(amount)))),
        );
      }),
    );
  });
});
