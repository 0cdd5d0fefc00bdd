/**
 * Explains a cell: from what it is computed, down to figures with their sources and decisions with
 * their references.
 */

import { type Book, isBook, requireBook } from "../book/index.ts";
import type { SignStyle } from "../chart/index.ts";
import { describeValue, fail, failType } from "../input/index.ts";
import { joinLabels, keptLanguage, pageLanguage } from "../language/index.ts";
import { type ComputedBy, operandsOf, type PlacedTerm, relationAt } from "../relation/index.ts";
import {
  type Cell,
  cellOf,
  columnIndex,
  exactTable,
  printedSign,
  rateDecimals,
  ratioSigns,
  rowIndex,
  type Table,
} from "../table/index.ts";
import { isSameUnit } from "../unit/index.ts";
import { type Derivation, derivationIn, freezeDerivation } from "./derivation.ts";
import { explainRequest, inPrint } from "./explain-request.ts";
import { endAtCells, showLargest } from "./limit-postings.ts";
import { checkTableArguments } from "./options.ts";
import { type Reader, readerOf } from "./reader.ts";
import { joinSelections } from "./request.ts";
import { amountAt } from "./tree.ts";

/**
 * Explains a cell of a table; of a printed one, the exact figure behind what is printed.
 *
 * Rule: a computed column is explained by the columns of its row, a computed row by the rows it
 * adds up, everything else by the figures and decisions behind it. At every step the weighted terms
 * add up exactly to the amount explained.
 * With `postings`, a cell behind which there are more figures and decisions than that shows the
 * largest of them, in their order, and how many the rest are and what they come to. A cell that is
 * computed from other cells then ends at those, since each of them has a derivation of its own.
 * Units and sign: the unit of the exact table; result sign, and `opposite` where the table prints
 * the other one.
 * Absent and zero: an empty cell is explained by its reason, and a zero of a complete scenario by
 * the months in which nothing is booked.
 *
 * @param table - the table
 * @param row - row id
 * @param column - column id
 * @param options.book - the book that the table was built from; without it the derivation ends at
 * the cells of the table
 * @param options.postings - the most figures and decisions that are shown; default all of them
 * @returns the derivation as data
 * @throws AnslagError `table.unknown-row`, `table.unknown-column` when the table has no such cell
 * @throws AnslagError `input.wrong-type` when the book is not one
 * @throws AnslagError `input.value` when `postings` is not a whole number from 1
 * @throws AnslagError `table.other-book` when the figures of the book do not give the amount of the
 * cell
 * @example Where a variance comes from
 * const book = defineBook({
 *   title: "Library 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost", label: "Staff" }] },
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -1250, source: "budget decision p. 4" },
 *     { line: "staff", scenario: "forecast", amount: -1190, source: "forecast of 12 September" },
 *   ] }],
 * });
 * const table = buildTable(book, { rows: ["staff"], columns: {
 *   forecast: { scenario: "forecast" }, budget: { scenario: "budget" },
 *   variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
 * } });
 * const why = explainCell(table, "staff", "variance", { book });
 * why.terms.map(({ weight, derivation }) => [weight, derivation.amount])
 * // => [[1, -1190], [-1, -1250]]
 * why.terms[1]?.derivation.terms[0]?.derivation.source // => "budget decision p. 4"
 */
export function explainCell<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  row: NoInfer<Row>,
  column: NoInfer<Column>,
  options: { readonly book?: Book; readonly postings?: number } = {},
): Derivation {
  if (isBook(options)) failType(["options"], "{ book }", options);
  checkTableArguments(table, options, ["book", "postings"]);
  const { book, postings } = options;
  if (book !== undefined) requireBook(book);
  if (postings !== undefined) checkPostings(postings);
  const source = exactTable(table);
  const exact = source.whole ?? source;
  const reader = book === undefined ? undefined : readerOf(book);
  const walk = { table: exact, reader, signs: table.signs };
  const derivation = freezeDerivation({
    ...explainPlace(walk, row, column, new Set(), postings),
    signs: table.signs,
    ...(isSameUnit(exact.unit, table.unit) ? {} : { unit: exact.unit }),
  });
  if (Object.keys(keptLanguage(table)).length === 0) return derivation;
  return derivationIn(derivation, pageLanguage(table), exact);
}

function checkPostings(postings: unknown): void {
  if (typeof postings === "number" && Number.isInteger(postings) && postings > 0) return;
  const expected = "a whole number from 1";
  fail("input.value", { path: ["postings"], expected, received: describeValue(postings) });
}

