/**
 * A US city: the general fund against its budget, by department and by ordinance.
 *
 * `npm run example -- budget-to-actual-us PAGE.html BOOK.xlsx` also writes the page and the
 * workbook.
 */
import { amountOf, printAmount } from "anslag";
import type { PageNote } from "anslag/report";
import { writeReport } from "../write-report.ts";
import { book } from "./book.ts";
import { printed, tables } from "./tables.ts";

const lead = [
  "For the year ended December 31, 2023.",
  "On the budgetary basis, encumbrances outstanding at year end count as expenditures.",
];

/** Expenditures may not exceed appropriations at the legal level of control: the object. */
const excesses: readonly PageNote[] = tables["By Department"].rows.flatMap((row) => {
  const variance = amountOf(tables["By Department"], row.id, "variance");
  if (row.role === "total" || variance === undefined || !variance.isNegative()) return [];
  const { unit } = tables["By Department"];
  const style = { language: "en-US", withUnit: true, magnitude: true } as const;
  const over = printAmount(variance, { unit, ...style });
  const [, ...place] = row.id.split("/");
  const text = `Excess of expenditures over appropriations: ${place.join(": ")}, ${over}.`;
  return [{ text, row: row.id, column: "variance" }];
});

await writeReport({ book, lead, printed, notes: { "By Department": excesses } });
console.log(["", ...excesses.map(({ text }) => text)].join("\n"));
