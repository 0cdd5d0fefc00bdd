/** What users call a fiscal year: "2026", "2025/26" or "FY2026". */
import { type Issue, readChoice, throwIssues } from "../input/index.ts";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../language/index.ts";
import { checkYear, type FiscalYear, fiscalPeriod } from "./fiscal-year.ts";

/**
 * Names a fiscal year as its users do.
 *
 * Rule: the name that the year states. Without one, a year within one calendar year is called by
 * it, "2026", and one over two by both, "2025/26". American English names every year by the
 * calendar year in which it ends: "FY2026", as the federal government does (31 U.S.C. 1102).
 *
 * @param year - the fiscal year
 * @param language - the language of the page; default English
 * @returns the name
 * @throws AnslagError `calendar.fiscal-year`, `input.unknown-key`, `input.wrong-type` when it is
 * not a fiscal year; `input.choice` when the language is unknown
 * @example A Swedish municipality, a British council and an American state
 * yearName(fiscalYear({ year: 2026 }), "sv") // => "2026"
 * yearName(fiscalYear({ year: 2025, startMonth: 4 }), "en") // => "2025/26"
 * yearName(fiscalYear({ year: 2025, startMonth: 7 }), "en-US") // => "FY2026"
 */
export function yearName(year: FiscalYear, language: Language = DEFAULT_LANGUAGE): string {
  checkYear(year);
  const issues: Issue[] = [];
  readChoice(language, LANGUAGES, ["language"], issues);
  throwIssues(issues);
  if (year.name !== undefined) return year.name;
  const end = fiscalPeriod(year, "year").slice(8, 12);
  if (language === "en-US") return `FY${end}`;
  return end === `${year.year}` ? end : `${year.year}/${end.slice(2)}`;
}
