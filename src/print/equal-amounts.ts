/** The cells of one row that state one amount, which should print alike. */
import type { Pair } from "../solve/rounding/index.ts";
import type { RelationDifference, Table } from "../table/index.ts";
import { amountOfUnits } from "./figures.ts";

/**
 * The positions of equal amounts in one row, in pairs: each with the first that it is equal to.
 *
 * Rule: a reader who finds one amount in two columns of a row, such as the original and the final
 * budget where nothing was amended, expects one print. An amount and a variance are two facts, and
 * so are two figures of one sum, though they are equal by chance: 0.5 and 0.5 that make 1 print as
 * 0 and 1. Where the rest of the sum is 0, the sum itself makes them alike.
 *
 * @param exact the exact figures by position, in whole units
 */
export function equalAmounts(
  table: Table,
  exact: readonly (bigint | undefined)[],
): readonly Pair[] {
  const { columns, relations } = table;
  const width = columns.length;
  const sums = relations.flatMap((relation) =>
    relation.kind === "columns" ? [[relation.column, ...relation.terms.map(({ id }) => id)]] : [],
  );
  const isOneFact = columns.map((one) =>
    columns.map(
      (other) =>
        one.measure === other.measure &&
        !sums.some((ids) => ids.includes(one.id) && ids.includes(other.id)),
    ),
  );
  return exact.flatMap((amount, other): readonly Pair[] => {
    if (amount === undefined) return [];
    const column = other % width;
    for (let first = other - column; first < other; first++)
      if (exact[first] === amount && isOneFact[first % width]?.[column]) return [[first, other]];
    return [];
  });
}

/** What each amount prints beyond an equal one of its row; what prints alike is left out. */
export function unlikePrints(
  table: Table,
  exact: readonly (bigint | undefined)[],
  printed: readonly bigint[],
  decimals: number,
): readonly RelationDifference[] {
  const { rows, columns } = table;
  const width = columns.length;
  return equalAmounts(table, exact).flatMap(([first, other]): readonly RelationDifference[] => {
    const beyond = (printed[other] ?? 0n) - (printed[first] ?? 0n);
    if (beyond === 0n) return [];
    const row = rows[Math.floor(other / width)]?.id ?? "";
    const [base = "", column = ""] = [first, other].map((at) => columns[at % width]?.id ?? "");
    const relation = { kind: "same", columns: [base, column], rows: [row] } as const;
    return [{ relation, row, column, difference: amountOfUnits(beyond, decimals) }];
  });
}
