/** Proposes the accounts of a mapping, and the rows of totals, from headings and first rows. */

import { type Decimal, isSameAmount, sumUnchecked } from "../amount/index.ts";
import { yearsOf } from "../book/index.ts";
import { amountOfText, type ColumnFacts, shareKnown, YEAR } from "./mapping/column-facts.ts";
import { totalText } from "./mapping/index.ts";
import { yearReader } from "./mapping/period-text.ts";
import { ask, because, type Draft } from "./suggest-amounts.ts";

const CODE = /^\p{L}{0,3}\d[\d.\-/ ]*\p{L}?$/u;
/** Headings of codes, and those of accounts among them. */
const CODES =
  /k(on)?to|[kc]od|account|\bart\b|n(r|ummer|[uú]mero)\b|\bid\b|fun[ck]|econ[oó]m|program|categor/i;
const ACCOUNTS = /k(on)?to|account|econ[oó]m|object|\bart\b|categor/i;
const SHARES = /%|percent|procent|prozent|\bpct\b/i;
const MOST_NAMED = 3;

/** Proposes the column of accounts, and takes codes, years and shares from those of amounts. */
export function suggestCodes(draft: Draft): void {
  const { free, mapping } = draft;
  suggestYear(draft);
  const lines = draft.book.chart.lines.map(({ id }) => id as string);
  const begins = (text: string): boolean => lines.some((id) => text.startsWith(id));
  const codes = [...free].filter(
    (column) => isOfCodes(column) || (shareKnown(column, begins) === 1 && !hasMarks(column)),
  );
  for (const column of free)
    if (codes.includes(column) || SHARES.test(column.heading)) free.delete(column);
  if (mapping.line !== undefined) return;
  const likely = codes.filter((each) => shareKnown(each, begins) >= 0.5);
  const column = likely[0] ?? codes.find(({ heading }) => ACCOUNTS.test(heading)) ?? codes[0];
  if (column === undefined) {
    const text = "No column has ids of lines: which column has accounts, and which lines?";
    ask(draft, "line", text);
    return;
  }
  mapping.line = column.heading;
  because(draft, "line", `${column.heading} has codes, as accounts have`);
  suggestAccounts(draft, column);
}

function hasMarks({ texts }: ColumnFacts): boolean {
  return texts.some((text) => /[.,]/.test(text));
}

function isOfCodes({ heading, texts }: ColumnFacts): boolean {
  return (
    texts.length > 0 &&
    texts.every((text) => CODE.test(text) || totalText().test(text)) &&
    (CODES.test(heading) || texts.some((text) => /^0\d|^\p{L}/u.test(text)))
  );
}

/** Accounts whose codes begin with the id of a line belong to it. */
function suggestAccounts(draft: Draft, { heading, texts }: ColumnFacts): void {
  const codes = [...new Set(texts)].filter((text) => CODE.test(text));
  const lines = draft.book.chart.lines.map(({ id }) => id as string);
  const found = lines.filter((id) => codes.some((code) => code.startsWith(id)));
  const missed = codes.filter((code) => !found.some((id) => code.startsWith(id)));
  if (found.length > 0) {
    // The first rule that fits gives the line, so the longest ids come first.
    const byLength = [...found].sort((a, b) => b.length - a.length);
    draft.mapping.accounts = byLength.map((id) => ({ prefix: id, line: id }));
    because(draft, "accounts", `codes in ${heading} begin with ids of lines`);
  }
  if (missed.length === 0) return;
  const more = missed.length > MOST_NAMED ? " …" : "";
  const named = `${missed.slice(0, MOST_NAMED).join(", ")}${more}`;
  ask(draft, "accounts", `Which lines do the accounts in ${heading} belong to: ${named}?`);
}

/** Proposes a column of years as the period. */
function suggestYear(draft: Draft): void {
  const { free, mapping, book } = draft;
  const column = [...free].find(
    ({ texts }) => texts.length > 0 && texts.every((text) => YEAR.test(text)),
  );
  if (column === undefined) return;
  free.delete(column);
  if (mapping.period !== undefined) return;
  const read = yearReader(yearsOf(book));
  const others = [...new Set(column.texts)].filter((text) => read(text, undefined) === undefined);
  mapping.period = { yearOf: column.heading };
  because(draft, "period", `${column.heading} has years`);
  if (others.length > 0)
    ask(draft, "where", `The book has no year ${others.join(", ")}: which rows are meant?`);
}

/** Proposes to pass over rows of totals, by a word or by their sums. */
export function suggestTotals(draft: Draft, rows: readonly (readonly string[])[]): void {
  const { mapping, columns } = draft;
  const line = columns.findIndex(({ heading }) => heading === mapping.line);
  const labelOf = (row: readonly string[]): string =>
    (row[line] ?? "").trim() || (row.find((text) => text.trim() !== "") ?? "").trim();
  const isNamed = (row: readonly string[]): boolean => totalText().test(labelOf(row));
  if (rows.some(isNamed)) {
    mapping.passOver = ["totals"];
    because(draft, "passOver", "rows begin with a word for a total");
  }
  const labels = sumsAmong(draft, rows, isNamed).map((row) => {
    const column = row.findIndex((text, k) => k !== line && /\p{L}/u.test(text));
    const at = draft.mapping.line !== undefined && (row[line] ?? "") !== "" ? line : column;
    return [columns[at]?.heading, (row[at] ?? "").trim()] as const;
  });
  const [heading] = labels[0] ?? [];
  if (heading === undefined) return;
  const texts = labels.flatMap(([of, text]) => (of === heading ? [text] : []));
  const own = { rule: "totals", where: { [heading]: texts } };
  mapping.passOver = [...(mapping.passOver ?? []), own];
  because(draft, "passOver", `${texts.join(", ")}: the sum of the rows before`);
}

/** The rows without a line of the book whose amounts are the sums of two rows before, or more. */
function sumsAmong(
  { book, mapping, columns }: Draft,
  rows: readonly (readonly string[])[],
  isNamed: (row: readonly string[]) => boolean,
): readonly (readonly string[])[] {
  const named = (mapping.amounts ?? [mapping]).map(({ amount }) => amount);
  const places = columns.flatMap(({ heading }, k) => (named.includes(heading) ? [k] : []));
  const line = columns.findIndex(({ heading }) => heading === mapping.line);
  const lines = new Set(book.chart.lines.map(({ id }) => id as string));
  let block: (readonly (Decimal | undefined)[])[] = [];
  return rows.filter((row) => {
    const amounts = places.map((k) =>
      amountOfText(row[k] ?? "", mapping.decimalMark ?? ".", book.unit),
    );
    const isSum =
      block.length > 1 &&
      !lines.has((row[line] ?? "").trim()) &&
      amounts.some((amount) => amount !== undefined && !amount.isZero()) &&
      amounts.every((amount, k) => {
        const above = block.flatMap((each) => each[k] ?? []);
        return isSameAmount(amount ?? sumUnchecked([]), sumUnchecked(above));
      });
    if (isSum || isNamed(row)) block = [];
    else block.push(amounts);
    return isSum && !isNamed(row);
  });
}
