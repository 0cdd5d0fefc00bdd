import { netCost } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "../../oracle/arbitraries.ts";
import { fraction, show, sum } from "../../oracle/fraction.ts";
import { issuesOf } from "../../support/code-of.ts";

describe("net cost = income + costs + financial items", () => {
  it("the Malmö board's forecast 2023: −486 892", () => {
    const net = netCost({
      income: "239 407",
      costs: "-726 149",
      financialIncome: 52,
      financialCosts: -202,
    });
    expect(net.toFixed()).toBe("-486892");
  });

  it("before financial items: −486 742", () => {
    expect(netCost({ income: "239 407", costs: "-726 149" }).toFixed()).toBe("-486742");
  });

  it("a part that is left out adds nothing; a part that is stated must be an amount", () => {
    expect(netCost({ costs: "-5" }).toFixed()).toBe("-5");
    expect(
      issuesOf(() => netCost({ income: undefined as never, costs: "x" })).map(({ code, path }) => [
        code,
        path,
      ]),
    ).toEqual([
      ["amount.missing", ["income"]],
      ["amount.not-an-amount", ["costs"]],
    ]);
  });

  it("of nothing is refused, not zero; so is a misspelt part", () => {
    expect(issuesOf(() => netCost({}))[0]?.code).toBe("amount.missing");
    expect(issuesOf(() => netCost({ income: 1, cost: -2 } as never))[0]?.code).toBe(
      "input.unknown-key",
    );
  });

  it("law: it is the exact sum of its parts (oracle)", () => {
    fc.assert(
      fc.property(
        amountText,
        amountText,
        amountText,
        amountText,
        (income, costs, financialIncome, financialCosts) => {
          const net = netCost({ income, costs, financialIncome, financialCosts });
          expect(show(fraction(net.toFixed()))).toBe(
            show(sum([income, costs, financialIncome, financialCosts].map(fraction))),
          );
        },
      ),
    );
  });
});
