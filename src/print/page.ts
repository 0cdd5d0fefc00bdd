/** One page: a table rounded and written, in the choices of its print. */

import { toDecimal } from "../amount/index.ts";
import type { SignStyle } from "../chart/index.ts";
import { type Issue, throwIssues } from "../input/index.ts";
import { pageLanguage } from "../language/index.ts";
import {
  type Cell,
  type PrintedCell,
  type RelationDifference,
  ratioSigns,
  relationDifferences,
  type Table,
  tableIn,
  tableShapeIssues,
  tableStructureIssues,
} from "../table/index.ts";
import { unlikePrints } from "./equal-amounts.ts";
import {
  amountOfUnits,
  distanceWithin,
  isBeyondFirstTier,
  type Precision,
  readFigures,
  type TableFigures,
} from "./figures.ts";
import { footTables, type Grid } from "./footing.ts";
import { DEFAULT_SEARCH_LIMIT, type PrintOptions, printedUnit, printIssues } from "./options.ts";
import { printedPercent, printedRate } from "./percent.ts";
import type { AdjustedFigure, PrintedTable, PublishedChange } from "./printout.ts";
import { checkNotes, type OwnNote } from "./remarks.ts";
import { withoutEmptyRows } from "./rows.ts";
import { type FootedShares, footShares } from "./shares.ts";
import { textsOf } from "./texts.ts";

/** A table on its way to print. */
export interface OpenPage {
  readonly source: Table;
  readonly page: Page;
  readonly figures: TableFigures;
}

/** What pages that are printed together know of each other, and of what was published before. */
export interface PagePlan {
  /** Prepares the grid of all pages before it is rounded. */
  readonly prepare: (grid: Grid) => void;
  /** The figures of each page that stay as they were published, by position, in printed units. */
  readonly kept: readonly ReadonlyMap<number, bigint>[];
  /** What prints otherwise than it was published. */
  readonly changesOf: (index: number, printed: readonly bigint[]) => readonly PublishedChange[];
}

/** Rounds and writes tables together. */
export function printPages(
  sources: readonly Table[],
  options: PrintOptions,
  planOf?: (pages: readonly OpenPage[]) => PagePlan,
  notes?: readonly (readonly OwnNote[])[],
): readonly PrintedTable[] {
  const notesOf = (index: number): readonly OwnNote[] => notes?.[index] ?? options.notes ?? [];
  const pages = sources.map((given, index): OpenPage => {
    const page = readPage(given, options);
    const source = withoutEmptyRows(given, options.emptyRows ?? "show", notesOf(index));
    return { source, page, figures: readFigures(source, page) };
  });
  const [first] = pages;
  if (first === undefined) return [];
  const plan = planOf?.(pages);
  const footed = first.page.isFooted ? footTables(pages, first.page, plan?.prepare) : undefined;
  return pages.map((open, index) => {
    const alone = open.figures.ordinary.map((units, at) => plan?.kept[index]?.get(at) ?? units);
    const printed = footed?.printed[index] ?? alone;
    return Object.freeze({
      ...composePage(open, options, printed),
      ...(notesOf(index).length === 0 ? {} : { ownNotes: freezeNotes(notesOf(index)) }),
      fewest: footed?.minimal ?? true,
      changes: plan?.changesOf(index, printed) ?? Object.freeze([]),
    });
  });
}

function freezeNotes(notes: readonly OwnNote[]): readonly OwnNote[] {
  return Object.freeze(notes.map((note) => Object.freeze({ ...note })));
}

/** Puts a printed table together. */
function composePage(
  { source, page, figures }: OpenPage,
  options: PrintOptions,
  printed: readonly bigint[],
): Omit<PrintedTable, "fewest" | "changes"> {
  const { decimals } = page;
  const { percentDecimals = 1 } = options;
  const footed: FootedShares = page.isFooted
    ? footShares(source, { percentDecimals, searchLimit: page.searchLimit })
    : { shares: new Map(), differences: [] };
  const rounded = withShares(withFigures(source, page, options, printed), footed.shares);
  const sums = [
    ...relationDifferences(rounded).filter(({ difference }) => !difference.isZero()),
    ...footed.differences,
  ];
  const unlike = unlikePrints(source, figures.exact, printed, decimals).filter(
    ({ row, column }) =>
      !sums.some((sum) => sum.relation.kind === "same" && sum.row === row && sum.column === column),
  );
  const adjusted = adjustedFigures(source, page, figures, printed);
  const { rows, caption, notes, style } = textsOf(rounded, options, {
    decimals,
    adjusted,
    shares: [...footed.shares].flatMap(([at, { isOrdinary }]) => (isOrdinary ? [] : [at])),
    differences: sums,
    isWrong: wrongBefore(source, sums),
    isExactZero: (row, column) => figures.exact[row * source.columns.length + column] === 0n,
  });
  const texts = Object.freeze(rows.map((row) => Object.freeze([...row.cells])));
  return {
    ...rounded,
    cells: printedCells(rounded, texts, {
      decimals,
      percentDecimals: style.percentDecimals,
      within: (position) => distanceWithin(figures, printed, position, page.mode),
      withinPercent: (position) => (footed.shares.get(position)?.isOrdinary === false ? 1 : 0.5),
    }),
    texts,
    caption,
    footnotes: Object.freeze([...notes]),
    style,
    decimals,
    tier: sums.length > 0 ? 3 : isBeyondFirstTier(figures, printed) ? 2 : 1,
    adjusted,
    differences: Object.freeze([...sums, ...unlike].map((entry) => Object.freeze(entry))),
    source,
  };
}

