/** Charges on account are settled against the final cost, and a surplus goes back to its payers. */
import { toDecimal } from "anslag";
import { allocate, returnSurplus, settleCharges } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, negate, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { amount, keys } from "../../support/random-keys.ts";

const texts = (record: Readonly<Record<string, { toFixed(): string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, each]) => [name, each.toFixed()]));

describe("settling charges", () => {
  it("the settled amounts add up to the final cost less all charges", () => {
    fc.assert(
      fc.property(
        amount,
        keys,
        fc.array(amount, { minLength: 10, maxLength: 10 }),
        (final, by, charges) => {
          // Charges have the sign of the final cost.
          const turned = (charge: string) =>
            toDecimal(
              toDecimal(charge)
                .abs()
                .times(toDecimal(final).isNegative() ? -1 : 1),
            ).toFixed();
          const charged = Object.fromEntries(
            Object.keys(by).map((name, k) => [name, turned(charges[k] ?? "0")]),
          );
          const settled = Object.values(settleCharges(final, { keys: by, charged }));
          const all = (field: "charged" | "final" | "settled") =>
            sum(settled.map((each) => fraction(each[field].toFixed())));
          expect(compare(all("final"), fraction(toDecimal(final).toFixed()))).toBe(0);
          expect(compare(all("settled"), add(all("final"), negate(all("charged"))))).toBe(0);
        },
      ),
    );
  });

  it("a surplus is given back in proportion to the payments, in whichever sign they are", () => {
    fc.assert(
      fc.property(amount, keys, (surplus, paid) => {
        const given = returnSurplus(surplus, { paid });
        expect(texts(given)).toEqual(texts(allocate(surplus, { keys: paid })));
        const negative = Object.fromEntries(
          Object.entries(paid).map(([name, each]) => [name, toDecimal(toDecimal(each).negated())]),
        );
        expect(texts(returnSurplus(surplus, { paid: negative }))).toEqual(texts(given));
      }),
    );
  });
});

describe("settling by hand", () => {
  const settle = (final: number, charged: Readonly<Record<string, number>>) =>
    Object.entries(settleCharges(final, { keys: { schools: 20, care: 18 }, charged })).map(
      ([payer, each]) => [payer, ...[each.charged, each.final, each.settled].map(Number)],
    );

  it("570 by 20 : 18 are 300 and 270: care gets 30 back of 300", () => {
    expect(settle(570, { schools: 300, care: 300 })).toEqual([
      ["schools", 300, 300, 0],
      ["care", 300, 270, -30],
    ]);
  });

  it("a payer without a charge owes its whole part, and a final cost of 0 gives all back", () => {
    expect(settle(38, { care: 20 })).toEqual([
      ["schools", 0, 20, 20],
      ["care", 20, 18, -2],
    ]);
    expect(settle(0, { care: -5 })[1]).toEqual(["care", -5, 0, 5]);
  });

  it("charges that are all in the other sign are refused, and one of two is a credit", () => {
    expect(codeOf(() => settle(570, { schools: -300 }))).toBe("allocation.keys");
    expect(codeOf(() => settle(-570, { schools: 300, care: 0 }))).toBe("allocation.keys");
    expect(settle(38, { schools: -1, care: 5 })[0]).toEqual(["schools", -1, 20, 21]);
    expect(settle(38, { schools: 0 })[0]).toEqual(["schools", 0, 20, 20]);
  });

  it("a charge without a key, missing charges and no input are refused", () => {
    const bad = { keys: { a: 1 }, charged: { b: 5 } } as never;
    expect(issuesOf(() => settleCharges(10, bad)).map(({ code, path }) => [code, path])).toEqual([
      ["allocation.keys", ["charged", "b"]],
    ]);
    expect(codeOf(() => settleCharges(570, { keys: { a: 1 } } as never))).toBe("input.wrong-type");
    expect(codeOf(() => settleCharges(570, undefined as never))).toBe("input.wrong-type");
  });

  it("names a charge without a key after one with a key, and passes over an undefined one", () => {
    const keys = { a: 1, b: 1 };
    const refused = issuesOf(() => settleCharges(10, { keys, charged: { a: 5, c: 5 } } as never));
    expect(refused.map(({ path }) => path.join("."))).toEqual(["charged.c"]);
    const { a } = settleCharges(10, { keys, charged: { a: undefined, b: 5 } } as never) as never;
    expect((a as { settled: unknown }).settled).toEqual(toDecimal(5));
  });

  it("every bad amount is named once, with its place", () => {
    const issues = issuesOf(() => settleCharges("x", { charged: { a: "y" }, keys: { a: "z" } }));
    expect(issues.map(({ path }) => path.join("."))).toEqual(["charged.a", "total", "keys.a"]);
  });

  it("payments of both signs, of 0 only, or that cannot be read are refused", () => {
    const refused = (surplus: unknown, paid: unknown) =>
      issuesOf(() => returnSurplus(surplus as never, { paid } as never)).map(({ code, path }) => [
        code,
        path.join("."),
      ]);
    expect(refused(10, { a: 5, b: -5 })).toEqual([["allocation.keys", "paid"]]);
    expect(refused(10, { a: 0 })).toEqual([["allocation.keys", "paid"]]);
    expect(refused("x", { a: "y" })).toEqual([
      ["amount.not-an-amount", "paid.a"],
      ["amount.not-an-amount", "surplus"],
    ]);
  });

  it("a surplus is given back in its own unit, or in that asked for", () => {
    const paid = { a: -2, b: -1, c: 0 };
    expect(texts(returnSurplus("100", { paid }))).toEqual({ a: "67", b: "33", c: "0" });
    expect(texts(returnSurplus("100", { paid, decimals: 1 }))).toEqual({
      a: "66.7",
      b: "33.3",
      c: "0",
    });
  });
});
