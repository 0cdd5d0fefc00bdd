/** Reads a report that somebody else printed, so that it can be audited. */
import { toDecimal } from "../../amount/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  keysOf,
  makeAuditIssue,
  readArguments,
  readChoice,
  readEntries,
  readItems,
  throwIssues,
} from "../../input/index.ts";
import { LANGUAGES } from "../../language/index.ts";
import { type PlacedRelation, type Relation, writeOut } from "../../relation/index.ts";
import { checkRule } from "./check-rule.ts";
import type { ReportedDocument, ReportedFigure, ReportedTable } from "./document.ts";
import { addressOf, figuresIn, turnedRatios } from "./figures.ts";
import { nameRelations, type StatedRelation } from "./name-relations.ts";
import { readExplained, readExplanations } from "./read-explanations.ts";
import { type DocumentPrint, readTextFigure } from "./read-figure.ts";
import { readRelations } from "./read-relations.ts";
import { readRule, textRules } from "./read-rules.ts";
import { readPrintedTable, readTable } from "./read-table.ts";
import { checkId, checkUnique } from "./read-terms.ts";
import type { ReportedTableInput, ReportInput } from "./report-input.ts";

/** A document of more figures, or more terms in its relations, is refused. */
export const MOST_FIGURES = 500_000;
export const MOST_TERMS = 5_000_000;

const DOCUMENT_KEYS = /* @__PURE__ */ keysOf<ReportInput>({
  title: true,
  language: true,
  rounding: true,
  decimalMark: true,
  tables: true,
  figures: true,
  printed: true,
  relations: true,
  explanations: true,
  explained: true,
});

/**
 * Reads a report that somebody else printed, so that it can be audited.
 *
 * Rule: every figure is read with the precision of its print: 16,5 mkr is known to 0,05 mkr, 51 023
 * tkr to 0,5 tkr. A figure of a table is addressed `table.row.column`, one in running text by its
 * id. Relations compare money of one currency in any scale, percentages, or things of one kind. A
 * table that {@link printTable} gave stands among the others as it is. A unit that several
 * currencies have, as kr of Sweden, Norway and Denmark, is read by the language of the document;
 * without it, such money is compared with money of the same name only.
 * Units and sign: every table and every figure in running text states its unit. Figures are
 * compared as printed, or in result sign where a table states its sign style.
 * Absent and zero: a blank is absent unless it is declared to be zero. An absent figure counts as
 * nothing in a sum, and a relation whose total is absent is not evidence.
 *
 * @param input - the document
 * @returns the frozen document
 * @throws AnslagError once, with every problem: `report.unknown-figure`, `report.relation`,
 * `report.weight`, `report.unit-mix`, `report.precision`, `report.id`, `report.duplicate-id`,
 * `report.too-large`, `table.level`, `input.choice`, `input.unknown-key`, `input.wrong-type`,
 * `unit.name`, `unit.currency`, `materiality.rule`, `amount.not-an-amount`, `amount.missing`,
 * `amount.wrong-type`, `amount.ambiguous`, `amount.unsafe-number`, `amount.out-of-range`
 * @example A total that is one too high may be rounding; one that is three too high is wrong
 * const report = defineReport({
 *   title: "Interim report",
 *   tables: [{
 *     id: "T1", unit: "tkr", columns: [{ id: "budget" }],
 *     rows: [
 *       { id: "a", cells: { budget: "12" } },
 *       { id: "b", cells: { budget: "45" } },
 *       { id: "sum", cells: { budget: "60" } },
 *     ],
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

/** A document on its way: the parts that have been read so far. */
interface Reading {
  readonly input: ReportInput;
  readonly issues: Issue[];
  readonly tables: ReportedTable[];
  readonly figures: Map<string, ReportedFigure>;
  readonly stated: StatedRelation[];
}

/** Reads a document; the result may be used only when no issue was added. */
export function readReport(input: ReportInput, issues: Issue[]): ReportedDocument {
  const read = readArguments(input, DOCUMENT_KEYS, [], issues);
  // Nothing else is asked of a document that is too large to be looked at.
  checkSize(read, issues);
  throwIssues(issues.filter(({ code }) => code === "report.too-large"));
  const { title, language, rounding = "nearest", decimalMark = "," } = read;
  readChoice(rounding, ["nearest", "truncation"], ["rounding"], issues);
  readChoice(decimalMark, [",", "."], ["decimalMark"], issues);
  const known = language && readChoice(language, LANGUAGES, ["language"], issues);
  const print: DocumentPrint = { decimalMark, language: known };
  const reading: Reading = {
    input: read,
    issues,
    tables: [],
    figures: new Map(),
    stated: [],
  };
  readTables(reading, print);
  readTextFigures(reading, print);
  readOwnRelations(reading);
  const { figures, tables, stated } = reading;
  const sound = stated.filter(({ relation, path }) => checkRule(relation, figures, path, issues));
  return Object.freeze({
    title,
    rounding,
    tables: Object.freeze(tables),
    figures: Object.freeze([...figures.values()]),
    relations: nameRelations(sound, figures, issues),
    explanations: listOf("explanations", read.explanations, issues, (check, path) =>
      readExplanations(check, tables, path, issues),
    ),
    explained: listOf("explained", read.explained, issues, (each, path) =>
      readExplained(each, figures, path, issues),
    ),
  });
}

