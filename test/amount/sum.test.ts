import { sumAmounts } from "anslag";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";

describe("sumAmounts", () => {
  it("is 0 for nothing", () => {
    expect(sumAmounts([]).toFixed()).toBe("0");
  });

  it("adds tenths exactly, which floats do not", () => {
    expect(sumAmounts(Array.from({ length: 10 }, () => 0.1)).toFixed()).toBe("1");
    expect(Array.from({ length: 10 }, () => 0.1).reduce((left, right) => left + right)).not.toBe(1);
  });

  it("adds a million öre to a 30-digit amount without losing one", () => {
    const huge = "123456789012345678901234567890";
    const amounts = [huge, ...Array.from({ length: 1_000_000 }, () => "0.01")];
    expect(sumAmounts(amounts).toFixed()).toBe("123456789012345678901234577890");
  });

  it("reads any iterable once", () => {
    const once = (function* () {
      yield 1;
      yield "2.5";
      yield 3n;
    })();
    expect(sumAmounts(once).toFixed()).toBe("6.5");
  });

  it("lists every bad amount with its position", () => {
    const issues = issuesOf(() => sumAmounts(["1", "x", 0.1 + 0.2, null as never, "2"]));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["amount.not-an-amount", [1]],
      ["amount.unsafe-number", [2]],
      ["amount.missing", [3]],
    ]);
  });

  it("refuses a text, which would be added digit by digit", () => {
    expect(issuesOf(() => sumAmounts("123" as never))[0]?.code).toBe("amount.wrong-type");
  });

  it("refuses a sum beyond the exact range instead of rounding it", () => {
    const nines = "9".repeat(60);
    expect(issuesOf(() => sumAmounts([nines, "1"]))[0]?.code).toBe("amount.out-of-range");
    expect(sumAmounts([nines, nines, `-${nines}`]).toFixed()).toBe(nines);
  });
});
