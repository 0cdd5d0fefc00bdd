/** Dates, fiscal years and posting periods become months. */
import { fiscalYear } from "anslag";
import { describe, expect, it } from "vitest";
import {
  dayInZone,
  dayReader,
  monthReader,
  postingPeriodReader,
  yearReader,
} from "../../../src/ledger/mapping/period-text.ts";

describe("the month of a date", () => {
  it.each([
    ["2023-01-15", "2023-01"],
    ["2023/1/5", "2023-01"],
    ["15.01.2023", "2023-01"],
    ["5.1.2023", "2023-01"],
    ["202301", "2023-01"],
    ["20230115", "2023-01"],
    ["2023-1", "2023-01"],
    ["01/2023", "2023-01"],
    ["2023-01-31T00:00:00.000", "2023-01"],
    ["2023-01-31 00:00", "2023-01"],
    ["2023-01-31T23:30:00", undefined],
    ["2023-01-31 00:00:01", undefined],
    ["2023-02-29T00:00", undefined],
    ["2023-02-29", undefined],
    ["31.04.2023", undefined],
    ["202313", undefined],
    ["01/15/2023", undefined],
    ["2023", undefined],
    ["January 2023", undefined],
  ])("%j", (text, expected) => {
    expect(monthReader(undefined, undefined)(text, undefined)).toBe(expected);
  });

  it("follows the order that the mapping says", () => {
    expect(monthReader("month-day", undefined)("01/12/2023", undefined)).toBe("2023-01");
    expect(monthReader("day-month", undefined)("01/12/2023", undefined)).toBe("2023-12");
    expect(monthReader("day-month", undefined)("01/15/2023", undefined)).toBeUndefined();
  });

  it("of an instant needs a time zone, and is the month there", () => {
    // Half past midnight on 1 February in Stockholm is 31 January in London.
    const instant = "2023-02-01T00:30:00+01:00";
    expect(monthReader(undefined, undefined)(instant, undefined)).toBeUndefined();
    expect(monthReader(undefined, "Europe/Stockholm")(instant, undefined)).toBe("2023-02");
    expect(monthReader(undefined, "Europe/London")(instant, undefined)).toBe("2023-01");
    expect(monthReader(undefined, "Europe/Stockholm")("2023-01-31 23:30Z", undefined)).toBe(
      "2023-02",
    );
    expect(monthReader(undefined, "UTC")("2023-01-31 23:30:00+00", undefined)).toBe("2023-01");
    expect(monthReader(undefined, "UTC")("2023-01-31 23:30-0500", undefined)).toBe("2023-02");
    expect(monthReader(undefined, "UTC")("2023-01-31 29:30Z", undefined)).toBeUndefined();
  });

  it("of a clock without an offset needs the time zone of the clock", () => {
    const clock = "2023-01-31T23:30:00";
    expect(monthReader(undefined, undefined)(clock, undefined)).toBeUndefined();
    for (const zone of ["Europe/Stockholm", "Pacific/Apia", "America/New_York"])
      expect(monthReader(undefined, zone)(clock, undefined)).toBe("2023-01");
  });

  it("is the same however many texts came before, and however often", () => {
    const read = monthReader(undefined, undefined);
    const texts = Array.from({ length: 6000 }, (_, k) => {
      const year = 1500 + (k % 500);
      return k % 7 === 0 ? `${year}-13-01` : `${year}-0${1 + (k % 9)}-1${k % 10}`;
    });
    for (const text of [...texts, ...texts])
      expect(read(text, undefined)).toBe(text.includes("-13-") ? undefined : text.slice(0, 7));
  });

  it("is in a time zone that there is", () => {
    expect(dayInZone("Europe/Atlantis")).toBeUndefined();
    expect(dayInZone("Pacific/Apia")?.("2023-01-31T23:30:00Z")).toBe("2023-02-01");
  });
});

