/** Checks the terms of computed rows and columns, and finds an order of computing. */
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  unknownName,
} from "../input/index.ts";
import type { ColumnSpec } from "./columns/index.ts";
import { orderByTerms } from "./order.ts";
import type { RowSpec } from "./rows/index.ts";

/** A column with its id. */
export type ColumnEntry = readonly [id: string, column: ColumnSpec];

/** Orders rows after the rows that they add up; reports unknown rows and cycles. */
export function orderRows(rows: readonly RowSpec[], issues: Issue[]): readonly string[] {
  const ids = rows.map(({ id }) => id);
  // Figure rows are computed from no other row.
  if (rows.every(({ sumOf }) => sumOf === undefined)) return ids;
  const places = new Map(ids.map((id, place) => [id, place]));
  rows.forEach(({ sumOf = [] }, index) => {
    sumOf.forEach((term, position) => {
      if (places.has(term)) return;
      const path = ["rows", index, "sumOf", position];
      issues.push(makeIssue("table.unknown-row", unknownName(term, ids, path)));
    });
  });
  const termsOf = new Map(rows.map(({ id, sumOf = [] }) => [id, sumOf]));
  return orderByTerms(termsOf, (id) => ["rows", places.get(id) ?? -1, "sumOf"], issues);
}

/** Orders columns after the columns that they read; reports unknown and unfit terms and cycles. */
export function orderColumns(columns: readonly ColumnEntry[], issues: Issue[]): readonly string[] {
  const specs = new Map(columns);
  for (const [id, { terms }] of specs) {
    for (const term of terms) {
      const path = ["columns", id];
      const received = describeValue(term);
      const measure = specs.get(term)?.measure;
      if (measure === undefined) {
        const facts = unknownName(term, [...specs.keys()], path);
        issues.push(makeIssue("table.unknown-column", facts));
      } else if (measure !== "amount" && measure !== "variance") {
        const facts = { path, expected: "a column of amounts", received };
        issues.push(makeIssue("statement.operand", facts));
      }
    }
  }
  const termsOf = new Map([...specs].map(([id, { terms }]) => [id, terms]));
  return orderByTerms(termsOf, (id) => ["columns", id], issues);
}

/**
 * Every row or column that a sum is made of, with the sums inside it taken apart; reports sums that
 * are empty or name a term twice.
 */
export function leafTerms(
  terms: readonly string[],
  sums: ReadonlyMap<string, readonly string[]>,
  path: IssuePath,
  issues: Issue[],
): readonly string[] {
  if (terms.length === 0)
    issues.push(
      makeIssue("statement.sum", { path, expected: "at least one term", received: "none" }),
    );
  const named = new Set<string>();
  const stack = [...terms].reverse();
  for (let term = stack.pop(); term !== undefined; term = stack.pop()) {
    if (named.has(term)) {
      const received = `${describeValue(term)} twice`;
      issues.push(makeIssue("statement.sum", { path, expected: "every term once", received }));
    }
    named.add(term);
    stack.push(...[...(sums.get(term) ?? [])].reverse());
  }
  return [...named].filter((term) => !sums.has(term));
}
