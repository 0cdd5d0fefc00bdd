/**
 * Draws a table from rows of data: the shared part of every table that shows the result of a rule.
 */
import type { Decimal, RatioResult } from "../amount/index.ts";
import {
  checkText,
  type Issue,
  makeAmountIssue,
  readArguments,
  readEntries,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import { keptLanguage, type LanguageChoice, languageIssues } from "../language/index.ts";
import { type Relation, weighted } from "../relation/index.ts";
import { readUnit, type Unit, unitOf } from "../unit/index.ts";
import type { Cell, Table, TableColumn, TableRow } from "./table.ts";

/**
 * The heading, labels and language that a caller gives to a table of results. The language is that
 * of every default label; default `"en"`.
 */
export interface TableHeading extends LanguageChoice {
  /** The unit of the amounts. */
  readonly unit: Unit;
  /** Heading; default the name of the table in its language. */
  readonly title?: string;
  /** Labels of rows and columns by id; the others keep their default. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The content of a cell: an amount, a ratio, a text, or nothing. */
export type CellContent = Decimal | RatioResult | string | undefined;

/** A row with its cells, by column. */
export interface RowSpec {
  readonly id: string;
  /** The default label, in the language of the table. */
  readonly label: string;
  /** `total` if it is the sum of other rows; default `item`. */
  readonly role?: TableRow["role"];
  readonly level?: number;
  readonly flow?: TableRow["flow"];
  /** Text that follows any label of the row. */
  readonly suffix?: string;
  readonly cells: Readonly<Record<string, CellContent>>;
}

/** A column. */
export interface ColumnSpec<Column extends string> {
  readonly id: Column;
  /** The default label, in the language of the table. */
  readonly label: string;
  /** What its cells measure; default amounts. */
  readonly measure?: TableColumn["measure"];
}

/** Rows and columns in printed order, with the sums between them. */
export interface TableSpec<Column extends string> {
  /** The default heading, in the language of the table. */
  readonly title: string;
  readonly rows: readonly RowSpec[];
  readonly columns: readonly ColumnSpec<Column>[];
  /**
   * Rows that are sums: the parts of each by id, in every column in which the row and one of its
   * parts have an amount.
   */
  readonly rowSums?: Readonly<Record<string, readonly string[]>>;
  /** Columns that are sums of others. */
  readonly columnSums?: Readonly<Partial<Record<Column, readonly Column[]>>>;
  /**
   * Ids that a caller may label besides those of rows and columns: those of rows that other data
   * would have, and names that stand inside of labels, see {@link labelFor}.
   */
  readonly otherLabels?: readonly string[];
}

const HEADING_KEYS = ["unit", "title", "labels", "language", "locale", "words"];

/**
 * Draws a table.
 *
 * Rule: a label that the caller gives by id replaces the default of that row or column. A sum
 * of rows is stated in the columns in which its cell and one of its parts are amounts, a sum of
 * columns in the rows in which its cell and all of its parts are. A sum without parts is not
 * stated.
 */
export function drawTable<Column extends string>(
  heading: TableHeading,
  spec: TableSpec<Column>,
): Table<string, Column> {
  const given = readHeading(heading, spec);
  const { unit, title = spec.title, language = "en" } = given;
  const columns = spec.columns.map(({ id, label, measure = "amount" }) =>
    Object.freeze({ id, label: labelFor(heading, id, label), measure }),
  );
  const rows = spec.rows.map(({ id, label, role = "item", level = 0, flow, suffix = "" }) =>
    Object.freeze({
      id,
      label: labelFor(heading, id, label) + suffix,
      role,
      level,
      ...(flow === undefined ? {} : { flow }),
    }),
  );
  return Object.freeze({
    title,
    unit: unitOf(unit?.currency, unit?.scale),
    signs: "natural",
    ...keptLanguage({ ...given, language }),
    fixedLanguage: true,
    rows: Object.freeze(rows),
    columns: Object.freeze(columns),
    cells: Object.freeze(
      spec.rows.map(({ cells }) => Object.freeze(columns.map(({ id }) => cellOf(cells[id])))),
    ),
    relations: Object.freeze([...rowRelations(spec), ...columnRelations(spec)]),
    notes: Object.freeze([]),
  });
}

/** Checks a heading; a label for a row that the table does not have would be lost. */
function readHeading(
  heading: TableHeading,
  { rows, columns, otherLabels = [] }: TableSpec<string>,
): TableHeading {
  const issues: Issue[] = [];
  const read = readArguments(heading, HEADING_KEYS, [], issues, "heading");
  checkText(read.title, ["title"], issues);
  issues.push(...languageIssues(read));
  const ids = [...new Set([...rows, ...columns].map(({ id }) => id).concat(otherLabels))];
  for (const [id, label] of readEntries(read.labels, ["labels"], issues)) {
    checkText(label, ["labels", id], issues);
    if (ids.includes(id)) continue;
    issues.push(makeAmountIssue("input.unknown-key", unknownName(id, ids, ["labels", id])));
  }
  const unit = read.unit === undefined ? undefined : readUnit(read.unit, ["unit"], issues);
  throwIssues(issues);
  return unit === undefined ? read : { ...read, unit };
}

function rowRelations<Column extends string>(
  spec: TableSpec<Column>,
): readonly Relation<string, Column>[] {
  const amounts = spec.columns.filter(
    ({ measure = "amount" }) => measure === "amount" || measure === "variance",
  );
  return Object.entries(spec.rowSums ?? {}).flatMap(([row, parts]) => {
    if (parts.length === 0) return [];
    const cells = spec.rows.find(({ id }) => id === row)?.cells ?? {};
    const summed = spec.rows.filter(({ id }) => parts.includes(id));
    const columns = amounts
      .map(({ id }) => id)
      .filter((id) => isAmount(cells[id]) && summed.some((part) => isAmount(part.cells[id])));
    return [
      Object.freeze({
        kind: "rows" as const,
        row,
        terms: weighted(parts),
        columns: Object.freeze(columns),
      }),
    ];
  });
}

function columnRelations<Column extends string>(
  spec: TableSpec<Column>,
): readonly Relation<string, Column>[] {
  return spec.columns.flatMap(({ id: column }) => {
    const parts = spec.columnSums?.[column] ?? [];
    if (parts.length === 0) return [];
    const rows = spec.rows
      .filter(({ cells }) => [column, ...parts].every((id) => isAmount(cells[id])))
      .map(({ id }) => id);
    return [
      Object.freeze({
        kind: "columns" as const,
        column,
        terms: weighted(parts),
        rows: Object.freeze(rows),
      }),
    ];
  });
}

function isAmount(content: CellContent): boolean {
  return typeof content === "object" && !("kind" in content);
}

function cellOf(content: CellContent): Cell {
  if (content === undefined) return Object.freeze({ kind: "empty", reason: "not-applicable" });
  if (typeof content === "string") return Object.freeze({ kind: "text", text: content });
  if (!("kind" in content)) return Object.freeze({ kind: "amount", amount: content });
  if (content.kind === "ratio") return Object.freeze({ kind: "ratio", ratio: content });
  return Object.freeze({ kind: "empty", reason: content.reason });
}

/**
 * Makes names to row ids beside the ids of the table itself; a name that is in use gets a number.
 */
export function rowIds(
  names: readonly string[],
  reserved: readonly string[] = [],
): readonly string[] {
  const inUse = new Set(reserved);
  return names.map((name) => {
    let id = name;
    for (let number = 2; inUse.has(id); number += 1) id = `${name} (${number})`;
    inUse.add(id);
    return id;
  });
}

/**
 * The label that a caller gives to an id, or the default. A name may stand inside of other labels,
 * such as "Change spring", and is its own default.
 */
export function labelFor(heading: TableHeading, id: string, label: string = id): string {
  const labels = heading?.labels ?? {};
  return Object.hasOwn(labels, id) ? (labels[id] ?? label) : label;
}

/** A row for each name that a caller gave, in order, with ids that do not meet those in use. */
export function rowsByName(
  names: readonly string[],
  reserved: readonly string[],
  cellsOf: (name: string, position: number) => RowSpec["cells"],
): readonly RowSpec[] {
  return rowIds(names, reserved).map((id, k) => {
    const name = names[k] ?? id;
    return { id, label: name, cells: cellsOf(name, k) };
  });
}
