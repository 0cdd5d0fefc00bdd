/** Checks a reported document: its figures can be read, and its relations name figures that can be compared. */
import { type MaterialityRule, readRule } from "../analysis/index.ts";
import { type Flow, type SignStyle, signFactor } from "../chart/index.ts";
import type { DecimalMark } from "../decimal/index.ts";
import { describeValue, type Issue, type IssuePath, makeIssue, oneOf, throwIssues } from "../errors/index.ts";
import type {
  FigureUnit,
  ReportedColumnInput,
  ReportedDocument,
  ReportedExplained,
  ReportedExplanations,
  ReportedFigure,
  ReportedRelation,
  ReportedRowInput,
  ReportedRule,
  ReportedTableInput,
  ReportedTermInput,
  ReportedTextFigureInput,
  ReportInput,
} from "./document.ts";
import { type FigureDefaults, type ReadFigure, readFigure, readReportedUnit } from "./read-figure.ts";
import { checkId, checkUnique, readTerms } from "./read-terms.ts";
import { addressOf, type PlacedRule, tableRules } from "./table-relations.ts";

/** A document of more figures, or more terms in its relations, is refused. */
export const MOST_FIGURES = 500_000;
export const MOST_TERMS = 5_000_000;

/**
 * Checks a report that somebody else printed, so that it can be audited.
 *
 * Rule: every figure is read with the precision of its print: 16,5 mkr is known to 0,05 mkr, 51 023 tkr to 0,5 tkr. Figures are addressed `table.row.column`, those in
 * running text by their id. Relations compare money of one currency in any scale, percentages, or things of one kind.
 * Units and sign: every table and every figure in running text states its unit; figures are compared as printed, or in result sign where a table states its sign style.
 * Absent and zero: a blank is absent unless it is declared to be zero; absent figures count as nothing in sums, and a relation whose total is absent is not checked.
 *
 * @param input - the document
 * @returns the checked, frozen document
 * @throws AnslagError once, with every problem: `report.unknown-figure`, `report.relation`, `report.weight`, `report.unit-mix`, `report.precision`, `report.id`,
 * `report.duplicate-id`, `report.too-large`, `report.choice`, `unit.name`, `unit.currency`, `unit.scale`, `chart.sign-style`, `materiality.rule`, `amount.not-an-amount`, `amount.missing`,
 * `amount.wrong-type`, `amount.ambiguous`, `amount.unsafe-number`, `amount.out-of-range`
 * @example A total that is one too high may be rounding; one that is three too high is wrong
 * const report = defineReport({
 *   title: "Interim report",
 *   tables: [{
 *     id: "T1", unit: "tkr", columns: [{ id: "budget" }],
 *     rows: [{ id: "a", cells: { budget: "12" } }, { id: "b", cells: { budget: "45" } }, { id: "sum", cells: { budget: "60" } }],
 *     relations: [{ kind: "rows", row: "sum", terms: ["a", "b"] }],
 *   }],
 * });
 * auditReport(report).summary.inconsistent // => 1
 * @see {@link parseReport} to read one from JSON
 */
export function defineReport(input: ReportInput): ReportedDocument {
  const issues: Issue[] = [];
  const report = readReport(input, issues);
  throwIssues(issues);
  return report;
}