/** The choices of a page, settled before anything is rounded. */
export interface Page extends Precision {
  readonly signs: SignStyle;
  /** Whether the figures are adjusted so that the page adds up. */
  readonly isFooted: boolean;
  readonly searchLimit: number;
}

/** Checks a table and its options, and settles the page. */
function readPage(table: Table, options: PrintOptions): Page {
  throwIssues(tableShapeIssues(table));
  const issues: Issue[] = [...printIssues(options), ...tableStructureIssues(table)];
  if (options.notes !== undefined) checkNotes(options.notes, table, ["notes"], issues);
  const unit = printedUnit(table.unit, options.scale, issues);
  throwIssues(issues);
  const { signs = table.signs, decimals = 0, mode = "half-away-from-zero" } = options;
  const { rounding = "footing", searchLimit = DEFAULT_SEARCH_LIMIT } = options;
  return { unit, signs, decimals, mode, isFooted: rounding === "footing", searchLimit };
}

/** The table in the language and the unit of the page, with the printed amounts. */
function withFigures<Row extends string, Column extends string>(
  source: Table<Row, Column>,
  { unit, signs, decimals }: Page,
  options: PrintOptions,
  printed: readonly bigint[],
): Table<Row, Column> {
  const table = tableIn(source, pageLanguage(options, source));
  const width = source.columns.length;
  const cells = table.cells.map((row, i) =>
    Object.freeze(
      row.map((cell, j): Cell => {
        if (cell.kind !== "amount") return cell;
        const amount = amountOfUnits(printed[i * width + j], decimals);
        return Object.freeze({ kind: "amount", amount });
      }),
    ),
  );
  return { ...table, unit, signs, cells: Object.freeze(cells) };
}

/** The table with its footed shares as percentages, in the sign that is printed. */
function withShares(table: Table, shares: FootedShares["shares"]): Table {
  if (shares.size === 0) return table;
  const signOf = ratioSigns(table, table.signs);
  const cells = table.cells.map((row, i) =>
    Object.freeze(
      row.map((cell, j): Cell => {
        const share = shares.get(i * row.length + j);
        if (share === undefined) return cell;
        const percent = signOf(i, j) === 1 ? share.percent : toDecimal(share.percent.negated());
        return Object.freeze({ ...cell, percent });
      }),
    ),
  );
  return { ...table, cells: Object.freeze(cells) };
}

/** Lists every figure that is not the ordinary rounding of the exact one. */
function adjustedFigures<Row extends string, Column extends string>(
  { rows, columns }: Table<Row, Column>,
  { decimals }: Page,
  { exact, finest, ordinary }: TableFigures,
  printed: readonly bigint[],
): readonly AdjustedFigure<Row, Column>[] {
  const adjusted = printed.flatMap((figure, position): readonly AdjustedFigure<Row, Column>[] => {
    const row = rows[Math.floor(position / columns.length)];
    const column = columns[position % columns.length];
    if (figure === ordinary[position] || row === undefined || column === undefined) return [];
    return [
      Object.freeze({
        row: row.id,
        column: column.id,
        exact: amountOfUnits(exact[position], finest),
        ordinary: amountOfUnits(ordinary[position], decimals),
        printed: amountOfUnits(figure, decimals),
      }),
    ];
  });
  return Object.freeze(adjusted);
}

/** The precision of the numbers of a print. */
interface PrintFacts {
  readonly decimals: number;
  readonly percentDecimals: number;
  /** How far the amount at a position may be from its exact figure, in units of the last place. */
  readonly within: (position: number) => number;
  /** The same of the percentage at a position; absent where each is rounded by itself. */
  readonly withinPercent?: (position: number) => number;
}

/** Puts the text and the precision of its print beside the number in every cell. */
export function printedCells(
  table: Table,
  texts: readonly (readonly string[])[],
  { decimals, percentDecimals, within, withinPercent }: PrintFacts,
): readonly (readonly PrintedCell[])[] {
  const ratioSign = ratioSigns(table, table.signs);
  return Object.freeze(
    table.cells.map((row, i) =>
      Object.freeze(
        row.map((cell, j): PrintedCell => {
          const text = texts[i]?.[j] ?? "";
          if (cell.kind === "text") return cell;
          if (cell.kind === "empty") return Object.freeze({ ...cell, text });
          const position = i * table.columns.length + j;
          const [of, column] = [table.rows[i], table.columns[j]];
          if (cell.kind === "ratio") {
            const rate = of && column && printedRate(cell, [of, column], table.signs);
            if (rate !== undefined) {
              const { value: percent, decimals } = rate;
              return Object.freeze({ ...cell, percent, text, decimals, within: 0.5 });
            }
            const percent = printedPercent(cell, percentDecimals, ratioSign(i, j));
            const number = {
              text,
              decimals: percentDecimals,
              within: withinPercent?.(position) ?? 0.5,
            };
            return Object.freeze({ ...cell, percent, ...number });
          }
          return Object.freeze({ ...cell, text, decimals, within: within(position) });
        }),
      ),
    ),
  );
}

/**
 * Tells the sums that do not hold in the exact table either from those that only rounding breaks.
 */
function wrongBefore(
  source: Table,
  differences: readonly RelationDifference[],
): (entry: RelationDifference) => boolean {
  if (differences.length === 0) return () => false;
  const places = new Map<RelationDifference["relation"], Set<string>>();
  const place = ({ row, column }: RelationDifference): string => JSON.stringify([row, column]);
  for (const entry of relationDifferences(source)) {
    if (entry.difference.isZero()) continue;
    places.set(entry.relation, (places.get(entry.relation) ?? new Set()).add(place(entry)));
  }
  return (entry) => places.get(entry.relation)?.has(place(entry)) ?? false;
}
