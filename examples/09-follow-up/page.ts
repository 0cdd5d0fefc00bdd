/** The book, its tables and the few ways in which the page writes a line. */
import { readFileSync } from "node:fs";
import {
  type AmountInput,
  type Book,
  type Decimal,
  formatAmount,
  parseBook,
  printAmount,
  printPercent,
  printTable,
  type RatioResult,
  renderText,
  type Table,
  toDecimal,
} from "anslag";
import { type MalmoTables, malmoTables } from "../malmo-2023/tables.ts";

export const book: Book = parseBook(
  readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"),
);
export const tables: MalmoTables = malmoTables(book);

/** The amount of a cell; the page asks only for cells that have one. */
export const cell = (amount: Decimal | undefined): Decimal => {
  if (amount === undefined) throw new Error("a figure is missing");
  return amount;
};

/** Writes the exact amount, with its sign. */
export const tkr = (amount: AmountInput): string => {
  const text = formatAmount(toDecimal(amount), { locale: "sv-SE" });
  return /^[1-9]|^0,0*[1-9]/.test(text) ? `+${text}` : text;
};
export const mkr = (amount: AmountInput): string =>
  printAmount(amount, { language: "sv", decimals: 1, plus: "always" });
export const percent = (ratio: RatioResult, decimals = 1): string =>
  ratio.kind === "ratio"
    ? `${printPercent(ratio, { locale: "sv-SE", decimals, plus: "always" })} %`
    : ratio.reason;
export const heading = (text: string): void => console.log(`\n${text}`);
export const line = (label: string, amount: string, more = ""): void =>
  console.log(`  ${label.padEnd(52)}${amount.padStart(12)}${more === "" ? "" : `  ${more}`}`);
export const writeTable = (table: Table): void =>
  console.log(
    renderText(printTable(table))
      .split("\n")
      .map((row) => `  ${row}`)
      .join("\n"),
  );
