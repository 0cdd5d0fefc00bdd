/** The laws of splitting a sum, settling charges and adding up units. */
import { toDecimal } from "anslag";
import { allocate, consolidate, returnSurplus, settleCharges } from "anslag/planning";
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

/** Amounts of up to thirty digits with up to four decimals. */
const amount = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.integer({ min: 0, max: 4 }),
    fc.boolean(),
  )
  .map(([digits, decimals, small]) =>
    toDecimal(small ? digits % 10_000n : digits)
      .times(`1e-${decimals}`)
      .toFixed(),
  );
const key = fc.oneof(
  fc.constant("0"),
  fc.integer({ min: 1, max: 20 }).map(String),
  fc
    .integer({ min: 1, max: 10 ** 9 })
    .map((each) => toDecimal(BigInt(each)).times("0.001").toFixed()),
);
const names = ["a", "b", "c", "d", "e", "f", "g", "h", "10", "2"];
const keys = fc
  .array(key, { minLength: 1, maxLength: names.length })
  .map((all) => Object.fromEntries(all.map((each, k) => [names[k] ?? "", each])))
  .filter((all) => Object.values(all).some((each) => each !== "0"));

const mixed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).reverse());
const texts = (record: Readonly<Record<string, { toFixed(): string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, each]) => [name, each.toFixed()]));
const placesOf = (total: string): number => toDecimal(total).decimalPlaces();

describe("laws of an allocation", () => {
  it("the parts add up to the total, exactly", () => {
    fc.assert(
      fc.property(amount, keys, (total, by) => {
        const parts = Object.values(allocate(total, { keys: by }));
        expect(
          compare(
            sum(parts.map((part) => fraction(part.toFixed()))),
            fraction(toDecimal(total).toFixed()),
          ),
        ).toBe(0);
      }),
    );
  });

  it("every part is its quota cut down to the smallest unit, or one unit more; a key of zero gets nothing", () => {
    fc.assert(
      fc.property(amount, keys, fc.integer({ min: 0, max: 3 }), (total, by, more) => {
        const decimals = placesOf(total) + more;
        const unit = fraction(toDecimal(1).times(`1e-${decimals}`).toFixed());
        const all = sum(Object.values(by).map(fraction));
        const size = absolute(fraction(toDecimal(total).toFixed()));
        for (const [name, part] of Object.entries(allocate(total, { keys: by, decimals }))) {
          const quota = divide(multiply(size, fraction(by[name] ?? "0")), all);
          const away = absolute(add(absolute(fraction(part.toFixed())), negate(quota)));
          expect(compare(away, unit)).toBe(-1);
          expect(part.decimalPlaces()).toBeLessThanOrEqual(decimals);
          if (by[name] === "0") expect(part.isZero()).toBe(true);
        }
      }),
    );
  });

  it("the order of the receivers changes nothing, and neither does a common factor of the keys", () => {
    fc.assert(
      fc.property(amount, keys, fc.integer({ min: 2, max: 9 }), (total, by, factor) => {
        const parts = texts(allocate(total, { keys: by }));
        expect(texts(allocate(total, { keys: mixed(by) }))).toEqual(parts);
        const scaled = Object.fromEntries(
          Object.entries(by).map(([name, each]) => [
            name,
            toDecimal(toDecimal(each).times(factor)).toFixed(),
          ]),
        );
        expect(texts(allocate(total, { keys: scaled }))).toEqual(parts);
      }),
    );
  });

  it("a negative total is split as its mirror image, and the keys are not changed", () => {
    fc.assert(
      fc.property(amount, keys, (total, by) => {
        const before = JSON.stringify(by);
        const [one, other] = [
          allocate(total, { keys: by }),
          allocate(toDecimal(toDecimal(total).negated()), { keys: by }),
        ];
        for (const name of Object.keys(by))
          expect(one[name]?.plus(other[name] ?? 0).isZero()).toBe(true);
        expect(JSON.stringify(by)).toBe(before);
      }),
    );
  });

  it("bounds are kept, the parts still add up, and nobody within bounds is worse off than by the keys alone when others only have a most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        keys,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 60, max: 400 })), {
          minLength: 10,
          maxLength: 10,
        }),
        (total, by, percent) => {
          const receivers = Object.keys(by);
          const share = (hundredths: number): number =>
            Math.floor((total * hundredths) / 100 / receivers.length);
          const least = Object.fromEntries(
            receivers.map((name, k) => [name, share(percent[k]?.[0] ?? 0)]),
          );
          const most = Object.fromEntries(
            receivers.map((name, k) => [name, share(percent[k]?.[1] ?? 0)]),
          );
          const capacity = receivers.reduce(
            (so, name) => so + ((by[name] === "0" ? least[name] : most[name]) ?? 0),
            0,
          );
          if (receivers.some((name) => (least[name] ?? 0) > (most[name] ?? 0))) return;
          if (capacity < total) {
            expect(codeOf(() => allocate(total, { keys: by, least, most }))).toBe(
              "allocation.bounds",
            );
            return;
          }
          const parts = allocate(total, { keys: by, least, most });
          expect(receivers.reduce((so, name) => so + (parts[name]?.toNumber() ?? 0), 0)).toBe(
            total,
          );
          for (const name of receivers) {
            expect(parts[name]?.gte(least[name] ?? 0)).toBe(true);
            expect(parts[name]?.lte(most[name] ?? 0)).toBe(true);
          }
          expect(texts(allocate(total, { keys: mixed(by), least, most }))).toEqual(texts(parts));
        },
      ),
    );
  });
});

