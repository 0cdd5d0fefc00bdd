import { unitOf } from "anslag";
import { addFigures, convertFigures, type FigureInput, figureSet, sumFigures } from "anslag/ledger";
import { describe, expect, it } from "vitest";
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
});

describe("anything but a set of figures", () => {
  it.each([undefined, null, 5, {}])("%s has no figures", (figures) => {
    expect(issuesOf(() => figureSet(figures as never, kronor))).toMatchObject([
      { code: "input.wrong-type", path: ["figures"], expected: "a list of figures" },
    ]);
  });

  it.each([undefined, null, 5, "set", [], { unit: kronor }])("%s is no set", (wrong) => {
    const set = figureSet([], kronor);
    const places = [
      issuesOf(() => convertFigures(wrong as never, kronor)),
      issuesOf(() => addFigures({ to: wrong as never, figures: set })),
      issuesOf(() => addFigures({ to: set, figures: wrong as never })),
      issuesOf(() => addFigures({ to: wrong, figures: wrong } as never)),
    ].map((issues) => issues.map(({ code, path }) => [code, ...path].join(" ")));
    expect(places).toEqual([
      ["input.wrong-type set"],
      ["input.wrong-type to"],
      ["input.wrong-type figures"],
      ["input.wrong-type to", "input.wrong-type figures"],
    ]);
  });

  it("tells a line that is missing from one that is no text, as JSON does", () => {
    const { line: _line, ...without } = wages("1");
    const codes = (figure: object): readonly string[] =>
      issuesOf(() => figureSet([figure as never], kronor)).map(({ code }) => code);
    expect(codes(without)).toEqual(["input.missing-key"]);
    expect(codes({ ...without, line: 5 })).toEqual(["input.wrong-type"]);
    expect(codes({ ...without, line: null })).toEqual(["input.wrong-type"]);
  });
});
