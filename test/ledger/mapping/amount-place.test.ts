/** The columns of an amount. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/input/index.ts";
import { amountPlace } from "../../../src/ledger/mapping/amount-place.ts";

function placeOf(amount: unknown) {
  const issues: Issue[] = [];
  const finder = {
    headings: ["debet", "kredit", "belopp", "sida"],
    code: "figure.csv" as const,
    issues,
  };
  const place = amountPlace(finder, amount as never, ["amount"]);
  return { place, issues: issues.map(({ code, path }) => `${code} ${path.join(".")}`) };
}

describe("an amount", () => {
  it("is one column, a debit and a credit, or an amount with a mark", () => {
    const none = { credit: -1, mark: -1, sides: undefined };
    expect(placeOf("belopp").place).toEqual({ ...none, column: 2, isPlain: true });
    expect(placeOf({ debit: "debet", credit: "kredit" }).place).toEqual({
      ...none,
      column: 0,
      credit: 1,
      isPlain: false,
    });
    const sides = { negative: new Set(["S"]), positive: new Set(["H"]) };
    const marked = { amount: "belopp", mark: "sida", negative: ["S"], positive: ["H"] };
    expect(placeOf(marked).place).toEqual({
      column: 2,
      credit: -1,
      mark: 3,
      sides,
      isPlain: false,
    });
    // Without a list of its own, an amount without a mark is positive.
    expect(placeOf({ amount: "belopp", negative: ["CR"] }).place.sides?.positive).toEqual(
      new Set([""]),
    );
  });

  it("names its three forms where it has none of them", () => {
    const issues: Issue[] = [];
    const finder = { headings: ["debet"], code: "figure.csv" as const, issues };
    amountPlace(finder, { debet: "debet", kredit: "kredit" } as never, ["amount"]);
    expect(issues.map(({ expected }) => expected)).toEqual([
      "the heading of a column, { debit, credit } or { amount, negative }",
    ]);
  });

  it.each([
    [{ debit: "debet" }, ["figure.csv amount.credit"]],
    [{ debit: "debet", credit: "kredit", sum: "x" }, ["input.unknown-key amount.sum"]],
    [{ amount: "belopp" }, ["input.wrong-type amount.negative"]],
    [{ amount: "belopp", negative: [1] }, ["input.wrong-type amount.negative.0"]],
    [{ amount: "belopp", negative: ["S"], mark: "side" }, ["figure.csv amount.mark"]],
    [{ value: "5" }, ["figure.csv amount"]],
    [undefined, ["figure.csv amount"]],
  ])("%j is refused", (amount, expected) => {
    expect(placeOf(amount).issues).toEqual(expected.map((each) => each.replace(" ", " mapping.")));
  });
});
