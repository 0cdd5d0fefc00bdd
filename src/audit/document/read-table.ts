/** Reads the figures of a reported table, and those in running text. */

import type { DecimalMark } from "../../amount/index.ts";
import { type Flow, type SignStyle, signFactor } from "../../chart/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  requireEntries,
} from "../../input/index.ts";
import { choice } from "./choice.ts";
import type { ReportedFigure } from "./document.ts";
import { type FigureDefaults, readFigure, readReportedUnit } from "./read-figure.ts";
import { checkId, checkUnique } from "./read-terms.ts";
import type {
  ReportedColumnInput,
  ReportedRowInput,
  ReportedTableInput,
  ReportedTextFigureInput,
} from "./report-input.ts";
import { addressOf } from "./table-relations.ts";

export function readTable(
  table: ReportedTableInput,
  documentMark: DecimalMark,
  path: IssuePath,
  issues: Issue[],
): readonly ReportedFigure[] {
  const {
    id,
    unit,
    signs = "natural",
    decimalMark = documentMark,
    decimals,
    blank = "absent",
    columns,
    rows,
  } = table;
  checkId(id, [...path, "id"], issues);
  choice("decimalMark", decimalMark, [",", "."], path, issues);
  choice("blank", blank, ["absent", "zero"], path, issues);
  if (table.totals !== undefined) choice("totals", table.totals, ["after", "before"], path, issues);
  const money = readReportedUnit(unit, [...path, "unit"], issues);
  for (const [key, entries] of [["columns", columns] as const, ["rows", rows] as const]) {
    for (const [index, { id: name }] of entries.entries())
      checkId(name, [...path, key, index, "id"], issues);
    checkUnique(
      entries.map((entry) => entry.id),
      (index) => [...path, key, index, "id"],
      issues,
    );
  }
  for (const [index, { measure = "amount" }] of columns.entries())
    choice(
      "measure",
      measure,
      ["amount", "variance", "percent", "text"],
      [...path, "columns", index],
      issues,
    );
  const factors = signFactors(signs, path, issues);
  return rows.flatMap((row, i) => {
    const { level = 0 } = row;
    if (!(Number.isInteger(level) && level >= 0 && level <= 100)) {
      const facts = {
        path: [...path, "rows", i, "level"],
        expected: "a whole number from 0 to 100",
        received: describeValue(level),
      };
      issues.push(makeIssue("table.level", facts));
    }
    if (row.role !== undefined)
      choice("role", row.role, ["item", "total", "of-which"], [...path, "rows", i], issues);
    const known = columns.map((column) => column.id);
    const cells = new Map(requireEntries(row.cells, [...path, "rows", i, "cells"], issues));
    for (const key of cells.keys()) {
      if (known.includes(key)) continue;
      const facts = {
        path: [...path, "rows", i, "cells", key],
        expected: oneOf(known),
        received: describeValue(key),
      };
      issues.push(makeIssue("report.unknown-figure", facts));
    }
    return columns
      .filter(({ measure }) => measure !== "text")
      .map((column): ReportedFigure => {
        const isPercent = column.measure === "percent";
        const defaults: FigureDefaults = {
          decimalMark,
          blank,
          isPercent,
          ...(isPercent ? {} : { decimals }),
        };
        const read = readFigure(
          cells.get(column.id),
          defaults,
          [...path, "rows", i, "cells", column.id],
          issues,
        );
        return {
          ...read,
          address: addressOf(id, row.id, column.id),
          label: `${row.label ?? row.id}, ${column.label ?? column.id}`,
          unit: isPercent ? { kind: "percent" } : money,
          factor: factors(row, column),
          place: Object.freeze({ table: id, row: row.id, column: column.id }),
        };
      });
  });
}

/** How each cell turns its sign in print; a style or flow that does not exist is reported once. */
function signFactors(
  signs: SignStyle,
  path: IssuePath,
  issues: Issue[],
): (row: ReportedRowInput, column: ReportedColumnInput) => 1 | -1 {
  const styles = ["natural", "costs-positive", "all-positive", "funding-negative"];
  const flows = ["income", "cost", "investment", "funding", "net-cost", "result"];
  const report = (key: string, known: readonly string[], value: unknown): 1 => {
    const facts = { path: [...path, key], expected: oneOf(known), received: describeValue(value) };
    issues.push(makeIssue("input.choice", facts));
    return 1;
  };
  if (!styles.includes(signs)) return report("signs", styles, signs) && (() => 1);
  const known = new Map<Flow, 1 | -1>();
  const unsaid = new Set<string>();
  return (row, column) => {
    if (column.measure === "variance" || column.measure === "percent" || column.measure === "text")
      return 1;
    const flow = row.flow ?? column.flow;
    if (flow === undefined) {
      if (signs !== "natural" && !unsaid.has(row.id)) {
        unsaid.add(row.id);
        const expected = `a flow for row ${describeValue(row.id)} or its columns, since the table is ${signs}: ${oneOf(flows)}`;
        issues.push(
          makeIssue("input.choice", { path: [...path, "rows"], expected, received: "none" }),
        );
      }
      return 1;
    }
    const factor =
      known.get(flow) ??
      (flows.includes(flow) ? signFactor(flow, signs) : report("flow", flows, flow));
    known.set(flow, factor);
    return factor;
  };
}

export function readTextFigure(
  figure: ReportedTextFigureInput,
  decimalMark: DecimalMark,
  path: IssuePath,
  issues: Issue[],
): ReportedFigure {
  checkId(figure.id, [...path, "id"], issues);
  const unit = readReportedUnit(figure.unit, [...path, "unit"], issues);
  const read = readFigure(
    figure,
    { decimalMark, isPercent: unit.kind === "percent" },
    path,
    issues,
  );
  return { ...read, address: figure.id, label: figure.quote ?? figure.id, unit, factor: 1 };
}
