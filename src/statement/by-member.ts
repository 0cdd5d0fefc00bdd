/**
 * Statements by the members of a dimension: a matrix with a column each, a list with a row each.
 */
import type { Book, Dimension, Member } from "../book/index.ts";
import type { Members } from "../figure/index.ts";
import {
  checkText,
  fail,
  type Issue,
  type IssuePath,
  readArguments,
  readChoice,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import { type Selection, type Table, type TableNote, withWords } from "../table/index.ts";
import { buildFromEntries, buildTable } from "./build-table.ts";
import type { ColumnInput } from "./columns/index.ts";
import { chosenMembers, type MemberInput, namesOf } from "./members.ts";
import { checkArguments, labelOption, type StatementOptions, statementOptions } from "./options.ts";
import { sumOfPostings } from "./postings.ts";
import { readerOf } from "./reader.ts";
import { checkSelection, joinSelections, readSelection } from "./request.ts";
import type { RowId, RowInput } from "./rows.ts";
import type { SelectionInput } from "./selection.ts";
import { matchesUnder } from "./tree.ts";

/**
 * Builds a matrix: rows of lines, a column per member of a dimension, and a total column.
 *
 * Rule: the total column is the sum of the member columns; total rows are sums down the page as in
 * {@link buildTable}, so the grand total is the same both ways.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: as in {@link buildTable}. Amounts of no member are in no column; a note
 * (`not-by-member`) names the rows if there are any.
 *
 * @param book - the figures
 * @param input.dimension - the dimension whose members are the columns
 * @param input.members - the members that have a column, or all `{ except: [...] }`; default all
 * @param input.rows - rows in printed order
 * @param input.shows - set, scenario and period of all columns
 * @param input.total - id, label and place of the total column; default `total`, last
 * @returns the table; its column ids are the member ids and the id of the total
 * @throws AnslagError `figure.unknown-dimension` when the book has no such dimension
 * @throws AnslagError as {@link buildTable} does
 * @example Two libraries
 * const book = defineBook({
 *   title: "Libraries 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   dimensions: [{ id: "library", members: [{ id: "east" }, { id: "west" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -700, members: { library: "east" } },
 *     { line: "staff", scenario: "budget", amount: -500, members: { library: "west" } },
 *   ] }],
 * });
 * const matrix = memberMatrix(book, {
 *   dimension: "library", rows: ["staff"], shows: { scenario: "budget" },
 * });
 * amountOf(matrix, "staff", "total") // => -1200
 */
export function memberMatrix<
  Line extends string,
  Scenario extends string,
  const Row extends RowInput<Line, Scenario>,
>(
  book: Book<Line, Scenario>,
  input: StatementOptions & {
    readonly dimension: string;
    readonly members?: NonNullable<SelectionInput["members"]>[string];
    readonly rows: readonly Row[];
    readonly shows: SelectionInput<NoInfer<Line>, NoInfer<Scenario>>;
    readonly total?: {
      readonly id?: string;
      readonly label?: string;
      readonly place?: "first" | "last";
    };
  },
): Table<RowId<Row>, string> {
  checkArguments(book, input, "dimension", "members", "rows", "shows", "total");
  checkSelection(input.shows, ["shows"]);
  checkTotal(input.total, ["id", "label", "place"]);
  const dimension = findDimension(book, input.dimension);
  const { id = "total", label, place = "last" } = input.total ?? {};
  const members = membersOf(dimension, input.members).map(
    (member): [string, ColumnInput<string, Line, Scenario>] => [
      member.id,
      {
        ...input.shows,
        members: { ...input.shows.members, [dimension.id]: member.id },
        label: member.label,
      },
    ],
  );
  const total: [string, ColumnInput<string, Line, Scenario>] = [
    id,
    { sumOf: members.map(([member]) => member), ...labelOption(label) },
  ];
  const columns = place === "first" ? [total, ...members] : [...members, total];
  const built = buildFromEntries(book, {
    ...statementOptions(input, dimension.label),
    rows: input.rows,
    columns,
  }) as Table<RowId<Row>, string>;
  const table = label === undefined ? withWords(built, { columns: { [id]: "total" } }) : built;
  const shows = readSelection(book, input.shows, ["shows"], []);
  const notes = table.rows.flatMap((row) => {
    if (row.selection === undefined) return [];
    return notByMember(book, dimension, [row.selection, shows], { row: row.id, column: id });
  });
  return withNotes(table, notes);
}

/**
 * Builds a list: a row per member of a dimension (areas, purposes), any columns, and a sum row.
 *
 * Rule: each row shows the figures of its member; the sum row adds up all rows.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: as in {@link buildTable}; a member without figures has an empty row. Amounts of
 * no member are in no row; a note (`not-by-member`) names the columns if there are any.
 *
 * @param book - the figures
 * @param input.dimension - the dimension whose members are the rows
 * @param input.members - the members that have a row, or all `{ except: [...] }`; default all
 * @param input.columns - columns in printed order; funding + net cost (`sumOf` with `measure:
 * "variance"`) is the variance of a net-funded area
 * @param input.total - id and label of the sum row; `false` for none; default `sum`
 * @returns the table; its row ids are the member ids and the id of the sum
 * @throws AnslagError `figure.unknown-dimension` when the book has no such dimension
 * @throws AnslagError as {@link buildTable} does
 * @example Two libraries, one without figures; `examples/malmo-2023` explains variances by area
 * const book = defineBook({
 *   title: "Libraries 2023",
 *   unit: { currency: "SEK" }, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: { lines: [{ id: "staff", kind: "cost" }] },
 *   dimensions: [{ id: "library", members: [{ id: "east" }, { id: "west" }] }],
 *   figureSets: [{ id: "all", figures: [
 *     { line: "staff", scenario: "budget", amount: -700, members: { library: "east" } },
 *   ] }],
 * });
 * const columns = { budget: { line: "staff", scenario: "budget" } };
 * const list = memberList(book, { dimension: "library", columns });
 * list.rows.map((row) => row.id) // => ["east", "west", "sum"]
 */
export function memberList<Line extends string, Scenario extends string, Column extends string>(
  book: Book<Line, Scenario>,
  input: StatementOptions & {
    readonly dimension: string;
    readonly members?: NonNullable<SelectionInput["members"]>[string];
    readonly columns: Readonly<
      Record<Column, ColumnInput<NoInfer<Column>, NoInfer<Line>, NoInfer<Scenario>>>
    >;
    readonly total?: false | { readonly id?: string; readonly label?: string };
  },
): Table<string, Column> {
  checkArguments(book, input, "dimension", "members", "columns", "total");
  const dimension = findDimension(book, input.dimension);
  const members = membersOf(dimension, input.members).map(({ id, label }) => ({
    id,
    label,
    members: { [dimension.id]: id } as Members,
  }));
  if (input.total !== false) checkTotal(input.total, ["id", "label"]);
  const { id = "sum", label } = input.total === false ? {} : (input.total ?? {});
  const sum =
    input.total === false
      ? []
      : [{ id, ...labelOption(label), sumOf: members.map((member) => member.id) }];
  const built = buildTable(book, {
    ...statementOptions(input, dimension.label),
    columns: input.columns,
    rows: [...members, ...sum],
  });
  if (input.total === false) return built;
  const table = label === undefined ? withWords(built, { rows: { [id]: "sum" } }) : built;
  const notes = table.columns.flatMap((column) => {
    if (column.selection === undefined) return [];
    return notByMember(book, dimension, [{}, column.selection], { row: id, column: column.id });
  });
  return withNotes(table, notes);
}

/** The members of a dimension that are asked for, in the order of the book. */
function membersOf(dimension: Dimension, chosen: MemberInput | undefined): readonly Member[] {
  if (chosen === undefined) return dimension.members;
  const issues: Issue[] = [];
  const names = namesOf(chosenMembers(chosen, dimension.members, ["members"], issues));
  throwIssues(issues);
  return dimension.members.filter(({ id }) => names.includes(id));
}

/** Checks the total of a list or matrix: its keys and texts, and where it stands. */
export function checkTotal(
  total: { readonly label?: unknown; readonly place?: unknown } | undefined,
  keys: readonly string[],
): void {
  if (total === undefined) return;
  const issues: Issue[] = [];
  const { label, place = "last" } = readArguments(total, keys, ["total"], issues);
  checkText(label, ["total", "label"], issues);
  readChoice(place, ["first", "last"], ["total", "place"], issues);
  throwIssues(issues);
}

/** Names the sum of a list or matrix that leaves out amounts because they belong to no member. */
export function notByMember(
  book: Book,
  dimension: Dimension,
  [row, column]: readonly [Selection, Selection],
  place: { readonly row: string; readonly column: string },
): readonly TableNote[] {
  const reader = readerOf(book);
  const request = joinSelections(reader, row, column, [], []);
  if (request === undefined) return [];
  const tree = reader.treeOf(request, [...Object.keys(request.members), dimension.id]);
  // The amounts of each line are added up first: amounts that cancel within a line are not noted.
  const hasOthers = [...matchesUnder(tree, request.line).values()].some(
    ({ postings }) =>
      !sumOfPostings(
        postings.filter(({ members }) => !Object.hasOwn(members, dimension.id)),
      ).isZero(),
  );
  return hasOthers
    ? [Object.freeze({ kind: "not-by-member", ...place, lines: Object.freeze([dimension.label]) })]
    : [];
}

/** A table with notes after those that it has. */
export function withNotes<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  notes: readonly TableNote[],
): Table<Row, Column> {
  return notes.length === 0
    ? table
    : Object.freeze({ ...table, notes: Object.freeze([...table.notes, ...notes]) });
}

/** The dimension with an id. */
export function findDimension(
  book: Book,
  id: string,
  path: IssuePath = ["dimension"],
): Book["dimensions"][number] {
  const dimension = book.dimensions.find((candidate) => candidate.id === id);
  if (dimension !== undefined) return dimension;
  const ids = book.dimensions.map((candidate) => candidate.id);
  return fail("figure.unknown-dimension", unknownName(id, ids, path));
}
