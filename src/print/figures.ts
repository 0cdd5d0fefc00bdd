/** The figures of a table as whole numbers: read from its cells, and rounded so that it adds up. */
import {
  amountOfBigDigits,
  bigDigitsOf,
  type Decimal,
  type RoundingMode,
  toDecimal,
  wholeRounding,
} from "../amount/index.ts";
import { type Figures, footFigures } from "../solve/rounding/index.ts";
import type { Table } from "../table/index.ts";
import { checkConversion, convertExact, type Unit } from "../unit/index.ts";
import { equalitiesOf } from "./equalities.ts";

/** How the figures of a page are rounded. */
export interface Precision {
  readonly unit: Unit;
  readonly decimals: number;
  /** The ordinary rounding of a single figure. */
  readonly mode: RoundingMode;
}

/** The figures of a table by position: row × columns + column. */
export interface TableFigures {
  /** Whole numbers of the finest unit that any figure needs; absent where there is no amount. */
  readonly exact: readonly (bigint | undefined)[];
  /** The decimals of that unit, in the printed unit. */
  readonly finest: number;
  /** What footing needs of them. */
  readonly parts: Figures;
  /** Each figure rounded by itself, in units of the last printed place. */
  readonly ordinary: readonly bigint[];
}

/** Reads the figures of a table in the printed unit. */
export function readFigures(table: Table, { unit, decimals, mode }: Precision): TableFigures {
  const { exact, finest } = exactFigures(table, unit, decimals);
  const parts = partsOf(exact, 10n ** BigInt(finest - decimals), wholeRounding({ mode }));
  const ordinary = parts.floors.map(
    (floor, position) => floor + BigInt(parts.ordinary[position] ?? 0),
  );
  return { exact, finest, parts, ordinary };
}

/** Converts the amounts of a table, and brings all of them to the finest unit among them. */
function exactFigures(
  table: Table,
  unit: Unit,
  decimals: number,
): Pick<TableFigures, "exact" | "finest"> {
  const exponent = checkConversion({ from: table.unit, to: unit });
  const scaled = table.cells.flatMap((row) =>
    row.map((cell) => {
      if (cell.kind !== "amount") return undefined;
      const amount = toDecimal(cell.amount);
      return bigDigitsOf(exponent === 0 ? amount : convertExact(amount, exponent));
    }),
  );
  const finest = scaled.reduce((most, each) => Math.max(most, each?.decimals ?? 0), decimals);
  const powers = Array.from({ length: finest + 1 }, (_, power) => 10n ** BigInt(power));
  const exact = scaled.map((each) =>
    each === undefined ? undefined : each.coefficient * (powers[finest - each.decimals] ?? 1n),
  );
  return { exact, finest };
}

/**
 * Takes figures apart into whole printed units and a rest. An absent figure takes the place of a
 * whole one; no equality names it.
 */
function partsOf(
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

/** Rounds the figures so that every sum that holds exactly holds in print as well. */
export function foot(
  table: Table,
  { exact, parts }: TableFigures,
  searchLimit: number,
): ReturnType<typeof footFigures> {
  // A sum that fails before rounding is not asked to hold afterwards; where it does not, it
  // shows as a difference.
  const holding = equalitiesOf(table, (position) => exact[position] !== undefined).filter(
    ({ figures: at, coefficients }) =>
      at.reduce(
        (sum, position, k) => sum + BigInt(coefficients[k] ?? 0) * (exact[position] ?? 0n),
        0n,
      ) === 0n,
  );
  return footFigures(parts, holding, { width: table.columns.length, limit: searchLimit });
}

/** An amount of so many units of a decimal place. */
export function amountOfUnits(units: bigint | undefined, decimals: number): Decimal {
  return toDecimal(amountOfBigDigits({ coefficient: units ?? 0n, decimals }));
}

/** Whether a whole figure moved, or a figure is not the exact one rounded up or down. */
export function isBeyondFirstTier(
  { parts, ordinary }: TableFigures,
  printed: readonly bigint[],
): boolean {
  return printed.some((figure, position) => {
    const floor = parts.floors[position] ?? 0n;
    const isWhole = parts.rests[position] === 0n;
    return (isWhole && figure !== ordinary[position]) || figure < floor || figure > floor + 1n;
  });
}
