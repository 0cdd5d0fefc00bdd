/** Commitments, headroom and frames: laws, and the project fund of the Malmö report. */
import { roundPercent, toDecimal } from "anslag";
import { type CommitmentInput, frameStatus, headroom } from "anslag/planning";
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
  it("headroom and everything drawn, outstanding and released are the appropriation and what was decided", () => {
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

describe("days and ages", () => {
  const dated = [
    {
      reference: "A",
      amount: "60",
      decidedOn: "2023-02-10",
      draws: [{ amount: "10", on: "2023-03-01" }],
    },
    {
      reference: "B",
      amount: "50",
      decidedOn: "2023-05-20",
      releases: [{ amount: "5", on: "2023-07-01" }],
    },
  ];

  it("over-commitment has a first day, and ages are whole months", () => {
    const { firstBreach, listed, headroom: free } = headroom("100", dated, { asOf });
    expect([firstBreach, Number(free)]).toEqual(["2023-05-20", -5]);
    expect(listed.map(({ age, outstanding }) => [age, Number(outstanding)])).toEqual([
      [6, 50],
      [3, 45],
    ]);
  });

  it("what is outstanding is told apart by age, to the month, and what has no day stands last", () => {
    const decided = (reference: string, decidedOn: string | undefined, amount: number) => ({
      reference,
      amount,
      ...(decidedOn === undefined ? {} : { decidedOn }),
    });
    const all = [
      decided("new", "2023-08-01", 1),
      decided("two", "2023-06-30", 2),
      decided("three", "2023-05-31", 4),
      decided("year", "2022-08-31", 8),
      decided("undated", undefined, 16),
      { ...decided("paid", "2022-01-01", 32), draws: [{ amount: 32 }] },
      { ...decided("set aside", "2022-01-01", 64), status: "reserved" as const },
    ];
    const bands = headroom("1000", all, { asOf }).ageing.map(
      ({ fromMonths, belowMonths, count, outstanding }) => [
        fromMonths,
        belowMonths,
        count,
        Number(outstanding),
      ],
    );
    expect(bands).toEqual([
      [0, 3, 2, 3],
      [3, 6, 1, 4],
      [6, 12, 0, 0],
      [12, undefined, 1, 8],
      [undefined, undefined, 1, 16],
    ]);
    const own = headroom("1000", all.slice(0, 4), { asOf, ageBands: [2] }).ageing;
    expect(own.map(({ count }) => count)).toEqual([1, 3]);
    expect(codeOf(() => headroom("1", [], { asOf, ageBands: [6, 6] }))).toBe(
      "commitment.age-bands",
    );
  });

  it("small ones are added up, decisions and reservations apart; one reference on two is reported if both count", () => {
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

  it("what has no day breaches on no day that can be named", () => {
    const undated = [{ reference: "A", amount: "101" }];
    expect(headroom("100", undated, { asOf }).firstBreach).toBeUndefined();
  });
});

describe("frames", () => {
  it("a project cannot end below what it has spent, and without a forecast is expected to spend what it may or has", () => {
    const over = frameStatus({ approved: 100, year: { appropriation: 50, spent: 80 } });
    expect([over.atCompletion, over.variance, over.carryOver, over.yearLeft].map(Number)).toEqual([
      80, 20, -30, -30,
    ]);
    const under = frameStatus({ approved: 100, year: { appropriation: 50, spent: 20 } });
    expect([under.atCompletion, under.carryOver].map(Number)).toEqual([50, 0]);
    expect(
      codeOf(() =>
        frameStatus({ approved: 100, year: { appropriation: 50, spent: 40, forecast: 39 } }),
      ),
    ).toBe("commitment.frame");
  });

  it("hold the project against its frame and the year against its own room", () => {
    const status = frameStatus({
      approved: "10 000",
      spentBefore: "4 000",
      year: { appropriation: "3 000", spent: "1 800", forecast: "2 500" },
      later: "4 000",
    });
    const { yearUsed, ...amounts } = status;
    expect(
      Object.fromEntries(Object.entries(amounts).map(([key, each]) => [key, Number(each)])),
    ).toEqual({
      approved: 10_000,
      spent: 5_800,
      left: 4_200,
      atCompletion: 10_500,
      variance: -500,
      yearLeft: 1_200,
      carryOver: 500,
    });
    expect(yearUsed.kind === "ratio" && roundPercent(yearUsed).toNumber()).toBe(60);
  });

  it("of the Malmö report: 1 040 of 1 500 used, 460 left", () => {
    const { yearLeft, yearUsed } = frameStatus({
      approved: "1 500",
      year: { appropriation: "1 500", spent: "1 040" },
    });
    expect([
      Number(yearLeft),
      yearUsed.kind === "ratio" && roundPercent(yearUsed, { decimals: 1 }).toNumber(),
    ]).toEqual([460, 69.3]);
    expect(frameStatus({ approved: 1, year: { appropriation: 0, spent: 0 } }).yearUsed.kind).toBe(
      "none",
    );
  });
});

describe("misuse", () => {
  it("is said at once, with its place", () => {
    const bad: readonly CommitmentInput[] = [
      { reference: "A", amount: "-10" },
      { reference: "B", amount: "10", draws: [{ amount: "8" }], releases: [{ amount: "3" }] },
      { reference: "C", amount: "10", status: "reserved", draws: [{ amount: "1" }] },
      { reference: "D", amount: "x", decidedOn: "2023-02-30" },
    ];
    expect(
      issuesOf(() => headroom("1", bad, { asOf })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "commitment.amount commitments.0.amount",
      "commitment.draw commitments.1.draws",
      "commitment.draw commitments.2.draws",
      "amount.not-an-amount commitments.3.amount",
      "calendar.date commitments.3.decidedOn",
    ]);
    expect(codeOf(() => headroom("-1", [], { asOf }))).toBe("commitment.amount");
    const early = [
      {
        reference: "A",
        amount: "80",
        decidedOn: "2023-09-15",
        draws: [{ on: "2023-08-01", amount: "80" }],
      },
    ];
    expect(codeOf(() => headroom("100", early, { asOf }))).toBe("commitment.draw");
  });
});
