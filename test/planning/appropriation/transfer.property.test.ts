/** The laws of transfers between heads: no money is created, and no limit is overlooked. */
import { reviewTransfers, type TransferInput, type TransferLimits } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../../oracle/fraction.ts";
import { issuesOf } from "../../support/code-of.ts";

const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2023-${`${month}`.padStart(2, "0")}-${`${date}`.padStart(2, "0")}`);
const heads = ["staff", "rent", "grants", "investment"] as const;
const originals = { staff: "8000", rent: "2000", grants: "1000", investment: "500" };
const transfer = (reference: string): fc.Arbitrary<TransferInput> =>
  fc
    .record({
      reference: fc.constant(reference),
      decidedOn: day,
      legs: fc
        .array(fc.integer({ min: -900, max: 900 }), { minLength: 3, maxLength: 3 })
        .map((given) => ({
          staff: given[0] ?? 0,
          rent: given[1] ?? 0,
          grants: given[2] ?? 0,
          investment: -given.reduce((so, each) => so + each, 0),
        })),
      decidedBy: fc.constantFrom("manager", "board", "council"),
    })
    .filter(({ legs }) => Object.values(legs).some((leg) => Number(leg) !== 0));
const transfers = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, k) => transfer(`D${k}`))));

describe("laws of transfers", () => {
  it("create no money: the heads add up to what they did", () => {
    fc.assert(
      fc.property(transfers, (all) => {
        const review = reviewTransfers(originals, all);
        expect(compare(sum(Object.values(review.heads).map(read)), fraction("11500"))).toBe(0);
        expect(compare(sum(Object.values(review.moved).map(read)), fraction("0"))).toBe(0);
        expect(review.breaches).toEqual([]);
      }),
    );
  });

  it("break exactly the limits that plain arithmetic says they break", () => {
    const limits: TransferLimits = { perTransfer: 800, perHead: 1000, shareOfHead: 20 };
    let seen = 0;
    fc.assert(
      fc.property(transfers, (all) => {
        const moved: Record<string, number> = { staff: 0, rent: 0, grants: 0, investment: 0 };
        const expected: string[] = [];
        for (const { reference, legs } of [...all].sort((a, b) =>
          a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0,
        )) {
          const size = Object.values(legs).reduce<number>(
            (so, leg) => so + Math.max(Number(leg), 0),
            0,
          );
          const before = { ...moved };
          for (const head of heads) moved[head] = (moved[head] ?? 0) + Number(legs[head]);
          if (size > 800) expected.push(`${reference} perTransfer`);
          for (const head of heads) {
            // A transfer that brings a head nearer to where it began breaks nothing.
            if (Math.abs(moved[head] ?? 0) <= Math.abs(before[head] ?? 0)) continue;
            if (Math.abs(moved[head] ?? 0) > 1000) expected.push(`${reference} perHead ${head}`);
            if (Math.abs(moved[head] ?? 0) > Number(originals[head]) * 0.2)
              expected.push(`${reference} shareOfHead ${head}`);
          }
        }
        seen += expected.length;
        const { breaches } = reviewTransfers(originals, all, limits);
        expect(
          breaches.map(({ reference, rule, head }) =>
            [reference, rule, head].filter(Boolean).join(" "),
          ),
        ).toEqual(expected);
      }),
    );
    expect(seen).toBeGreaterThan(50);
  });
});

describe("transfers by hand", () => {
  const move = (reference: string, decidedOn: string, size: number): TransferInput => ({
    reference,
    decidedOn,
    legs: { staff: -size, rent: size },
  });

  it("are taken by day, and those of one day in the order given", () => {
    const all = [
      move("late", "2023-06-02", 40),
      move("first", "2023-05-02", 40),
      move("second", "2023-05-02", 40),
    ];
    const { breaches } = reviewTransfers(originals, all, { perHead: 50 });
    expect(
      breaches.map(({ reference, head, amount }) => [reference, head, Number(amount)]),
    ).toEqual([
      ["second", "staff", 80],
      ["second", "rent", 80],
      ["late", "staff", 120],
      ["late", "rent", 120],
    ]);
  });

  it("are carried out where they break a limit, and leave other heads as they were", () => {
    const { heads: after, moved } = reviewTransfers(originals, [move("D1", "2023-05-02", 600)], {
      perTransfer: 500,
    });
    expect(Object.entries(after).map(([head, amount]) => [head, Number(amount)])).toEqual([
      ["staff", 7400],
      ["rent", 2600],
      ["grants", 1000],
      ["investment", 500],
    ]);
    expect([moved.staff, moved.grants].map(Number)).toEqual([-600, 0]);
  });

  it("with one reference are reported once, and all are carried out", () => {
    const twice = [5, 5, 5].map((size) => move("D1", "2023-05-02", size));
    const { duplicates, heads: after } = reviewTransfers(originals, [
      ...twice,
      move("D2", "2023-05-02", 1),
    ]);
    expect([duplicates, Number(after.rent)]).toEqual([["D1"], 2016]);
  });

  it("that cannot be read are refused together with the limits and the originals", () => {
    const issues = issuesOf(() =>
      reviewTransfers(
        { staff: 8000, rent: 2000, food: "x" },
        [move("D1", "2023-02-30", 5), { ...move("D2", "2023-05-02", 5), decidedBy: "king" }],
        { levels: [{ level: "council" }] },
      ),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "amount.not-an-amount originals.food",
      "calendar.date transfers.0.decidedOn",
      "appropriation.transfer transfers.1.decidedBy",
    ]);
  });
});