describe("a fiscal year", () => {
  const calendar = yearReader([2023, 2022].map((year) => fiscalYear({ year })));
  const split = yearReader([2022, 2021].map((year) => fiscalYear({ year, startMonth: 7 })));

  it("has the name of its calendar year, or FY", () => {
    for (const text of ["2023", "FY23", "FY2023", "fy 2023"])
      expect(calendar(text, undefined)).toBe("2023-01/2023-12");
    expect(calendar("2022", undefined)).toBe("2022-01/2022-12");
    expect(calendar("2024", undefined)).toBeUndefined();
  });

  it("over two calendar years has both in its name, and ends in the year of FY", () => {
    for (const text of ["2022/23", "2022-23", "2022/2023", "FY23", "FY2022-23"])
      expect(split(text, undefined)).toBe("2022-07/2023-06");
    expect(split("FY22", undefined)).toBe("2021-07/2022-06");
    // One year alone could be either.
    expect(split("2023", undefined)).toBeUndefined();
  });
});

describe("a fiscal year with a name of its own", () => {
  it("has that name too", () => {
    const read = yearReader([fiscalYear({ year: 2023, name: "Year one" })]);
    expect(read("year one", undefined)).toBe("2023-01/2023-12");
  });
});

describe("a posting period", () => {
  const calendar = postingPeriodReader(
    [2023, 2022].map((year) => fiscalYear({ year })),
    1,
  );
  const of2023 = "2023-01/2023-12";

  it("is a month of the year of its scenario, and closing periods are the last", () => {
    expect(calendar("1", of2023)).toBe("2023-01");
    expect(calendar("09", of2023)).toBe("2023-09");
    expect(calendar("13", of2023)).toBe("2023-12");
    expect(calendar("3", "2022-01/2022-12")).toBe("2022-03");
    for (const text of ["14", "0", "x", "2.5"]) expect(calendar(text, of2023)).toBeUndefined();
    expect(calendar("1", undefined)).toBeUndefined();
  });

  it("may state its year", () => {
    expect(calendar("202303", of2023)).toBe("2023-03");
    expect(calendar("2023013", of2023)).toBe("2023-12");
    expect(calendar("2022-13", of2023)).toBe("2022-12");
    expect(calendar("202103", of2023)).toBeUndefined();
    const split = postingPeriodReader([fiscalYear({ year: 2022, startMonth: 7 })], 0);
    expect(split("202207", undefined)).toBe("2023-01");
  });
});

it.each([
  ["2023-01-15", "2023-01-15"],
  ["2023-1-5", "2023-01-05"],
  ["20230115", "2023-01-15"],
  ["15.01.2023", "2023-01-15"],
  ["2023-01-15 00:00", "2023-01-15"],
  // A month is not a day, nor is a day that does not exist or an instant without its zone.
  ["2023-01", undefined],
  ["202301", undefined],
  ["2023-02-30", undefined],
  ["2023-01-31T23:30Z", undefined],
  ["2023-01-15 23:59", undefined],
  ["01/15/2023", undefined],
  ["", undefined],
])("%s is the day %s", (text, expected) => {
  expect(dayReader(undefined, undefined)(text)).toBe(expected);
});

it("a day has an order and a zone where it needs them", () => {
  expect(dayReader("month-day", undefined)("01/15/2023")).toBe("2023-01-15");
  expect(dayReader(undefined, "Europe/Stockholm")("2023-01-31T23:30Z")).toBe("2023-02-01");
});

describe("a day or a time that does not exist", () => {
  it.each([
    "2024-02-30T23:00:00+01:00",
    "2023-02-29T12:00Z",
    "2024-04-31 00:00:00Z",
    "2024-02-29 25:00",
    "2024-02-29 23:60",
  ])("%j is no day in a time zone", (text) => {
    expect(dayReader(undefined, "Europe/Stockholm")(text)).toBeUndefined();
    expect(monthReader(undefined, "Europe/Stockholm")(text, undefined)).toBeUndefined();
  });
});
