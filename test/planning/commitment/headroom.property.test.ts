/** Headroom: laws, the project fund of the Malmö report, and cases by hand. */
import { toDecimal } from "anslag";
import { type CommitmentInput, headroom } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const asOf = "2023-08-31";
const size = fc
  .integer({ min: 0, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const day = fc
  .integer({ min: 1, max: 12 })
  .map((month) => `2023-${`${month}`.padStart(2, "0")}-15`);

/** Commitments of which at most everything is drawn and released. */
const commitment = (reference: string): fc.Arbitrary<CommitmentInput> =>
  fc
    .record({
      parts: fc.array(
        fc.tuple(
          size,
          fc.constantFrom("draws", "releases", "left"),
          fc.option(day, { nil: undefined }),
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      decidedOn: fc.option(day, { nil: undefined }),
      reserved: fc.boolean(),
    })
    .map(({ parts, decidedOn, reserved }): CommitmentInput => {
      const amount = parts.reduce((sum, [each]) => sum.plus(each), toDecimal(0)).toFixed();
      const of = (kind: string) =>
        parts.flatMap(([each, is, day_]) => {
          // Nothing is drawn before it is decided.
          const on =
            day_ !== undefined && decidedOn !== undefined && day_ < decidedOn ? decidedOn : day_;
          return is === kind ? [{ amount: each, ...(on === undefined ? {} : { on }) }] : [];
        });
      return {
        reference,
        amount,
        ...(decidedOn === undefined ? {} : { decidedOn }),
        ...(reserved ? { status: "reserved" } : { draws: of("draws") }),
        releases: of("releases"),
      };
    });
const commitments = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, k) => commitment(`D${k}`))));

