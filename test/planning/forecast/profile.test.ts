/** Profiles are data, and become one weight for each month of the year; their sum is not 0. */
import { fiscalYear, type Issue } from "anslag";
import { type PhasingProfile, phaseAmount } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { readMonths, readProfile } from "../../../src/planning/forecast/profile.ts";

/** Reads a profile of 2024, and gives its issues as "code path". */
function refused(profile: unknown): readonly string[] {
  const issues: Issue[] = [];
  readProfile(profile as PhasingProfile, fiscalYear({ year: 2024 }), ["profile"], issues);
  return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
}

const spread = (of: string, profile: PhasingProfile) =>
  phaseAmount(of, profile, { year: fiscalYear({ year: 2024 }) }).months.map((each) =>
    each.amount.toNumber(),
  );

describe("profiles by hand", () => {
  it.each<[string, PhasingProfile, readonly number[]]>([
    ["100", { kind: "equal" }, [8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9].map((_, k) => (k < 4 ? 9 : 8))],
    // 2024 is a leap year.
    ["366", { kind: "days" }, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    ["100", { kind: "quarterly" }, [25, 0, 0, 25, 0, 0, 25, 0, 0, 25, 0, 0]],
    ["100", { kind: "quarterly", in: "last" }, [0, 0, 25, 0, 0, 25, 0, 0, 25, 0, 0, 25]],
    // 4 + 4 + 5 weeks a quarter make 52.
    ["52", { kind: "weeks", pattern: "4-4-5" }, [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5]],
    ["52", { kind: "weeks", pattern: "5-4-4" }, [5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4]],
    ["70", { kind: "from", month: "2024-06" }, [0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10, 10]],
    ["70", { kind: "on", day: "2024-12-31" }, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 70]],
    [
      "-24",
      { kind: "weights", weights: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 13] },
      [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -13],
    ],
    // Two earlier years of costs; the second, four times as large, counts four times.
    [
      "-600",
      { kind: "history", years: [[-12, ...Array(11).fill(0)], Array(12).fill(-4)] },
      [160, ...(Array(11).fill(40) as number[])].map((each) => -each),
    ],
    // A refund in May: eleven months of 2 and one of -2 make 20.
    [
      "-100",
      { kind: "weights", weights: [2, 2, 2, 2, -2, 2, 2, 2, 2, 2, 2, 2] },
      [-10, -10, -10, -10, 10, -10, -10, -10, -10, -10, -10, -10],
    ],
    // Two earlier years of costs; in the second one May paid 5 back. Together: 11 × -7 + 2 = -75.
    [
      "-150",
      {
        kind: "history",
        years: [Array(12).fill(-3), [-4, -4, -4, -4, 5, -4, -4, -4, -4, -4, -4, -4]],
      },
      [-14, -14, -14, -14, 4, -14, -14, -14, -14, -14, -14, -14],
    ],
  ])("%s by %j", (of, profile, expected) => {
    expect(spread(of, profile)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ["no profile", undefined, "kind"],
    ["an unknown kind", { kind: "halves" }, "kind"],
    ["eleven weights", { kind: "weights", weights: Array(11).fill(1) }, "weights"],
    [
      "weights that add up to 0",
      { kind: "weights", weights: [1, -1, ...Array(10).fill(0)] },
      "weights",
    ],
    ["weights of 0 only", { kind: "weights", weights: Array(12).fill(0) }, "weights"],
    ["no earlier year", { kind: "history", years: [] }, "years"],
    ["a month of another year", { kind: "from", month: "2023-06" }, "month"],
    ["a day of another year", { kind: "on", day: "2025-01-01" }, "day"],
    ["weeks that no quarter has", { kind: "weeks", pattern: "4-5-5" }, "pattern"],
    ["a place that no quarter has", { kind: "quarterly", in: "middle" }, "in"],
  ])("%s is refused, with its place", (_, profile, place) => {
    expect(refused(profile)).toEqual([`forecast.profile profile.${place}`]);
  });
});

