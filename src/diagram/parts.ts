/** The parts of a total as steps of a diagram, and the two columns that a difference is between. */
import { toDecimal, ZERO } from "../amount/index.ts";
import { describeValue, failDiagram, type Issue, makeIssue, throwIssues } from "../input/index.ts";
import { formatAmount, type PrintedTable } from "../print/index.ts";
import type { Term } from "../table/index.ts";
import type { Printed } from "./read-table.ts";
import type { Stage } from "./waterfall.ts";

/** The step of a term in a column; none where its amount is absent or printed as 0. */
export function stepOf(printed: Printed, { id, weight }: Term, column: string): readonly Stage[] {
  const amount = printed.amount(id, column);
  if (amount === undefined || amount.isZero()) return [];
  return [
    {
      label: printed.rowLabel(id),
      amount: toDecimal(amount.times(weight)),
      text: printed.text(id, column),
    },
  ];
}

/** The step between two columns; an amount that is absent in one of them counts as 0 there. */
export function changeOf(
  table: PrintedTable,
  printed: Printed,
  { id, weight }: Term,
  between: { readonly from: string; readonly to: string },
): readonly Stage[] {
  const [from, to] = [printed.amount(id, between.from), printed.amount(id, between.to)];
  if (from === undefined && to === undefined) return [];
  const amount = toDecimal((to ?? ZERO).minus(from ?? ZERO).times(weight));
  if (amount.isZero()) return [];
  const { locale, negative } = table.style;
  const plus = table.style.plus === "never" ? "never" : "always";
  return [
    {
      label: printed.rowLabel(id),
      amount,
      text: formatAmount(amount, { locale, negative, plus, decimals: table.decimals }),
    },
  ];
}

/** Outcome and reference of a column that is one column less another, in a row. */
export function differenceIn(
  table: PrintedTable,
  row: string,
  column: string,
): readonly [outcome: string, reference: string] {
  for (const relation of table.relations) {
    if (
      relation.kind !== "columns" ||
      relation.column !== column ||
      !relation.rows.some((id) => id === row)
    )
      continue;
    const [plus, minus] = [1, -1].map((weight) =>
      relation.terms.filter((term) => term.weight === weight),
    );
    const [outcome, reference] = [plus?.[0], minus?.[0]];
    if (
      plus?.length === 1 &&
      minus?.length === 1 &&
      outcome !== undefined &&
      reference !== undefined
    )
      return [outcome.id, reference.id];
  }
  const expected = "a column that is one column less another in that row";
  return failDiagram("diagram.no-difference", {
    path: ["difference"],
    expected,
    received: `${column} in row ${row}`,
  });
}

/**
 * Checks that named parts count nothing twice: no row beside a total that contains it, and not the
 * total of the bridge.
 */
export function checkParts(
  table: PrintedTable,
  total: string,
  columns: readonly string[],
  parts: readonly string[],
): void {
  const termsOf = new Map<string, readonly Term[]>();
  for (const relation of table.relations)
    if (relation.kind === "rows" && relation.columns.some((id) => columns.includes(id)))
      termsOf.set(relation.row, relation.terms);
  const counted = new Map<string, string>();
  const issues: Issue[] = [];
  parts.forEach((part, index) => {
    const path = ["parts", index];
    if (part === total) {
      const expected = "rows that are less than the total of the bridge";
      issues.push(makeIssue("statement.sum", { path, expected, received: describeValue(part) }));
      return;
    }
    const within = [part];
    for (const row of within) {
      const other = counted.get(row);
      if (other !== undefined) {
        const received = `${describeValue(part)} beside ${describeValue(other)}`;
        issues.push(
          makeIssue("statement.sum", {
            path,
            expected: "rows of which none contains another",
            received,
          }),
        );
        break;
      }
      counted.set(row, part);
      within.push(...(termsOf.get(row) ?? []).map(({ id }) => id));
    }
  });
  throwIssues(issues);
}

/** The parts of a total in a column, where the table says that it is their sum. */
export function partsOf(table: PrintedTable, row: string, column: string): readonly Term[] {
  for (const relation of table.relations) {
    if (
      relation.kind === "rows" &&
      relation.row === row &&
      relation.columns.some((id) => id === column)
    )
      return relation.terms;
  }
  return noParts(row, column);
}

export function noParts(row: string, column: string): never {
  const expected = "a row that is the sum of others in that column";
  return failDiagram("diagram.no-parts", {
    path: ["total"],
    expected,
    received: `${describeValue(row)} in column ${column}`,
  });
}

export function noAmount(row: string, column: string): never {
  return failDiagram("diagram.no-amount", {
    expected: "an amount",
    received: `none in row ${row}, column ${column}`,
  });
}
