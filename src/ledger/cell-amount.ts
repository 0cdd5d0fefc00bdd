/** The amount that the cells of a row give, by a mapping. */

import { type Decimal, readAmount, toDecimal } from "../amount/index.ts";
import type { Issue, IssuePath } from "../input/index.ts";
import type { Cells } from "./cells.ts";
import { type FigurePlan, MISSING, readAmountText, readMark, type Sides } from "./mapping/index.ts";
import type { RowMapper } from "./row-mapper.ts";

/** The amount of a figure in whole units, as the file signs it; credit − debit in result sign. */
export function amountIn(
  mapper: RowMapper,
  cells: Cells,
  { amount }: FigurePlan,
  path: IssuePath,
  issues: Issue[],
): Decimal | typeof MISSING | undefined {
  const { column, credit, mark, sides } = amount;
  const before = issues.length;
  const isMarkBehind = sides !== undefined && mark < 0;
  const first = cellAmount(
    mapper,
    cells.value(column),
    isMarkBehind ? sides : undefined,
    path,
    issues,
  );
  if (credit < 0) {
    if (typeof first !== "object" || mark < 0 || sides === undefined) return inUnits(mapper, first);
    const read = readMark(cells.text(mark).trim(), sides, path, issues);
    return inUnits(mapper, read?.isTurned === true ? toDecimal(first.negated()) : first);
  }
  const second = cellAmount(mapper, cells.value(credit), undefined, path, issues);
  if (issues.length > before) return undefined;
  if (typeof first !== "object" && typeof second !== "object") return first ?? second;
  const raised = typeof second === "object" ? second : toDecimal(0);
  return inUnits(mapper, typeof first === "object" ? toDecimal(raised.minus(first)) : raised);
}

function inUnits(
  { smallest }: RowMapper,
  amount: Decimal | typeof MISSING | undefined,
): Decimal | typeof MISSING | undefined {
  return typeof amount === "object" && smallest !== undefined
    ? toDecimal(amount.times(smallest))
    : amount;
}

/** The amount in one cell; `undefined` without an issue if the cell is empty. */
function cellAmount(
  { amountTexts }: RowMapper,
  value: unknown,
  sides: Sides | undefined,
  path: IssuePath,
  issues: Issue[],
): Decimal | typeof MISSING | undefined {
  if (typeof value === "string" || value === undefined || value === null)
    return readAmountText(value ?? "", amountTexts, sides, path, issues);
  if (typeof value === "number" && amountTexts.missing.has(`${value}`)) return MISSING;
  return readAmount(value, path, issues);
}
