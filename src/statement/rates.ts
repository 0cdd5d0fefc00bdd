/** Amounts per unit of something that is not money, as columns and rows show them. */
import { type AmountInput, type Decimal, ratioBetween, readAmount } from "../amount/index.ts";
import type { Book } from "../book/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeIssue,
  readEntries,
} from "../input/index.ts";
import type { Cell } from "../table/index.ts";
import { checkConversion, convertExact, unitOf } from "../unit/index.ts";
import { amountIn, emptyCell, ratioCell } from "./cells.ts";

/** How many units there are: one number for all amounts, or one for each by an id. */
export type Quantity = AmountInput | Readonly<Record<string, AmountInput>>;

/** How amounts become rates. */
export interface Rate {
  /** The decimals of printed rates. */
  readonly decimals: number;
  /** The ids that have a quantity of their own. */
  readonly ids: readonly string[];
  /**
   * The rate of a cell, in whole units of the currency, by the id that says how many units it is
   * for. Without an amount there is no rate; without a quantity the base is missing.
   */
  readonly of: (cell: Cell | undefined, id: string) => Cell;
}

/** Reads what a rate needs: a quantity of more than zero, and the decimals of its print. */
export function readRate(
  { quantity, decimals = 0 }: { readonly quantity: Quantity; readonly decimals?: number },
  paths: { readonly quantity: IssuePath; readonly decimals: IssuePath },
  { unit }: Pick<Book, "unit">,
  issues: Issue[],
): Rate {
  const quantities = readQuantity(quantity, paths.quantity, issues);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6)
    issues.push(
      makeIssue("input.value", {
        path: paths.decimals,
        expected: "a whole number from 0 to 6",
        received: describeValue(decimals),
      }),
    );
  const exponent = checkConversion({ from: unit, to: unitOf(unit.currency) });
  return {
    decimals,
    ids: quantities instanceof Map ? [...quantities.keys()] : [],
    of: (cell, id) => {
      const amount = amountIn(cell);
      const count = quantities instanceof Map ? quantities.get(id) : quantities;
      if (amount === undefined) return emptyCell("absent");
      return count === undefined
        ? emptyCell("missing-base")
        : ratioCell(ratioBetween(convertExact(amount, exponent), count));
    },
  };
}

function readQuantity(
  quantity: Quantity,
  path: IssuePath,
  issues: Issue[],
): Decimal | undefined | ReadonlyMap<string, Decimal | undefined> {
  const read = (input: unknown, where: IssuePath): Decimal | undefined => {
    const count = readAmount(input, where, issues);
    if (count === undefined || count.greaterThan(0)) return count;
    const facts = { path: where, expected: "more than 0", received: describeValue(input) };
    issues.push(makeIssue("input.value", facts));
    return undefined;
  };
  if (!isPlainObject(quantity)) return read(quantity, path);
  const entries = readEntries(quantity as Readonly<Record<string, unknown>>, path, issues);
  return new Map(entries.map(([id, each]) => [id, read(each, [...path, id])]));
}
