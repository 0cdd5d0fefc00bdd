/** Reads a table back from JSON, so that tables can be stored, sent and explained elsewhere. */

import type { AsJson } from "../amount/index.ts";
import { type Decimal, type Ratio, readAmount } from "../amount/index.ts";
import { type Period, readPeriod } from "../calendar/index.ts";
import {
  type Issue,
  type IssuePath,
  makeIssue,
  readJson,
  shapeIssues,
  throwIssues,
} from "../input/index.ts";
import type { Relation, Weight } from "../relation/index.ts";
import { readUnit } from "../unit/index.ts";
import { tableStructureIssues } from "./structure.ts";
import type { Cell, Table } from "./table.ts";
import { checkTableShape } from "./table-schema.ts";

/** A table as JSON: what `JSON.stringify(table)` writes, with every amount as a decimal string. */
export type TableJson = AsJson<Table>;

/**
 * Reads a table from JSON.
 *
 * Rule: `parseTable(JSON.stringify(table))` is the same table. Every row has a cell for every
 * column, ids are unique, relations and notes name rows and columns that exist, and no total
 * contains itself; it does not check whether the relations hold (see {@link relationDifferences}).
 * Units and sign: as in the table that was written.
 * Absent and zero: empty cells keep their reasons.
 *
 * @param json - JSON text, or the value it stands for
 * @returns the frozen table
 * @throws AnslagError `input.not-json`, `input.unknown-key`, `input.missing-key`,
 * `input.wrong-type`, `table.malformed`, `table.level`, `table.cycle`, `table.unknown-row`,
 * `table.unknown-column`, `unit.currency`, `calendar.period`, `amount.not-an-amount`,
 * `amount.ambiguous`, `amount.out-of-range` with every problem at once
 * @example There and back
 * const options = { asOf: "2023-08-31", unit: unitFromName("tkr", "sv"), title: "Kommunbidrag" };
 * const roll = appropriationRoll({ original: { amount: "469 927" } }, options);
 * amountOf(parseTable(JSON.stringify(roll)), "revised", "amount") // => 469927
 */
export function parseTable(json: unknown): Table {
  const issues: Issue[] = [];
  const value = readJson(json, issues);
  if (issues.length === 0) issues.push(...shapeIssues(checkTableShape(value), value));
  throwIssues(issues);
  const shaped = value as TableJson;
  const table = readTable(shaped, issues);
  const whole = shaped.whole === undefined ? {} : { whole: readTable(shaped.whole, issues) };
  throwIssues(issues);
  return freezeDeep({ ...table, ...whole }) as Table;
}

/** Reads a table, but not the one with its hidden columns beside it. */
function readTable(shaped: TableJson, issues: Issue[]): Table {
  const unit = readUnit(shaped.unit, ["unit"], issues);
  const cells = readCells(shaped, issues);
  const relations = readRelations(shaped, issues);
  checkPeriods(shaped, issues);
  const table = { ...copyOf(shaped), unit, cells, relations } as Table;
  issues.push(...tableStructureIssues(table));
  return table;
}

function readRelations({ relations }: TableJson, issues: Issue[]): readonly Relation[] {
  return relations.map((relation, index): Relation => {
    if (relation.kind !== "rows" && relation.kind !== "columns") return relation;
    const terms = relation.terms.map(({ id, weight }, term) => {
      const path = ["relations", index, "terms", term, "weight"];
      return { id, weight: readWeight(weight, path, issues) };
    });
    return { ...relation, terms } as Relation;
  });
}

function readWeight(weight: 1 | -1 | string, path: IssuePath, issues: Issue[]): Weight {
  if (typeof weight === "number") return weight;
  const amount = readAmount(weight, path, issues);
  if (amount?.isZero() === true) issues.push(malformed(path, "a weight other than 0", weight));
  return amount ?? 1;
}

function readCells(
  { cells }: TableJson,
  issues: Issue[],
): readonly (readonly (Cell | undefined)[])[] {
  return cells.map((row, i) =>
    row.map((cell, j) => readCell(cell as AsJson<Cell>, ["cells", i, j], issues)),
  );
}

function readCell(cell: AsJson<Cell>, path: IssuePath, issues: Issue[]): Cell | undefined {
  if (cell.kind === "amount") {
    const amount = readAmount(cell.amount, [...path, "amount"], issues);
    return amount === undefined ? undefined : { kind: "amount", amount };
  }
  if (cell.kind === "ratio") {
    const numerator = readAmount(cell.ratio.numerator, [...path, "ratio", "numerator"], issues);
    const denominator = readAmount(
      cell.ratio.denominator,
      [...path, "ratio", "denominator"],
      issues,
    );
    if (numerator === undefined || denominator === undefined) return undefined;
    return readRatio(numerator, denominator, path, issues);
  }
  return cell as Cell;
}

function readRatio(
  numerator: Decimal,
  denominator: Decimal,
  path: IssuePath,
  issues: Issue[],
): Cell | undefined {
  if (denominator.isZero()) {
    issues.push(malformed([...path, "ratio", "denominator"], "a base other than 0", "0"));
    return undefined;
  }
  const ratio: Ratio = { kind: "ratio", numerator, denominator };
  return { kind: "ratio", ratio };
}

function checkPeriods(table: TableJson, issues: Issue[]): void {
  for (const [name, entries] of [
    ["rows", table.rows] as const,
    ["columns", table.columns] as const,
  ]) {
    entries.forEach(({ selection }, index) => {
      const period: Period | string | undefined = selection?.period;
      if (period !== undefined) readPeriod(period, [name, index, "selection", "period"], issues);
    });
  }
}

function malformed(path: IssuePath, expected: string, received: string): Issue {
  return makeIssue("table.malformed", { path, expected, received });
}

function copyOf(table: TableJson): TableJson {
  return JSON.parse(JSON.stringify(table)) as TableJson;
}

/** Freezes plain data, but not amounts. */
function freezeDeep(value: unknown): unknown {
  if (typeof value !== "object" || value === null || "toFixed" in value) return value;
  for (const item of Object.values(value)) freezeDeep(item);
  return Object.freeze(value);
}
