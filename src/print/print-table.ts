/** Rounds a table for print so that what is printed adds up. */

import { type Decimal, fromScaled, toDecimal, toScaled, wholeRounding } from "../amount/index.ts";
import type { SignStyle } from "../chart/index.ts";
import { type Issue, throwIssues } from "../input/index.ts";
import { pageLanguage } from "../language/index.ts";
import { type Figures, footFigures } from "../solve/rounding/index.ts";
import {
  type Cell,
  exactTable,
  type RelationDifference,
  relationDifferences,
  type Table,
  tableIn,
  tableShapeIssues,
  tableStructureIssues,
} from "../table/index.ts";
import { checkConversion, convertExact, type Unit } from "../unit/index.ts";
import { printedCells } from "./cells.ts";
import { equalitiesOf } from "./equalities.ts";
import { DEFAULT_SEARCH_LIMIT, type PrintOptions, printedUnit, printIssues } from "./options.ts";
import type { AdjustedFigure, PrintedTable } from "./printout.ts";
import { type TableTexts, textsOf } from "./texts.ts";

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
 * printed again from its exact `source`: nothing is ever rounded twice. Units and sign: amounts in
 * the printed unit and in result sign; texts in the sign style asked for. Absent and zero: absent
 * figures stay absent and count as nothing. `zero: "-"` and `"blank"` are for figures that are
 * exactly 0; one that is rounded to 0 prints "0".
 *
 * @param table - an exact table, or one that was printed before
 * @param options - scale, decimals, rounding, locale and signs
 * @returns the printed table, with every adjusted figure listed
 * @throws AnslagError `print.locale`, `input.choice`, `print.language`, `input.choice`,
 * `round.decimals`, `unit.currency`,
 * `table.unknown-row`, `table.unknown-column`, `table.cycle`, `table.malformed` with every problem
 * at once
 * @throws AnslagError `amount.out-of-range` when an amount has more digits in the printed unit than
 * are kept exact
 * @example Three costs of 0.4 make 1.2: one of them is printed as 1
 * const book = defineBook({
 *   title: "Library", unit: unitFromName("tkr"), fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
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
  const { unit, decimals, rounds, signs } = check(source, options);
  const { exact, unitOfRest } = exactFigures(source, unit, decimals);
  const figures = figuresOf(exact, unitOfRest, rounds);
  const ordinary = figures.floors.map(
    (floor, position) => floor + BigInt(figures.ordinary[position] ?? 0),
  );
  const footed =
    options.rounding === "ordinary" ? undefined : foot(source, figures, exact, options);
  const printed = footed?.printed ?? ordinary;
  const width = source.columns.length;
  const amountAt = (figure: bigint | undefined): Decimal =>
    toDecimal(fromScaled({ coefficient: figure ?? 0n, decimals }));
  const page = tableIn(source, pageLanguage(options, source));
  const cells = page.cells.map((row, i) =>
    Object.freeze(
      row.map((cell, j): Cell => {
        const position = i * width + j;
        return cell.kind === "amount"
          ? Object.freeze({ kind: "amount", amount: amountAt(printed[position]) })
          : cell;
      }),
    ),
  );
  const adjusted = printed.flatMap((figure, position): readonly AdjustedFigure<Row, Column>[] => {
    const [row, column] = [
      source.rows[Math.floor(position / width)],
      source.columns[position % width],
    ];
    if (figure === ordinary[position] || row === undefined || column === undefined) return [];
    const amount = fromScaled({
      coefficient: exact[position] ?? 0n,
      decimals: decimals + digitsOf(unitOfRest),
    });
    return [
      Object.freeze({
        row: row.id,
        column: column.id,
        exact: toDecimal(amount),
        ordinary: amountAt(ordinary[position]),
        printed: amountAt(figure),
      }),
    ];
  });
  const roundedTable: Table<Row, Column> = { ...page, unit, signs, cells: Object.freeze(cells) };
  const differences = Object.freeze(
    relationDifferences(roundedTable)
      .filter(({ difference }) => !difference.isZero())
      .map((entry) => Object.freeze(entry)),
  );
  const beyondFirst = printed.some(
    (figure, position) =>
      (figures.rests[position] === 0n && figure !== ordinary[position]) ||
      figure < (figures.floors[position] ?? 0n) ||
      figure > (figures.floors[position] ?? 0n) + 1n,
  );
  const isExactZero = (i: number, j: number): boolean => exact[i * width + j] === 0n;
  const facts = { adjusted, differences, decimals, isWrong: wrongBefore(source, differences) };
  const texts: TableTexts = textsOf(roundedTable, options, { ...facts, isExactZero });
  const textRows = Object.freeze(texts.rows.map((row) => Object.freeze([...row.cells])));
  const { percentDecimals } = texts.style;
  const { mode = "half-away-from-zero" } = options;
  return Object.freeze({
    ...roundedTable,
    cells: printedCells(roundedTable, {
      texts: textRows,
      decimals,
      percentDecimals,
      mode,
      adjusted,
    }),
    texts: textRows,
    caption: texts.caption,
    footnotes: Object.freeze([...texts.notes]),
    style: texts.style,
    decimals,
    tier: differences.length > 0 ? 3 : beyondFirst ? 2 : 1,
    adjusted: Object.freeze(adjusted),
    fewest: footed?.minimal ?? true,
    differences,
    source,
  });
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

function check(table: Table, options: PrintOptions) {
  throwIssues(tableShapeIssues(table));
  const issues: Issue[] = [...printIssues(options), ...tableStructureIssues(table)];
  const unit = printedUnit(table.unit, options.scale, issues);
  const signs: SignStyle = options.signs ?? table.signs;
  throwIssues(issues);
  const { decimals = 0, mode = "half-away-from-zero" } = options;
  return { unit, signs, decimals, rounds: wholeRounding({ mode }) };
}

/**
 * The exact amounts, by position (row × columns + column), as whole numbers of the finest unit that
 * any of them needs.
 */
function exactFigures(table: Table, unit: Unit, decimals: number) {
  const exponent = checkConversion({ from: table.unit, to: unit });
  const scaled = table.cells.flatMap((row) =>
    row.map((cell) => {
      if (cell.kind !== "amount") return undefined;
      const amount = toDecimal(cell.amount);
      return toScaled(exponent === 0 ? amount : convertExact(amount, exponent));
    }),
  );
  const finest = scaled.reduce((most, each) => Math.max(most, each?.decimals ?? 0), decimals);
  const powers = Array.from({ length: finest + 1 }, (_, power) => 10n ** BigInt(power));
  const exact = scaled.map((each) =>
    each === undefined ? undefined : each.coefficient * (powers[finest - each.decimals] ?? 1n),
  );
  return { exact, unitOfRest: powers[finest - decimals] ?? 1n };
}

function digitsOf(power: bigint): number {
  return power.toString().length - 1;
}

/** An absent figure takes the place of a whole one; no equality names it. */
function figuresOf(
  exact: readonly (bigint | undefined)[],
  unit: bigint,
  rounds: (numerator: bigint, denominator: bigint) => bigint,
): Figures {
  const rests = exact.map((amount = 0n) => ((amount % unit) + unit) % unit);
  const floors = exact.map((amount = 0n, position) => (amount - (rests[position] ?? 0n)) / unit);
  const ordinary = exact.map((amount = 0n, position) =>
    Number(rounds(amount, unit) - (floors[position] ?? 0n)),
  );
  return { unit, floors, rests, ordinary };
}

function foot(
  table: Table,
  figures: Figures,
  exact: readonly (bigint | undefined)[],
  { searchLimit = DEFAULT_SEARCH_LIMIT }: PrintOptions,
) {
  // A sum that fails before rounding is not asked to hold afterwards; where it does not, it
  // shows as a difference.
  const holding = equalitiesOf(table, (position) => exact[position] !== undefined).filter(
    ({ figures: at, coefficients }) =>
      at.reduce(
        (sum, position, k) => sum + BigInt(coefficients[k] ?? 0) * (exact[position] ?? 0n),
        0n,
      ) === 0n,
  );
  return footFigures(figures, holding, { width: table.columns.length, limit: searchLimit });
}
