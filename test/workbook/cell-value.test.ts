/** Numbers as spreadsheets show them, days of both date systems, and the formats of dates. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDateFormat, plainText, shownDate, shownNumber } from "../../src/workbook/cell-value.ts";

describe("a number of a file", () => {
  it.each([
    ["0.30000000000000004", "0.3"],
    ["157.10007812499999", "157.100078125"],
    ["1E-3", "0.001"],
    ["-1.5e+4", "-15000"],
    ["1.0E15", "1000000000000000"],
    ["999999999999999.9", "1000000000000000"],
    ["123456789012345678", "123456789012346000"],
    ["0.00012345678901234567", "0.000123456789012346"],
    ["007.50", "7.5"],
    ["-0", "0"],
    ["0.000", "0"],
    [".5", "0.5"],
    ["12.", "12"],
    ["1e-300", `0.${"0".repeat(299)}1`],
  ])("%s is shown as %s", (text, shown) => {
    expect(shownNumber(text)).toBe(shown);
  });

  it("of fifteen digits is itself, however a program writes it", () => {
    const fifteen = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(fifteen, fc.integer({ min: 0, max: 20 }), (coefficient, decimals) => {
        const digits = `${coefficient < 0n ? -coefficient : coefficient}`.padStart(
          decimals + 1,
          "0",
        );
        const sign = coefficient < 0n ? "-" : "";
        const whole = digits.slice(0, digits.length - decimals);
        const rest = digits.slice(digits.length - decimals).replace(/0+$/, "");
        const plain = sign + whole + (decimals === 0 || rest === "" ? "" : `.${rest}`);
        expect(shownNumber(`${coefficient}E-${decimals}`)).toBe(plain);
        expect(shownNumber(plain)).toBe(plain);
        // The binary number next to it, with the 17 digits that programs write.
        expect(shownNumber(Number(plain).toPrecision(17))).toBe(plain);
        expect(shownNumber(`${Number(plain)}`)).toBe(plain);
      }),
    );
  });

  it("is nothing else", () => {
    for (const wrong of [
      "",
      "-",
      ".",
      "1,5",
      "1 000",
      "0x10",
      "NaN",
      "INF",
      "1e",
      "1e9999",
      "1e400",
      "+-1",
    ])
      expect(shownNumber(wrong), wrong).toBeUndefined();
  });
});

describe("a day", () => {
  it.each([
    ["1", false, "1900-01-01"],
    ["59", false, "1900-02-28"],
    ["60", false, "1900-02-29"],
    ["61", false, "1900-03-01"],
    ["44941", false, "2023-01-15"],
    ["43479", true, "2023-01-15"],
    ["0", true, "1904-01-01"],
    ["2958465", false, "9999-12-31"],
    ["44941.4375", false, "2023-01-15T10:30:00"],
    ["44941.999999", false, "2023-01-16"],
  ])("%s in the system of 1904: %s is %s", (serial, is1904, day) => {
    expect(shownDate(serial, is1904)).toBe(day);
  });

  it("that no spreadsheet shows is no day", () => {
    for (const wrong of ["0", "0.5", "-1", "2958466", "1e300"])
      expect(shownDate(wrong, false), wrong).toBeUndefined();
  });

  it("follows the one before it, as a plain count of days does", () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let serial = 61;
    for (let year = 1900; year < 2110; year += 1)
      for (let month = year === 1900 ? 3 : 1; month <= 12; month += 1) {
        const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const days = (lengths[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
        const two = `${month}`.padStart(2, "0");
        expect(shownDate(`${serial}`, false)).toBe(`${year}-${two}-01`);
        serial += days;
        expect(shownDate(`${serial - 1}`, false)).toBe(`${year}-${two}-${days}`);
      }
  });
});

describe("a format", () => {
  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [18, undefined, false],
    [46, undefined, false],
    [3, undefined, false],
    [164, "yyyy-mm-dd", true],
    [164, "mmm", true],
    [164, "[$-41D]mmmm yyyy;@", true],
    [164, "hh:mm", false],
    [164, "[h]:mm:ss", false],
    [164, "General", false],
    [164, '# ##0 "dygn"', false],
    [164, "0.00\\d", false],
    [164, "[Red]#,##0;[Blue]-#,##0", false],
    [164, "#,##0_d", false],
    [164, "[h]:mm", false],
    [164, "[HH]:mm;@", false],
    [164, "[mm]", false],
    [164, "[$-41D]d mmm", true],
  ])("%i %s shows a day: %s", (id, code, isDate) => {
    expect(isDateFormat(id, code)).toBe(isDate);
  });
});

it("a text has its marks that XML does not allow", () => {
  expect(plainText("a_x000D_b_x0041_ _x12_")).toBe("a\rbA _x12_");
});
