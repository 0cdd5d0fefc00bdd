/**
 * The year-end forecast of Bath and North East Somerset Council, "Council Overall Revenue Budget
 * Monitor", Cabinet, 7 September 2005, Appendix 2: every figure of the council, in £000.
 * https://democracy.bathnes.gov.uk/celistdocuments.aspx?A=1&DF=07%2F09%2F2005&F=embed%2416zAppendix2.htm&MID=544&R=0
 */
import { defineBook, memberList, printTable, renderText } from "anslag";
import { revenueMonitoring } from "anslag/report";
import { expect, it } from "vitest";
import { printedRows, publishedRows } from "../published.ts";

/** Budgeted, forecast, and forecast over or (under) spend. */
const MONITOR = publishedRows(`
Transport & Highways | 4,617 | 4,577 | (40)
Children's Services | 95,989 | 96,071 | 82
Social Services | 33,094 | 33,134 | 40
Economic Development | (1,869) | (1,845) | 24
Sustainability & the Environment | 12,826 | 12,853 | 27
Resources | 14,979 | 14,995 | 16
Leader | 2,113 | 2,129 | 16
Tourism, Leisure & Culture | 3,584 | 3,967 | 384
Community Safety and Housing Services | 5,550 | 5,566 | 16
`);
/** The last row of the council; its parts are rounded one by one, so it may be some units away. */
const TOTAL = [170_881, 171_446, 565] as const;

const book = defineBook({
  title: "Council Overall Revenue Budget Monitor, June 2005",
  organisation: "Bath and North East Somerset Council",
  language: "en",
  unit: { currency: "GBP", scale: "thousand" },
  fiscalYear: { year: 2005, startMonth: 4 },
  cutOff: "2005-06-30",
  chart: { lines: [{ id: "net", kind: "cost", label: "Net Expenditure" }] },
  dimensions: [{ id: "portfolio", members: MONITOR.map(({ label }) => ({ id: label })) }],
  figureSets: [
    {
      id: "monitor",
      figures: MONITOR.flatMap(({ label: portfolio, figures: [budget = 0, forecast = 0] }) => [
        { line: "net" as const, scenario: "budget", amount: -budget, members: { portfolio } },
        { line: "net" as const, scenario: "forecast", amount: -forecast, members: { portfolio } },
      ]),
    },
  ],
});
const printed = printTable(
  memberList(book, { dimension: "portfolio", ...revenueMonitoring(book, { line: "net" }) }),
);
const rows = printedRows(printed);

it("has the variance of every portfolio as the council printed it, within its rounding", () => {
  for (const [k, { figures }] of MONITOR.entries()) {
    const [revised, forecast, variance] = rows[k]?.figures ?? [];
    expect([revised, forecast]).toEqual(figures.slice(0, 2));
    expect(Math.abs((variance ?? 0) - (figures[2] ?? 0))).toBeLessThanOrEqual(1);
  }
});

it("adds up to the total of the council within the rounding of nine portfolios", () => {
  for (const [k, total] of TOTAL.entries())
    expect(Math.abs((rows.at(-1)?.figures[k] ?? 0) - total)).toBeLessThanOrEqual(4.5);
});

it("reads as a British monitor", async () => {
  await expect(`${renderText(printed)}\n`).toMatchFileSnapshot("revenue-monitoring.golden.txt");
});
