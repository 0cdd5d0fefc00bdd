/** The cells of a printed table: amounts with the texts and the precision of their print. */
import { type Decimal, type RoundingMode, roundPercent } from "../amount/index.ts";
import { type PrintedCell, ratioSigns, type Table } from "../table/index.ts";
import type { AdjustedFigure } from "./printout.ts";

/** What a print says of its numbers. */
interface PrintFacts {
  readonly texts: readonly (readonly string[])[];
  readonly decimals: number;
  readonly percentDecimals: number;
  readonly mode: RoundingMode;
  readonly adjusted: readonly AdjustedFigure[];
}

/** Puts the text and the precision of its print beside the number in every cell. */
export function printedCells(table: Table, facts: PrintFacts): readonly (readonly PrintedCell[])[] {
  const { texts, decimals, percentDecimals, mode, adjusted } = facts;
  const ordinary = mode.startsWith("half") ? 0.5 : 1;
  const distances = new Map(
    adjusted.map((figure) => [keyOf(figure), unitsBetween(figure, decimals)]),
  );
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
          const key = keyOf({ row: table.rows[i]?.id ?? "", column: table.columns[j]?.id ?? "" });
          const within = distances.get(key) ?? ordinary;
          return Object.freeze({ ...cell, text, decimals, within });
        }),
      ),
    ),
  );
}

function keyOf({ row, column }: { readonly row: string; readonly column: string }): string {
  return JSON.stringify([row, column]);
}

/** The least whole number of units of the last place that the exact figure is nearer than. */
function unitsBetween({ exact, printed }: AdjustedFigure, decimals: number): number {
  const distance: Decimal = exact.minus(printed).abs();
  return distance.times(`1e${decimals}`).floor().toNumber() + 1;
}
