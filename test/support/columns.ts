/** Reads and settles one column of the library, without a table around it. */
import type { Cell, TableColumn } from "anslag";
import type { Issue } from "../../src/input/index.ts";
import type { ColumnKind, ColumnRule, ColumnSpec } from "../../src/statement/columns/kind.ts";
import { inWords } from "./cells.ts";
import { library } from "./library.ts";

/** The column with the id `x`, with the problems of its input, as code and path. */
export function readAs(
  kind: ColumnKind,
  input: object,
): { readonly spec: ColumnSpec; readonly issues: readonly (readonly [string, string])[] } {
  const issues: Issue[] = [];
  const spec = kind.read(input, { book: library, path: ["columns", "x"], issues });
  return { spec, issues: issues.map(({ code, path }) => [code, path.join(".")] as const) };
}

/** How its cells are computed, where its terms are columns of these measures and flows. */
export function ruleOf(
  kind: ColumnKind,
  input: object,
  terms: readonly Partial<TableColumn>[],
): {
  readonly rule: ColumnRule;
  readonly cell: (...cells: readonly (Cell | undefined)[]) => string | undefined;
} {
  const rule = readAs(kind, input).spec.settle?.(terms as readonly TableColumn[]);
  if (rule === undefined) throw new Error("the column is not computed");
  const row = { id: "row", label: "Row", role: "item", level: 0 } as const;
  const cell = (...cells: readonly (Cell | undefined)[]) =>
    inWords(rule.compute(cells, row, library, []));
  return { rule, cell };
}
