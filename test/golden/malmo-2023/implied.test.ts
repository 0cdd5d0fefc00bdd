/**
 * The values that the Malmö report implies and does not print: each one under `implied` in
 * `expected.json`, computed from the book.
 *
 * `expected.json` was computed apart from this package, and no computation reads it.
 */
import { readFileSync } from "node:fs";
import { sumAmounts, toDecimal } from "anslag";
import { bridge, frameStatus, poolVariances } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { budget, fryshuset, impliedByBudget } from "./implied-budget.ts";
import { impliedByChange, underlying } from "./implied-change.ts";
import { impliedByExplanations } from "./implied-explanations.ts";
import { at, number, percent, tables, type Values } from "./implied-report.ts";
import { fund, impliedByYear } from "./implied-year.ts";

const { T3, T5 } = tables;
const { implied } = JSON.parse(
  readFileSync(new URL("./expected.json", import.meta.url), "utf8"),
) as {
  readonly implied: readonly {
    readonly id: string;
    readonly what: string;
    readonly value: unknown;
  }[];
};
const computed: Values = {
  ...impliedByYear,
  ...impliedByChange,
  ...impliedByBudget,
  ...impliedByExplanations,
};

describe("the values that the report implies", () => {
  it.each(implied.map(({ id, what, value }) => [id, what, value] as const))(
    "%s, %s",
    (id, _, value) => {
      expect(computed[id]?.()).toEqual(value);
    },
  );

  it("are computed one by one, and all of them", () => {
    expect(Object.keys(computed).sort()).toEqual(implied.map(({ id }) => id));
  });

  it("the budget by category: two cells are assumed, four found, and rounding remains", () => {
    expect(
      budget.found.map(({ row, column, by, restsOnAssumptions }) => [
        row,
        column,
        by,
        restsOnAssumptions,
      ]),
    ).toEqual([
      ["income", "jointlyFinanced", "row", true],
      ["personnel", "jointlyFinanced", "row", true],
      ["other", "board", "column", true],
      ["other", "jointlyFinanced", "row", true],
    ]);
    // The budget of shared services breaks even; only the rounding of the report remains.
    expect(budget.residuals.map(({ of, id, difference }) => [of, id, number(difference)])).toEqual([
      ["column", "contributionFinanced", 1],
      ["column", "jointlyFinanced", -1],
    ]);
  });

  it("moving Fryshuset to its purpose explains 22,8 % and 26,5 % of two variances", () => {
    expect([
      percent(fryshuset.explained.memberships, 1),
      percent(fryshuset.explained.projects, 1),
    ]).toEqual([22.8, 26.5]);
    const { pools } = poolVariances(
      { memberships: at(T5, "memberships", "variance"), projects: at(T5, "projects", "variance") },
      { shared: ["memberships", "projects"] },
    );
    expect([pools.shared.net, fryshuset.before.net, fryshuset.after.net].map(number)).toEqual([
      1214, 1214, 1214,
    ]);
  });

  it("costs grew by 0,80 % without the insurance case, and by 2,2 % with it", () => {
    expect([
      percent(underlying.comparable.growth, 2),
      percent(underlying.reported.growth, 1),
    ]).toEqual([0.8, 2.2]);
  });

  it("26,7 decided and 2,8 reserved meet the forecast of 29 513, within rounding", () => {
    const decided = sumAmounts([fund.decided, fund.reserved]);
    const { residual, closes } = bridge({
      start: decided,
      end: toDecimal(at(T5, "projects", "forecast").abs()),
      steps: {},
      within: 100,
    });
    expect([number(residual), closes]).toEqual([13, true]);
  });

  it("the annual room of investments: 1 040 of 1 500, 460 left, 69,3 % used", () => {
    const { yearLeft, yearUsed } = frameStatus({
      approved: toDecimal(at(T3, "generalInvestment", "budget").abs()),
      year: {
        appropriation: toDecimal(at(T3, "generalInvestment", "budget").abs()),
        spent: toDecimal(at(T3, "generalInvestment", "forecast").abs()),
      },
    });
    expect([number(yearLeft), percent(yearUsed, 1)]).toEqual([460, 69.3]);
  });
});