/** Reads a document; the result may be used only when no issue was added. */
export function readReport(input: ReportInput, issues: Issue[]): ReportedDocument {
  const { title, rounding = "nearest", decimalMark = ",", tables = [], figures: textFigures = [] } = input;
  choice("rounding", rounding, ["nearest", "truncation"], [], issues);
  choice("decimalMark", decimalMark, [",", "."], [], issues);
  const figures = new Map<string, ReportedFigure>();
  const add = (figure: ReportedFigure): void => {
    figures.set(figure.address, Object.freeze(figure));
  };
  checkSize(input, issues);
  checkUnique(
    [...tables.map(({ id }) => id), ...textFigures.map(({ id }) => id)],
    (index) => (index < tables.length ? ["tables", index, "id"] : ["figures", index - tables.length, "id"]),
    issues,
  );
  for (const [index, table] of tables.entries())
    for (const figure of readTable(table, decimalMark, ["tables", index], issues)) add(figure);
  for (const [index, figure] of textFigures.entries())
    add(readTextFigure(figure, decimalMark, ["figures", index], issues));

  const figureAt = (address: string): ReadFigure | undefined => figures.get(address);
  const placed: { readonly rule: PlacedRule; readonly id?: string; readonly path: IssuePath }[] = [];
  tables.forEach((table, index) => {
    const path = ["tables", index];
    for (const rule of tableRules(table, figureAt, path, issues)) placed.push({ rule, path });
  });
  textFigures.forEach((figure, index) => {
    for (const rule of textRules(figure, ["figures", index], issues)) placed.push({ rule, path: ["figures", index] });
  });
  (input.relations ?? []).forEach((relation, index) => {
    const path = ["relations", index];
    const { id, title: words } = relation;
    if (id !== undefined) checkId(id, [...path, "id"], issues);
    const rule = documentRule(relation, path, issues);
    const titled = words === undefined ? rule : { ...rule, title: words };
    placed.push({ rule: titled, ...(id === undefined ? {} : { id }), path });
  });
  const relations = nameRelations(
    placed.filter(({ rule, path }) => checkRule(rule, figures, path, issues)),
    figures,
    issues,
  );
  return Object.freeze({
    title,
    rounding,
    figures: Object.freeze([...figures.values()]),
    relations,
    explanations: Object.freeze(
      (input.explanations ?? []).map((check, index) =>
        readExplanations(check, tables, ["explanations", index], issues),
      ),
    ),
    explained: Object.freeze(
      (input.explained ?? []).map((each, index) => readExplained(each, figures, ["explained", index], issues)),
    ),
  });
}

function checkSize({ tables = [], figures = [], relations = [] }: ReportInput, issues: Issue[]): void {
  const cells = tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, figures.length);
  const terms = relations.reduce((sum, rule) => sum + (rule.kind === "sum" ? rule.terms.length : 2), 0);
  const refuse = (key: string, most: number, what: string, received: number): void => {
    const facts = { path: [key], expected: `at most ${most} ${what}`, received: `${received}` };
    issues.push(makeIssue("report.too-large", facts));
  };
  if (cells > MOST_FIGURES) refuse("tables", MOST_FIGURES, "figures", cells);
  if (terms > MOST_TERMS) refuse("relations", MOST_TERMS, "terms", terms);
}

function choice(key: string, value: unknown, known: readonly string[], path: IssuePath, issues: Issue[]): void {
  if (typeof value === "string" && known.includes(value)) return;
  const facts = { path: [...path, key], expected: oneOf(known), received: describeValue(value) };
  issues.push(makeIssue("report.choice", facts));
}

