/** The flow of a sum decides how its signs are printed. */
import { expect, it } from "vitest";
import { joinFlows } from "../../src/statement/flows.ts";

it("is that of the terms where they agree", () => {
  expect(joinFlows(["cost", "cost"])).toBe("cost");
  expect(joinFlows(["income"])).toBe("income");
});

it("is the net cost of income and costs, the result where funding or a result takes part", () => {
  expect(joinFlows(["income", "cost"])).toBe("net-cost");
  expect(joinFlows(["net-cost", "cost"])).toBe("net-cost");
  expect(joinFlows(["cost", "funding"])).toBe("result");
  expect(joinFlows(["result", "cost"])).toBe("result");
});

it("is unknown where the flow of one term is, and where there are no terms", () => {
  expect(joinFlows(["cost", undefined])).toBeUndefined();
  expect(joinFlows([])).toBeUndefined();
});
