/** Fills the cells of a planned table. */

import {
  checkRange,
  type Decimal,
  difference,
  magnitudeOf,
  type RatioResult,
  ratioBetween,
  sumOf,
  ZERO,
} from "../amount/index.ts";
import type { Book, Explanation } from "../book/index.ts";
import { yearOverYear } from "../planning/analysis/index.ts";
import type { Cell, EmptyReason, TableRow } from "../table/index.ts";
import { amountFor } from "./amounts.ts";
import { isFigureColumn, termsOfColumn } from "./check-spec.ts";
import type { Plan } from "./plan.ts";
import type { Reader } from "./reader.ts";
import type { LineRequest } from "./select.ts";
import type { ColumnInput } from "./spec.ts";

export function fillCells(reader: Reader, plan: Plan): readonly (readonly Cell[])[] {
  const cells: Cell[][] = plan.rows.map(() => []);
  for (const column of plan.columnOrder) {
    const input = plan.columns[column]?.input;
    if (input === undefined) continue;
    const isComputed = !isFigureColumn(input);
    for (const place of plan.rowOrder) {
      const [planned, ofRow] = [plan.rows[place], cells[place]];
      if (planned === undefined || ofRow === undefined) continue;
      const derived = isComputed
        ? derivedCell(reader.book, planned.row, input, (id) => ofRow[plan.columnAt.get(id) ?? -1])
        : undefined;
      ofRow[column] =
        derived ??
        (planned.sumOf === undefined
          ? figureCell(reader, plan.requests[place]?.[column])
          : sumCell(planned.sumOf.map((term) => cells[plan.rowAt.get(term) ?? -1]?.[column])));
    }
  }
  for (const ofRow of cells) Object.freeze(ofRow);
  return Object.freeze(cells);
}

function figureCell(reader: Reader, request: LineRequest | undefined): Cell {
  const amount = request === undefined ? "absent" : amountFor(reader, request);
  return typeof amount === "string" ? empty(amount) : Object.freeze({ kind: "amount", amount });
}

/** The cell of a column that is computed from other columns of the same row; `undefined` for a column of figures. */
function derivedCell(
  book: Book,
  row: TableRow,
  input: ColumnInput,
  cellAt: (column: string) => Cell | undefined,
): Cell | undefined {
  const at = (column: string): Decimal | undefined => {
    const cell = cellAt(column);
    return cell?.kind === "amount" ? cell.amount : undefined;
  };
  // What is computed from an incomplete period is as incomplete.
  if (termsOfColumn(input).some((column) => isIncomplete(cellAt(column))))
    return empty("incomplete-period");
  if ("varianceOf" in input) {
    const { outcome, reference } = input.varianceOf;
    return varianceCell(at(outcome), at(reference), input.missingAsZero === true);
  }
  if ("percentOf" in input) {
    const { numerator, base } = input.percentOf;
    if (isBlank([numerator, base], at)) return empty("absent");
    return percentCell(at(numerator), at(base));
  }
  if ("growthOf" in input) {
    if (isBlank([input.growthOf.current, input.growthOf.prior], at)) return empty("absent");
    const compared = yearOverYear({
      current: at(input.growthOf.current),
      prior: at(input.growthOf.prior),
    });
    return compared.kind === "none" ? empty(compared.reason) : ratioCell(compared.growth);
  }
  if ("sumOf" in input) return sumCell(input.sumOf.map(cellAt));
  if ("explanations" in input) return explanationCell(book.explanations, row);
  return undefined;
}

function varianceCell(
  outcome: Decimal | undefined,
  reference: Decimal | undefined,
  missingAsZero: boolean,
): Cell {
  if (outcome === undefined && reference === undefined) return empty("absent");
  if (!missingAsZero && outcome === undefined) return empty("missing-amount");
  if (!missingAsZero && reference === undefined) return empty("missing-base");
  return amountCell(difference(outcome ?? ZERO, reference ?? ZERO));
}

function percentCell(numerator: Decimal | undefined, base: Decimal | undefined): Cell {
  if (numerator === undefined) return empty("missing-amount");
  if (base === undefined) return empty("missing-base");
  return ratioCell(ratioBetween(numerator, magnitudeOf(base)));
}

/** Adds up what there is; nothing at all is absent, not zero. */
function sumCell(terms: readonly (Cell | undefined)[]): Cell {
  if (terms.some(isIncomplete)) return empty("incomplete-period");
  const amounts = amountsIn(terms);
  if (amounts.length === 0) return empty("absent");
  return amountCell(sumOf(amounts));
}

/** The amounts of cells, of those that have one. */
export function amountsIn(cells: readonly (Cell | undefined)[]): readonly Decimal[] {
  const amounts: Decimal[] = [];
  for (const cell of cells) if (cell?.kind === "amount") amounts.push(cell.amount);
  return amounts;
}

/** Nothing on either side: there is nothing to compare, and nothing to explain to the reader. */
function isBlank(columns: readonly string[], at: (column: string) => Decimal | undefined): boolean {
  return columns.every((column) => at(column) === undefined);
}

function isIncomplete(cell: Cell | undefined): boolean {
  return cell?.kind === "empty" && cell.reason === "incomplete-period";
}

function explanationCell(explanations: readonly Explanation[], row: TableRow): Cell {
  const { line, members = {} } = row.selection ?? {};
  if (row.selection === undefined) return empty("absent");
  const texts = explanations.filter((explanation) => {
    const about = Object.entries(explanation.members ?? {});
    const sameMembers =
      about.length === Object.keys(members).length &&
      about.every(([dimension, member]) => members[dimension] === member);
    // Where the columns choose the lines, as in a list of areas, an explanation of any line belongs to the row.
    return (
      sameMembers &&
      (explanation.line === undefined || line === undefined || explanation.line === line)
    );
  });
  if (texts.length === 0) return empty("absent");
  return Object.freeze({ kind: "text", text: texts.map(({ text }) => text).join("; ") });
}

function amountCell(amount: Decimal): Cell {
  return Object.freeze({ kind: "amount", amount: checkRange(amount) });
}

function ratioCell(ratio: RatioResult): Cell {
  return ratio.kind === "ratio" ? Object.freeze({ kind: "ratio", ratio }) : empty(ratio.reason);
}

function empty(reason: EmptyReason): Cell {
  return Object.freeze({ kind: "empty", reason });
}
