/**
 * The budgetary comparison schedule that the National Center for Education Statistics prints as a
 * model: Financial Accounting for Local and State School Systems, 2014 edition, Exhibit D-10,
 * "Sample Independent School District". Every figure is theirs, the totals and variances too.
 * https://nces.ed.gov/pubs2015/fin_acct/exhibits/exhibit_d10.asp
 */
import { defineBook, incomeStatement, printTable, renderText } from "anslag";
import { toResultSign } from "anslag/ledger";
import { budgetaryComparison } from "anslag/report";
import { expect, it } from "vitest";
import { printedRows, publishedRows } from "../published.ts";

/** Original, final, actual, and the variance of the actual with the final budget. */
const EXHIBIT = publishedRows(`
Local and intermediate sources | 160,085,000 | 162,140,000 | 164,768,146 | 2,628,146
State program revenues | 189,720,000 | 187,073,000 | 188,019,530 | 946,530
Federal program revenues | 2,137,500 | 2,250,000 | 2,284,748 | 34,748
Total revenues | 351,942,500 | 351,463,000 | 355,072,424 | 3,609,424
Instruction and instruction-related services | 209,098,295 | 208,495,478 | 206,958,475 | 1,537,003
Instructional and school leadership | 30,499,653 | 31,065,670 | 31,485,279 | (419,609)
Support services—student | 34,413,082 | 34,694,864 | 34,010,001 | 684,863
Administrative support services | 10,252,023 | 9,627,845 | 9,290,149 | 337,696
Support services—non-student-based | 58,659,046 | 59,251,562 | 55,615,563 | 3,635,999
Community services | 1,725,361 | 1,721,536 | 1,691,107 | 30,429
Debt services | 1,531,812 | 1,531,812 | 1,538,918 | (7,106)
Capital outlay | 5,059,000 | 5,059,000 | 922,537 | 4,136,463
Total expenditures | 351,238,272 | 351,447,767 | 341,512,029 | 9,935,738
Excess (deficiency) of revenues over expenditures | 704,228 | 15,233 | 13,560,395 | 13,545,162
Proceeds from sale of unimproved land | 2,610,000 | 2,610,000 | 2,601,908 | (8,092)
Net change in fund balance | 3,314,228 | 2,625,233 | 16,162,303 | 13,537,070
Fund balance—beginning | 54,938,434 | 54,938,434 | 54,938,434 | 0
Fund balance—ending | 58,252,662 | 57,563,667 | 71,100,737 | 13,537,070
`);
// The exhibit prints 357,072,424 as the actual total of revenues. Its sources, its variance and its
// excess all say 355,072,424.

const labels = EXHIBIT.map(({ label }) => label);
const [revenues, expenditures] = [labels.slice(0, 3), labels.slice(4, 12)];
const [land, beginning] = ["Proceeds from sale of unimproved land", "Fund balance—beginning"];
const excess = "Excess (deficiency) of revenues over expenditures";
const linesOf = (ids: readonly string[], kind: "income" | "cost" | "funding") =>
  ids.map((id) => ({ id, kind }));

const SCENARIOS = ["adopted", "budget", "actual"] as const;
const lines = [
  ...linesOf(revenues, "income"),
  ...linesOf(expenditures, "cost"),
  ...linesOf([land, beginning], "funding"),
];
const book = defineBook({
  title: "General Fund, for the year ended June 30, 20X2",
  organisation: "Sample Independent School District",
  language: "en-US",
  unit: { currency: "USD" },
  fiscalYear: { year: 2013, startMonth: 7 },
  cutOff: "2014-06-30",
  scenarios: [{ id: "adopted", kind: "budget" }],
  chart: {
    lines,
    totals: [
      { id: "Total revenues", of: revenues },
      { id: "Total expenditures", of: expenditures },
      { id: excess, of: ["Total revenues", "Total expenditures"] },
      { id: "Net change in fund balance", of: [excess, land] },
      { id: "Fund balance—ending", of: ["Net change in fund balance", beginning] },
    ],
  },
  figureSets: [
    {
      id: "exhibit",
      figures: lines.flatMap(({ id, kind }) =>
        SCENARIOS.map((scenario, k) => ({
          line: id,
          scenario,
          amount: toResultSign(EXHIBIT[labels.indexOf(id)]?.figures[k] ?? "", {
            flow: kind,
            style: "statement-us",
          }),
        })),
      ),
    },
  ],
});

const printed = printTable(
  incomeStatement(book, budgetaryComparison(book, { original: { scenario: "adopted" } })),
);

it("has every figure of the exhibit, in its order and with its signs", () => {
  expect(printedRows(printed)).toEqual(EXHIBIT);
});

it("reads as an American schedule", async () => {
  const headings = printed.columns.map(({ group, label }) => [group, label]);
  expect(headings).toEqual([
    ["Budgeted amounts", "Original"],
    ["Budgeted amounts", "Final"],
    [undefined, "Actual"],
    [undefined, "Variance with final budget positive (negative)"],
  ]);
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot("budgetary-comparison.golden.txt");
});