describe("laws of settling", () => {
  it("what is settled adds up to the final cost less all charges", () => {
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

  it("a surplus goes back to the last unit, in proportion to what was paid, whatever the sign of the payments", () => {
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

describe("laws of consolidation", () => {
  const units = ["kitchens", "schools", "care"] as const;
  const posting = fc.tuple(
    fc.nat(2),
    fc.nat(2),
    fc.integer({ min: -500, max: 500 }),
    fc.option(fc.constantFrom("income" as const, "cost" as const), { nil: undefined }),
  );

  it("net cost is the same before and after; every internal amount is eliminated or listed", () => {
    fc.assert(
      fc.property(
        fc.array(posting, { maxLength: 12 }),
        fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 6, maxLength: 6 }),
        (postings, amounts) => {
          const internal = postings.flatMap(([a, b, value, side]) =>
            a === b
              ? []
              : [
                  {
                    unit: units[a] ?? "",
                    counterpart: units[b] ?? "",
                    amount: value,
                    ...(side === undefined ? {} : { side }),
                  },
                ],
          );
          type Posting = (typeof internal)[number];
          const sideOf = ({ amount: value, side }: Posting) =>
            side ?? (value < 0 ? "cost" : "income");
          const total = (of: readonly Posting[]): number =>
            of.reduce((so, { amount: value }) => so + value, 0);
          const booked = (unit: string, side: string, counterpart?: string): number =>
            total(
              internal.filter(
                (each) =>
                  each.unit === unit &&
                  sideOf(each) === side &&
                  (counterpart === undefined || each.counterpart === counterpart),
              ),
            );
          // A unit reports at least its internal postings.
          const size = (k: number): number => Math.abs(amounts[k] ?? 0);
          const reported = Object.fromEntries(
            units.map((unit, k) => [
              unit,
              {
                income: Math.abs(booked(unit, "income")) + size(k),
                costs: -Math.abs(booked(unit, "cost")) - size(k + 3),
              },
            ]),
          );
          const whole = consolidate({ units: reported, internal });
          const before = Object.values(reported).reduce(
            (so, { income, costs }) => so + income + costs,
            0,
          );
          expect(whole.netCost.toNumber()).toBe(before);
          expect(whole.income.plus(whole.costs).toNumber()).toBe(before);
          // Elimination takes the same amount from income and from cost. So the unmatched amounts
          // keep the sum of all internal postings.
          const inside = total(internal);
          expect(
            whole.unmatched.reduce((so, { difference }) => so + difference.toNumber(), 0),
          ).toBe(inside);
          // Pair by pair: what the seller has as income and the buyer as cost, the smaller of the
          // two.
          const common = units.flatMap((seller) =>
            units.map((buyer) => {
              const [sold, bought] = [
                booked(seller, "income", buyer),
                booked(buyer, "cost", seller),
              ];
              if (seller === buyer || sold * bought >= 0) return 0;
              return Math.sign(sold) * Math.min(Math.abs(sold), Math.abs(bought));
            }),
          );
          const eliminated = common.reduce((so, each) => so + each, 0);
          expect(whole.eliminated.toNumber()).toBe(eliminated);
          expect(whole.income.toNumber()).toBe(
            Object.values(reported).reduce((so, { income }) => so + income, 0) - eliminated,
          );
          expect(whole.costs.toNumber()).toBe(
            Object.values(reported).reduce((so, { costs }) => so + costs, 0) + eliminated,
          );
          const backwards = consolidate({
            units: mixed(reported) as typeof reported,
            internal: [...internal].reverse(),
          });
          expect(JSON.stringify(backwards)).toBe(JSON.stringify(whole));
        },
      ),
    );
  });
});

it("more credited than sold is eliminated on both sides, and costs in the wrong sign are refused", () => {
  const units = { a: { income: 100, costs: -50 }, b: { income: 0, costs: -200 } };
  const credit = [
    { unit: "a", counterpart: "b", amount: -30, side: "income" as const },
    { unit: "b", counterpart: "a", amount: 30, side: "cost" as const },
  ];
  const whole = consolidate({ units, internal: credit });
  expect([whole.income, whole.costs, whole.eliminated].map(Number)).toEqual([130, -280, -30]);
  expect(whole.unmatched).toEqual([]);
  expect(codeOf(() => consolidate({ units: { a: { income: 1, costs: 5 } }, internal: [] }))).toBe(
    "allocation.unit",
  );
});

it("a credit note lowers what was sold, and no more is eliminated than is reported", () => {
  const units = { kitchens: { income: 80, costs: -50 }, schools: { income: 0, costs: -80 } };
  const sold = { unit: "kitchens", counterpart: "schools", amount: 100 };
  const bought = { unit: "schools", counterpart: "kitchens", amount: -100 };
  const credit = [
    { unit: "kitchens", counterpart: "schools", amount: -20, side: "income" as const },
    { unit: "schools", counterpart: "kitchens", amount: 20, side: "cost" as const },
  ];
  const whole = consolidate({ units, internal: [sold, bought, ...credit] });
  expect([whole.eliminated, whole.income, whole.costs].map(Number)).toEqual([80, 0, -50]);
  expect(whole.unmatched).toEqual([]);
  expect(codeOf(() => consolidate({ units, internal: [sold, bought] }))).toBe("allocation.unit");
  const cheap = { kitchens: { income: 100, costs: 0 }, schools: { income: 0, costs: -99 } };
  expect(codeOf(() => consolidate({ units: cheap, internal: [sold, bought] }))).toBe(
    "allocation.unit",
  );
});

it("parts are in the unit that the total is written in", () => {
  expect(texts(allocate("100.10", { keys: { a: 1, b: 1 } }))).toEqual(
    texts({ a: toDecimal("50.05"), b: toDecimal("50.05") } as never),
  );
  expect(codeOf(() => allocate(1, { keys: "12" as never }))).toBe("input.wrong-type");
  expect(codeOf(() => allocate(1, { keys: { a: 1 }, Most: { a: 1 } } as never))).toBe(
    "input.unknown-key",
  );
  expect(
    issuesOf(() => settleCharges("x", { charged: { a: "y" }, keys: { a: "z" } })).map(({ path }) =>
      path.join("."),
    ),
  ).toEqual(["charged.a", "total", "keys.a"]);
  expect(codeOf(() => settleCharges(570, { keys: { a: 1 } } as never))).toBe("input.wrong-type");
  expect(codeOf(() => settleCharges(570, { charged: { a: -300 }, keys: { a: 1 } }))).toBe(
    "allocation.keys",
  );
});

describe("what cannot be split", () => {
  it("is said at once", () => {
    const issues = issuesOf(() =>
      allocate("10.55", {
        keys: { a: -1, b: "x", c: null as never },
        decimals: 1,
        least: { d: 1, a: -2 } as never,
        most: { b: "y" },
      }),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "round.decimals decimals",
      "allocation.keys keys.a",
      "amount.not-an-amount keys.b",
      "amount.missing keys.c",
      "allocation.bounds least.d",
      "allocation.bounds least.a",
      "amount.not-an-amount most.b",
    ]);
  });

  it.each([
    ["no keys", () => allocate(10, { keys: {} }), "allocation.keys"],
    ["keys of zero", () => allocate(10, { keys: { a: 0 } }), "allocation.keys"],
    [
      "too much at the least",
      () => allocate(10, { keys: { a: 1, b: 1 }, least: { a: 6, b: 5 } }),
      "allocation.bounds",
    ],
    [
      "too little at the most",
      () => allocate(10, { keys: { a: 1, b: 1 }, most: { a: 4, b: 5 } }),
      "allocation.bounds",
    ],
    [
      "room only where there is no key",
      () => allocate(10, { keys: { a: 1, b: 0 }, most: { a: 4 } }),
      "allocation.bounds",
    ],
    [
      "a charge without a key",
      () => settleCharges(10, { keys: { a: 1 }, charged: { b: 5 } as never }),
      "allocation.keys",
    ],
    [
      "payments of both signs",
      () => returnSurplus(10, { paid: { a: 5, b: -5 } }),
      "allocation.keys",
    ],
    ["no payments", () => returnSurplus(10, { paid: { a: 0 } }), "allocation.keys"],
    [
      "a unit against itself",
      () =>
        consolidate({
          units: { a: { income: 1, costs: 0 } },
          internal: [{ unit: "a", counterpart: "a", amount: 1 }],
        }),
      "allocation.unit",
    ],
  ] as const)("%s", (_, run, code) => {
    expect(codeOf(run)).toBe(code);
  });
});

describe("a shared service, in tkr", () => {
  it("the cost of 1 000 by headcount: equal remainders go to the larger key, then to the name that comes first", () => {
    expect(texts(allocate("-1000", { keys: { schools: 2, care: 2, culture: 2 } }))).toEqual({
      schools: "-333",
      care: "-334",
      culture: "-333",
    });
    expect(texts(allocate("1", { keys: { small: 1, large: 1 } }))).toEqual({
      small: "0",
      large: "1",
    });
    expect(texts(allocate("10", { keys: { a: 1, b: 3, c: 4 }, most: { c: "4" } }))).toEqual({
      a: "1",
      b: "5",
      c: "4",
    });
    expect(texts(allocate("100", { keys: { a: 0, b: 1 }, least: { a: "7.2" } }))).toEqual({
      a: "8",
      b: "92",
    });
  });
});
