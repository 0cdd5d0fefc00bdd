/** Why a result moved, as tables: bridges, contributions, who carries whom, and pools. */

import { type Decimal, toDecimal, totalOf, ZERO } from "../../amount/index.ts";
import type { Table } from "../../table/index.ts";
import type {
  Bridge,
  Contribution,
  CrossSubsidy,
  EliminatedMatrix,
  Reclassified,
} from "../analysis/index.ts";
import { type DrawnRow, draw, rowIds, type TableHeading } from "./draw.ts";

/**
 * Builds a bridge as a table: start, steps, what they do not explain, end.
 *
 * Rule: start + steps + residual = end. The residual has a row of its own only where there is one.
 * Units and sign: the unit you state; result sign.
 *
 * @param of - what {@link bridge} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the rows `start`, every step, `residual` and `end`, and one column `amount`
 * @example The shared services are 6 821 short
 * const why = bridge({ start: 0, end: "-6 821", steps: { vacancies: "3 000", insurance: "-10 000" } });
 * bridgeTable(why, { unit: unitFromName("tkr") }).rows.map(({ id }) => id) // => ["start", "vacancies", "insurance", "residual", "end"]
 */
export function bridgeTable(of: Bridge, heading: TableHeading): Table<string, "amount"> {
  const { start, steps, residual, end } = of;
  const names = Object.keys(steps);
  const ids = rowIds(names, ["start", "residual", "end"]);
  const rest: readonly DrawnRow[] = residual.isZero()
    ? []
    : [{ id: "residual", label: "Not explained", cells: { amount: residual } }];
  const parts = ["start", ...ids, ...rest.map(({ id }) => id)];
  return draw(heading, {
    title: "Bridge",
    rows: [
      { id: "start", label: "Start", cells: { amount: start } },
      ...names.map((name, k) => ({ id: ids[k] ?? "", name, cells: { amount: steps[name] } })),
      ...rest,
      { id: "end", label: "End", role: "total", cells: { amount: end } },
    ],
    columns: [{ id: "amount", label: "Amount" }],
    rowSums: { end: parts },
  });
}

/**
 * Builds the contributions of parts to the change of a total.
 *
 * Rule: changes add up to the change of the total, and so do the points as exact fractions; printed points are rounded each.
 * Units and sign: the unit you state; result sign.
 *
 * @param of - what {@link contributions} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the columns `change` and `points`, a row for each part and `total`
 * @example Malmö's net cost 2023
 * const of = contributions({ income: { current: "239 459", prior: "245 941" }, costs: { current: "-726 351", prior: "-710 663" } });
 * amountOf(contributionTable(of, { unit: unitFromName("tkr") }), "total", "change") // => -22170
 */
export function contributionTable(
  of: { readonly parts: Readonly<Record<string, Contribution>>; readonly total: Contribution },
  heading: TableHeading,
): Table<string, "change" | "points"> {
  const { parts, total } = of;
  const names = Object.keys(parts);
  const ids = rowIds(names, ["total"]);
  const cells = ({ change, points }: Contribution) => ({ change, points });
  return draw(heading, {
    title: "Contributions",
    rows: [
      ...names.map(
        (name, k): DrawnRow => ({ id: ids[k] ?? "", name, cells: cells(parts[name] ?? total) }),
      ),
      { id: "total", label: "Total", role: "total", cells: cells(total) },
    ],
    columns: [
      { id: "change", label: "Change", measure: "variance" },
      { id: "points", label: "Percentage points", measure: "percent" },
    ],
    rowSums: { total: ids },
  });
}

/**
 * Builds the results of the parts of a board, and who carries whom.
 *
 * Rule: parts add up to the net result; deficits of self-funded parts = carried + carried by payers + uncovered.
 * Units and sign: the unit you state; result sign, and what is carried without sign.
 *
 * @param of - what {@link crossSubsidy} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with a row for each part, `net`, `carried`, `carriedByPayers`, `uncovered` and `deficits`, and one column `amount`
 * @example Malmö 2023
 * const of = crossSubsidy({ board: { funding: "appropriation", result: "3 037" }, office: { funding: "appropriation", result: "3 784" }, shared: { funding: "shared-service", result: "-6 821" } });
 * amountOf(fundingTable(of, { unit: unitFromName("tkr") }), "carried", "amount") // => 6821
 */
export function fundingTable(of: CrossSubsidy, heading: TableHeading): Table<string, "amount"> {
  const names = Object.keys(of.parts);
  const ids = rowIds(names, ["net", "carried", "carriedByPayers", "uncovered", "deficits"]);
  const row = (
    id: string,
    label: string,
    amount: Decimal,
    role: "item" | "total" = "item",
  ): DrawnRow => ({
    id,
    label,
    role,
    cells: { amount },
  });
  return draw(heading, {
    title: "Results by funding",
    rows: [
      ...names.map(
        (name, k): DrawnRow => ({
          id: ids[k] ?? "",
          name,
          cells: { amount: of.parts[name] ?? ZERO },
        }),
      ),
      row("net", "Result", of.net, "total"),
      row("carried", "Carried by appropriations", of.carried),
      row("carriedByPayers", "Carried by surpluses owed to payers", of.carriedByPayers),
      row("uncovered", "Carried by nobody", of.uncovered),
      row("deficits", "Deficits of self-funded parts", of.deficits, "total"),
    ],
    columns: [{ id: "amount", label: "Amount" }],
    rowSums: { net: ids, deficits: ["carried", "carriedByPayers", "uncovered"] },
  });
}

