/** Thirteen periods of four weeks: they follow one another, and fill the year to its last day. */
import { amountOf, type Book, buildTable, defineBook } from "anslag";
import { fourWeekPeriods } from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/code-of.ts";

const DAY = 24 * 60 * 60 * 1000;
/** The day that is so many days after another, by JavaScript's own dates in UTC. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

describe("fourWeekPeriods", () => {
  it("divides a year from 1 April whose periods end on Saturdays", () => {
    // As Transport for London divides 2023/24.
    const periods = fourWeekPeriods({
      from: "2023-04-01",
      to: "2024-03-31",
      firstEnds: "2023-04-29",
    });
    expect(periods.map(({ id, from, to, days }) => `${id} ${from} ${to} ${days}`)).toEqual([
      "P1 2023-04-01 2023-04-29 29",
      "P2 2023-04-30 2023-05-27 28",
      "P3 2023-05-28 2023-06-24 28",
      "P4 2023-06-25 2023-07-22 28",
      "P5 2023-07-23 2023-08-19 28",
      "P6 2023-08-20 2023-09-16 28",
      "P7 2023-09-17 2023-10-14 28",
      "P8 2023-10-15 2023-11-11 28",
      "P9 2023-11-12 2023-12-09 28",
      "P10 2023-12-10 2024-01-06 28",
      "P11 2024-01-07 2024-02-03 28",
      "P12 2024-02-04 2024-03-02 28",
      "P13 2024-03-03 2024-03-31 29",
    ]);
  });

  it("divides 52 weeks evenly, and gives a 53rd week to the last period", () => {
    const daysIn = (to?: string) =>
      fourWeekPeriods({ from: "2023-01-01", ...(to && { to }) }).map(({ days }) => days);
    expect(daysIn()).toEqual(Array(13).fill(28));
    expect(daysIn("2024-01-06")).toEqual([...Array(12).fill(28), 35]);
  });

  it("covers every day of the year once, whatever the year", () => {
    fc.assert(
      fc.property(
        fc.nat(400_000),
        fc.integer({ min: 14, max: 42 }),
        fc.integer({ min: 14, max: 42 }),
        (offset, first, last) => {
          const from = later("1900-01-01", offset);
          const all = first + 11 * 28 + last;
          const input = { from, to: later(from, all - 1), firstEnds: later(from, first - 1) };
          const days = fourWeekPeriods(input).flatMap(
            ({ from: start, to, days: count, number }) => {
              const own = Array.from({ length: count }, (_, k) => later(start, k));
              expect(own.at(-1)).toBe(to);
              if (number > 1 && number < 13) expect(count).toBe(28);
              return own;
            },
          );
          expect(days).toEqual(Array.from({ length: all }, (_, k) => later(from, k)));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("names the members by which figures of a book are kept", () => {
    const periods = fourWeekPeriods({ from: "2023-01-01" });
    const book = defineBook({
      title: "Depot",
      unit: { currency: "GBP" },
      fiscalYear: { year: 2023 },
      cutOff: "2023-12-31",
      chart: { lines: [{ id: "staff", kind: "cost" }] },
      dimensions: [{ id: "period", members: periods.map(({ id }) => ({ id })) }],
      figureSets: [
        {
          id: "all",
          figures: periods.map(({ id, number }) => ({
            line: "staff",
            scenario: "actual",
            amount: -number,
            members: { period: id },
          })),
        },
      ],
    }) as Book;
    const ended = periods.filter(({ to }) => to <= "2023-04-30").map(({ id }) => id);
    const table = buildTable(book, {
      rows: ["staff"],
      columns: {
        last: { scenario: "actual", members: { period: ended.at(-1) ?? "" } },
        soFar: { scenario: "actual", members: { period: ended } },
        all: { scenario: "actual" },
      },
    });
    // Four periods had ended: 1 + 2 + 3 + 4, and 1 + … + 13.
    const ids = ["last", "soFar", "all"] as const;
    expect(ids.map((id) => amountOf(table, "staff", id)?.toNumber())).toEqual([-4, -10, -91]);
  });

  it("refuses days that do not exist or do not make thirteen periods, and misspelt keys", () => {
    const of = (input: object) =>
      issuesOf(() => fourWeekPeriods(input as never)).map(
        ({ code, path, received }) => `${code} ${path.join(".")} ${received}`,
      );
    expect(of({ from: "2023-02-30", to: "x", firstEnds: 5 })).toEqual([
      'calendar.date from "2023-02-30"',
      'calendar.date to "x"',
      "calendar.date firstEnds 5",
    ]);
    expect(of({ from: "2023-01-01", firstEnds: "2023-01-13" })).toEqual([
      "calendar.weeks firstEnds 13 days",
      "calendar.weeks to 43 days",
    ]);
    // The last period would begin on 3 December 2023, 701 days after 1 January 2022.
    expect(of({ from: "2023-01-01", to: "2022-01-01" })).toEqual(["calendar.weeks to -700 days"]);
    expect(of({ from: "9999-12-31" })).toEqual(["calendar.date from 9999-12-31"]);
    expect(of({ from: "2023-01-01", until: "2023-12-31" })).toEqual([
      'input.unknown-key until "until"',
    ]);
  });
});
