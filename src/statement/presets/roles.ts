/** The totals of a chart by their roles. */
import type { Book } from "../../book/index.ts";
import type { ChartTotal, TotalRole } from "../../chart/index.ts";
import { fail } from "../../input/index.ts";

/** The total with a role; an error that lists the roles of the chart where it is missing. */
export function totalWithRole<Line extends string>(
  book: Book<Line>,
  role: TotalRole,
): ChartTotal<Line> {
  const total = book.chart.totals.find((candidate) => candidate.role === role);
  if (total !== undefined) return total;
  const roles = book.chart.totals.flatMap((candidate) => candidate.role ?? []);
  return fail("statement.no-role", {
    path: ["chart", "totals"],
    expected: `a total with role ${role}`,
    received: roles.length === 0 ? "no roles" : `the roles ${roles.join(", ")}`,
  });
}
