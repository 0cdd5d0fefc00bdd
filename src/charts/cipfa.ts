/**
 * `anslag/charts/cipfa`: the groups of the standard subjective analysis of CIPFA, for councils of
 * the United Kingdom.
 */
import type { StandardChart } from "../ledger/index.ts";
import { standardChart } from "./standard-chart.ts";

/**
 * The ten groups of the standard subjective analysis, by which councils of the United Kingdom tell
 * the nature of income and expenditure.
 *
 * Source: section 4 of the Best Value Accounting Code of Practice 2011/12 in consultation, which
 * became the Service Reporting Code of Practice, and a council's list with the numbers of the
 * groups; looked up 2026-11-28. They are in English. The sub-groups are left out: the code does not
 * number them, and no public source at hand lists all of them.
 *
 * @example What a council spends is a cost, but for group 9
 * import { cipfaSubjective } from "anslag/charts/cipfa";
 * const { chart } = chartFromCodes(cipfaSubjective.chart);
 * chart.lines.filter(({ kind }) => kind === "income").map(({ label }) => label) // => ["Income"]
 */
export const cipfaSubjective: StandardChart = /* @__PURE__ */ standardChart({
  title: "Standard subjective analysis (Service Reporting Code of Practice)",
  publisher: "CIPFA (United Kingdom)",
  edition: "groups of section 4, accounting periods from 1 April 2010",
  sources: [
    "http://www.scribd.com/doc/131514859/BVACOP-2011-12-Consultation-Subjective-Analysis",
    "https://docplayer.net/amp/11077443-The-standard-subjective-analysis-used-for-expense-" +
      "categorisation-has-10-groupings.html",
  ],
  lookedUp: "2026-11-28",
  language: "en",
  by: "parent",
  kinds: [
    { codes: ["1", "2", "3", "4", "5", "6", "7", "8"], line: "cost" },
    { codes: ["9"], line: "income" },
    { codes: ["10"], line: "financial-cost" },
  ],
  levels: ["group"],
  codes: [
    ["1", "Employees"],
    ["2", "Premises-related expenditure"],
    ["3", "Transport-related expenditure"],
    ["4", "Supplies and services"],
    ["5", "Third party payments"],
    ["6", "Transfer payments"],
    ["7", "Support services"],
    ["8", "Depreciation and impairment losses"],
    ["9", "Income"],
    ["10", "Capital financing costs"],
  ],
});
