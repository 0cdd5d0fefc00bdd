/** Rounds several tables for print together, so that one amount is one text in all of them. */
import {
  describeValue,
  type Issue,
  makeIssue,
  requireEntries,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import { exactTable, type Table, tableShapeIssues } from "../table/index.ts";
import { factsOf } from "./facts.ts";
import { type Grid, placeIn } from "./footing.ts";
import { type PrintOptions, requireOptions } from "./options.ts";
import { type OpenPage, type PagePlan, printPages } from "./page.ts";
import type { PrintedTable } from "./printout.ts";
import { changesSince, publishedFigures } from "./publication.ts";
import { checkNotes, type OwnNote } from "./remarks.ts";

/** Tables by name. */
export type TablesByName = Readonly<Record<string, Table>>;

/** The printed tables, by the names of the exact ones. */
export type PrintedTables<Tables extends TablesByName> = {
  readonly [Name in keyof Tables]: Tables[Name] extends Table<infer Row, infer Column>
    ? PrintedTable<Row, Column>
    : never;
};

/** How tables are rounded and written together, and what was published before. */
export interface PrintTablesOptions extends Omit<PrintOptions, "notes"> {
  /** Notes of the caller by the name of the table, as those of `printTable`. */
  readonly notes?: Readonly<Record<string, readonly OwnNote[]>>;
  /** The tables as they were published before, by name; any of them may be missing. */
  readonly published?: Readonly<Record<string, PrintedTable>>;
}

/**
 * Rounds several tables for print together, so that one amount is one text in all of them.
 *
 * Rule: as `printTable`, and cells that state one fact print one figure: the same line, scenario,
 * months, members and figure set, or the same sum of such figures. The sums of all tables hold
 * together as far as a rounding is found for all; what does not hold is listed by its table.
 * `published` keeps what was published before: a figure whose exact amount is the same prints the
 * same, and the rest is rounded around it. Where the sums leave no such rounding, or the amount is
 * another one now, `changes` of the table says so. A table published in another unit or with other
 * decimals keeps nothing.
 * Units and sign: amounts in the printed unit and in result sign; one scale and one number of
 * decimals for all tables.
 * Absent and zero: as `printTable`.
 *
 * @param tables - the tables by name, exact ones or printed before
 * @param options - as those of `printTable`; `published` by the name of the table
 * @returns the printed tables, by the same names
 * @throws AnslagError `input.choice` when `published` names a table that is not among the tables
 * @throws AnslagError `input.wrong-type`, `print.locale`, `print.language`, `input.value`,
 * `round.decimals`, `unit.currency`, `table.unknown-row`, `table.unknown-column`, `table.cycle`,
 * `table.malformed` with every problem at once, as `printTable`
 * @example A cost of 0.4 prints as 1 in one table, since it does in the other
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr", "sv"),
 *   fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
 *   chart: {
 *     lines: ["a", "b", "c"].map((id) => ({ id, kind: "cost" })),
 *     totals: [{ id: "sum", of: ["a", "b", "c"] }],
 *   },
 *   scenarios: [{ id: "budget", kind: "budget" }],
 *   figureSets: [{
 *     id: "main",
 *     figures: ["a", "b", "c"].map((line) => ({ line, scenario: "budget", amount: "-0.4" })),
 *   }],
 * });
 * const columns = { budget: { scenario: "budget" } };
 * const whole = buildTable(book, { rows: ["a", "b", "c", "sum"], columns });
 * const part = buildTable(book, { rows: ["a"], columns });
 * printTable(part).texts.flat() // => ["0"]
 * printTables({ whole, part }).part.texts.flat() // => ["-1"]
 */
export function printTables<const Tables extends TablesByName>(
  tables: Tables,
  options: PrintTablesOptions = {},
): PrintedTables<Tables> {
  const issues: Issue[] = [];
  const entries = requireEntries<Table>(tables, ["tables"], issues);
  const names = entries.map(([name]) => name);
  const { published, notes, ...page } = Object(options) as PrintTablesOptions;
  const before = new Map(
    published === undefined ? [] : requireEntries(published, ["published"], issues),
  );
  for (const [name, table] of before) {
    if (names.includes(name)) issues.push(...publishedIssues(table, ["published", name]));
    else issues.push(makeIssue("input.choice", unknownName(name, names, ["published"])));
  }
  const noted = new Map(notes === undefined ? [] : requireEntries(notes, ["notes"], issues));
  for (const [name, list] of noted) {
    const [, table] = entries.find(([each]) => each === name) ?? [];
    if (table === undefined)
      issues.push(makeIssue("input.choice", unknownName(name, names, ["notes"])));
    else if (tableShapeIssues(table).length === 0) checkNotes(list, table, ["notes", name], issues);
  }
  if (entries.length === 0 && issues.length === 0) {
    const facts = { path: ["tables"], expected: "at least one table" };
    issues.push(makeIssue("input.value", { ...facts, received: describeValue(tables) }));
  }
  throwIssues(issues);
  requireOptions(options);
  const printed = printPages(
    entries.map(([, table]) => exactTable(table)),
    page,
    (pages) => planOf(pages, names, before),
    names.map((name) => noted.get(name) ?? []),
  );
  const byName = names.map((name, index) => [name, printed[index]] as const);
  return Object.freeze(Object.fromEntries(byName)) as PrintedTables<Tables>;
}

/** The problem of a value that is no printed table. */
function publishedIssues(table: unknown, path: readonly string[]): readonly Issue[] {
  const isPrinted =
    typeof table === "object" && table !== null && "texts" in table && "source" in table;
  if (isPrinted) return [];
  const facts = { path, expected: "a printed table", received: describeValue(table) };
  return [makeIssue("input.wrong-type", facts)];
}

/** Pages that state one fact print one figure, and what was published stays. */
function planOf(
  pages: readonly OpenPage[],
  names: readonly string[],
  before: ReadonlyMap<string, PrintedTable>,
): PagePlan {
  const all = [...before.values()];
  const publications = pages.map((page, index) =>
    publishedFigures(page, before.get(names[index] ?? ""), all),
  );
  return {
    kept: publications.map(({ kept }) => kept),
    prepare: (grid) => {
      if (pages.length > 1) uniteFacts(grid, pages);
      publications.forEach(({ kept }, index) => {
        const page = pages[index];
        if (page === undefined) return;
        for (const [position, units] of kept)
          grid.published.set(placeIn(grid, page, index, position), units);
      });
    },
    changesOf: (index, printed) => {
      const [page, publication] = [pages[index], publications[index]];
      return page === undefined || publication === undefined
        ? []
        : changesSince(page.source, publication, printed, page.page.decimals);
    },
  };
}

/** Cells that state one fact with one amount become one figure of the grid. */
function uniteFacts(grid: Grid, pages: readonly OpenPage[]): void {
  const known = new Map<string, number>();
  pages.forEach((page, index) => {
    factsOf(page.source).forEach((fact, position) => {
      if (fact === undefined) return;
      const place = placeIn(grid, page, index, position);
      const key = `${fact} = ${grid.exact[place]}`;
      const before = known.get(key);
      if (before === undefined) known.set(key, place);
      else grid.first[place] = before;
    });
  });
}
