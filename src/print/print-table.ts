/** Rounds a table for print so that what is printed adds up. */

import { roundPercent } from "../amount/index.ts";
import type { SignStyle } from "../chart/index.ts";
import { type Issue, throwIssues } from "../input/index.ts";
import { pageLanguage } from "../language/index.ts";
import {
  type Cell,
  exactTable,
  type PrintedCell,
  type RelationDifference,
  ratioSigns,
  relationDifferences,
  type Table,
  tableIn,
  tableShapeIssues,
  tableStructureIssues,
} from "../table/index.ts";
import {
  amountOfUnits,
  distanceWithin,
  foot,
  isBeyondFirstTier,
  type Precision,
  readFigures,
  type TableFigures,
} from "./figures.ts";
import { DEFAULT_SEARCH_LIMIT, type PrintOptions, printedUnit, printIssues } from "./options.ts";
import type { AdjustedFigure, PrintedTable } from "./printout.ts";
import { textsOf } from "./texts.ts";

/**
 * Rounds a table for print so that every printed sum and difference holds.
 *
 * Rule: every figure is the exact one rounded up or down to a printable one. Figures that can be
 * printed exactly stay. As few figures as possible differ from their ordinary rounding, by the
 * least total distance; in a tree of rows whose columns stand each for itself, grand totals keep
 * their ordinary rounding. For a tree of rows, alone or with parts and one total or difference
 * across the columns, this always succeeds (tier 1). For richer tables, such as two variances that
 * share a forecast, no such rounding may exist; then whole figures move too, or totals are computed
 * from printed parts (tier 2), or what does not hold is listed (tier 3). Percentages come from
 * exact values. The same table always gives the same print, and the table with all signs changed
 * the same with all signs changed (for modes that treat both signs alike). A printed table is
 * printed again from its exact `source`: nothing is ever rounded twice.
 * Units and sign: amounts in the printed unit and in result sign; texts in the sign style asked
 * for.
 * Absent and zero: absent figures stay absent and count as nothing. `zero: "-"` and `"blank"` are
 * for figures that are exactly 0; one that is rounded to 0 prints "0".
 *
 * @param table - an exact table, or one that was printed before
 * @param options - scale, decimals, rounding, locale and signs
 * @returns the printed table, with every adjusted figure listed
 * @throws AnslagError `print.locale`, `print.language`, `input.choice`, `input.value`,
 * `round.decimals`, `unit.currency`, `table.unknown-row`, `table.unknown-column`, `table.cycle`,
 * `table.malformed` with every problem at once
 * @throws AnslagError `amount.out-of-range` when an amount has more digits in the printed unit than
 * are kept exact
 * @example Three costs of 0.4 make 1.2: one of them is printed as 1
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr", "sv"), fiscalYear: { year: 2023 },
 *   cutOff: "2023-08-31",
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
 * const table = buildTable(book, { rows: ["a", "b", "c", "sum"], columns });
 * const printed = printTable(table);
 * printed.texts.flat() // => ["-1", "0", "0", "-1"]
 * printed.adjusted.map(({ row }) => row) // => ["a"]
 */
export function printTable<Row extends string, Column extends string>(
  table: Table<Row, Column> | PrintedTable<Row, Column>,
  options: PrintOptions = {},
): PrintedTable<Row, Column> {
  const source = exactTable(table);
  const page = readPage(source, options);
  const { decimals } = page;
  const figures = readFigures(source, page);
  const footed = page.isFooted ? foot(source, figures, page.searchLimit) : undefined;
  const printed = footed?.printed ?? figures.ordinary;
  const rounded = withFigures(source, page, options, printed);
  const differences = Object.freeze(
    relationDifferences(rounded)
      .filter(({ difference }) => !difference.isZero())
      .map((entry) => Object.freeze(entry)),
  );
  const adjusted = adjustedFigures(source, page, figures, printed);
  const { rows, caption, notes, style } = textsOf(rounded, options, {
    decimals,
    adjusted,
    differences,
    isWrong: wrongBefore(source, differences),
    isExactZero: (row, column) => figures.exact[row * source.columns.length + column] === 0n,
  });
  const texts = Object.freeze(rows.map((row) => Object.freeze([...row.cells])));
  return Object.freeze({
    ...rounded,
    cells: printedCells(rounded, texts, {
      decimals,
      percentDecimals: style.percentDecimals,
      within: (position) => distanceWithin(figures, printed, position, page.mode),
    }),
    texts,
    caption,
    footnotes: Object.freeze([...notes]),
    style,
    decimals,
    tier: differences.length > 0 ? 3 : isBeyondFirstTier(figures, printed) ? 2 : 1,
    adjusted,
    fewest: footed?.minimal ?? true,
    differences,
    source,
  });
}

/** The choices of a page, settled before anything is rounded. */
interface Page extends Precision {
  readonly signs: SignStyle;
  /** Whether the figures are adjusted so that the page adds up. */
  readonly isFooted: boolean;
  readonly searchLimit: number;
}

/** Checks a table and its options, and settles the page. */
function readPage(table: Table, options: PrintOptions): Page {
  throwIssues(tableShapeIssues(table));
  const issues: Issue[] = [...printIssues(options), ...tableStructureIssues(table)];
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
}

/** Puts the text and the precision of its print beside the number in every cell. */
export function printedCells(
  table: Table,
  texts: readonly (readonly string[])[],
  { decimals, percentDecimals, within }: PrintFacts,
): readonly (readonly PrintedCell[])[] {
  const ratioSign = ratioSigns(table, table.signs);
  return Object.freeze(
    table.cells.map((row, i) =>
      Object.freeze(
        row.map((cell, j): PrintedCell => {
          const text = texts[i]?.[j] ?? "";
          if (cell.kind === "text") return cell;
          if (cell.kind === "empty") return Object.freeze({ ...cell, text });
          if (cell.kind === "ratio") {
            const size = roundPercent(cell.ratio, { decimals: percentDecimals });
            const percent = ratioSign(i, j) === 1 ? size : size.negated();
            const number = { text, decimals: percentDecimals, within: 0.5 };
            return Object.freeze({ ...cell, percent, ...number });
          }
          const position = i * table.columns.length + j;
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
