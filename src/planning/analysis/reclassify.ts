/** Amounts moved between heads, to see the variances that they would have had. */
import {
  type AmountInput,
  checkRange,
  type Decimal,
  type RatioResult,
  ratioOf,
  readAmounts,
  toDecimal,
  ZERO,
} from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  keysOf,
  oneOf,
  readArguments,
  readItems,
} from "../../input/index.ts";
import { amountAt, readInputs, recordOf, refusePlan } from "../inputs/index.ts";
import { type GrossVariances, grossVariances } from "./gross-variances.ts";

/** An amount that was booked or budgeted at one head and belongs to another. */
export interface Reclass<Head extends string = string> {
  /** The head whose result becomes lower by the amount. */
  readonly from: Head;
  /** The head whose result becomes higher by it. */
  readonly to: Head;
  /** The amount. */
  readonly amount: AmountInput;
  /** The subject of the move. */
  readonly what?: string;
}

/** Variances after amounts move to their proper heads. */
export interface Reclassified<Head extends string = string> {
  /** The variance of each head as it would have been. */
  readonly heads: Readonly<Record<Head, Decimal>>;
  /** The amount moved to (+) or from (−) each head. */
  readonly moved: Readonly<Record<Head, Decimal>>;
  /**
   * (|before| − |after|) ÷ |before|: the share of a head's variance that the moves explain. Below 0
   * if the moves make the variance larger; no ratio where the variance was 0.
   */
  readonly explained: Readonly<Record<Head, RatioResult>>;
  /** Gross and net before. */
  readonly before: GrossVariances;
  /** Gross and net after; the net is the same as before, always. */
  readonly after: GrossVariances;
}

const MOVE_KEYS = /* @__PURE__ */ keysOf<Reclass>({
  from: true,
  to: true,
  amount: true,
  what: true,
});

/**
 * Moves amounts between heads, as if they had been booked at the heads where they were budgeted.
 *
 * Rule: each move takes from one head the amount that it gives to another, so the net variance
 * stays. A cause that adds up to 0 explains the gross variances and nothing of the net.
 * Units and sign: one unit, result sign; a negative amount moves the other way.
 * Absent and zero: a head without moves keeps its variance.
 *
 * @param variances - by head
 * @param moves - the amounts that belong elsewhere
 * @returns variances after the moves, the shares that the moves explain, and gross and net before
 * and after
 * @throws AnslagError `analysis.head` when a move names an unknown head, or one head twice
 * @throws AnslagError `input.unknown-key`; codes of amounts, see {@link toDecimal}
 * @example Malmö: 2 000 for Fryshuset was budgeted at one purpose and paid from another
 * const move = { from: "own", to: "projects", amount: "2 000" } as const;
 * const after = reclassify({ own: "8 758", projects: "-7 544" }, [move]);
 * after.heads // => { own: 6758, projects: -5544 }
 * [after.before.net, after.after.net] // => [1214, 1214]
 */
export function reclassify<Head extends string>(
  variances: Readonly<Record<Head, AmountInput>>,
  moves: readonly Reclass<NoInfer<Head>>[],
): Reclassified<Head> {
  const { before, moved } = readInputs((issues) => {
    const heads = readAmounts(variances, ["variances"], issues);
    const changes = new Map([...heads.keys()].map((head) => [head, ZERO]));
    readItems(moves, ["moves"], issues).forEach((move, k) => {
      const { from, to, amount } = readMove(move, heads, ["moves", k], issues);
      changes.set(from, toDecimal((changes.get(from) ?? ZERO).minus(amount)));
      changes.set(to, toDecimal((changes.get(to) ?? ZERO).plus(amount)));
    });
    return { before: heads, moved: changes };
  });
  const changeOf = (head: string): Decimal => moved.get(head) ?? ZERO;
  const each = <Value>(of: (head: string, amount: Decimal) => Value) =>
    recordOf<Head, Value>([...before].map(([head, amount]) => [head, of(head, amount)]));
  const after = each((head, amount) => checkRange(amount.plus(changeOf(head))));
  return Object.freeze({
    heads: after,
    moved: each((head) => checkRange(changeOf(head))),
    explained: each((head, amount) =>
      ratioOf({
        numerator: toDecimal(amount.abs().minus(amount.plus(changeOf(head)).abs())),
        denominator: toDecimal(amount.abs()),
      }),
    ),
    before: grossVariances([...before.values()]),
    after: grossVariances(Object.values<Decimal>(after)),
  });
}

function readMove(
  move: Reclass,
  heads: ReadonlyMap<string, Decimal>,
  path: IssuePath,
  issues: Issue[],
): { readonly from: string; readonly to: string; readonly amount: Decimal } {
  const { from, to, amount: given } = readArguments(move, MOVE_KEYS, path, issues);
  const amount = amountAt(given, [...path, "amount"], issues);
  for (const [key, head] of [["from", from] as const, ["to", to] as const])
    if (!heads.has(head)) refuseHead(heads, [...path, key], head, issues);
  if (from === to) {
    const facts = { expected: "two different heads", received: describeValue(from) };
    refusePlan("analysis.head", path, facts, issues);
  }
  return { from, to, amount };
}

/** Refuses a head that has no variance. */
export function refuseHead(
  heads: ReadonlyMap<string, unknown>,
  path: IssuePath,
  head: unknown,
  issues: Issue[],
): void {
  const expected = `a head: ${oneOf([...heads.keys()])}`;
  refusePlan("analysis.head", path, { expected, received: describeValue(head) }, issues);
}
