/** Checks a reported document: its figures can be read, and its relations name figures that can be compared. */
import { type Issue, type IssuePath, makeIssue, throwIssues } from "../../input/index.ts";
import { choice } from "./choice.ts";
import type { ReportedDocument, ReportedFigure } from "./document.ts";
import { readExplained, readExplanations } from "./read-explanations.ts";
import type { ReadFigure } from "./read-figure.ts";
import { readTable, readTextFigure } from "./read-table.ts";
import { checkId, checkUnique } from "./read-terms.ts";
import type { ReportInput } from "./report-input.ts";
import { checkRule, documentRule, nameRelations, textRules } from "./rules.ts";
import { type PlacedRule, tableRules } from "./table-relations.ts";

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
 * `report.duplicate-id`, `report.too-large`, `input.choice`, `unit.name`, `unit.currency`, `unit.scale`, `input.choice`, `materiality.rule`, `amount.not-an-amount`, `amount.missing`,
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
  // Nothing else is asked of a document that is too large to be looked at.
  checkSize(input, issues);
  throwIssues(issues.filter(({ code }) => code === "report.too-large"));
  const {
    title,
    rounding = "nearest",
    decimalMark = ",",
    tables = [],
    figures: textFigures = [],
  } = input;
  choice("rounding", rounding, ["nearest", "truncation"], [], issues);
  choice("decimalMark", decimalMark, [",", "."], [], issues);
  const figures = new Map<string, ReportedFigure>();
  const add = (figure: ReportedFigure): void => {
    figures.set(figure.address, Object.freeze(figure));
  };
  checkUnique(
    [...tables.map(({ id }) => id), ...textFigures.map(({ id }) => id)],
    (index) =>
      index < tables.length ? ["tables", index, "id"] : ["figures", index - tables.length, "id"],
    issues,
  );
  for (const [index, table] of tables.entries())
    for (const figure of readTable(table, decimalMark, ["tables", index], issues)) add(figure);
  for (const [index, figure] of textFigures.entries())
    add(readTextFigure(figure, decimalMark, ["figures", index], issues));

  const figureAt = (address: string): ReadFigure | undefined => figures.get(address);
  const placed: { readonly rule: PlacedRule; readonly id?: string; readonly path: IssuePath }[] =
    [];
  tables.forEach((table, index) => {
    const path = ["tables", index];
    for (const rule of tableRules(table, figureAt, path, issues)) placed.push({ rule, path });
  });
  textFigures.forEach((figure, index) => {
    for (const rule of textRules(figure, ["figures", index], issues))
      placed.push({ rule, path: ["figures", index] });
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
      (input.explained ?? []).map((each, index) =>
        readExplained(each, figures, ["explained", index], issues),
      ),
    ),
  });
}

function checkSize(
  { tables = [], figures = [], relations = [] }: ReportInput,
  issues: Issue[],
): void {
  const cells = tables.reduce(
    (sum, { rows, columns }) => sum + rows.length * columns.length,
    figures.length,
  );
  const written = relations.reduce(
    (sum, rule) => sum + (rule.kind === "sum" ? (rule.terms?.length ?? 0) : 2),
    0,
  );
  const terms = tables.reduce((sum, { relations: own = [], rows, columns }) => {
    const placed = own.reduce((so, rule) => {
      const places = rule.kind === "rows" ? (rule.columns ?? columns) : (rule.rows ?? rows);
      return so + places.length * ("terms" in rule ? (rule.terms?.length ?? 0) + 1 : 3);
    }, 0);
    return sum + placed;
  }, written);
  const refuse = (key: string, most: number, what: string, received: number): void => {
    const facts = { path: [key], expected: `at most ${most} ${what}`, received: `${received}` };
    issues.push(makeIssue("report.too-large", facts));
  };
  if (cells > MOST_FIGURES) refuse("tables", MOST_FIGURES, "figures", cells);
  if (terms > MOST_TERMS) refuse("relations", MOST_TERMS, "terms", terms);
}
