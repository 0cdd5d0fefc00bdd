/** Writes the outcome and the budget of a book as a file of SIE 4. */
import { type Book, frameOf, requireBook } from "../../book/index.ts";
import { fiscalPeriod, readDate } from "../../calendar/index.ts";
import {
  checkText,
  type Issue,
  keysOf,
  makeIssue,
  readArguments,
  readChoice,
  readEntries,
  requireText,
  throwIssues,
  unknownName,
} from "../../input/index.ts";
import { checkConversion } from "../../unit/index.ts";
import { encodeText } from "../bytes/index.ts";
import { isMonth, linesOf, type SieWriter, writeFigure } from "./sie-writer.ts";

/** How a book is written as a file of SIE. */
export interface SieWriteOptions {
  /** The type: `1` results of years, `2` also months and budget, `3` also objects. */
  readonly type: "1" | "2" | "3";
  /** The day on which the file is written: the package has no clock. */
  readonly generated: string;
  /** The figure set; default the first. */
  readonly set?: string;
  /** The account of each line whose id is not its number, by line. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** The number of each dimension whose id is not its number, by dimension. */
  readonly dimensions?: Readonly<Record<string, string>>;
}

const OPTION_KEYS = /* @__PURE__ */ keysOf<SieWriteOptions>({
  type: true,
  generated: true,
  set: true,
  accounts: true,
  dimensions: true,
});
const TYPES: readonly SieWriteOptions["type"][] = ["1", "2", "3"];

/**
 * Writes the outcome and the budget of a book as a file of SIE 4, of type 1, 2 or 3.
 *
 * Rule: each line of the book is an account: its id is the number, or `accounts` gives one. Type 1
 * has the results of the year and of the year before. Type 2 adds the changes and the budget of
 * each month, and type 3 the objects: the members of figures. An amount with objects is part of the
 * amount of the account as a whole, and the file has both. Of-which lines detail another line and
 * are not written; appropriations are decisions, not months, and are not written.
 * Units and sign: the currency of the book, in its smallest unit of account; result sign becomes
 * that of a ledger: income is credit (−), costs are debit (+).
 * Absent and zero: an account without a figure is not written; a figure of 0 is.
 *
 * @param book - the book
 * @param options.type - the type of the file
 * @param options.generated - the day on which it is written
 * @param options.set - the figure set; default the first
 * @param options.accounts - the account of each line whose id is not its number
 * @param options.dimensions - the number of each dimension whose id is not its number
 * @returns the bytes, in code page 437 as the standard asks
 * @throws AnslagError once, with every problem: `figure.sie` when a line has no account, a
 * dimension no number, or a figure of type 2 or 3 covers more than a month; `figure.bytes` when a
 * name has a letter that the code page does not have; `figure.unknown-set`, `calendar.date`,
 * `input.choice`, `input.wrong-type`, `input.unknown-key`
 * @example Fees of a month, written and read
 * const book = defineBook({
 *   title: "Library 2012", unit: { currency: "SEK" }, fiscalYear: { year: 2012 },
 *   cutOff: "2012-02-29",
 *   chart: { lines: [{ id: "3010", kind: "income", label: "Fees" }] },
 *   figureSets: [{ id: "main", figures: [
 *     { line: "3010", scenario: "actual", period: "2012-01", amount: "90.50" },
 *   ] }],
 * });
 * const file = readSie(writeSie(book, { type: "2", generated: "2012-03-01" }));
 * file.changes.map(({ account, month, amount }) => [account, month, amount])
 * // => [["3010", "2012-01", -90.5]]
 */
export function writeSie(book: Book, options: SieWriteOptions): Uint8Array {
  requireBook(book);
  const issues: Issue[] = [];
  const given = readArguments(options, OPTION_KEYS, ["options"], issues);
  const type = readChoice(given.type, TYPES, ["options", "type"], issues);
  const generated = readDate(given.generated, ["options", "generated"], issues);
  checkText(given.set, ["options", "set"], issues);
  const accounts = textsByName(given.accounts, "accounts", issues);
  const dimensions = textsByName(given.dimensions, "dimensions", issues);
  const set = book.figureSets.find(({ id }) => given.set === undefined || id === given.set);
  if (set === undefined) {
    const ids = book.figureSets.map(({ id }) => id);
    issues.push(makeIssue("figure.unknown-set", unknownName(given.set, ids, ["options", "set"])));
  }
  throwIssues(issues);
  const { chart } = book;
  const details = new Set(
    chart.lines.flatMap(({ id, ofWhich }) => (ofWhich === undefined ? [] : [id])),
  );
  const figures = [...(set?.figures ?? [])];
  const { yearsOf } = frameOf(book);
  const writer: SieWriter = {
    book,
    type: type ?? "1",
    accounts: new Map(chart.lines.map(({ id }) => [id, accounts.get(id) ?? id])),
    dimensions: new Map(book.dimensions.map(({ id }) => [id, dimensions.get(id) ?? id])),
    current: fiscalPeriod(book.fiscalYear, "year"),
    before: yearsOf({ kind: "prior-year-actual" })[0] ?? fiscalPeriod(book.fiscalYear, "year"),
    hasMonthsBefore: figures.every(
      ({ scenario, period }) => scenario !== "priorYearActual" || isMonth(period),
    ),
    exponent: checkConversion({ from: book.unit, to: { ...book.unit, scale: "one" } }),
    issues,
    lines: new Set(),
    members: new Set(),
    amounts: new Map(),
  };
  figures.forEach((figure, index) => {
    if (!details.has(figure.line))
      writeFigure(writer, figure, ["set", set?.id ?? "", "figures", index]);
  });
  throwIssues(issues);
  const lines = linesOf(writer, generated ?? "");
  return encodeText(`${lines.join("\r\n")}\r\n`, { encoding: "cp437" });
}

function textsByName(
  input: Readonly<Record<string, string>> | undefined,
  name: string,
  issues: Issue[],
): ReadonlyMap<string, string> {
  const entries = readEntries(input, ["options", name], issues);
  for (const [key, value] of entries) requireText(value, ["options", name, key], issues);
  return new Map(entries);
}