function readTable(
  table: ReportedTableInput,
  documentMark: DecimalMark,
  path: IssuePath,
  issues: Issue[],
): readonly ReportedFigure[] {
  const { id, unit, signs = "natural", decimalMark = documentMark, decimals, blank = "absent", columns, rows } = table;
  checkId(id, [...path, "id"], issues);
  choice("decimalMark", decimalMark, [",", "."], path, issues);
  choice("blank", blank, ["absent", "zero"], path, issues);
  if (table.totals !== undefined) choice("totals", table.totals, ["after", "before"], path, issues);
  const money = readReportedUnit(unit, [...path, "unit"], issues);
  for (const [key, entries] of [["columns", columns] as const, ["rows", rows] as const]) {
    for (const [index, { id: name }] of entries.entries()) checkId(name, [...path, key, index, "id"], issues);
    checkUnique(
      entries.map((entry) => entry.id),
      (index) => [...path, key, index, "id"],
      issues,
    );
  }
  for (const [index, { measure = "amount" }] of columns.entries())
    choice("measure", measure, ["amount", "variance", "percent", "text"], [...path, "columns", index], issues);
  const factors = signFactors(signs, path, issues);
  return rows.flatMap((row, i) => {
    if (row.role !== undefined) choice("role", row.role, ["item", "total", "of-which"], [...path, "rows", i], issues);
    const known = columns.map((column) => column.id);
    for (const key of Object.keys(row.cells)) {
      if (known.includes(key)) continue;
      const facts = { path: [...path, "rows", i, "cells", key], expected: oneOf(known), received: describeValue(key) };
      issues.push(makeIssue("report.unknown-figure", facts));
    }
    return columns
      .filter(({ measure }) => measure !== "text")
      .map((column): ReportedFigure => {
        const isPercent = column.measure === "percent";
        const defaults: FigureDefaults = { decimalMark, blank, ...(isPercent ? {} : { decimals }) };
        const input = Object.hasOwn(row.cells, column.id) ? row.cells[column.id] : undefined;
        const read = readFigure(input, defaults, [...path, "rows", i, "cells", column.id], issues);
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
    issues.push(makeIssue("chart.sign-style", facts));
    return 1;
  };
  if (!styles.includes(signs)) return report("signs", styles, signs) && (() => 1);
  const known = new Map<Flow, 1 | -1>();
  return (row, column) => {
    const flow = row.flow ?? column.flow;
    if (flow === undefined || column.measure === "variance" || column.measure === "percent") return 1;
    const factor = known.get(flow) ?? (flows.includes(flow) ? signFactor(flow, signs) : report("flow", flows, flow));
    known.set(flow, factor);
    return factor;
  };
}

function readTextFigure(
  figure: ReportedTextFigureInput,
  decimalMark: DecimalMark,
  path: IssuePath,
  issues: Issue[],
): ReportedFigure {
  checkId(figure.id, [...path, "id"], issues);
  const unit = readReportedUnit(figure.unit, [...path, "unit"], issues);
  const read = readFigure(figure, { decimalMark }, path, issues);
  return { ...read, address: figure.id, label: figure.quote ?? figure.id, unit, factor: 1 };
}

/** The rules that a figure in running text states of itself. */
function textRules(figure: ReportedTextFigureInput, path: IssuePath, issues: Issue[]): readonly PlacedRule[] {
  const { id: target, sum, growth, change, percent } = figure;
  return [
    ...(sum === undefined ? [] : [sumRule(target, sum, [...path, "sum"], issues)]),
    ...(growth === undefined ? [] : [{ kind: "growth" as const, target, ...growth }]),
    ...(change === undefined ? [] : [{ kind: "change" as const, target, ...change }]),
    ...(percent === undefined ? [] : [{ kind: "percent" as const, target, ...percent }]),
  ];
}

function sumRule(target: string, terms: readonly ReportedTermInput[], path: IssuePath, issues: Issue[]): PlacedRule {
  const read = readTerms(terms, path, issues);
  return { kind: "sum", target, terms: read.map(({ name, weight }) => ({ figure: name, weight })) };
}

function documentRule(rule: ReportedRule, path: IssuePath, issues: Issue[]): PlacedRule {
  if (rule.kind === "sum") return sumRule(rule.total, rule.terms, [...path, "terms"], issues);
  if (rule.kind === "same") {
    if (new Set(rule.figures).size < 2) {
      const facts = { path: [...path, "figures"], expected: "two figures or more", received: `${rule.figures.length}` };
      issues.push(makeIssue("report.relation", facts));
    }
    return { kind: "same", target: rule.figures[0] ?? "", figures: [...new Set(rule.figures)] };
  }
  if (rule.kind === "percent")
    return { kind: "percent", target: rule.result, numerator: rule.numerator, base: rule.base };
  return { kind: rule.kind, target: rule.result, current: rule.current, prior: rule.prior };
}

/** The figures of a rule other than its target. */
export function operandsOf(rule: PlacedRule | ReportedRelation): readonly string[] {
  if (rule.kind === "sum") return rule.terms.map(({ figure }) => figure);
  if (rule.kind === "same") return rule.figures.filter((figure) => figure !== rule.target);
  return rule.kind === "percent" ? [rule.numerator, rule.base] : [rule.current, rule.prior];
}

/** Whether the figures of a rule exist and can be compared. */
function checkRule(
  rule: PlacedRule,
  figures: ReadonlyMap<string, ReportedFigure>,
  path: IssuePath,
  issues: Issue[],
): boolean {
  const operands = operandsOf(rule);
  const before = issues.length;
  for (const address of [rule.target, ...operands]) {
    if (figures.has(address)) continue;
    const expected = "the address of a figure: table.row.column, or the id of a figure in the text";
    issues.push(makeIssue("report.unknown-figure", { path, expected, received: describeValue(address) }));
  }
  if (operands.includes(rule.target)) {
    const facts = { path, expected: "a figure that is no term of itself", received: describeValue(rule.target) };
    issues.push(makeIssue("report.relation", facts));
  }
  if (issues.length > before) return false;
  const kindOf = (address: string): string => unitKind(figures.get(address)?.unit);
  const isRatio = rule.kind === "growth" || rule.kind === "change" || rule.kind === "percent";
  const compared = isRatio ? operands : [rule.target, ...operands];
  const [first, ...others] = compared.map(kindOf);
  const odd = others.find((kind) => kind !== first);
  if (odd !== undefined) {
    issues.push(
      makeIssue("report.unit-mix", { path, expected: `figures in ${first} only`, received: `one in ${odd}` }),
    );
  }
  if (isRatio && kindOf(rule.target) !== "percent") {
    const facts = { path, expected: "a percentage as the result", received: `one in ${kindOf(rule.target)}` };
    issues.push(makeIssue("report.unit-mix", facts));
  }
  return issues.length === before;
}

function unitKind(unit: FigureUnit | undefined): string {
  if (unit?.kind === "money") return unit.unit.currency;
  return unit?.kind === "count" ? unit.of : "percent";
}

/** Names that do not depend on the order in which relations are given: the target and the kind, numbered where that is not enough. */
function nameRelations(
  placed: readonly { readonly rule: PlacedRule; readonly id?: string; readonly path: IssuePath }[],
  figures: ReadonlyMap<string, ReportedFigure>,
  issues: Issue[],
): readonly ReportedRelation[] {
  const taken = new Set<string>();
  placed.forEach(({ id, path }) => {
    if (id === undefined) return;
    if (taken.has(id)) {
      const facts = { path: [...path, "id"], expected: "an id of its own", received: describeValue(id) };
      issues.push(makeIssue("report.duplicate-id", facts));
    }
    taken.add(id);
  });
  const counts = new Map<string, number>();
  const nextName = (stem: string): string => {
    for (;;) {
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      const name = count === 1 ? stem : `${stem}-${count}`;
      if (!taken.has(name)) return name;
    }
  };
  return Object.freeze(
    placed.map(({ rule, id }): ReportedRelation => {
      const inTables = [rule.target, ...operandsOf(rule)].every((address) => figures.get(address)?.place !== undefined);
      const name = id ?? nextName(`${rule.target}/${rule.kind}`);
      taken.add(name);
      return Object.freeze({ ...rule, id: name, title: rule.title ?? "", scope: inTables ? "tables" : "text" });
    }),
  );
}

function readExplanations(
  check: NonNullable<ReportInput["explanations"]>[number],
  tables: readonly ReportedTableInput[],
  path: IssuePath,
  issues: Issue[],
): ReportedExplanations {
  const table = tables.find(({ id }) => id === check.table);
  const unknown = (key: string, known: readonly string[], value: unknown): void => {
    const facts = { path: [...path, key], expected: oneOf(known), received: describeValue(value) };
    issues.push(makeIssue("report.unknown-figure", facts));
  };
  if (table === undefined)
    unknown(
      "table",
      tables.map(({ id }) => id),
      check.table,
    );
  const columns = (table?.columns ?? []).map(({ id, measure = "amount" }) => ({ id, isText: measure === "text" }));
  for (const [key, wantsText] of [
    ["variance", false] as const,
    ["explanation", true] as const,
    ["reference", false] as const,
  ]) {
    const id = check[key];
    if (id === undefined || table === undefined) continue;
    const known = columns.filter(({ isText }) => isText === wantsText).map((column) => column.id);
    if (!known.includes(id)) unknown(key, known, id);
  }
  const rule: MaterialityRule = check.rule;
  readRule(rule, issues);
  const rows = (table?.rows ?? []).filter(({ role }) => role !== "total");
  return Object.freeze({
    table: check.table,
    rule,
    rows: Object.freeze(
      rows.map((row) => {
        const text = Object.hasOwn(row.cells, check.explanation) ? row.cells[check.explanation] : "";
        const { reference } = check;
        return Object.freeze({
          row: row.id,
          label: row.label ?? row.id,
          variance: addressOf(check.table, row.id, check.variance),
          ...(reference === undefined ? {} : { reference: addressOf(check.table, row.id, reference) }),
          explanation: typeof text === "string" ? text.trim() : "",
        });
      }),
    ),
  });
}

function readExplained(
  { of, terms }: NonNullable<ReportInput["explained"]>[number],
  figures: ReadonlyMap<string, ReportedFigure>,
  path: IssuePath,
  issues: Issue[],
): ReportedExplained {
  const rule = sumRule(of, terms, [...path, "terms"], issues);
  checkRule(rule, figures, path, issues);
  return Object.freeze({ of, terms: rule.kind === "sum" ? Object.freeze(rule.terms) : [] });
}