/** Reads a list that may be left out, item by item. */
function listOf<Item, Read>(
  key: string,
  items: readonly Item[] | undefined,
  issues: Issue[],
  read: (item: Item, path: IssuePath) => Read,
): readonly Read[] {
  const list = items === undefined ? [] : readItems(items, [key], issues);
  return Object.freeze(list.map((item, index) => read(item, [key, index])));
}

function readTables(
  { input, issues, tables, figures, stated }: Reading,
  print: DocumentPrint,
): void {
  const take = (table: ReportedTable, path: IssuePath): void => {
    tables.push(table);
    for (const figure of figuresIn(table)) figures.set(figure.address, figure);
    const turned = turnedRatios(table);
    for (const relation of table.relations)
      stated.push(...placed(table.id, relation, turned, path));
  };
  listOf("tables", input.tables, issues, (each, path) => {
    const table = readTable(each, print, path, issues);
    const relations = isObject(each) ? readRelations(each, table, path, issues) : [];
    take(Object.freeze({ ...table, relations }), path);
  });
  checkUnique(
    tables.map(({ id }) => id),
    (index) => ["tables", index, "id"],
    issues,
  );
  for (const [id, printed] of readEntries(input.printed, ["printed"], issues)) {
    const path = ["printed", id];
    const isFree = tables.every((table) => table.id !== id);
    checkUnique(isFree ? [] : [id, id], () => path, issues);
    const table = readPrintedTable(id, printed, path, issues);
    if (table !== undefined) take(table, path);
  }
}

function placed(
  table: string,
  relation: Relation,
  turned: ReadonlySet<string>,
  path: IssuePath,
): readonly StatedRelation[] {
  return writeOut(relation, (row, column) => addressOf(table, row, column)).map((each) => ({
    relation: asPrinted(each, turned),
    path,
  }));
}

/** A sum of shares in the signs that they print, which are not those of the amounts behind them. */
function asPrinted<Of extends PlacedRelation<string>>(
  relation: Of,
  turned: ReadonlySet<string>,
): Of {
  if (turned.size === 0 || relation.kind !== "sum") return relation;
  const isTurned = (figure: string): boolean => turned.has(figure) !== turned.has(relation.target);
  const terms = relation.terms.map(({ figure, weight }) => ({
    figure,
    weight: isTurned(figure) ? toDecimal(toDecimal(weight).negated()) : weight,
  }));
  return { ...relation, terms };
}

function readTextFigures(
  { input, issues, tables, figures, stated }: Reading,
  print: DocumentPrint,
) {
  const names = new Set(tables.map(({ id }) => id));
  listOf("figures", input.figures, issues, (each, path) => {
    const figure = readTextFigure(each, print, path, issues);
    const { address } = figure;
    checkUnique(names.has(address) ? [address, address] : [], () => [...path, "id"], issues);
    names.add(address);
    figures.set(address, figure);
    if (typeof each !== "object" || each === null) return;
    for (const relation of textRules(each, path, issues)) stated.push({ relation, path });
  });
}

function readOwnRelations({ input, issues, stated }: Reading): void {
  listOf("relations", input.relations, issues, (each, path) => {
    const relation = readRule(each, path, issues);
    if (relation === undefined) return;
    const { id, title } = each;
    if (id !== undefined) checkId(id, [...path, "id"], issues);
    stated.push({
      relation,
      path,
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
    });
  });
}

/** Refuses a document that is too large before any of it is read; other values count nothing. */
function checkSize({ tables, printed, figures, relations }: ReportInput, issues: Issue[]): void {
  let [cells, terms] = [lengthOf(figures), 0];
  for (const rule of itemsOf(relations)) terms += rule?.kind === "sum" ? lengthOf(rule.terms) : 2;
  const sized: readonly (Sized | undefined)[] = [
    ...itemsOf(tables),
    ...(isPlainObject(printed) ? Object.values(printed) : []),
  ];
  for (const { rows, columns, relations: own } of sized.filter(isObject)) {
    cells += lengthOf(rows) * lengthOf(columns);
    for (const rule of itemsOf<TableRelation>(own)) {
      const places =
        rule !== null && typeof rule === "object" && "row" in rule
          ? (rule.columns ?? columns)
          : (rule?.rows ?? rows);
      const size = rule !== null && typeof rule === "object" && "terms" in rule ? rule.terms : [];
      terms += lengthOf(places) * (lengthOf(size) + (lengthOf(size) > 0 ? 1 : 3));
    }
  }
  const refuse = (key: string, most: number, things: string, received: number): void => {
    const facts = { expected: `at most ${most} ${things}`, received: describeValue(received) };
    issues.push(makeAuditIssue("report.too-large", { path: [key], ...facts }));
  };
  if (cells > MOST_FIGURES) refuse("tables", MOST_FIGURES, "figures", cells);
  if (terms > MOST_TERMS) refuse("relations", MOST_TERMS, "terms", terms);
}

type TableRelation = Relation | NonNullable<ReportedTableInput["relations"]>[number];

/** What the size of a table is read from. */
interface Sized {
  readonly rows: readonly unknown[];
  readonly columns: readonly unknown[];
  readonly relations?: readonly TableRelation[];
}

function isObject<Value>(value: Value | undefined): value is Value & object {
  return typeof value === "object" && value !== null;
}

function itemsOf<Item>(list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? list : [];
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
