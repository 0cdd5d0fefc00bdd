/** Where the amount of a figure comes from in a row. */

import { checkKeys, type IssuePath, isPlainObject, keysOf, readItems } from "../../input/index.ts";
import type { Sides } from "./amount-text.ts";
import type { AmountColumn, DebitCreditColumns, MarkedColumn } from "./figure-mapping.ts";
import { type ColumnFinder, columnOf } from "./place.ts";
import { checkTexts, refuseMapping } from "./read-mapping.ts";

/** Where the amount of a figure comes from. */
export interface AmountPlace {
  /** The column of the amount, or of the debit. */
  readonly column: number;
  /** The column of the credit; −1 where there is one amount. */
  readonly credit: number;
  /** The column of the mark; −1 where it stands behind the amount, or amounts have no mark. */
  readonly mark: number;
  readonly sides: Sides | undefined;
  /** Whether the amount is the text of its column, and nothing more. */
  readonly isPlain: boolean;
}

const DEBIT_CREDIT = /* @__PURE__ */ keysOf<DebitCreditColumns>({ debit: true, credit: true });
const MARKED = /* @__PURE__ */ keysOf<MarkedColumn>({
  amount: true,
  mark: true,
  negative: true,
  positive: true,
});

const FORMS = "the heading of a column, { debit, credit } or { amount, negative }";

/** The place of an amount. */
export function amountPlace(
  finder: ColumnFinder,
  amount: AmountColumn | undefined,
  path: IssuePath,
): AmountPlace {
  const { issues, code } = finder;
  const at = ["mapping", ...path];
  if (isPlainObject(amount) && "debit" in amount) {
    const columns = amount as unknown as DebitCreditColumns;
    checkKeys(columns, DEBIT_CREDIT, at, issues);
    return {
      column: columnOf(finder, columns.debit, [...path, "debit"]),
      credit: columnOf(finder, columns.credit, [...path, "credit"]),
      mark: -1,
      sides: undefined,
      isPlain: false,
    };
  }
  if (isPlainObject(amount) && "amount" in amount) {
    const marked = amount as unknown as MarkedColumn;
    checkKeys(marked, MARKED, at, issues);
    const { negative, positive = [""], mark } = marked;
    readItems(negative, [...at, "negative"], issues);
    for (const key of ["negative", "positive"] as const)
      checkTexts(marked[key], [...at, key], issues);
    const isList = Array.isArray(negative) && Array.isArray(positive);
    return {
      column: columnOf(finder, marked.amount, [...path, "amount"]),
      credit: -1,
      mark: mark === undefined ? -1 : columnOf(finder, mark, [...path, "mark"]),
      sides: isList ? { negative: new Set(negative), positive: new Set(positive) } : undefined,
      isPlain: false,
    };
  }
  if (typeof amount !== "string" && amount !== undefined)
    refuseMapping(code, path, FORMS, amount, issues);
  const column = isPlainObject(amount) ? -1 : columnOf(finder, amount ?? "", path);
  return { column, credit: -1, mark: -1, sides: undefined, isPlain: true };
}
