/**
 * The main job: the ten tables of Malmö's interim report January–August 2023, computed from their
 * primary figures.
 */
import { readFileSync } from "node:fs";
import {
  type Decimal,
  formatAmount,
  parseBook,
  renderMarkdown,
  renderText,
  reviewExplanations,
} from "anslag";
import { compareWithPrinted, type PrintedTable } from "./compare.ts";
import { EXPLAIN_ABOVE, malmoTables } from "./tables.ts";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const book = parseBook(read("book.json"));
const printed = (
  JSON.parse(read("printed.json")) as { readonly tables: Readonly<Record<string, PrintedTable>> }
).tables;
const tables = malmoTables(book);
const render = process.argv.includes("--markdown") ? renderMarkdown : renderText;

const write = (amount: Decimal): string => formatAmount(amount, { locale: "sv-SE" });
const signed = (amount: Decimal): string => (amount.isNegative() ? "" : "+") + write(amount);

console.log(`${book.organisation}\n${book.title}`);
console.log(
  "Tabellerna är beräknade ur rapportens primära uppgifter; " +
    "under varje tabell står var rapporten trycker något annat.\n",
);

const differing: Decimal[] = [];
for (const [id, table] of Object.entries(tables)) {
  console.log(`${render({ ...table, title: `${id} ${table.title}` })}`);
  const differences = compareWithPrinted(id, table, printed[id] ?? {});
  differing.push(...differences.map(({ difference }) => difference.abs()));
  if (differences.length === 0) console.log("Lika med rapporten i varje cell.\n");
  else {
    console.log("Rapporten trycker något annat:");
    for (const { cell, label, computed, printed: text, difference } of differences) {
      console.log(
        `  ${cell}  ${label}: beräknat ${write(computed)}, tryckt ${write(text)}, ` +
          `skillnad ${signed(difference)}`,
      );
    }
    console.log("");
  }
}

const review = reviewExplanations(tables.T10, {
  rule: { absolute: EXPLAIN_ABOVE },
  variance: "variance",
  explanation: "explanation",
});
const missing =
  review.missing.length === 0
    ? "ingen förklaring saknas"
    : `förklaring saknas för ${review.missing.join(", ")}`;
const above = `${review.required.length} budgetområden avviker med mer än ${EXPLAIN_ABOVE} tkr`;
console.log(`T10: ${above}; ${missing}.`);
const byOne = differing.filter((size) => size.equals(1)).length;
console.log(
  `Celler som skiljer sig från rapporten: ${differing.length}. ` +
    `Av dem skiljer ${byOne} med 1 tkr, vilket kan bero på avrundning.`,
);
