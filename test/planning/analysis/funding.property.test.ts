/** Which part of a board carries another: deficits are carried, or nobody carries them. */
import { toDecimal } from "anslag";
import { crossSubsidy } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e8, max: 1e8 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());

describe("laws of cross-subsidy", () => {
  const part = fc.record({
    funding: fc.constantFrom("appropriation" as const, "shared-service" as const, "fee" as const),
    result: amount,
  });

  it("parts add up to the net, and deficits of self-funded parts are carried or uncovered", () => {
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

  const rest = (board: number, kitchen: number, pool: number) => {
    const { carried, carriedByPayers, uncovered } = crossSubsidy({
      board: { funding: "appropriation", result: board },
      kitchen: { funding: "shared-service", result: kitchen },
      pool: { funding: "fee", result: pool },
    });
    return [carried, carriedByPayers, uncovered].map(Number);
  };

  it("appropriations carry first, then the payers of other parts, and the rest nobody", () => {
    expect(rest(100, -60, 30)).toEqual([60, 0, 0]);
    expect(rest(40, -60, 30)).toEqual([40, 20, 0]);
    expect(rest(40, -100, 30)).toEqual([40, 30, 30]);
  });

  it("appropriations that are short themselves carry nothing", () => {
    expect(rest(-5, -60, 0)).toEqual([0, 0, 60]);
  });

  it("without deficits nothing is carried, and a part that comes to 0 is balanced", () => {
    const { unbalanced, owed, carried } = crossSubsidy({
      board: { funding: "appropriation", result: 7 },
      kitchen: { funding: "shared-service", result: 0 },
      pool: { funding: "fee", result: 3 },
    });
    expect([owed, carried].map(Number)).toEqual([3, 0]);
    expect(Object.keys(unbalanced)).toEqual(["pool"]);
  });

  it("refuses another funding, bad results and misspelt keys, all at once", () => {
    const bad = { a: { funding: "tax", result: 1 }, b: { funding: "fee", reslt: 1 } };
    expect(
      issuesOf(() => crossSubsidy(bad as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["input.choice a.funding", "input.unknown-key b.reslt", "amount.missing b.result"]);
    expect(codeOf(() => crossSubsidy(undefined as never))).toBe("input.wrong-type");
  });
});