describe("readProfile", () => {
  const weights = (profile: PhasingProfile, startMonth = 1) =>
    [...readProfile(profile, { year: 2024, startMonth }, [], [])].map(([month, weight]) => [
      month,
      weight.toNumber(),
    ]);

  it("gives a weight for each month of the fiscal year, from its first month", () => {
    const all = weights({ kind: "days" }, 4);
    expect([all[0], all[10], all[11], all.length]).toEqual([
      ["2024-04", 30],
      ["2025-02", 28],
      ["2025-03", 31],
      12,
    ]);
  });

  it("has the months of a short year and of a long one", () => {
    const of = (months: number, profile: PhasingProfile) => {
      const issues: Issue[] = [];
      const year = { year: 2024, startMonth: 6, months };
      const read = [...readProfile(profile, year, ["profile"], issues)];
      return issues.length > 0
        ? issues.map(({ path, expected }) => `${path.join(".")}: ${expected}`)
        : [read.length, read[0]?.[0], read.at(-1)?.[0], ...read.map(([, weight]) => `${weight}`)];
    };
    const ones = (count: number) => Array<string>(count).fill("1");
    expect(of(7, { kind: "equal" })).toEqual([7, "2024-06", "2024-12", ...ones(7)]);
    expect(of(18, { kind: "equal" })).toEqual([18, "2024-06", "2025-11", ...ones(18)]);
    expect(of(4, { kind: "weights", weights: [1, 2, 3, 4] }).slice(3)).toEqual([
      "1",
      "2",
      "3",
      "4",
    ]);
    expect(
      of(2, {
        kind: "history",
        years: [
          [1, 2],
          [3, 4],
        ],
      }).slice(3),
    ).toEqual(["4", "6"]);
    const quarterly = (place: "first" | "last" | "each", months = 7) =>
      of(months, { kind: "quarterly", in: place }).slice(3).map(Number);
    expect(quarterly("first")).toEqual([3, 0, 0, 3, 0, 0, 1]);
    expect(quarterly("last")).toEqual([0, 0, 3, 0, 0, 3, 1]);
    expect(quarterly("last", 2)).toEqual([0, 2]);
    expect(quarterly("each")).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(of(7, { kind: "weights", weights: Array(12).fill(1) })).toEqual([
      "profile.weights: 7 amounts, one for each month",
    ]);
    expect(of(7, { kind: "on", day: "2025-01-01" })).toEqual([
      "profile.day: a day of the year, from 2024-06 to 2024-12",
    ]);
  });

  it("counts quarters from the first month of the fiscal year", () => {
    const paid = (place: "first" | "last" | "each") =>
      weights({ kind: "quarterly", in: place }, 2)
        .filter(([, weight]) => weight !== 0)
        .map(([month]) => month);
    expect(paid("first")).toEqual(["2024-02", "2024-05", "2024-08", "2024-11"]);
    expect(paid("last")).toEqual(["2024-04", "2024-07", "2024-10", "2025-01"]);
    expect(paid("each")).toHaveLength(12);
  });

  it("keeps the signs of weights: only their proportions matter", () => {
    const negative = [-3, ...Array<number>(11).fill(0)];
    expect(weights({ kind: "weights", weights: negative })[0]).toEqual(["2024-01", -3]);
    const either = [3, -3].map((weight) =>
      spread("70", { kind: "weights", weights: [weight, ...Array<number>(11).fill(weight / 3)] }),
    );
    expect(either[0]).toEqual([15, ...Array<number>(11).fill(5)]);
    expect(either[1]).toEqual(either[0]);
  });

  const flat = Array<number>(12).fill(1);
  const minus = Array<number>(12).fill(-1);
  it.each<[string, unknown, readonly string[]]>([
    ["years of both signs", [flat, minus], ["forecast.profile profile.years"]],
    ["sums of 0", [[5, -5, ...Array<number>(10).fill(0)]], ["forecast.profile profile.years"]],
    ["a text instead", "flat", ["forecast.profile profile.years"]],
    ["an empty list", [], ["forecast.profile profile.years"]],
    ["eleven months", [flat, flat.slice(1)], ["forecast.profile profile.years.1"]],
    ["a bad amount", [[...flat.slice(1), "x"]], ["amount.not-an-amount profile.years.0.11"]],
  ])("refuses %s of earlier years", (_, years, expected) => {
    expect(refused({ kind: "history", years })).toEqual(expected);
  });

  it("may begin in the first month of the year, or be all in it", () => {
    const first = (profile: PhasingProfile) => weights(profile).map(([, weight]) => weight);
    expect(first({ kind: "from", month: "2024-01" })).toEqual(flat);
    expect(first({ kind: "on", day: "2024-01-31" })).toEqual([1, ...Array<number>(11).fill(0)]);
  });

  it("says of weights that make no share whether they are 0 or add up to it", () => {
    const said = (profile: unknown) => {
      const issues: Issue[] = [];
      const year = fiscalYear({ year: 2024 });
      readProfile(profile as PhasingProfile, year, [], issues);
      return issues.map(({ expected, received }) => `${expected}: ${received}`);
    };
    const zeros = Array<number>(12).fill(0);
    expect(said({ kind: "weights", weights: zeros })).toEqual([
      "months that do not add up to 0: zeros only",
    ]);
    expect(said({ kind: "weights", weights: [1, -1, ...zeros.slice(2)] })).toEqual([
      "months that do not add up to 0: a sum of 0",
    ]);
    expect(said({ kind: "history", years: [zeros] })).toEqual([
      "years of one sign, not all of them 0: sums of 0 only",
    ]);
    expect(said({ kind: "history", years: [flat, minus] })).toEqual([
      "years of one sign, not all of them 0: years of both signs",
    ]);
    expect(said({ kind: "on", day: "2025-01-01" })).toEqual([
      'a day of the year, from 2024-01 to 2024-12: "2025-01-01"',
    ]);
  });

  it("refuses a key of another kind of profile, and a day that does not exist", () => {
    expect(refused({ kind: "equal", month: "2024-05" })).toEqual([
      "input.unknown-key profile.month",
    ]);
    expect(refused({ kind: "on", day: "2024-02-30" })).toEqual(["calendar.date profile.day"]);
  });
});

it("readMonths reads twelve amounts, and says how many there are instead", () => {
  const read = (amounts: unknown) => {
    const issues: Issue[] = [];
    const months = readMonths(amounts as never, ["year"], issues).map(String);
    return [months.length, months.at(-1), ...issues.map(({ received }) => received)];
  };
  expect(read([...Array<number>(11).fill(1), "2.50"])).toEqual([12, "2.5"]);
  expect(read([1, 2])).toEqual([0, undefined, "2"]);
  expect(read("flat")).toEqual([0, undefined, '"flat"']);
});
