/** Statements of a tree: rows by lines and by members, each level inside the one before. */
import type { Book } from "../book/index.ts";
import {
  checkFlag,
  type Issue,
  type IssuePath,
  requireEntries,
  throwIssues,
} from "../input/index.ts";
import { joinLabels, labelOr, pageLanguage, type Worded } from "../language/index.ts";
import type { Selection, Table, TableColumn, TableNote } from "../table/index.ts";
import { buildTable } from "./build-table.ts";
import { checkTotal, notByMember, withNotes } from "./by-member.ts";
import { type ColumnInput, explanationCell, readColumn } from "./columns/index.ts";
import { type Level, linesOf, readLevels } from "./levels.ts";
import { checkArguments, labelOption, type StatementOptions, statementOptions } from "./options.ts";
import { type Reader, readerOf } from "./reader.ts";
import { joinSelections, type LineRequest } from "./request.ts";
import type { RowInput } from "./rows.ts";
import { matchesUnder } from "./tree.ts";

/**
 * Builds a statement of a tree: a row for each line and member that has figures, and a total for
 * each group of the levels above.
 *
 * Rule: a group has a row for everything inside it that a column has a figure for, in the order in
 * which the book declares members and the level names lines, and below them their sum. The last
 * row adds up the outermost groups.
 * Shapes: `by: ["directorate", "service"]` is a tree of members; `by: [{ lines: ["costs"] },
 * "service"]` has members inside of lines, `by: ["service", { lines: ["fees", "costs"] }]` lines
 * inside of members. The id of a row is that of its place: the ids of its levels with `/` between.
 * Units and sign: the unit of the book; result sign.
 * Absent and zero: as in {@link buildTable}; a place without figures has no row. A group with
 * nothing inside it shows its own figures. Other amounts of a group that belong to no row inside
 * it are in no sum; a note (`not-by-member`) names the group. The sum of a group shows the
 * explanations of the group.
 *
 * @param book - the figures
 * @param input.by - the levels, the outermost first: dimensions by id, lines and totals of the
 * chart as `{ lines: [...] }`
 * @param input.columns - columns in printed order
 * @param input.headings - whether a heading stands above the rows of each group
 * @param input.total - id and label of the last row; `false` for no such row; default `total`
 * @returns the table
 * @throws AnslagError `figure.unknown-dimension`, `chart.unknown-line` when the book has no such
 * dimension or line
 * @throws AnslagError `input.value` when `by` has no level, or lines on more than one
 * @throws AnslagError as {@link buildTable} does
 * @example Two services of one directorate
 * const book = defineBook({
 *   title: "Council 2023",
 *   unit: { currency: "GBP" }, fiscalYear: { year: 2023 }, cutOff: "2023-12-31",
 *   chart: { lines: [{ id: "net", kind: "cost" }] },
 *   dimensions: [
 *     { id: "directorate", members: [{ id: "place", label: "Place" }] },
 *     { id: "service", members: [{ id: "parks", label: "Parks" }, { id: "roads" }] },
 *   ],
 *   figureSets: [{ id: "all", figures: ["parks", "roads"].map((service) => ({
 *     line: "net", scenario: "budget", amount: -500, members: { directorate: "place", service },
 *   })) }],
 * });
 * const table = rollUp(book, {
 *   by: ["directorate", "service"], columns: { budget: { line: "net", scenario: "budget" } },
 * });
 * table.rows.map(({ id, label }) => `${id}: ${label}`)
 * // => ["place/parks: Parks", "place/roads: roads", "place: Total Place", "total: Total"]
 */
export function rollUp<Line extends string, Scenario extends string, Column extends string>(
  book: Book<Line, Scenario>,
  input: StatementOptions & {
    readonly by: readonly (string | { readonly lines: readonly NoInfer<Line>[] })[];
    readonly columns: Readonly<
      Record<Column, ColumnInput<NoInfer<Column>, NoInfer<Line>, NoInfer<Scenario>>>
    >;
    readonly headings?: boolean;
    readonly total?: false | { readonly id?: string; readonly label?: string };
  },
): Table<string, Column> {
  checkArguments(book, input, "by", "columns", "headings", "total");
  if (input.total !== false) checkTotal(input.total, ["id", "label"]);
  const issues: Issue[] = [];
  checkFlag(input.headings, ["headings"], issues);
  const levels = readLevels(book, input.by, issues);
  const columns = requireEntries<ColumnInput>(input.columns, ["columns"], issues);
  throwIssues(issues);
  const root = makeGroup(0);
  const reader = readerOf(book);
  for (const [path, selection] of selectionsOf(book, columns, issues))
    for (const line of linesOf(levels)) {
      const request = joinSelections(reader, line, selection, path, issues);
      if (request !== undefined) plantTree(reader, levels, request, root);
    }
  throwIssues(issues);
  const { id = "total", label } = input.total || {};
  const writer: TreeWriter = {
    book,
    levels,
    hasHeadings: input.headings,
    rows: [],
    totals: [],
    labels: new Map(),
  };
  const sumOf = writeRows(writer, root, { id, selection: {} });
  if (input.total !== false && sumOf.length > 0) {
    writer.rows.push({ id, ...labelOption(label), sumOf });
    writer.totals.push({ id, selection: {}, level: 0 });
    if (label === undefined) writer.labels.set(id, totalLabel(book));
  }
  const table = buildTable(book, {
    ...statementOptions(input),
    columns: input.columns,
    rows: writer.rows as readonly RowInput<Line, Scenario>[],
  });
  const notes = writer.totals.flatMap((total) =>
    table.columns.flatMap((column) => notInside(writer, total, column)),
  );
  return withNotes(withTotals(table, writer), notes);
}