/** The exact table that is explained, the book behind it, and the signs that the page prints. */
interface Walk {
  readonly table: Table;
  readonly reader: Reader | undefined;
  readonly signs: SignStyle;
}

function explainPlace(
  walk: Walk,
  row: string,
  column: string,
  above: ReadonlySet<string>,
  postings = Number.POSITIVE_INFINITY,
): Derivation {
  const { table, reader } = walk;
  const here = JSON.stringify([row, column]);
  if (above.has(here)) {
    // Builders never do this; a table from JSON may.
    fail("table.malformed", {
      path: [row, column],
      expected: "relations that do not lead back",
      received: "a cell computed from itself",
    });
  }
  const path = new Set([...above, here]);
  const cell = cellOf(table, row, column);
  const rowEntry = table.rows[rowIndex(table, row)];
  const columnEntry = table.columns[columnIndex(table, column)];
  const label = joinLabels(
    [rowEntry ?? { label: row }, columnEntry ?? { label: column }],
    " · ",
    table,
  );
  if (cell.kind === "text")
    return freezeDerivation({ ...label, rule: "text", note: cell.text, terms: [] });
  const sign = cellSign(walk, row, column);
  const decimals = rowEntry && columnEntry && rateDecimals(rowEntry, columnEntry);
  const rate = decimals === undefined ? {} : { decimals };
  const value = { ...cellValue(cell), ...rate, ...inPrint(sign) };
  const relations = table.relations.flatMap((each) => relationAt(each, { row, column }) ?? []);
  // A column explains its cells before a row does; an empty cell is not a sum of rows.
  const across = relations.find(({ origin }) => origin.kind !== "rows");
  const relation = across ?? (cell.kind === "empty" ? undefined : relations[0]);
  if (relation !== undefined) {
    const terms = termsOf(relation).map(({ figure, weight }) => ({
      weight,
      derivation: explainPlace(walk, figure.row, figure.column, path),
    }));
    const whole = freezeDerivation({ ...label, rule: relation.kind, ...value, terms });
    return endAtCells(whole, postings);
  }
  const [ofRow, ofColumn] = [rowEntry?.selection, columnEntry?.selection];
  const request =
    reader === undefined || ofRow === undefined || ofColumn === undefined
      ? undefined
      : joinSelections(reader, ofRow, ofColumn, [], []);
  if (cell.kind === "empty") {
    const amount =
      reader === undefined || request === undefined
        ? "absent"
        : amountAt(reader.treeOf(request), request.line);
    if (typeof amount !== "string") failOtherBook([row, column], "no amount", amount.toFixed());
    return freezeDerivation({ ...label, rule: "empty", ...value, terms: [] });
  }
  const source = rowEntry?.source;
  if (source !== undefined)
    return freezeDerivation({ ...label, rule: "decision", ...value, source, terms: [] });
  if (reader === undefined || request === undefined)
    return freezeDerivation({ ...label, rule: "given", ...value, terms: [] });
  const explained = explainRequest({ reader, signs: walk.signs }, request, sign);
  if (cell.kind === "amount" && explained.amount?.equals(cell.amount) !== true) {
    failOtherBook([row, column], cell.amount.toFixed(), explained.amount?.toFixed() ?? "no amount");
  }
  return showLargest(freezeDerivation({ ...explained, ...label }), postings);
}

/** The sign with which a cell prints. */
function cellSign({ table, signs }: Walk, row: string, column: string): 1 | -1 {
  const [i, j] = [rowIndex(table, row), columnIndex(table, column)];
  const [rowEntry, columnEntry] = [table.rows[i], table.columns[j]];
  if (rowEntry === undefined || columnEntry === undefined) return 1;
  if (table.cells[i]?.[j]?.kind === "ratio" && rateDecimals(rowEntry, columnEntry) === undefined)
    return ratioSigns(table, signs)(i, j);
  return printedSign(rowEntry, columnEntry, signs);
}

function failOtherBook(path: readonly string[], expected: string, received: string): never {
  return fail("table.other-book", {
    path,
    expected: `${expected} from the figures of the book`,
    received,
  });
}

/** The figures of a relation as terms; in a quotient each counts once. */
function termsOf(placed: ComputedBy): readonly PlacedTerm[] {
  return placed.kind === "sum"
    ? placed.terms
    : operandsOf(placed).map((figure) => ({ figure, weight: 1 }));
}

function cellValue(cell: Cell): Partial<Pick<Derivation, "amount" | "ratio" | "reason">> {
  if (cell.kind === "amount") return { amount: cell.amount };
  if (cell.kind === "ratio") return { ratio: cell.ratio };
  return cell.kind === "empty" ? { reason: cell.reason } : {};
}
