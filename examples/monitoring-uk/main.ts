/**
 * A UK council: monthly revenue monitoring with virements and movement.
 *
 * `npm run example -- monitoring-uk PAGE.html BOOK.xlsx` also writes the page and the workbook.
 */
import { amountOf, printAmount } from "anslag";
import { writeReport } from "../write-report.ts";
import { book } from "./book.ts";
import { printed, tables } from "./tables.ts";

/** An amount in millions of pounds, without its sign. */
function inMillions(column: "variance" | "movement"): string {
  const amount = amountOf(tables.Directorates, "total", column) ?? 0;
  const { unit } = tables.Directorates;
  const style = { scale: "million", decimals: 1, withUnit: true, magnitude: true } as const;
  return printAmount(amount, { language: "en", unit, ...style });
}

const lead = [
  `The forecast outturn for 2024/25 is a net overspend of ${inMillions("variance")}, ` +
    `an increase of ${inMillions("movement")} since Month 7.`,
  "An overspend is positive. An underspend, and income, stand in brackets.",
];

await writeReport({ book, lead, printed });
