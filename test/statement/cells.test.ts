/** Cells are frozen; their sums keep absent, incomplete and zero apart. */
import type { Cell } from "anslag";
import { describe, expect, it } from "vitest";
import { ratioBetween, toDecimal } from "../../src/amount/index.ts";
import {
  amountCell,
  amountIn,
  amountsIn,
  comparisonCell,
  emptyCell,
  isIncomplete,
  joinFlows,
  ratioCell,
  sumCell,
} from "../../src/statement/cells.ts";
import { amount, empty, inWords, texts } from "../support/cells.ts";
import { codeOf } from "../support/code-of.ts";

describe("a sum of cells", () => {
  it("adds up the amounts, and an empty cell counts as nothing", () => {
    const terms = [amount("0.1"), empty("absent"), amount("-0.3"), undefined];
    expect(sumCell(terms)).toEqual(amount("-0.2"));
  });

  it("of no amounts is absent, not zero; of a zero it is zero", () => {
    expect(sumCell([])).toEqual(empty("absent"));
    expect(sumCell([empty("missing-base"), undefined])).toEqual(empty("absent"));
    expect(inWords(sumCell([amount(0), empty("absent")]))).toBe("0");
  });

  it("is incomplete as soon as one term is, whatever the others are", () => {
    expect(sumCell([amount(5), empty("incomplete-period")])).toEqual(empty("incomplete-period"));
  });

  it("is refused where it leaves the range of 60 digits, as any amount is", () => {
    const largest = toDecimal("9".repeat(60));
    expect(codeOf(() => sumCell([amount("9".repeat(60)), amount(1)]))).toBe("amount.out-of-range");
    expect(codeOf(() => amountCell(largest.plus(1)))).toBe("amount.out-of-range");
    expect(inWords(amountCell(largest))).toBe("9".repeat(60));
  });
});

describe("a comparison of two cells", () => {
  const compare = (left: Cell, right: Cell, missingAsZero?: boolean) =>
    inWords(comparisonCell([left, right], (a, b) => amountCell(a.minus(b)), missingAsZero));

  it("is made of both amounts, and says which of them is missing", () => {
    expect(compare(amount(7), amount(9))).toBe("-2");
    expect(compare(empty("absent"), amount(9))).toBe("missing-amount");
    expect(compare(amount(7), empty("absent"))).toBe("missing-base");
    expect(compare(empty("absent"), empty("absent"))).toBe("absent");
  });

  it("counts one missing amount as zero where that is declared, but never two", () => {
    expect(compare(empty("absent"), amount(9), true)).toBe("-9");
    expect(compare(amount(7), empty("absent"), true)).toBe("7");
    expect(compare(empty("absent"), empty("absent"), true)).toBe("absent");
  });
});

describe("a cell", () => {
  it("of a ratio has the ratio, or the reason why there is no ratio", () => {
    expect(inWords(ratioCell(ratioBetween(toDecimal(1), toDecimal(3))))).toBe("1 ÷ 3");
    expect(ratioCell(ratioBetween(toDecimal(1), toDecimal(0)))).toEqual(empty("zero-base"));
  });

  it("cannot be changed", () => {
    const ratio = ratioCell(ratioBetween(toDecimal(1), toDecimal(3)));
    const cells = [amountCell(toDecimal(1)), emptyCell("absent"), ratio];
    expect(cells.map((cell) => Object.isFrozen(cell))).toEqual([true, true, true]);
  });

  it("has an amount only where it is a cell of an amount", () => {
    expect(amountIn(amount(7))?.toFixed()).toBe("7");
    expect(amountIn(empty("absent"))).toBeUndefined();
    expect(amountIn(undefined)).toBeUndefined();
    const cells = [amount(1), empty("zero-base"), undefined, amount(-2)];
    expect(texts(amountsIn(cells))).toEqual(["1", "-2"]);
  });

  it("is incomplete where months are missing, and for no other reason", () => {
    const cells = [empty("incomplete-period"), empty("absent"), amount(0), undefined];
    expect(cells.map(isIncomplete)).toEqual([true, false, false, false]);
  });
});

describe("the flow of a sum", () => {
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
});
