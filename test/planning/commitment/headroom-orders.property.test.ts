/** Orders that were paid before, beyond and back, over several years: laws and cases by hand. */
import { toDecimal } from "anslag";
import { type CommitmentInput, headroom } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const asOf = "2023-08-31";

/** Orders as ledgers have them: paid before, beyond and back, over several years. */
const order = (reference: string): fc.Arbitrary<CommitmentInput> => {
  const on = fc
    .tuple(fc.constantFrom(2021, 2022, 2023), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${`${month}`.padStart(2, "0")}-15`);
  const draw = fc.record({ on, amount: fc.integer({ min: -400, max: 900 }) });
  const release = fc.record({ on: fc.constant("2023-12-31"), amount: fc.nat(300) });
  return fc
    .record({ amount: fc.nat(1500), decidedOn: on, draws: fc.array(draw, { maxLength: 4 }) })
    .chain((one) =>
      fc
        .array(release, { maxLength: 1 })
        .map((releases) => ({ reference, title: "order", ...one, releases })),
    );
};
const orders = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, k) => order(`O${k}`))));

/** Decided, drawn, released, outstanding and excess by plain numbers, one order at a time. */
function naive(all: readonly CommitmentInput[], until: string, from: string) {
  const sums = { decided: 0, drawn: 0, released: 0, outstanding: 0, excess: 0 };
  for (const { amount, decidedOn = "", draws = [], releases = [] } of all) {
    const sum = (uses: typeof draws, first: string, last: string) =>
      uses
        .filter(({ on = "" }) => on >= first && on <= last)
        .reduce((so, each) => so + Number(each.amount), 0);
    const eve = `${Number(from.slice(0, 4)) - 1}-12-31`;
    const before = sum(draws, "", eve) + sum(releases, "", eve);
    const decided = Math.max(0, (decidedOn <= until ? Number(amount) : 0) - before);
    const [drawn, released] = [sum(draws, from, until), sum(releases, from, until)];
    const rest = decided - drawn - released;
    sums.decided += decided;
    sums.drawn += drawn;
    sums.released += released;
    sums.outstanding += Math.max(0, rest);
    sums.excess += Math.max(0, -rest);
  }
  return sums;
}

describe("orders that were paid before, beyond and back", () => {
  it("fall on a year with what is left of them, as counted one by one", () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(asOf, "2023-12-31"), (all, until) => {
        const from = "2023-01-01";
        const fund = headroom(1000, all, { asOf: until, from });
        const expected = naive(all, until, from);
        const { decided, drawn, released, outstanding, excess } = fund;
        expect(
          Object.values({ decided, drawn, released, outstanding, excess }).map(Number),
        ).toEqual(Object.values(expected).map((each) => each + 0));
        expect(fund.headroom.toNumber()).toBe(1000 - expected.drawn - expected.outstanding);
        const over = fund.findings.filter(({ kind }) => kind === "overdrawn");
        expect(over.reduce((so, { amount }) => so + Number(amount), 0)).toBe(expected.excess);
      }),
    );
  });

  it("what fell on a year and what is left of it are all that was decided, if all is known", () => {
    const one = {
      reference: "O1",
      amount: 200,
      decidedOn: "2022-11-02",
      draws: [
        { on: "2022-12-15", amount: 120 },
        { on: "2023-02-01", amount: 50 },
      ],
    };
    const before = headroom(1000, [one], { from: "2022-01-01", asOf: "2022-12-31" });
    const year = headroom(1000, [one], { from: "2023-01-01", asOf });
    expect([before.drawn, before.outstanding, before.headroom].map(Number)).toEqual([120, 80, 800]);
    expect([year.decided, year.drawn, year.outstanding, year.headroom].map(Number)).toEqual([
      80, 50, 30, 920,
    ]);
    expect(year.listed[0]?.earlier.toNumber()).toBe(120);
  });

  it("an order of 200 that cost 210 leaves 790 of 1 000", () => {
    const { headroom: free, findings } = headroom(
      1000,
      [{ reference: "O1", amount: 200, draws: [{ amount: 210 }] }],
      { asOf },
    );
    expect(free.toNumber()).toBe(790);
    expect(findings).toEqual([{ kind: "overdrawn", reference: "O1", amount: toDecimal(10) }]);
  });

  it("a refund of 20 of 200 leaves 180 drawn", () => {
    const draws = [{ amount: 200 }, { amount: -20 }];
    const fund = headroom(1000, [{ reference: "O1", amount: 200, draws }], { asOf });
    expect([fund.drawn, fund.outstanding, fund.headroom].map(Number)).toEqual([180, 20, 800]);
    expect(fund.findings).toEqual([]);
  });
});