/** What the columns of figures choose, each with its path. */
function selectionsOf(
  book: Book,
  columns: readonly (readonly [string, ColumnInput])[],
  issues: Issue[],
): readonly (readonly [IssuePath, Selection])[] {
  const found = columns.flatMap(([id, column]) => {
    const path = ["columns", id];
    const { selection } = readColumn(column, { book, path, issues });
    return selection === undefined ? [] : [[path, selection] as const];
  });
  throwIssues(issues);
  return found;
}

/** A group: the groups inside it by id, their level, and the lines of figures outside of them. */
interface Group {
  level: number;
  readonly inside: Map<string, Group>;
  readonly lines: Set<string>;
}

const makeGroup = (level: number): Group => ({ level, inside: new Map(), lines: new Set() });

/** Puts every place for which there are figures into the tree. */
function plantTree(
  reader: Reader,
  levels: readonly Level[],
  request: LineRequest,
  root: Group,
): void {
  const dimensions = levels.flatMap(({ dimension }) => dimension?.id ?? []);
  const tree = reader.treeOf(request, [...Object.keys(request.members), ...dimensions]);
  for (const { postings } of matchesUnder(tree, request.line).values())
    for (const { members } of postings) {
      let group = root;
      for (const { dimension } of levels) {
        const id = dimension === undefined ? request.line : members[dimension.id];
        if (id === undefined) {
          group.lines.add(request.line);
          break;
        }
        const next = group.inside.get(id) ?? makeGroup(group.level + 1);
        group.inside.set(id, next);
        group = next;
      }
    }
}

/** What a tree is written by, and its rows so far. */
interface TreeWriter {
  readonly book: Book;
  readonly levels: readonly Level[];
  readonly hasHeadings: boolean | undefined;
  readonly rows: RowInput[];
  /** The totals of groups. */
  readonly totals: Place[];
  /** The labels of totals by id. */
  readonly labels: Map<string, Worded>;
}

/** A place in the tree: the id of its row, what it chooses, and the level of what is inside. */
interface Place {
  readonly id: string;
  readonly selection: Selection;
  readonly level: number;
}

/** Writes the rows inside a group; gives the ids of those that add up to it. */
function writeRows(
  writer: TreeWriter,
  { inside, level }: Group,
  place: Pick<Place, "id" | "selection">,
  depth = 0,
): readonly string[] {
  const { ids = [], choose, labelOf } = writer.levels[level] ?? {};
  if (choose === undefined || labelOf === undefined) return [];
  return ids.flatMap((each) => {
    const group = inside.get(each);
    if (group === undefined) return [];
    closeGap(writer.levels, group);
    const id = depth === 0 ? each : `${place.id}/${each}`;
    const label = labelOf(each);
    const selection = joined(place.selection, choose(each));
    if (group.inside.size === 0) {
      writer.rows.push({ id, label, level: depth, ...selection } as RowInput);
      return [id];
    }
    if (writer.hasHeadings) writer.rows.push({ heading: label, id: `${id}/`, level: depth });
    const sumOf = writeRows(writer, group, { id, selection }, depth + 1);
    writer.rows.push({ id, level: depth, sumOf });
    writer.totals.push({ id, selection, level: group.level });
    writer.labels.set(id, totalLabel(writer.book, label));
    return [id];
  });
}

/** A group with nothing inside goes on with its lines, if a level further in is that of lines. */
function closeGap(levels: readonly Level[], group: Group): void {
  if (group.inside.size > 0) return;
  const next = levels.findIndex(({ dimension }, k) => k > group.level && dimension === undefined);
  if (next < 0) return;
  group.level = next;
  for (const line of group.lines) group.inside.set(line, makeGroup(levels.length));
}

function joined(outer: Selection, inner: Selection): Selection {
  const members = { ...outer.members, ...inner.members };
  return { ...outer, ...inner, ...(Object.keys(members).length === 0 ? {} : { members }) };
}

/** "Total Place" in the language of the book, or "Total" alone. */
function totalLabel(book: Book, label?: string): Worded {
  const total = labelOr(undefined, "total", pageLanguage(book));
  return label === undefined ? total : joinLabels([total, { label }], " ", book);
}

/** Names the total of a group that leaves out amounts because they belong to nothing inside it. */
function notInside(
  { book, levels }: TreeWriter,
  { id, level, selection: of }: Place,
  { id: column, selection }: TableColumn,
): readonly TableNote[] {
  const dimension = levels[level]?.dimension;
  if (selection === undefined || dimension === undefined) return [];
  const lines = of.line === undefined ? linesOf(levels) : [{}];
  const notes = lines.flatMap((line) =>
    notByMember(book, dimension, [{ ...line, ...of }, selection], { row: id, column }),
  );
  return notes.slice(0, 1);
}

/** The totals of groups with their labels, and with the explanations of the groups. */
function withTotals<Row extends string, Column extends string>(
  table: Table<Row, Column>,
  writer: TreeWriter,
): Table<Row, Column> {
  const { book, labels, totals } = writer;
  const groups = new Map(totals.map((total) => [total.id, total]));
  const rows = table.rows.map((row) => Object.freeze({ ...row, ...labels.get(row.id) }));
  const cells = table.cells.map((ofRow, at) => {
    const group = groups.get(rows[at]?.id ?? "");
    if (group === undefined) return ofRow;
    const isText = (place: number): boolean => table.columns[place]?.measure === "text";
    return Object.freeze(
      ofRow.map((cell, place) => (isText(place) ? explanationCell(book, group) : cell)),
    );
  });
  const whole = table.whole === undefined ? {} : { whole: withTotals(table.whole, writer) };
  return Object.freeze({
    ...table,
    rows: Object.freeze(rows),
    cells: Object.freeze(cells),
    ...whole,
  });
}
