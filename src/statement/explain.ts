/**
 * Explains a cell: from what it is computed, down to figures with their sources and decisions with
 * their references.
 */

import { sumUnchecked, ZERO } from "../amount/index.ts";
import { type Book, memberLabel, requireBook, scenarioLabel } from "../book/index.ts";
import { lookUp } from "../chart/index.ts";
import type { Figure } from "../figure/index.ts";
import { fail } from "../input/index.ts";
import { joinLabels, labelOr, pageLanguage, type Worded } from "../language/index.ts";
import { revisedAppropriation } from "../planning/appropriation/index.ts";
import { type ComputedBy, operandsOf, type PlacedTerm, relationAt } from "../relation/index.ts";
import {
  type Cell,
  cellOf,
  columnIndex,
  exactTable,
  rowIndex,
  type Table,
} from "../table/index.ts";
import { type Derivation, derivationIn, freezeDerivation } from "./derivation.ts";
import { checkTableArguments } from "./options.ts";
import { type Posting, postingKey } from "./postings.ts";
import { type Reader, readerOf } from "./reader.ts";
import { joinSelections, type LineRequest } from "./request.ts";
import { amountAt, matchAt } from "./tree.ts";

/**
 * Explains a cell of a table; of a printed one, the exact figure behind what is printed.
 *
 * Rule: a computed column is explained by the columns of its row, a computed row by the rows it
 * adds up, everything else by the figures and decisions behind it. At every step the weighted terms
 * add up exactly to the amount explained.
 * Units and sign: the unit of the table; result sign, whatever the table prints.
 * Absent and zero: an empty cell is explained by its reason.
 *
 * @param table - the table
 * @param row - row id
 * @param column - column id
 * @param options.book - the book that the table was built from; without it the derivation ends at
 * the cells of the table
 * @returns the derivation as data
 * @throws AnslagError `table.unknown-row`, `table.unknown-column` when the table has no such cell
 * @throws AnslagError `input.wrong-type` when the book is not one
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
  options: { readonly book?: Book } = {},
): Derivation {
  checkTableArguments(table, options, ["book"]);
  if (options.book !== undefined) requireBook(options.book);
  const reader = options.book === undefined ? undefined : readerOf(options.book);
  const exact = exactTable(table);
  const derivation = explainPlace(exact, row, column, reader, new Set());
  const { language, locale } = table;
  if (language === undefined && locale === undefined) return derivation;
  return derivationIn(derivation, pageLanguage(table), exact);
}

function explainPlace(
  table: Table,
  row: string,
  column: string,
  reader: Reader | undefined,
  above: ReadonlySet<string>,
): Derivation {
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
  const value = cellValue(cell);
  if (cell.kind === "text")
    return freezeDerivation({ ...label, rule: "text", note: cell.text, terms: [] });
  const relations = table.relations.flatMap((each) => relationAt(each, { row, column }) ?? []);
  // A column explains its cells before a row does; an empty cell is not a sum of rows.
  const across = relations.find(({ origin }) => origin.kind !== "rows");
  const relation = across ?? (cell.kind === "empty" ? undefined : relations[0]);
  if (relation !== undefined) {
    const terms = termsOf(relation).map(({ figure, weight }) => ({
      weight,
      derivation: explainPlace(table, figure.row, figure.column, reader, path),
    }));
    return freezeDerivation({ ...label, rule: relation.kind, ...value, terms });
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
  const explained = explainRequest(reader, request);
  if (cell.kind === "amount" && explained.amount?.equals(cell.amount) !== true) {
    failOtherBook([row, column], cell.amount.toFixed(), explained.amount?.toFixed() ?? "no amount");
  }
  return freezeDerivation({ ...explained, ...label });
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

/**
 * Explains what is posted at and under a line: by the parts of a total where they have amounts,
 * otherwise by figures and decisions.
 */
function explainRequest(reader: Reader, request: LineRequest): Derivation {
  const own = matchAt(reader.treeOf(request, "all"), request.line).postings.flatMap((posting) =>
    explainPosting(reader, request, posting),
  );
  const parts = (lookUp(reader.book.chart).parts.get(request.line) ?? [])
    .map((part) => explainRequest(reader, { ...request, line: part }))
    .filter((derivation) => derivation.rule !== "empty");
  const derivations = [...own, ...parts];
  const label = reader.labelOf(request.line);
  if (derivations.length === 0)
    return freezeDerivation({ label, rule: "empty", reason: "absent", terms: [] });
  const amount = sumUnchecked(derivations.map((derivation) => derivation.amount ?? ZERO));
  return freezeDerivation({
    label,
    rule: "sum",
    amount,
    terms: derivations.map((derivation) => ({ weight: 1, derivation })),
  });
}

function explainPosting(
  reader: Reader,
  request: LineRequest,
  posting: Posting,
): readonly Derivation[] {
  if (posting.appropriation !== undefined) {
    const { appropriation } = posting;
    const revised = revisedAppropriation(appropriation, { asOf: reader.book.cutOff });
    const { title, amount, source, reference, note } = appropriation.original;
    const first = freezeDerivation({
      ...labelOr(title, "originalAppropriation", pageLanguage(reader.book)),
      rule: "decision",
      amount,
      ...optional("source", source ?? reference),
      ...optional("note", note),
      terms: [],
    });
    const steps = revised.adjustments.map((adjustment) =>
      freezeDerivation({
        label: `${adjustment.reference} ${adjustment.title}`,
        rule: "decision",
        amount: adjustment.amount,
        source: adjustment.source ?? adjustment.reference,
        ...optional("note", adjustment.note),
        terms: [],
      }),
    );
    const terms = [first, ...steps].map((derivation) => ({ weight: 1 as const, derivation }));
    const left = revised.undecidable.map(({ reference }) => reference);
    return [
      freezeDerivation({
        label: appropriation.label,
        rule: "sum",
        amount: posting.amount,
        ...(left.length === 0 ? {} : { undecided: Object.freeze(left) }),
        terms,
      }),
    ];
  }
  const figures = reader.figuresOf(request.set).get(postingKey(posting)) ?? [];
  return figures.map((figure) =>
    freezeDerivation({
      ...figureLabel(reader, figure, request),
      rule: "figure",
      amount: figure.amount,
      ...optional("source", figure.source),
      ...optional("note", figure.note),
      terms: [],
    }),
  );
}

/** Line, scenario and members in words; the period where it is not the one asked for. */
function figureLabel({ book, labelOf }: Reader, figure: Figure, request: LineRequest): Worded {
  const members = Object.entries(figure.members).map(([dimension, member]) =>
    memberLabel(book.dimensions, dimension, member),
  );
  const after = [...(figure.period === request.period ? [] : [figure.period]), ...members];
  const labels = [
    { label: labelOf(figure.line) },
    scenarioLabel(book, figure.scenario),
    ...after.map((label) => ({ label })),
  ];
  return joinLabels(labels, " · ", book);
}

function cellValue(cell: Cell): Partial<Pick<Derivation, "amount" | "ratio" | "reason">> {
  if (cell.kind === "amount") return { amount: cell.amount };
  if (cell.kind === "ratio") return { ratio: cell.ratio };
  return cell.kind === "empty" ? { reason: cell.reason } : {};
}

function optional<Key extends "source" | "note">(
  key: Key,
  value: string | undefined,
): { readonly [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}