describe("the project fund of the Malmö report", () => {
  const listed = ["2 300", "1 500", "1 095", "2 000", "1 000", "3 000", "4 000"];
  const fund = headroom(
    "21 969",
    [
      ...listed.map((amount, k) => ({ reference: `listed ${k}`, amount })),
      { reference: "smaller", amount: "11 805", draws: [] },
      { reference: "reserved", amount: "2 800", status: "reserved" as const },
    ].map((each, k) => (k === 0 ? { ...each, draws: [{ amount: "2 300" }] } : each)),
    { asOf },
  );

  it("has more decided than there is: -4 731, and -7 531 with what is reserved", () => {
    expect(
      [fund.decided, fund.reserved, fund.headroom, fund.afterReservations].map(Number),
    ).toEqual([26_700, 2_800, -4_731, -7_531]);
  });

  it("lists 14 895, and 11 805 in decisions that are not listed", () => {
    const decisions = [
      ...listed.map((amount, k) => ({ reference: `${k}`, amount })),
      ...Array.from({ length: 15 }, (_, k) => ({ reference: `small ${k}`, amount: "787" })),
    ];
    const { other, listed: large } = headroom("21 969", decisions, { asOf, threshold: "1 000" });
    expect(large.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(14_895);
    expect([other.count, Number(other.amount)]).toEqual([15, 11_805]);
  });
});

describe("laws of commitments", () => {
  it("headroom + drawn + outstanding is the appropriation, and the parts are decided", () => {
    fc.assert(
      fc.property(size, commitments, (appropriation, all) => {
        const {
          decided,
          drawn,
          released,
          outstanding,
          headroom: free,
          ...rest
        } = headroom(appropriation, all, { asOf });
        expect(drawn.plus(released).plus(outstanding).toFixed()).toBe(decided.toFixed());
        expect(free.plus(drawn).plus(outstanding).toFixed()).toBe(
          toDecimal(appropriation).toFixed(),
        );
        expect(free.minus(rest.reserved).toFixed()).toBe(rest.afterReservations.toFixed());
      }),
    );
  });

  it("paying a commitment changes no headroom: nothing is counted twice", () => {
    fc.assert(
      fc.property(size, commitments, fc.nat(4), (appropriation, all, k) => {
        const before = headroom(appropriation, all, { asOf });
        const open = before.listed.filter(({ status }) => status === "decided")[k];
        if (open === undefined) return;
        const paid = all.map((each) =>
          each.reference === open.reference
            ? { ...each, draws: [...(each.draws ?? []), { amount: later(each, open.outstanding) }] }
            : each,
        );
        const after = headroom(appropriation, paid, { asOf });
        expect(after.headroom.toFixed()).toBe(before.headroom.toFixed());
        expect(after.drawn.gte(before.drawn)).toBe(true);
      }),
    );
  });

  it("what happens after the day changes nothing, and the order of decisions neither", () => {
    fc.assert(
      fc.property(size, commitments, (appropriation, all) => {
        const until = (date: string | undefined) => date === undefined || date <= asOf;
        const known = all
          .filter(({ decidedOn }) => until(decidedOn))
          .map((each) => ({
            ...each,
            ...(each.draws === undefined
              ? {}
              : { draws: each.draws.filter(({ on }) => until(on)) }),
            releases: (each.releases ?? []).filter(({ on }) => until(on)),
          }));
        const { listed, ...facts } = headroom(appropriation, all, { asOf });
        const { listed: same, ...asKnown } = headroom(appropriation, [...known].reverse(), {
          asOf,
        });
        expect(asKnown).toEqual(facts);
        expect([...same].reverse()).toEqual(listed);
      }),
    );
  });

  it("the first breach is a day on which headroom is below nothing, and on no day before", () => {
    let seen = 0;
    fc.assert(
      fc.property(size, commitments, (appropriation, all) => {
        const { firstBreach } = headroom(appropriation, all, { asOf });
        if (firstBreach === undefined) return;
        seen += 1;
        expect(headroom(appropriation, all, { asOf: firstBreach }).headroom.isNegative()).toBe(
          true,
        );
        const eve = `${firstBreach.slice(0, 8)}14`;
        expect(headroom(appropriation, all, { asOf: eve }).headroom.isNegative()).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});

/** The amount that can still be drawn; draws and releases of later days reduce it as well. */
function later(
  { amount, draws = [], releases = [] }: CommitmentInput,
  outstanding: { toFixed(): string },
): string {
  const used = [...draws, ...releases].reduce(
    (sum, each) => sum.plus(toDecimal(each.amount)),
    toDecimal(0),
  );
  const left = toDecimal(amount).minus(used);
  return left.lt(toDecimal(outstanding.toFixed()))
    ? toDecimal(left).toFixed()
    : outstanding.toFixed();
}

describe("headroom by hand", () => {
  it("adds up small decisions and small reservations apart, and names a double reference", () => {
    const all = [
      { reference: "A", amount: 50 },
      { reference: "B", amount: 5, releases: [{ amount: 2 }] },
      { reference: "C", amount: 3, status: "reserved" as const, releases: [{ amount: 1 }] },
      { reference: "A", amount: 7, decidedOn: "2023-12-01" },
    ];
    const fund = headroom("100", all, { asOf, threshold: 10 });
    expect(
      [fund.other.count, fund.other.amount, fund.other.released, fund.other.outstanding].map(
        Number,
      ),
    ).toEqual([1, 5, 2, 3]);
    expect(
      [fund.otherReserved.count, fund.otherReserved.amount, fund.otherReserved.outstanding].map(
        Number,
      ),
    ).toEqual([1, 3, 2]);
    expect([fund.reserved, fund.afterReservations].map(Number)).toEqual([2, 45]);
    expect(fund.duplicates).toEqual([]);
    expect(headroom("100", all, { asOf: "2023-12-31" }).duplicates).toEqual(["A"]);
  });

  it("lists a commitment at the threshold itself", () => {
    const { listed, other } = headroom("100", [{ reference: "A", amount: 10 }], {
      asOf,
      threshold: 10,
    });
    expect([listed.length, other.count]).toEqual([1, 0]);
  });

  it("counts a commitment from its day on, and one without a day on every day", () => {
    const all = [
      { reference: "A", amount: 10, decidedOn: asOf },
      { reference: "B", amount: 1 },
    ];
    const decidedBy = (day_: string) => headroom("100", all, { asOf: day_ }).decided.toNumber();
    expect([decidedBy("2023-08-30"), decidedBy(asOf)]).toEqual([1, 11]);
  });

  it("has bands of 3, 6 and 12 months unless others are given", () => {
    const bands = (ageBands?: readonly number[]) =>
      headroom("1", [], { asOf, ...(ageBands === undefined ? {} : { ageBands }) }).ageing.map(
        ({ fromMonths }) => fromMonths,
      );
    expect([bands(), bands([2])]).toEqual([
      [0, 3, 6, 12],
      [0, 2],
    ]);
  });

  it("of nothing is the appropriation, and no day is a breach", () => {
    const fund = headroom("5", [], { asOf });
    expect([fund.headroom, fund.afterReservations].map(Number)).toEqual([5, 5]);
    expect("firstBreach" in fund).toBe(false);
  });

  it("refuses a first day after the day, and one that does not exist", () => {
    expect(codeOf(() => headroom(1, [], { asOf, from: "2023-09-01" }))).toBe("calendar.period");
    expect(codeOf(() => headroom(1, [], { asOf, from: "2023-9-1" }))).toBe("calendar.date");
    expect(headroom(1, [], { asOf, from: asOf }).headroom.toNumber()).toBe(1);
  });

  it("lists a commitment from its first payment or its decision on, even of an amount of 0", () => {
    const late = { decidedOn: "2023-05-01", draws: [{ on: "2023-04-01", amount: 30 }] };
    const count = (input: object, on: string) =>
      headroom(100, [{ reference: "A", amount: 200, ...input }], { asOf: on }).listed.length;
    expect([count(late, "2023-03-31"), count(late, "2023-04-01")]).toEqual([0, 1]);
    const nil = { amount: 0, decidedOn: "2023-05-01" };
    expect([count(nil, "2023-04-30"), count(nil, "2023-05-01")]).toEqual([0, 1]);
  });

  it("leaves out a commitment of which nothing falls in the year", () => {
    const gone = {
      reference: "A",
      amount: 10,
      decidedOn: "2022-01-01",
      draws: [{ on: "2022-02-01", amount: 10 }],
    };
    const open = { ...gone, reference: "B", amount: 11 };
    const { listed } = headroom(100, [gone, open], { asOf, from: "2023-01-01" });
    expect(listed.map(({ reference, amount }) => [reference, Number(amount)])).toEqual([["B", 1]]);
    expect(headroom(100, [gone, open], { asOf }).listed).toHaveLength(2);
  });

  it("refuses every bad argument at once, with its place", () => {
    const bad: readonly CommitmentInput[] = [
      { reference: "A", amount: "-10" },
      { reference: "B", amount: "10", status: "reserved", draws: [{ amount: "8" }] },
    ];
    const issues = issuesOf(() =>
      headroom("-1", bad, { asOf: "2023-02-30", threshold: -5, ageBands: [6, 6] }),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "commitment.age-bands ageBands",
      "commitment.amount appropriation",
      "commitment.amount threshold",
      "calendar.date asOf",
      "commitment.amount commitments.0.amount",
      "commitment.draw commitments.1.draws",
    ]);
    expect(codeOf(() => headroom("1", [], { asOf, treshold: 5 } as never))).toBe(
      "input.unknown-key",
    );
    expect(codeOf(() => headroom("1", "D1" as never, { asOf }))).toBe("input.wrong-type");
    expect(codeOf(() => headroom("1", [], { asOf, threshold: null } as never))).toBe(
      "amount.missing",
    );
  });
});
