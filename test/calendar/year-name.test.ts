/** A fiscal year is called what its users call it. */
import { fiscalYear } from "anslag";
import { yearName } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/index.ts";
import { codeOf } from "../support/code-of.ts";

const named = (start: Parameters<typeof fiscalYear>[0], language?: (typeof LANGUAGES)[number]) =>
  yearName(fiscalYear(start), language);

describe("yearName", () => {
  it("is the calendar year of a year inside of one, and FY with it in American English", () => {
    for (const language of LANGUAGES)
      expect(named({ year: 2026 }, language)).toBe(language === "en-US" ? "FY2026" : "2026");
    expect(named({ year: 2023, startMonth: 6, months: 7 }, "sv")).toBe("2023");
  });

  it("is both calendar years of a year over two, and FY with the last in American English", () => {
    const april = { year: 2025, startMonth: 4 };
    for (const language of LANGUAGES)
      expect(named(april, language)).toBe(language === "en-US" ? "FY2026" : "2025/26");
    // The federal fiscal year 2024 began in October 2023.
    expect(named({ year: 2023, startMonth: 10 }, "en-US")).toBe("FY2024");
    expect(named({ year: 2022, startMonth: 7, months: 18 }, "nb")).toBe("2022/23");
    expect(named({ year: 1999, startMonth: 2 })).toBe("1999/00");
  });

  it("is the name that the year states, in every language", () => {
    for (const language of LANGUAGES)
      expect(named({ year: 2025, startMonth: 7, name: "FY26" }, language)).toBe("FY26");
  });

  it("refuses another language, and a value that is no fiscal year", () => {
    expect(codeOf(() => named({ year: 2025 }, "fr" as never))).toBe("input.choice");
    expect(codeOf(() => yearName({ year: 2025 } as never))).toBe("calendar.fiscal-year");
  });
});
