/** The laws of an appropriation in time: its history, its reconciliation, and transfers between heads. */
import {
  type AdjustmentInput,
  appropriationHistory,
  reconcileAppropriation,
  reviewTransfers,
  revisedAppropriation,
  type TransferInput,
  type TransferLimits,
  toDecimal,
} from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../oracle/fraction.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";

const amount = fc.integer({ min: -1e8, max: 1e8 }).map((each) => toDecimal(each).times("0.01").toFixed());
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2023-${`${month}`.padStart(2, "0")}-${`${date}`.padStart(2, "0")}`);
const adjustment = fc.record(
  {
    reference: fc.constantFrom("A", "B", "C"),
    title: fc.constant("x"),
    amount,
    decidedOn: fc.oneof(
      day,
      day.map((noLaterThan) => ({ noLaterThan })),
    ),
    kind: fc.constantFrom("supplement", "transfer", "carry-over", "technical"),
    recurrence: fc.constantFrom("one-off", "recurring", "not-stated"),
    revokedOn: day,
  },
  { requiredKeys: ["reference", "title", "amount", "decidedOn", "kind"] },
) as fc.Arbitrary<AdjustmentInput>;
const appropriation = fc.record({
  original: fc.record({ amount }),
  adjustments: fc.array(adjustment, { maxLength: 6 }),
});
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("laws of the ledger", () => {
  it("the history ends with the revised appropriation, and its changes add up to it", () => {
    fc.assert(
      fc.property(appropriation, day, (of, asOf) => {
        const steps = appropriationHistory(of, { asOf });
        const revised = revisedAppropriation(of, { asOf }).amount;
        expect(steps.at(-1)?.amount.toFixed()).toBe(revised.toFixed());
        expect(compare(sum(steps.map(({ change }) => read(change))), read(revised))).toBe(0);
        const days = steps.slice(1).map(({ on }) => on ?? "");
        expect(days).toEqual([...days].sort());
        expect(days.every((each) => each <= asOf)).toBe(true);
      }),
    );
  });

  it("knows more on a later day, and nothing else of the days before", () => {
    fc.assert(
      fc.property(appropriation, day, day, (of, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const before = appropriationHistory(of, { asOf: early });
        const after = appropriationHistory(of, { asOf: late });
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it("original and changes are final, by kind and by recurrence", () => {
    fc.assert(
      fc.property(appropriation, day, (of, asOf) => {
        const { original, kinds, recurrence, final } = reconcileAppropriation(of, { asOf });
        for (const changes of [kinds, recurrence])
          expect(compare(sum([original, ...Object.values(changes)].map(read)), read(final))).toBe(0);
        expect(final.toFixed()).toBe(revisedAppropriation(of, { asOf }).amount.toFixed());
      }),
    );
  });
});

const heads = ["staff", "rent", "grants", "investment"] as const;
const originals = { staff: "8000", rent: "2000", grants: "1000", investment: "500" };
const transfer = (reference: string): fc.Arbitrary<TransferInput> =>
  fc.record({
    reference: fc.constant(reference),
    decidedOn: day,
    legs: fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 3, maxLength: 3 }).map((given) => ({
      staff: given[0] ?? 0,
      rent: given[1] ?? 0,
      grants: given[2] ?? 0,
      investment: -given.reduce((so, each) => so + each, 0),
    })),
    decidedBy: fc.constantFrom("manager", "board", "council"),
  });
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
          const size = Object.values(legs).reduce<number>((so, leg) => so + Math.max(Number(leg), 0), 0);
          for (const head of heads) moved[head] = (moved[head] ?? 0) + Number(legs[head]);
          if (size > 800) expected.push(`${reference} perTransfer`);
          for (const head of heads) {
            if (Number(legs[head]) === 0) continue;
            if (Math.abs(moved[head] ?? 0) > 1000) expected.push(`${reference} perHead ${head}`);
            if (Math.abs(moved[head] ?? 0) > Number(originals[head]) * 0.2)
              expected.push(`${reference} shareOfHead ${head}`);
          }
        }
        seen += expected.length;
        const { breaches } = reviewTransfers(originals, all, limits);
        expect(breaches.map(({ reference, rule, head }) => [reference, rule, head].filter(Boolean).join(" "))).toEqual(
          expected,
        );
      }),
    );
    expect(seen).toBeGreaterThan(50);
  });
});

describe("limits by hand", () => {
  const move = (legs: Record<string, number>, more: Partial<TransferInput> = {}): TransferInput => ({
    reference: "D1",
    decidedOn: "2023-05-02",
    legs,
    ...more,
  });
  const rules = (of: TransferInput, limits: TransferLimits) =>
    reviewTransfers(originals, [of], limits).breaches.map(({ rule, head, amount: size, limit }) =>
      [rule, head, size.toFixed(), limit?.toFixed()].filter((each) => each !== undefined).join(" "),
    );

  it.each<[string, TransferInput, TransferLimits, readonly string[]]>([
    ["inside a pool", move({ staff: -100, rent: 100 }), { pools: [["staff", "rent"], ["grants"]] }, []],
    ["between pools", move({ staff: -100, grants: 100 }), { pools: [["staff", "rent"], ["grants"]] }, ["pools 100"]],
    [
      "to a head in no pool",
      move({ staff: -100, investment: 100 }),
      { pools: [["staff", "rent"]] },
      ["pools investment 100"],
    ],
    ["the limit itself", move({ staff: -500, rent: 500 }), { perTransfer: 500 }, []],
    [
      "from investments to running costs",
      move({ investment: -50, staff: 50 }),
      { forbidden: [{ from: "investment", to: "staff" }] },
      ["forbidden staff 50"],
    ],
    ["the other way", move({ investment: 50, staff: -50 }), { forbidden: [{ from: "investment", to: "staff" }] }, []],
    [
      "decided by the manager",
      move({ staff: -90, rent: 90 }, { decidedBy: "manager" }),
      { levels: [{ level: "manager", upTo: 100 }, { level: "council" }] },
      [],
    ],
    [
      "too much for the manager",
      move({ staff: -101, rent: 101 }, { decidedBy: "manager" }),
      { levels: [{ level: "manager", upTo: 100 }, { level: "council" }] },
      ["levels 101 100"],
    ],
    [
      "by the council",
      move({ staff: -101, rent: 101 }, { decidedBy: "council" }),
      { levels: [{ level: "manager", upTo: 100 }, { level: "council" }] },
      [],
    ],
    ["by nobody", move({ staff: -1, rent: 1 }), { levels: [{ level: "manager", upTo: 100 }] }, ["levels 1"]],
  ])("%s", (_, of, limits, expected) => {
    expect(rules(of, limits)).toEqual(expected);
  });

  it("what is no transfer is refused, all of it at once", () => {
    const bad = [
      move({ staff: -5, rent: 6 }),
      move({ staff: -5, wages: 5 }),
      move({ staff: -5, rent: 5 }, { decidedOn: "2023-02-30" }),
      move({ staff: -5, rent: 5 }, { decidedBy: "king" }),
    ];
    expect(
      issuesOf(() => reviewTransfers(originals, bad, { levels: [{ level: "council" }] })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "appropriation.transfer transfers.0.legs",
      "appropriation.transfer transfers.1.legs",
      "calendar.date transfers.2.decidedOn",
      "appropriation.transfer transfers.3.decidedBy",
    ]);
    for (const limits of [
      { pools: [["wages"]] },
      { pools: [["staff"], ["staff", "rent"]] },
      { pertransfer: 5 } as never,
      { perTransfer: -5 },
      { levels: [{ level: "m" }, { level: "m", upTo: 5 }] },
    ] satisfies readonly TransferLimits[])
      expect(codeOf(() => reviewTransfers(originals, [], limits))).toBe("appropriation.transfer");
  });
});