/**
 * Builds a matrix as far as its margins determine it.
 *
 * Rule: rows add up to their totals and columns to theirs, wherever every cell is there. A cell that is open is empty.
 * Units and sign: the unit you state; result sign.
 *
 * @param of - what {@link completeByElimination} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the rows and columns of the matrix, a row `sum` and a column `sum`
 * @example Of four cells two are printed
 * const of = completeByElimination({
 *   rows: ["income", "costs"], columns: ["own", "shared"], cells: { income: { own: 40 }, costs: { own: -360 } },
 *   rowTotals: { income: 230 }, columnTotals: { shared: 0 },
 * });
 * amountOf(matrixTable(of, { unit: unitFromName("tkr") }), "costs", "sum") // => -550
 */
export function matrixTable(of: EliminatedMatrix, heading: TableHeading): Table<string, string> {
  const names = Object.keys(of.cells);
  const columns = [
    ...new Set([
      ...Object.values(of.cells).flatMap(Object.keys),
      ...of.open.map(({ column }) => column),
    ]),
  ];
  const isOpen = (name: string, key: "row" | "column"): boolean =>
    of.open.some((each) => each[key] === name);
  const [ids, columnIds] = [rowIds(names, ["sum"]), rowIds(columns, ["sum"])];
  const at = (row: string, column: string): Decimal | undefined => of.cells[row]?.[column];
  const sum = (amounts: readonly (Decimal | undefined)[]): Decimal | undefined =>
    amounts.some((amount) => amount === undefined)
      ? undefined
      : totalOf(amounts.map((amount) => amount ?? ZERO));
  const cells = (amounts: readonly (Decimal | undefined)[]) => ({
    ...Object.fromEntries(columnIds.map((id, k) => [id, amounts[k]])),
    sum: sum(amounts),
  });
  const whole = names.filter((name) => !isOpen(name, "row"));
  return draw<string>(heading, {
    title: "Matrix",
    rows: [
      ...names.map(
        (name, k): DrawnRow => ({
          id: ids[k] ?? "",
          name,
          cells: cells(columns.map((column) => at(name, column))),
        }),
      ),
      {
        id: "sum",
        label: "Total",
        role: "total",
        cells: cells(columns.map((column) => sum(names.map((name) => at(name, column))))),
      },
    ],
    columns: [
      ...columns.map((column, k) => ({ id: columnIds[k] ?? "", label: column })),
      { id: "sum", label: "Total" },
    ],
    rowSums: whole.length === 0 ? {} : { sum: ids },
    columnSums: { sum: columnIds },
  });
}

/**
 * Builds variances before and after amounts were moved to where they belong.
 *
 * Rule: before + moved = after, in every row; what was moved adds up to 0, so the total is the same before and after.
 * Units and sign: the unit you state; result sign.
 *
 * @param of - what {@link reclassify} gave
 * @param heading.unit - the unit of the amounts
 * @param heading.title - heading
 * @param heading.labels - labels of rows and columns by id
 * @returns the table with the columns `before`, `moved`, `after` and `explained` (of the variance before), a row for each head and `total`
 * @example Malmö: Fryshuset
 * const of = reclassify({ own: "8 758", projects: "-7 544" }, [{ from: "own", to: "projects", amount: "2 000" }]);
 * const table = reclassificationTable(of, { unit: unitFromName("tkr") });
 * [amountOf(table, "total", "before"), amountOf(table, "total", "moved"), amountOf(table, "total", "after")] // => [1214, 0, 1214]
 */
export function reclassificationTable(
  of: Reclassified,
  heading: TableHeading,
): Table<string, "before" | "moved" | "after" | "explained"> {
  const names = Object.keys(of.heads);
  const ids = rowIds(names, ["total"]);
  const moved = totalOf(Object.values(of.moved));
  return draw(heading, {
    title: "Reclassification",
    rows: [
      ...names.map((name, k): DrawnRow => {
        const [after, change] = [of.heads[name] ?? ZERO, of.moved[name] ?? ZERO];
        const cells = {
          before: toDecimal(after.minus(change)),
          moved: change,
          after,
          explained: of.explained[name],
        };
        return { id: ids[k] ?? "", name, cells };
      }),
      {
        id: "total",
        label: "Total",
        role: "total",
        cells: { before: of.before.net, moved, after: of.after.net },
      },
    ],
    columns: [
      { id: "before", label: "Before", measure: "variance" },
      { id: "moved", label: "Moved", measure: "variance" },
      { id: "after", label: "After", measure: "variance" },
      { id: "explained", label: "Explained, %", measure: "percent" },
    ],
    rowSums: { total: ids },
    columnSums: { after: ["before", "moved"] },
  });
}
