/** Puts amounts by name into a table: the shared part of every table of this room. */
import type { Decimal, RatioResult } from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  makeIssue,
  oneOf,
  readEntries,
  throwIssues,
} from "../../input/index.ts";
import type { Cell, Relation, Table, TableColumn, TableRow } from "../../table/index.ts";
import { type Language, type Unit, unitOf } from "../../unit/index.ts";
import { inSwedish } from "./words.ts";

/** What every table of this room may be given. */
export interface TableHeading {
  /** The unit of the amounts. */
  readonly unit: Unit;
  /** Heading; default says what it is. */
  readonly title?: string;
  /** Labels of rows and columns by id; those without one have their default. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Language of everything that is not given; default `"en"`. */
  readonly language?: Language;
}

/** What a cell holds: an amount, a ratio, a text, or nothing. */
export type Content = Decimal | RatioResult | string | undefined;

/** A row with its cells, by column. */
export interface DrawnRow {
  readonly id: string;
  /** The default label. A row without one has the name that the caller gave it, which no label replaces. */
  readonly label?: string;
  /** A name that the caller gave, where it is not the id. */
  readonly name?: string;
  /** `total` where it is the sum of other rows; default `item`. */
  readonly role?: TableRow["role"];
  readonly level?: number;
  readonly flow?: TableRow["flow"];
  /** What follows the label, whatever it is. */
  readonly more?: string;
  readonly cells: Readonly<Record<string, Content>>;
}

/** Rows and columns in printed order, with the sums between them. */
export interface Drawing<Column extends string> {
  readonly title: string;
  readonly rows: readonly DrawnRow[];
  readonly columns: readonly {
    readonly id: Column;
    readonly label: string;
    readonly measure?: TableColumn["measure"];
  }[];
  /** Rows that are sums: the parts of each by id, in the columns named (default all with amounts). */
  readonly rowSums?: Readonly<Record<string, readonly string[]>>;
  /** Columns that are sums of others. */
  readonly columnSums?: Readonly<Partial<Record<Column, readonly Column[]>>>;
  /** Words that may be given among the labels besides those of rows and columns. */
  readonly words?: readonly string[];
}

/** Draws a table. Ids of rows that are taken already get a number, so that two parts with one name are two rows. */
export function draw<Column extends string>(
  { unit, title, labels = {}, language = "en" }: TableHeading,
  drawing: Drawing<Column>,
): Table<string, Column> {
  checkLabels(labels, drawing);
  const said = (text: string): string => (language === "sv" ? inSwedish(text) : text);
  const own = (id: string, fallback: string): string =>
    Object.hasOwn(labels, id) ? (labels[id] ?? fallback) : said(fallback);
  const columns = drawing.columns.map(({ id, label, measure = "amount" }) =>
    Object.freeze({ id, label: own(id, label), measure }),
  );
  const rows = drawing.rows.map(
    ({ id, label, name = id, role = "item", level = 0, flow, more = "" }) =>
      Object.freeze({
        id,
        label: `${label === undefined ? name : own(id, label)}${language === "sv" ? more.replace(".", ",") : more}`,
        role,
        level,
        ...(flow === undefined ? {} : { flow }),
      }),
  );
  const amounts = columns
    .filter(({ measure }) => measure === "amount" || measure === "variance")
    .map(({ id }) => id);
  const terms = <Id extends string>(ids: readonly Id[]) =>
    Object.freeze(ids.map((id) => Object.freeze({ id, weight: 1 as const })));
  const holds = (row: string, column: Column): boolean => {
    const content = drawing.rows.find(({ id }) => id === row)?.cells[column];
    return content !== undefined && typeof content === "object" && !("kind" in content);
  };
  const down = Object.entries(drawing.rowSums ?? {}).map(
    ([row, parts]): Relation<string, Column> & { readonly terms: readonly unknown[] } => ({
      kind: "rows",
      row,
      terms: terms(parts),
      columns: Object.freeze(amounts.filter((column) => holds(row, column))),
    }),
  );
  const across = Object.entries<readonly Column[] | undefined>(drawing.columnSums ?? {}).map(
    ([column, parts]): Relation<string, Column> & { readonly terms: readonly unknown[] } => ({
      kind: "columns",
      column: column as Column,
      terms: terms(parts ?? []),
      rows: Object.freeze(rows.map(({ id }) => id).filter((row) => holds(row, column as Column))),
    }),
  );
  return Object.freeze({
    title: title ?? said(drawing.title),
    unit: unitOf(unit?.currency, unit?.scale),
    signs: "natural",
    rows: Object.freeze(rows),
    columns: Object.freeze(columns),
    cells: Object.freeze(
      drawing.rows.map(({ cells }) => Object.freeze(columns.map(({ id }) => cellOf(cells[id])))),
    ),
    relations: Object.freeze(
      [...down, ...across]
        .filter(({ terms: of }) => of.length > 0)
        .map((relation) => Object.freeze(relation)),
    ),
    notes: Object.freeze([]),
  });
}

/** A label for a row that there is not would be lost. */
function checkLabels(
  labels: Readonly<Record<string, string>>,
  { rows, columns, words = [] }: Drawing<string>,
): void {
  const known = [...rows.filter(({ label }) => label !== undefined), ...columns]
    .map(({ id }) => id)
    .concat(words);
  const issues: Issue[] = [];
  for (const [id] of readEntries(labels, ["labels"], issues)) {
    if (known.includes(id)) continue;
    const facts = { path: ["labels", id], expected: oneOf(known), received: describeValue(id) };
    issues.push(makeIssue("input.unknown-key", facts));
  }
  throwIssues(issues);
}

function cellOf(content: Content): Cell {
  if (content === undefined) return Object.freeze({ kind: "empty", reason: "not-applicable" });
  if (typeof content === "string") return Object.freeze({ kind: "text", text: content });
  if (!("kind" in content)) return Object.freeze({ kind: "amount", amount: content });
  if (content.kind === "ratio") return Object.freeze({ kind: "ratio", ratio: content });
  return Object.freeze({ kind: "empty", reason: content.reason });
}

/** Names as row ids beside ids that are taken: numbered where one is. */
export function rowIds(names: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken);
  return names.map((name) => {
    let id = name;
    for (let number = 2; used.has(id); number += 1) id = `${name} (${number})`;
    used.add(id);
    return id;
  });
}
