/** The shares of a total that a table adds up: how they are rounded so that they come to 100. */
import { bigDigitsOf, type Decimal, type Ratio, toDecimal } from "../amount/index.ts";
import { footFigures } from "../solve/rounding/index.ts";
import { type Cell, positionsOf, type RelationDifference, type Table } from "../table/index.ts";
import { amountOfUnits, equalitiesOf, partsOf } from "./figures.ts";

/** How shares are rounded. */
export interface ShareRounding {
  readonly percentDecimals: number;
  readonly searchLimit: number;
}

/** A share that a table adds up, as it prints. */
export interface FootedShare {
  /** The printed percentage, in the sign of the exact one. */
  readonly percent: Decimal;
  /** Whether it is the ordinary rounding of the exact one. */
  readonly isOrdinary: boolean;
}

/** The printed shares of a table by position: row × columns + column. */
export interface FootedShares {
  readonly shares: ReadonlyMap<number, FootedShare>;
  /** The sums of shares that do not hold in print, in percent. */
  readonly differences: readonly RelationDifference[];
}

/**
 * Rounds the shares of each column that a sum of rows names, so that the sums hold.
 *
 * Rule: a printed share is the exact one rounded up or down, and the total is 100. Shares of one
 * total have one base, so they are whole multiples of 1 ÷ base, and are rounded as amounts are.
 */
export function footShares(table: Table, rounding: ShareRounding): FootedShares {
  const shares = new Map<number, FootedShare>();
  const differences: RelationDifference[] = [];
  const columns = positionsOf(table.columns);
  for (const relation of table.relations) {
    if (relation.kind !== "share") continue;
    const column = columns.get(relation.column);
    const sums = table.relations.some(
      (sum) => sum.kind === "rows" && sum.columns.includes(relation.column),
    );
    if (column === undefined || !sums) continue;
    footColumn(table, column, rounding, shares, differences);
  }
  return { shares, differences };
}

function footColumn(
  table: Table,
  column: number,
  { percentDecimals, searchLimit }: ShareRounding,
  shares: Map<number, FootedShare>,
  differences: RelationDifference[],
): void {
  const width = table.columns.length;
  const ratios = table.cells.flatMap((row) => row.map(ratioIn));
  const ofColumn = ratios.map((ratio, at) => (at % width === column ? ratio : undefined));
  const whole = overOneBase(ofColumn, percentDecimals);
  if (whole === undefined) return;
  const { exact, base } = whole;
  const parts = partsOf(exact, base, "half-away-from-zero");
  const sums = equalitiesOf(table, (at) => exact[at] !== undefined).filter(
    ({ figures, hasTotal }) => hasTotal && figures.length > 1,
  );
  const { printed } = footFigures(parts, sums, { width, limit: searchLimit });
  exact.forEach((share, at) => {
    if (share === undefined) return;
    const units = printed[at] ?? 0n;
    const ordinary = (parts.floors[at] ?? 0n) + BigInt(parts.ordinary[at] ?? 0);
    shares.set(at, {
      percent: amountOfUnits(units, percentDecimals),
      isOrdinary: units === ordinary,
    });
  });
  for (const { figures, coefficients, relation: index, row } of sums) {
    // The total has the coefficient 1, and each term the opposite of its weight.
    const beyond = figures.reduce(
      (sum, figure, k) => sum + BigInt(coefficients[k] ?? 0) * (printed[figure] ?? 0n),
      0n,
    );
    const [relation, of] = [table.relations[index], table.rows[row]];
    if (beyond === 0n || relation === undefined || of === undefined) continue;
    const difference = amountOfUnits(beyond, percentDecimals);
    const { id } = table.columns[column] ?? { id: "" };
    differences.push({ relation, row: of.id, column: id, difference });
  }
}

function ratioIn(cell: Cell): Ratio | undefined {
  return cell.kind === "ratio" ? cell.ratio : undefined;
}

/** Shares as whole numbers over one base, in units of the last place; undefined without one. */
function overOneBase(
  ratios: readonly (Ratio | undefined)[],
  percentDecimals: number,
): { readonly exact: readonly (bigint | undefined)[]; readonly base: bigint } | undefined {
  const digits = ratios.map(
    (ratio) =>
      ratio && [bigDigitsOf(toDecimal(ratio.numerator)), bigDigitsOf(toDecimal(ratio.denominator))],
  );
  const places = Math.max(
    0,
    ...digits.flatMap((pair) => pair?.map(({ decimals }) => decimals) ?? []),
  );
  const whole = (each: { readonly coefficient: bigint; readonly decimals: number }): bigint =>
    each.coefficient * 10n ** BigInt(places - each.decimals);
  const [base, ...others] = new Set(
    digits.flatMap((pair) => (pair?.[1] === undefined ? [] : [whole(pair[1])])),
  );
  // The share relation says that every share has the total as its base.
  if (base === undefined || others.length > 0) return undefined;
  const unit = (base < 0n ? -1n : 1n) * 10n ** BigInt(percentDecimals + 2);
  const exact = digits.map((pair) => (pair?.[0] === undefined ? undefined : whole(pair[0]) * unit));
  return { exact, base: base < 0n ? -base : base };
}
