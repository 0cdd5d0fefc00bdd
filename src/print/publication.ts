/** The figures of an earlier print: those that print the same now, and those that do not. */
import { bigDigitsOf, type Decimal, toDecimal } from "../amount/index.ts";
import { positionsOf, type Table } from "../table/index.ts";
import { convertAmount } from "../unit/index.ts";
import { type Fact, factsOf } from "./facts.ts";
import { amountOfUnits, type Precision, type TableFigures } from "./figures.ts";
import type { PrintedTable, PublishedChange } from "./printout.ts";

/** The published figures of a table, by position, in printed units. */
export interface Publication {
  /** The figures whose exact amounts are the same. */
  readonly kept: ReadonlyMap<number, bigint>;
  /** The figures whose exact amounts have changed. */
  readonly revised: ReadonlyMap<number, bigint>;
}

/** A table that is printed now. */
interface PresentPage {
  readonly source: Table;
  readonly figures: TableFigures;
  readonly page: Precision;
}

/** A figure as it was published. */
interface PublishedFigure {
  readonly exact: Decimal;
  readonly units: bigint;
}

/**
 * Finds the figures of a table that were published before.
 *
 * Rule: a figure is the one that stood at its row and column in the table published under its name,
 * or the one of any published table that states its fact. Pages in another unit or with other
 * decimals say nothing about this one.
 */
export function publishedFigures(
  { source, figures: { exact, finest }, page }: PresentPage,
  own: PrintedTable | undefined,
  all: readonly PrintedTable[],
): Publication {
  const kept = new Map<number, bigint>();
  const revised = new Map<number, bigint>();
  const fitting = all.filter((table) => isOfPage(table, page));
  if (fitting.length === 0) return { kept, revised };
  const byPlace = own === undefined || !isOfPage(own, page) ? undefined : placesOf(own);
  const byFact = factsIn(fitting);
  const facts = factsOf(source);
  const width = source.columns.length;
  exact.forEach((units, position) => {
    if (units === undefined) return;
    const [row, column] = [
      source.rows[Math.floor(position / width)],
      source.columns[position % width],
    ];
    const before = byPlace?.(row?.id ?? "", column?.id ?? "") ?? byFact.get(facts[position] ?? "");
    if (before === undefined) return;
    const isSame = before.exact.equals(amountOfUnits(units, finest));
    (isSame ? kept : revised).set(position, before.units);
  });
  return { kept, revised };
}

function isOfPage({ unit, decimals }: PrintedTable, page: Precision): boolean {
  return (
    unit.currency === page.unit.currency &&
    unit.scale === page.unit.scale &&
    decimals === page.decimals
  );
}

function placesOf(
  table: PrintedTable,
): (row: string, column: string) => PublishedFigure | undefined {
  const [rows, columns] = [positionsOf(table.rows), positionsOf(table.columns)];
  return (row, column) => figureAt(table, rows.get(row) ?? -1, columns.get(column) ?? -1);
}

function factsIn(tables: readonly PrintedTable[]): ReadonlyMap<Fact, PublishedFigure> {
  const figures = new Map<Fact, PublishedFigure>();
  for (const table of tables) {
    const width = table.columns.length;
    factsOf(table.source).forEach((fact, position) => {
      const figure = figureAt(table, Math.floor(position / width), position % width);
      if (fact !== undefined && figure !== undefined && !figures.has(fact))
        figures.set(fact, figure);
    });
  }
  return figures;
}

/** A published figure: its exact amount in the printed unit, and its whole printed units. */
function figureAt(table: PrintedTable, row: number, column: number): PublishedFigure | undefined {
  const [cell, print] = [table.source.cells[row]?.[column], table.cells[row]?.[column]];
  if (cell?.kind !== "amount" || print?.kind !== "amount") return undefined;
  const conversion = { from: table.source.unit, to: table.unit };
  const { coefficient, decimals } = bigDigitsOf(toDecimal(print.amount));
  return {
    exact: convertAmount(toDecimal(cell.amount), conversion),
    units: coefficient * 10n ** BigInt(table.decimals - decimals),
  };
}

/** Lists every figure that prints otherwise than it was published. */
export function changesSince(
  { rows, columns }: Table,
  { kept, revised }: Publication,
  printed: readonly bigint[],
  decimals: number,
): readonly PublishedChange[] {
  const changed = (figures: Publication["kept"], reason: PublishedChange["reason"]) =>
    [...figures].flatMap(([position, units]): readonly (readonly [number, PublishedChange])[] => {
      const row = rows[Math.floor(position / columns.length)];
      const column = columns[position % columns.length];
      if (printed[position] === units || row === undefined || column === undefined) return [];
      const change: PublishedChange = Object.freeze({
        row: row.id,
        column: column.id,
        published: amountOfUnits(units, decimals),
        printed: amountOfUnits(printed[position], decimals),
        reason,
      });
      return [[position, change]];
    });
  const all = [...changed(kept, "rounding"), ...changed(revised, "amount")];
  return Object.freeze(all.sort(([a], [b]) => a - b).map(([, change]) => change));
}
