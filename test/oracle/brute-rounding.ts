/**
 * The best rounding of a small table, by trying every one: a second way to the same result that
 * shares no code with src. Amounts are read as whole hundred-thousandths.
 */
import type { Table } from "anslag";

const UNIT = 100_000;

/**
 * The best of all roundings in which every sum holds and whole figures stay: of those that print
 * equal amounts of a row alike, if there are any.
 */
export interface BestRounding {
  /** Whether equal amounts of one row print alike. */
  readonly alike: boolean;
  /** How many figures are not their ordinary rounding. */
  readonly moved: number;
  /** Σ |printed − exact|, in hundred-thousandths of a unit. */
  readonly distance: number;
}

/**
 * Tries every rounding; nothing when none makes the table add up. `"too many"` when more than
 * `mostFree` figures are free.
 */
export function bestRounding(table: Table, mostFree = 14): BestRounding | "none" | "too many" {
  const width = table.columns.length;
  const exact = table.cells.flatMap((row) =>
    row.map((cell) =>
      cell.kind === "amount" ? Math.round(Number(cell.amount.toFixed()) * UNIT) : 0,
    ),
  );
  const sums = sumsOf(table, width);
  const pairs = equalPairs(table, exact, sums);
  const floors = exact.map((amount) => Math.floor(amount / UNIT));
  const ordinary = exact.map(
    (amount) => Math.sign(amount) * Math.floor(Math.abs(amount) / UNIT + 0.5),
  );
  const free = exact.flatMap((amount, k) =>
    amount % UNIT !== 0 &&
    (sums.some((sum) => sum.some(([cell]) => cell === k)) || pairs.some((pair) => pair.includes(k)))
      ? [k]
      : [],
  );
  if (free.length > mostFree) return "too many";
  let best: BestRounding | "none" = "none";
  for (let choice = 0; choice < 2 ** free.length; choice++) {
    const values = [...ordinary];
    for (const [k, cell] of free.entries())
      values[cell] = (floors[cell] ?? 0) + ((choice >> k) & 1);
    if (
      sums.some(
        (sum) =>
          sum.reduce((total, [cell, weight]) => total + weight * (values[cell] ?? 0), 0) !== 0,
      )
    )
      continue;
    const moved = values.filter((value, k) => value !== ordinary[k]).length;
    const distance = values.reduce(
      (total, value, k) => total + Math.abs(value * UNIT - (exact[k] ?? 0)),
      0,
    );
    const alike = pairs.every(([one, other]) => values[one] === values[other]);
    if (best === "none" || isBetter({ moved, distance, alike }, best))
      best = { moved, distance, alike };
  }
  return best;
}

function isBetter(one: BestRounding, other: BestRounding): boolean {
  if (one.alike !== other.alike) return one.alike;
  return one.moved < other.moved || (one.moved === other.moved && one.distance < other.distance);
}

/**
 * Each amount with the first one of its row that is equal, of the same measure and in no sum with
 * it.
 */
function equalPairs(
  { columns }: Table,
  exact: readonly number[],
  sums: readonly (readonly (readonly [cell: number, weight: number])[])[],
): readonly (readonly [number, number])[] {
  const width = columns.length;
  return exact.flatMap((amount, other) => {
    const before = exact.map((_, one) => one).slice(other - (other % width), other);
    const first = before.find(
      (one) =>
        exact[one] === amount &&
        columns[one % width]?.measure === columns[other % width]?.measure &&
        !sums.some((sum) => [one, other].every((k) => sum.some(([cell]) => cell === k))),
    );
    return first === undefined ? [] : [[first, other] as const];
  });
}

/** Every sum of the table as cells with weights that add up to 0. */
function sumsOf(
  table: Table,
  width: number,
): readonly (readonly (readonly [cell: number, weight: number])[])[] {
  const row = (id: string): number => table.rows.findIndex((each) => each.id === id);
  const column = (id: string): number => table.columns.findIndex((each) => each.id === id);
  return table.relations.flatMap((relation) => {
    if (relation.kind === "rows")
      return relation.columns.map((at) =>
        [{ id: relation.row, weight: -1 }, ...relation.terms].map(
          ({ id, weight }) => [row(id) * width + column(at), Number(weight)] as const,
        ),
      );
    if (relation.kind === "columns")
      return relation.rows.map((at) =>
        [{ id: relation.column, weight: -1 }, ...relation.terms].map(
          ({ id, weight }) => [row(at) * width + column(id), Number(weight)] as const,
        ),
      );
    return [];
  });
}
