import { unitOf } from "anslag";
import {
  addFigures,
  convertFigures,
  type FigureInput,
  figureSet,
  selectFigures,
  sumFigures,
} from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../oracle/arbitraries.ts";
import { fraction, show, sum } from "../oracle/fraction.ts";
import { issuesOf } from "../support/code-of.ts";

const kronor = unitOf("SEK");
const thousands = unitOf("SEK", "thousand");
type Input = FigureInput & { readonly period: string };
const wages = (amount: string, more: Partial<Input> = {}): Input => ({
  line: "wages",
  scenario: "actual",
  period: "2023-01",
  amount,
  ...more,
});

describe("a figure set", () => {
  it("gives its figures back, in order and frozen, with source and note only where present", () => {
    const set = figureSet(
      [
        wages("-1.50", { source: "ledger 1", members: { unit: "east" } }),
        wages("-2", { note: "estimate" }),
      ],
      kronor,
    );
    const [first, second] = [...set];
    expect(first).toEqual({
      line: "wages",
      scenario: "actual",
      period: "2023-01/2023-01",
      amount: expect.objectContaining({}) as unknown,
      members: { unit: "east" },
      source: "ledger 1",
    });
    expect(first?.amount.toFixed()).toBe("-1.5");
    expect(second?.note).toBe("estimate");
    expect(second && "source" in second).toBe(false);
    expect(Object.isFrozen(set) && Object.isFrozen(first) && Object.isFrozen(first?.members)).toBe(
      true,
    );
  });

  it("selects by line, scenario, period and members", () => {
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
    expect(sumFigures(set)?.toFixed()).toBe("-31");
    expect(sumFigures(set, { members: { unit: "east" } })?.toFixed()).toBe("-1");
    expect(sumFigures(set, { period: "2023-02" })?.toFixed()).toBe("-4");
    expect(sumFigures(set, { scenario: "budget" })?.toFixed()).toBe("-8");
    expect(sumFigures(set, { lines: ["wages", "rent"], scenario: "actual" })?.toFixed()).toBe(
      "-23",
    );
    expect(selectFigures(set, { lines: ["rent"] }).size).toBe(1);
  });

  it("says that nothing was found, which is not zero", () => {
    const set = figureSet([wages("0")], kronor);
    expect(sumFigures(set, { scenario: "budget" })).toBeUndefined();
    expect(sumFigures(set, { scenario: "actual" })?.toFixed()).toBe("0");
    expect(sumFigures(set, { members: { toString: "x" } })).toBeUndefined();
  });

  it("does not add kronor to thousands", () => {
    const issues = issuesOf(() =>
      addFigures({ to: figureSet([], kronor), figures: figureSet([], thousands) }),
    );
    expect(issues.map(({ code, expected, received }) => [code, expected, received])).toEqual([
      ["unit.mismatch", "figures in SEK", "figures in SEK thousand"],
    ]);
    const converted = convertFigures(figureSet([wages("-1.5")], thousands), kronor);
    expect(
      sumFigures(
        addFigures({ to: figureSet([wages("-1")], kronor), figures: converted }),
      )?.toFixed(),
    ).toBe("-1501");
  });

  it("lists every bad figure with its position", () => {
    const issues = issuesOf(() =>
      figureSet([wages("1"), wages("x"), wages("1", { period: "2023" })], kronor),
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["amount.not-an-amount", [1, "amount"]],
      ["calendar.period", [2, "period"]],
    ]);
  });

  it("law: a filtered sum is the sum of the fractions that pass the filter (oracle)", () => {
    const figure = fc.record({
      line: fc.constantFrom("a", "b", "c"),
      scenario: fc.constantFrom("budget", "actual"),
      period: fc.constantFrom("2023-01", "2023-02"),
      amount: amountText,
      members: fc.constantFrom({}, { unit: "east" }, { unit: "west", area: "x" }),
    });
    fc.assert(
      fc.property(
        fc.array(figure),
        fc.constantFrom("a", "b"),
        fc.constantFrom("east", "west"),
        (figures, line, unit) => {
          const wanted = figures.filter(
            (entry) =>
              entry.line === line && "unit" in entry.members && entry.members.unit === unit,
          );
          const found = sumFigures(figureSet(figures, kronor), {
            lines: [line],
            members: { unit },
          });
          expect(found === undefined ? undefined : show(fraction(found.toFixed()))).toBe(
            wanted.length === 0
              ? undefined
              : show(sum(wanted.map(({ amount }) => fraction(amount)))),
          );
        },
      ),
    );
  });
});
