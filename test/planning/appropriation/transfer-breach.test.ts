/** Which limits a transfer breaks, at which head, by how much: each limit by hand. */
import { toDecimal } from "anslag";
import type { TransferLimits } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { readTransfer } from "../../../src/planning/appropriation/read-transfer.ts";
import { breachesOf } from "../../../src/planning/appropriation/transfer-breach.ts";
import { readLimits } from "../../../src/planning/appropriation/transfer-limits.ts";

type Amounts = Readonly<Record<string, number>>;

const exact = (of: Amounts) =>
  new Map(Object.entries(of).map(([head, amount]) => [head, toDecimal(amount)] as const));
const heads = exact({ staff: 8000, rent: 2000, grants: 1000, investment: 500, new: 0, fees: -400 });

/** The breaches as "rule head amount limit"; before the transfer, heads had moved `before`. */
function breaches(legs: Amounts, limits: TransferLimits, decidedBy?: string, before: Amounts = {}) {
  const rules = readLimits(limits, heads, []);
  const input = { reference: "D1", decidedOn: "2023-05-02", legs };
  const transfer = readTransfer(
    decidedBy === undefined ? input : { ...input, decidedBy },
    heads,
    undefined,
    [],
    [],
  );
  const after = { ...before };
  for (const [head, leg] of Object.entries(legs)) after[head] = (after[head] ?? 0) + leg;
  return breachesOf(transfer, rules, heads, { before: exact(before), after: exact(after) }).map(
    ({ reference, rule, head, amount, limit }) => {
      expect(reference).toBe("D1");
      return [rule, head, amount.toFixed(), limit?.toFixed()].filter(Boolean).join(" ");
    },
  );
}

describe("pools", () => {
  const pools = [["staff", "rent"], ["grants"]];
  it.each<[string, Amounts, readonly string[]]>([
    ["a move inside a pool keeps the limit", { staff: -100, rent: 100 }, []],
    ["a move between pools breaks it", { staff: -100, grants: 100 }, ["pools 100"]],
    ["so does a move the other way", { staff: 70, grants: -70 }, ["pools 70"]],
    [
      "only the part that leaves its pool counts",
      { staff: -100, rent: 60, grants: 40 },
      ["pools 40"],
    ],
    ["a head in no pool may not get", { staff: -100, investment: 100 }, ["pools investment 100"]],
    ["a head in no pool may not give", { staff: 100, investment: -100 }, ["pools investment 100"]],
    [
      "the part of a head outside the pools is not counted twice",
      { staff: -100, grants: 30, investment: 70 },
      ["pools investment 70", "pools 30"],
    ],
    ["a leg of 0 touches no head", { staff: -5, rent: 5, investment: 0 }, []],
  ])("%s", (_, legs, expected) => {
    expect(breaches(legs, { pools })).toEqual(expected);
  });
});

describe("the most that one transfer may move", () => {
  it("is kept at the limit itself, and broken beyond it", () => {
    expect(breaches({ staff: -500, rent: 500 }, { perTransfer: 500 })).toEqual([]);
    expect(breaches({ staff: -501, rent: 501 }, { perTransfer: 500 })).toEqual([
      "perTransfer 501 500",
    ]);
  });
});

describe("moves that are not allowed", () => {
  const forbid = (...to: string[]): TransferLimits => ({
    forbidden: to.map((each) => ({ from: "investment", to: each })),
  });
  it.each<[string, Amounts, TransferLimits, readonly string[]]>([
    [
      "name the giver",
      { investment: -50, staff: 50 },
      forbid("staff"),
      ["forbidden investment 50"],
    ],
    [
      "name the giver by the move that it made, and however little it is",
      { investment: -1, staff: 1 },
      { forbidden: ["rent", "investment"].map((from) => ({ from, to: "staff" })) },
      ["forbidden investment 1"],
    ],
    ["are allowed the other way", { investment: 50, staff: -50 }, forbid("staff"), []],
    [
      "are no breach where another head may have paid",
      { investment: -100, rent: -100, staff: 100, grants: 100 },
      forbid("staff"),
      [],
    ],
    [
      "are a breach by the part that no other head can have paid",
      { investment: -150, rent: -50, staff: 100, grants: 100 },
      forbid("staff", "grants"),
      ["forbidden investment 150"],
    ],
    [
      "name no giver where it may have been either of two",
      { investment: -60, rent: -40, staff: 100 },
      { forbidden: ["investment", "rent"].map((from) => ({ from, to: "staff" })) },
      ["forbidden 100"],
    ],
  ])("%s", (_, legs, limits, expected) => {
    expect(breaches(legs, limits)).toEqual(expected);
  });
});

describe("limits per head", () => {
  it("hold for the net amount of all transfers so far", () => {
    const limits = { perHead: 1000 };
    expect(breaches({ staff: -400, rent: 400 }, limits, undefined, { staff: -600 })).toEqual([]);
    expect(breaches({ staff: -401, rent: 401 }, limits, undefined, { staff: -600 })).toEqual([
      "perHead staff 1001 1000",
    ]);
  });

  it("are not broken by a transfer that brings a head nearer to where it began, or as far", () => {
    const limits = { perHead: 100 };
    const from = { staff: -500, rent: 500 };
    expect(breaches({ staff: 50, rent: -50 }, limits, undefined, from)).toEqual([]);
    expect(breaches({ staff: 1000, rent: -1000 }, limits, undefined, from)).toEqual([]);
    expect(breaches({ staff: 1001, rent: -1001 }, limits, undefined, from)).toEqual([
      "perHead staff 501 100",
      "perHead rent 501 100",
    ]);
  });

  it("as a share are percent of the original appropriation", () => {
    const limits = { shareOfHead: 10 };
    expect(breaches({ staff: -100, grants: 100 }, limits)).toEqual([]);
    expect(breaches({ staff: -101, grants: 101 }, limits)).toEqual(["shareOfHead grants 101 100"]);
  });

  it("as a share of an income count its size", () => {
    expect(breaches({ fees: -40, staff: 40 }, { shareOfHead: 10 })).toEqual([]);
    expect(breaches({ fees: 41, staff: -41 }, { shareOfHead: 10 })).toEqual([
      "shareOfHead fees 41 40",
    ]);
  });

  it("as a share of 0 are broken by any amount", () => {
    expect(breaches({ staff: -1, new: 1 }, { shareOfHead: 10 })).toEqual(["shareOfHead new 1 0"]);
  });

  it("come head by head, the amount before the share", () => {
    expect(breaches({ rent: -900, grants: 900 }, { perHead: 500, shareOfHead: 30 })).toEqual([
      "perHead rent 900 500",
      "shareOfHead rent 900 600",
      "perHead grants 900 500",
      "shareOfHead grants 900 300",
    ]);
  });
});

describe("levels", () => {
  const limits = { levels: [{ level: "manager", upTo: 100 }, { level: "council" }] };
  const move = (size: number, decidedBy?: string) =>
    breaches({ staff: -size, rent: size }, limits, decidedBy);

  it("may decide up to their amount", () => {
    expect(move(100, "manager")).toEqual([]);
    expect(move(101, "manager")).toEqual(["levels 101 100"]);
  });

  it("without a bound may decide any amount", () => {
    expect(move(101, "council")).toEqual([]);
  });

  it("are broken where nobody, or nobody with a level, has decided", () => {
    expect(move(1)).toEqual(["levels 1"]);
    expect(move(1, "king")).toEqual(["levels 1"]);
  });
});

it("a transfer without limits breaks none", () => {
  expect(breaches({ staff: -9000, new: 9000 }, {})).toEqual([]);
});
