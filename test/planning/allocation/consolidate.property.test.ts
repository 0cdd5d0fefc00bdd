/** Units added up: internal income and cost go out together, and differences are listed. */
import { consolidate } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const mixed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).reverse());

const units = ["kitchens", "schools", "care"] as const;

interface Posting {
  readonly unit: string;
  readonly counterpart: string;
  readonly amount: number;
  readonly side?: "income" | "cost";
}

const total = (of: readonly number[]): number => of.reduce((so, each) => so + each, 0);

/** The sum that a unit has booked on one side, against one other unit or against all. */
function booked(
  internal: readonly Posting[],
  unit: string,
  side: "income" | "cost",
  counterpart?: string,
): number {
  const own = internal.filter(
    (each) =>
      each.unit === unit &&
      (each.side ?? (each.amount < 0 ? "cost" : "income")) === side &&
      (counterpart === undefined || each.counterpart === counterpart),
  );
  return total(own.map(({ amount }) => amount));
}

/** Pair by pair: the income of the seller and the cost of the buyer, the smaller of the two. */
function common(internal: readonly Posting[]): number {
  const pairs = units.flatMap((seller) => units.map((buyer) => [seller, buyer] as const));
  return total(
    pairs.map(([seller, buyer]) => {
      const sold = booked(internal, seller, "income", buyer);
      const bought = booked(internal, buyer, "cost", seller);
      if (seller === buyer || sold * bought >= 0) return 0;
      return Math.sign(sold) * Math.min(Math.abs(sold), Math.abs(bought));
    }),
  );
}

describe("consolidate", () => {
  const posting = fc
    .tuple(
      fc.nat(2),
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: -500, max: 500 }),
      fc.option(fc.constantFrom("income" as const, "cost" as const), { nil: undefined }),
    )
    .map(
      ([a, step, amount, side]): Posting => ({
        unit: units[a] ?? "",
        counterpart: units[(a + step) % 3] ?? "",
        amount,
        ...(side === undefined ? {} : { side }),
      }),
    );

  it("eliminates the common part of each pair, lists the rest, and keeps the net cost", () => {
    fc.assert(
      fc.property(
        fc.array(posting, { maxLength: 12 }),
        fc.array(fc.nat(900), { minLength: 6, maxLength: 6 }),
        (internal, more) => {
          // The amounts that a unit reports are at least those that it has booked internally.
          const reported = Object.fromEntries(
            units.map((unit, k) => [
              unit,
              {
                income: Math.abs(booked(internal, unit, "income")) + (more[k] ?? 0),
                costs: -Math.abs(booked(internal, unit, "cost")) - (more[k + 3] ?? 0),
              },
            ]),
          );
          const whole = consolidate({ units: reported, internal });
          const income = total(Object.values(reported).map((unit) => unit.income));
          const costs = total(Object.values(reported).map((unit) => unit.costs));
          const eliminated = common(internal);
          expect([whole.income, whole.costs, whole.netCost, whole.eliminated].map(Number)).toEqual(
            [income - eliminated, costs + eliminated, income + costs, eliminated].map(
              (each) => each + 0,
            ),
          );
          expect(total(whole.unmatched.map(({ difference }) => difference.toNumber()))).toBe(
            total(internal.map(({ amount }) => amount)),
          );
          const backwards = consolidate({
            units: mixed(reported),
            internal: [...internal].reverse(),
          });
          expect(JSON.stringify(backwards)).toBe(JSON.stringify(whole));
        },
      ),
    );
  });
});
it("more credited than sold is eliminated on both sides, and nothing is unmatched", () => {
  const units = { a: { income: 100, costs: -50 }, b: { income: 0, costs: -200 } };
  const credit = [
    { unit: "a", counterpart: "b", amount: -30, side: "income" as const },
    { unit: "b", counterpart: "a", amount: 30, side: "cost" as const },
  ];
  const whole = consolidate({ units, internal: credit });
  expect([whole.income, whole.costs, whole.eliminated].map(Number)).toEqual([130, -280, -30]);
  expect(whole.unmatched).toEqual([]);
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

it("lists pairs by name, each with both bookings, in whatever order they are given", () => {
  const units = {
    b: { income: 20, costs: -20 },
    a: { income: 20, costs: -20 },
    c: { income: 20, costs: -20 },
  };
  const { unmatched, eliminated } = consolidate({
    units,
    internal: [
      { unit: "c", counterpart: "b", amount: 4 },
      { unit: "b", counterpart: "a", amount: 9 },
      { unit: "a", counterpart: "b", amount: -7 },
      { unit: "a", counterpart: "b", amount: 5 },
    ],
  });
  expect(
    unmatched.map(({ seller, buyer, sold, bought, difference }) => [
      seller,
      buyer,
      ...[sold, bought, difference].map(Number),
    ]),
  ).toEqual([
    ["a", "b", 5, 0, 5],
    ["b", "a", 9, -7, 2],
    ["c", "b", 4, 0, 4],
  ]);
  expect(eliminated.toNumber()).toBe(7);
});

it("units without internal postings are only added up", () => {
  const { income, costs, netCost } = consolidate({
    units: { a: { income: 5, costs: -7 }, b: { income: 1, costs: 0 } },
    internal: [],
  });
  expect([income, costs, netCost].map(Number)).toEqual([6, -7, -1]);
});

it("refuses a unit that has booked more internally than it reports, by what it has booked", () => {
  const issues = issuesOf(() =>
    consolidate({
      units: { a: { income: 9, costs: 0 }, b: { income: 0, costs: -3 } },
      internal: [
        { unit: "a", counterpart: "b", amount: 10 },
        { unit: "b", counterpart: "a", amount: -3 },
      ],
    }),
  );
  expect(issues.map(({ code, path, received }) => [code, path.join("."), received])).toEqual([
    ["allocation.unit", "units.a.income", "9"],
  ]);
});

it("does not hold a unit to its postings where another problem was found", () => {
  const issues = issuesOf(() =>
    consolidate({
      units: { a: { income: 9, costs: 0 }, b: { income: 0, costs: "x" as never } },
      internal: [{ unit: "a", counterpart: "b", amount: 10 }],
    }),
  );
  expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
    "amount.not-an-amount units.b.costs",
  ]);
});
