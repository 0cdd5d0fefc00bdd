/** The laws of the step from one year to the next, and of parts that carry one another. */
import { toDecimal } from "anslag";
import { carryOver, crossSubsidy, planYears, rollForward } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  fraction,
  multiply,
  sign,
  sum,
} from "../../oracle/fraction.ts";
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

  it("what follows and what lapses are the result; no cap is passed", () => {
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

  it("a share that is rounded up does not pass its cap either, and more than everything cannot follow", () => {
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

  it("without a rule nothing follows; a cap that is a share needs what it is a share of", () => {
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
});

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

  it("a year without changes begins where the last one ended; what ran for a whole year lacks nothing", () => {
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

  it("refuses months that are none and weights that are not all", () => {
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
});

describe("laws of a plan", () => {
  const named = fc.dictionary(fc.constantFrom("a", "b", "c"), amount);
  const year = fc.record(
    {
      granted: named,
      oneOffs: named,
      transfers: named,
      indexation: fc.integer({ min: -50, max: 90 }).map((change) => ({
        all: { weight: 100, change: toDecimal(change).times("0.1").toFixed() },
      })),
      partYear: fc.dictionary(
        fc.constantFrom("x", "y"),
        fc.record({ amount, months: fc.integer({ min: 1, max: 12 }) }),
      ),
    },
    { requiredKeys: [] },
  );
  const plans = fc
    .array(year, { minLength: 1, maxLength: 6 })
    .map((years) => years.map((each, k) => ({ year: 2024 + k, ...each })));

  it("every year is the year before rolled forward, and what is granted in it", () => {
    fc.assert(
      fc.property(amount, named, plans, (revised, oneOffs, years) => {
        const plan = planYears({ revised, oneOffs }, years);
        let [before, falling]: [string, Readonly<Record<string, string>>] = [revised, oneOffs];
        plan.forEach(({ from, appropriation, granted, oneOffs: once }, k) => {
          const {
            granted: new_ = {},
            oneOffs: only = {},
            year: _,
            ...changes
          } = years[k] ?? { year: 0 };
          const decimals = Math.max(
            ...[from.fullYear, from.indexation, from.base].map((each) => each.decimalPlaces()),
            2,
          );
          const rolled = rollForward({ revised: before, oneOffs: falling, ...changes, decimals });
          // The same steps; rounding may be to fewer decimals where no amount has more.
          expect(
            from.beforeIndexation.minus(rolled.beforeIndexation).abs().toNumber(),
          ).toBeLessThanOrEqual(2);
          expect(from.revised.toFixed()).toBe(toDecimal(before).toFixed());
          expect(compare(sum(Object.values(new_).map(fraction)), read(granted))).toBe(0);
          expect(compare(sum(Object.values(only).map(fraction)), read(once))).toBe(0);
          expect(compare(sum([from.base, granted, once].map(read)), read(appropriation))).toBe(0);
          [before, falling] = [appropriation.toFixed(), only];
        });
      }),
    );
  });

  it("a one-off comes and goes: the year after is as if it had not been", () => {
    fc.assert(
      fc.property(amount, amount, (revised, once) => {
        const with_ = planYears({ revised }, [
          { year: 2024, oneOffs: { jubilee: once } },
          { year: 2025 },
        ]);
        expect(with_.map(({ appropriation }) => appropriation.toFixed())).toEqual([
          toDecimal(revised).plus(once).toFixed(),
          toDecimal(revised).toFixed(),
        ]);
      }),
    );
  });

  it("refuses no years, years with a gap, and keys that there are not, all at once", () => {
    expect(codeOf(() => planYears({ revised: 1 }, []))).toBe("appropriation.policy");
    const bad = [
      { year: 2024 },
      { year: 2026, granted: { x: "y" } },
      { year: 2027, growth: 2 } as never,
    ];
    expect(
      issuesOf(() => planYears({ revised: "z" }, bad)).map(({ path }) => path.join(".")),
    ).toEqual(["start.revised", "years.1.year", "years.1.granted.x", "years.2.growth"]);
  });
});

describe("laws of cross-subsidy", () => {
  const part = fc.record({
    funding: fc.constantFrom("appropriation" as const, "shared-service" as const, "fee" as const),
    result: amount,
  });

  it("the net is the sum of the parts, and a deficit of self-funded parts is carried or uncovered", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("a", "b", "c", "d"), part), (parts) => {
        const {
          net,
          appropriation,
          selfFunded,
          deficits,
          owed,
          carried,
          carriedByPayers,
          uncovered,
          unbalanced,
        } = crossSubsidy(parts);
        expect(
          compare(sum(Object.values(parts).map(({ result }) => fraction(result))), read(net)),
        ).toBe(0);
        expect(compare(add(read(appropriation), read(selfFunded)), read(net))).toBe(0);
        // By hand, in whole öre.
        const cents = Object.values(parts).map(({ funding, result }) => ({
          funding,
          of: Math.round(Number(result) * 100),
        }));
        const total = (which: (each: { funding: string; of: number }) => boolean): number =>
          cents.filter(which).reduce((so, { of }) => so + of, 0);
        const self = ({ funding }: { funding: string }): boolean => funding !== "appropriation";
        const short = Math.abs(total((each) => self(each) && each.of < 0));
        const free = Math.max(
          0,
          total((each) => !self(each)),
        );
        const due = total((each) => self(each) && each.of > 0);
        const byAppropriations = Math.min(short, free);
        const byPayers = Math.min(short - byAppropriations, due);
        expect(
          [deficits, owed, carried, carriedByPayers, uncovered].map((each) =>
            Math.round(each.toNumber() * 100),
          ),
        ).toEqual([short, due, byAppropriations, byPayers, short - byAppropriations - byPayers]);
        const own = Object.entries(parts).filter(
          ([, each]) => each.funding !== "appropriation" && !toDecimal(each.result).isZero(),
        );
        expect(Object.keys(unbalanced).sort()).toEqual(own.map(([name]) => name).sort());
      }),
    );
  });
});
