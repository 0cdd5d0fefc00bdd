/** The base of the next year: its steps add up, and indexation comes last. */
import { toDecimal } from "anslag";
import { rollForward } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  negate,
  sum,
} from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e8, max: 1e8 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("laws of rolling forward", () => {
  const named = fc.dictionary(fc.constantFrom("a", "b", "c"), amount);
  const parts = fc.dictionary(
    fc.constantFrom("x", "y"),
    fc.record({ amount, months: fc.integer({ min: 1, max: 12 }) }),
  );
  const indexation = fc
    .tuple(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: -50, max: 90 }),
      fc.integer({ min: -50, max: 90 }),
    )
    .map(([weight, one, other]) => ({
      wages: { weight, change: toDecimal(one).times("0.1").toFixed() },
      other: { weight: 100 - weight, change: toDecimal(other).times("0.1").toFixed() },
    }));

  it("the steps add up to the base, and the base before indexation to its parts", () => {
    fc.assert(
      fc.property(
        amount,
        named,
        parts,
        named,
        indexation,
        (revised, oneOffs, partYear, transfers, indexes) => {
          const next = rollForward({
            revised,
            oneOffs,
            partYear,
            transfers,
            indexation: indexes,
            decimals: 2,
          });
          const before = [next.revised, next.oneOffs, next.fullYear, next.transfers];
          expect(compare(sum(before.map(read)), read(next.beforeIndexation))).toBe(0);
          expect(
            compare(add(read(next.beforeIndexation), read(next.indexation)), read(next.base)),
          ).toBe(0);
          const index = add(
            multiply(fraction(`${indexes.wages.weight}`), fraction(indexes.wages.change)),
            multiply(fraction(`${indexes.other.weight}`), fraction(indexes.other.change)),
          );
          expect(compare(read(next.index), divide(index, fraction("100")))).toBe(0);
        },
      ),
    );
  });

  it("without changes the base is the revised amount, and twelve months lack nothing", () => {
    fc.assert(
      fc.property(amount, amount, (revised, change) => {
        expect(rollForward({ revised }).base.toFixed()).toBe(toDecimal(revised).toFixed());
        const whole = rollForward({
          revised,
          partYear: { reform: { amount: change, months: 12 } },
        });
        expect(whole.fullYear.isZero()).toBe(true);
        // Granted for this year only and moved in again: nothing has changed.
        const back = rollForward({ revised, oneOffs: { x: change }, transfers: { x: change } });
        expect(back.base.toFixed()).toBe(toDecimal(revised).toFixed());
      }),
    );
  });

  it("a month of the next year gets what a month of this year has, one-offs aside", () => {
    const length = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(
        fc.tuple(length, length),
        fc.tuple(amount, amount, amount),
        fc.dictionary(fc.constantFrom("x", "y"), fc.tuple(amount, fc.nat(23))),
        ([months, nextMonths], [revised, oneOff, transfer], changes) => {
          const partYear = Object.fromEntries(
            Object.entries(changes).map(([name, [of, late]]) => [
              name,
              { amount: of, months: months - (late % months) },
            ]),
          );
          const next = rollForward({
            revised,
            oneOffs: { x: oneOff },
            transfers: { y: transfer },
            partYear,
            months,
            nextMonths,
            decimals: 2,
          });
          const parts = Object.values(partYear);
          const taken = [oneOff, ...parts.map((part) => part.amount)].map(fraction);
          const rest = add(fraction(revised), negate(sum(taken)));
          const aMonth = [
            divide(rest, fraction(`${months}`)),
            ...parts.map((part) => divide(fraction(part.amount), fraction(`${part.months}`))),
          ];
          const exact = add(multiply(sum(aMonth), fraction(`${nextMonths}`)), fraction(transfer));
          const off = absolute(add(read(next.beforeIndexation), negate(exact)));
          // Each full-year effect and the length of the year are rounded to 0.01.
          const most = multiply(fraction("0.005"), fraction(`${parts.length + 1}`));
          expect(compare(off, most)).toBeLessThanOrEqual(0);
          const steps = [
            next.revised,
            next.oneOffs,
            next.fullYear,
            next.yearLength,
            next.transfers,
          ];
          expect(compare(sum(steps.map(read)), read(next.beforeIndexation))).toBe(0);
          if (months === nextMonths) expect(next.yearLength.isZero()).toBe(true);
        },
      ),
    );
  });

  it("a first year of seven months, and a year of eighteen, lead to years of twelve", () => {
    // 720 in seven months, of which 20 in the last two and 70 once: 630 ÷ 7 and 20 ÷ 2 a month.
    const first = rollForward({
      revised: 720,
      oneOffs: { opening: 70 },
      partYear: { reform: { amount: 20, months: 2 } },
      months: 7,
    });
    expect([first.oneOffs, first.fullYear, first.yearLength, first.base].map(Number)).toEqual([
      -70, 100, 450, 1200,
    ]);
    expect(rollForward({ revised: 1800, months: 18 }).base.toNumber()).toBe(1200);
    expect(rollForward({ revised: 1200, nextMonths: 18 }).base.toNumber()).toBe(1800);
    const bad = { revised: 1, months: 25, nextMonths: 0.5 };
    const late = { revised: 1, months: 7, partYear: { x: { amount: 1, months: 8 } } };
    expect(issuesOf(() => rollForward(bad)).map(({ path }) => path)).toEqual([
      ["months"],
      ["nextMonths"],
    ]);
    expect(issuesOf(() => rollForward(late)).map(({ expected }) => expected)).toEqual(["1 to 7"]);
  });

  it("six months of 600 lack another 600, four of 400 lack 800, and a cut lacks a cut", () => {
    const lacks = (of: string, months: number) =>
      rollForward({ revised: 0, partYear: { x: { amount: of, months } } }).fullYear.toNumber();
    expect([lacks("600", 6), lacks("400", 4), lacks("-400", 4)]).toEqual([600, 800, -800]);
    // In millions nothing is rounded away, unless that is asked for.
    expect([
      lacks("0.6", 6),
      rollForward({
        revised: "486.892",
        indexation: { all: { weight: 100, change: "2.1" } },
      }).indexation.toNumber(),
    ]).toEqual([0.6, 10.225]);
  });

  it("refuses months that do not exist and weights that do not add up to 100", () => {
    const bad = { revised: 1, partYear: { x: { amount: 1, months: 0 } } };
    expect(issuesOf(() => rollForward(bad)).map(({ path }) => path.join("."))).toEqual([
      "partYear.x.months",
    ]);
    const index = { wages: { weight: 70, change: 3 } };
    expect(codeOf(() => rollForward({ revised: 1, indexation: index }))).toBe(
      "appropriation.policy",
    );
    const odd = { a: { weight: 150, change: 1 }, b: { weight: -50, change: 1 } };
    expect(codeOf(() => rollForward({ revised: 1, indexation: odd }))).toBe("appropriation.policy");
    expect(codeOf(() => rollForward({ revised: 1, oneoffs: {} } as never))).toBe(
      "input.unknown-key",
    );
    for (const oneOffs of [1400, "1400", new Map([["x", 5]]), [5]])
      expect(codeOf(() => rollForward({ revised: 1, oneOffs } as never))).toBe("input.wrong-type");
  });

  it("takes one-offs back, adds transfers, and rounds to the decimals of the finest amount", () => {
    const next = rollForward({
      revised: "1 000",
      oneOffs: { jubilee: 50, fair: "10.5" },
      transfers: { school: "20.25" },
      indexation: { all: { weight: 100, change: "1.5" } },
    });
    expect([next.oneOffs, next.transfers, next.beforeIndexation].map(Number)).toEqual([
      -60.5, 20.25, 959.75,
    ]);
    // 1,5 % of 959,75 is 14,39625.
    expect([next.indexation, next.base].map(Number)).toEqual([14.4, 974.15]);
    expect(
      rollForward({
        revised: "1",
        decimals: 0,
        partYear: { a: { amount: "1.4", months: 6 } },
      }).fullYear.toNumber(),
    ).toBe(1);
  });

  it("refuses a weight below 0 at its place, and the decimals that do not exist", () => {
    const odd = { a: { weight: 150, change: 1 }, b: { weight: -50, change: 1 } };
    const issues = issuesOf(() => rollForward({ revised: 1, indexation: odd }));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "appropriation.policy indexation.b.weight",
    ]);
    expect(codeOf(() => rollForward({ revised: 1, decimals: -1 }))).toBe("round.decimals");
  });
});
