/** The day from which a decision counts: by decision, by effect, or by booking. */
import type { Issue } from "anslag";
import { type DecisionReading, revisedAppropriation } from "anslag/planning";
import { describe, expect, it } from "vitest";
import {
  countsFrom,
  countsFromLatestDay,
  dayOf,
  readDecisionDate,
  readKind,
  readMonth,
  readReading,
} from "../../../src/planning/appropriation/reading.ts";

const march = { decidedOn: "2023-03-15" } as never;
const full = {
  decidedOn: "2023-03-15",
  effectiveOn: "2023-05-01",
  bookedIn: "2023-07",
} as never;
const latest = { decidedOn: { noLaterThan: "2023-03-15" }, effectiveOn: "2023-05-01" } as never;

describe("countsFrom", () => {
  it("is the day of the decision, the day of effect, or the first of the booking month", () => {
    const on = (reading: DecisionReading) => countsFrom(full, reading);
    expect([on("decision"), on("effect"), on("booking")]).toEqual([
      "2023-03-15",
      "2023-05-01",
      "2023-07-01",
    ]);
  });

  it("is the day of the decision where nothing else is stated", () => {
    for (const reading of ["decision", "effect", "booking"] as const)
      expect(countsFrom(march, reading)).toBe("2023-03-15");
  });

  it("is never before the decision", () => {
    const early = { ...(full as object), effectiveOn: "2023-01-01", bookedIn: "2023-02" } as never;
    expect([countsFrom(early, "effect"), countsFrom(early, "booking")]).toEqual([
      "2023-03-15",
      "2023-03-15",
    ]);
  });

  it("is the latest possible day of a decision without a known day", () => {
    expect([dayOf(march), dayOf(latest)]).toEqual(["2023-03-15", "2023-03-15"]);
    expect(countsFromLatestDay(latest, "decision")).toBe(true);
    expect(countsFromLatestDay(latest, "effect")).toBe(false);
    expect(countsFromLatestDay(march, "decision")).toBe(false);
  });

  it("is the known day of effect or booking, if that is not before the latest possible one", () => {
    const of = (effectiveOn: string, bookedIn?: string) =>
      ({ ...(latest as object), effectiveOn, bookedIn }) as never;
    const isLatest = (effectiveOn: string) => countsFromLatestDay(of(effectiveOn), "effect");
    expect(["2023-03-14", "2023-03-15", "2023-03-16"].map(isLatest)).toEqual([true, false, false]);
    const isBookedLatest = (month?: string) =>
      countsFromLatestDay(of("2023-01-01", month), "booking");
    expect([undefined, "2023-03", "2023-04"].map(isBookedLatest)).toEqual([true, true, false]);
  });
});

it.each<[DecisionReading, string, string]>([
  ["decision", "2023-03-14", "2023-03-15"],
  ["effect", "2023-04-30", "2023-05-01"],
  ["booking", "2023-06-30", "2023-07-01"],
])("by %s, the decision is later on %s and counts on %s", (reading, eve, day) => {
  const decision = { reference: "A", title: "a", amount: 10, kind: "supplement" } as const;
  const grant = { original: { amount: 100 }, adjustments: [{ ...decision, ...(full as object) }] };
  const on = (asOf: string) => revisedAppropriation(grant as never, { asOf, reading });
  expect([on(eve).amount, on(day).amount].map(Number)).toEqual([100, 110]);
  expect([on(eve).later.length, on(day).later.length]).toEqual([1, 0]);
});

describe("words and days", () => {
  const issuesOf = (read: (issues: Issue[]) => unknown) => {
    const issues: Issue[] = [];
    read(issues);
    return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  };

  it("a reading is one of three words", () => {
    for (const reading of ["decision", "effect", "booking"])
      expect(issuesOf((issues) => readReading(reading, ["reading"], issues))).toEqual([]);
    expect(issuesOf((issues) => readReading("day", ["reading"], issues))).toEqual([
      "appropriation.kind reading",
    ]);
  });

  it("a kind is one of the words that are listed", () => {
    expect(issuesOf((issues) => readKind("a", ["a", "b"], [], issues))).toEqual([]);
    for (const kind of ["c", undefined, 5])
      expect(issuesOf((issues) => readKind(kind, ["a", "b"], [], issues))).toHaveLength(1);
  });

  it("a month is YYYY-MM, and neither a day, a quarter nor several months", () => {
    expect(issuesOf((issues) => readMonth("2023-05", ["m"], issues))).toEqual([]);
    for (const month of ["2023-05/2023-06", "2023-13", "May", undefined])
      expect(issuesOf((issues) => readMonth(month, ["m"], issues))).toEqual(["calendar.period m"]);
  });

  it("a decision has a day, or a declared latest day", () => {
    const issues: Issue[] = [];
    expect(readDecisionDate("2023-05-02", [], issues)).toBe("2023-05-02");
    expect(readDecisionDate({ noLaterThan: "2023-05-02" }, [], issues)).toEqual({
      noLaterThan: "2023-05-02",
    });
    expect(issues).toEqual([]);
  });

  it.each<[unknown, string]>([
    [undefined, "appropriation.undated on"],
    [null, "appropriation.undated on"],
    ["", "appropriation.undated on"],
    [20230502, "appropriation.undated on"],
    [{}, "appropriation.undated on"],
    ["2023-02-30", "calendar.date on"],
    [{ noLaterThan: "soon" }, "calendar.date on.noLaterThan"],
  ])("%j is no day of a decision", (day, expected) => {
    expect(issuesOf((issues) => readDecisionDate(day, ["on"], issues))).toEqual([expected]);
  });
});
