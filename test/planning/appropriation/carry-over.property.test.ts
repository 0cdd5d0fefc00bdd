/** How much of a result follows to the next year: never more than its caps, nor the result. */
import { toDecimal } from "anslag";
import { carryOver } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absolute, add, compare, fraction, multiply, sign } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e8, max: 1e8 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const size = fc
  .integer({ min: 0, max: 1e8 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const share = fc.integer({ min: 0, max: 100 });
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("laws of carrying over", () => {
  const policy = fc.record({
    surplus: fc.record({ share, cap: size, capShare: fc.integer({ min: 0, max: 10 }) }),
    deficit: fc.record({ share, cap: size }),
  });

  it("carried + lapsed = the result, and no cap is passed", () => {
    fc.assert(
      fc.property(amount, policy, size, (result, rules, appropriation) => {
        const { carried, lapsed, isCapped } = carryOver(result, rules, {
          appropriation,
          decimals: 2,
        });
        expect(compare(add(read(carried), read(lapsed)), fraction(result))).toBe(0);
        expect(sign(read(carried)) * sign(fraction(result))).toBeGreaterThanOrEqual(0);
        const rule = result.startsWith("-") ? rules.deficit : rules.surplus;
        expect(compare(absolute(read(carried)), fraction(rule.cap))).toBeLessThanOrEqual(0);
        expect(compare(absolute(read(carried)), absolute(fraction(result)))).toBeLessThanOrEqual(0);
        if (rule === rules.surplus) {
          const most = multiply(
            fraction(appropriation),
            fraction(`${rules.surplus.capShare / 100}`),
          );
          expect(compare(absolute(read(carried)), most)).toBeLessThanOrEqual(0);
        }
        const wanted = multiply(absolute(fraction(result)), fraction(`${rule.share / 100}`));
        const off = add(absolute(read(carried)), multiply(wanted, fraction("-1")));
        // Within half an öre of the share, or below it by a cap.
        if (!isCapped) expect(compare(absolute(off), fraction("0.005"))).toBeLessThanOrEqual(0);
        else expect(sign(off)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("a share that is rounded up passes no cap, and a share is at most 100 %", () => {
    expect(carryOver("96", { surplus: { share: 10, cap: "9.7" } })).toMatchObject({
      isCapped: true,
    });
    expect(carryOver("96", { surplus: { share: 10, cap: "9.7" } }).carried.toNumber()).toBe(9);
    expect(codeOf(() => carryOver("100", { surplus: { share: 150 } }))).toBe(
      "appropriation.policy",
    );
    const whole = carryOver("100.55", { surplus: { share: 100 } }, { decimals: 0 });
    expect([whole.carried.toNumber(), whole.lapsed.toNumber()]).toEqual([100, 0.55]);
  });

  it("without a rule nothing follows, and a cap that is a share needs its base", () => {
    expect(carryOver("100", { deficit: { share: 100 } })).toMatchObject({ isCapped: false });
    expect(carryOver("100", { deficit: { share: 100 } }).carried.toNumber()).toBe(0);
    expect(codeOf(() => carryOver("100", { surplus: { share: 100, capShare: 2 } }))).toBe(
      "appropriation.policy",
    );
    for (const policy of [{ surpluses: { share: 50 } }, { surplus: { share: 50, Cap: 5 } }])
      expect(codeOf(() => carryOver("100", policy as never))).toBe("input.unknown-key");
    for (const policy of [{ surplus: 50 }, []])
      expect(codeOf(() => carryOver("100", policy as never))).toBe("input.wrong-type");
    expect(codeOf(() => carryOver("100", { surplus: { cap: 5 } as never }))).toBe("amount.missing");
    const issues = issuesOf(() =>
      carryOver("x", { surplus: { share: "-1" }, deficit: { share: 1, cap: "-2" } }),
    );
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "result",
      "policy.surplus.share",
      "policy.deficit.cap",
    ]);
  });

  it("the rule of its own sign holds, and a result of 0 carries 0", () => {
    const policy = { surplus: { share: 50 }, deficit: { share: 100 } };
    const of = (result: number) => {
      const { carried, lapsed } = carryOver(result, policy);
      return [Number(carried), Number(lapsed)];
    };
    expect([of(10), of(-10), of(0)]).toEqual([
      [5, 5],
      [-10, 0],
      [0, 0],
    ]);
  });

  it("the lower of two caps holds, and a cap that is not passed caps nothing", () => {
    const policy = { surplus: { share: 100, cap: 30, capShare: 2 } };
    const of = (result: number, appropriation: number) => {
      const { carried, isCapped } = carryOver(result, policy, { appropriation });
      return [Number(carried), isCapped];
    };
    expect(of(100, 1000)).toEqual([20, true]);
    expect(of(100, 9000)).toEqual([30, true]);
    expect(of(100, -1000)).toEqual([20, true]);
    expect(of(20, 1000)).toEqual([20, false]);
  });
});
