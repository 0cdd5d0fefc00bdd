/**
 * Everything that the package prints, in any language. All that a host says in it begins with
 * "zz", so that every other word is one of the package.
 */
import {
  type Book,
  type BookInput,
  buildTable,
  defineBook,
  explainCell,
  type PrintedTable,
  printTable,
  renderDerivation,
  renderMarkdown,
  renderText,
  type Table,
} from "anslag";
import { renderAudit } from "anslag/audit";
import { appropriationRoll } from "anslag/planning";
import {
  bridgeDiagram,
  comparisonDiagram,
  type Diagram,
  renderCsv,
  renderHtml,
  renderPage,
  renderWorksheet,
  roundsDiagram,
  stepsDiagram,
  varianceDiagram,
} from "anslag/report";
import type { WordChoice } from "../../src/language/index.ts";
import { calls } from "../support/calls.ts";
import { everything } from "../support/doors.ts";
import { library, libraryInput } from "../support/library.ts";
import { libraryPage } from "../support/library-page.ts";
import { audits } from "./audits.ts";
import { notesIn, oddTablesIn } from "./drawings.ts";

/** The keys under which a host says something in its own words. */
const SAID = /^(title|organisation|label|source|note|text)$/;

/** The same input, with every word of the host disguised. */
function disguise<Value>(value: Value, key = ""): Value {
  if (typeof value === "string" && SAID.test(key)) return `zz${value.length}` as Value;
  if (Array.isArray(value)) return value.map((each) => disguise(each, key)) as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([each, inner]) => [each, disguise(inner, each)]),
  ) as Value;
}

/** What presets of countries show besides budget, forecast and actual: a scenario of each. */
const SHOWN = ["original", "changes", "revised", "final", "virements", "previous", "encumbrances"];

/** What presets show, by key. */
const shown = (...keys: readonly string[]): object =>
  Object.fromEntries(keys.map((key) => [key, { scenario: key }]));

const TO_DATE = { period: "2023-01/2023-08" };
const PRIOR = { prior: { scenario: "priorYearActual" } };

/** The presets of countries, with what each shows. */
const PRESETS: Readonly<Record<string, object>> = {
  appropriationOverview: shown("original", "changes", "revised", "actual"),
  budgetOutturn: shown("original", "changes", "revised", "actual"),
  operatingAppropriations: { ...shown("original", "revised", "actual"), ...PRIOR },
  programmeAccount: {
    ...shown("original", "revised", "actual"),
    ...{ dimension: "library", costs: "staff", income: "fees" },
  },
  quarterlyAppropriations: {
    ...shown("actual", "revised", "original", "forecast"),
    ...TO_DATE,
    prior: { ...PRIOR.prior, period: "2022-01/2022-08" },
  },
  budgetaryComparison: shown("original", "final", "actual", "encumbrances"),
  revenueMonitoring: {
    ...shown("original", "virements", "revised", "previous", "forecast", "actual"),
    reasons: true,
  },
};

/** The libraries in a language. */
export const bookIn = (page: WordChoice): Book =>
  defineBook({
    ...disguise(libraryInput as BookInput),
    scenarios: SHOWN.map((id) => ({ id, kind: "other", label: `zz${id}` })),
    ...page,
  });

/** Whether a caller says something in place of a word of the package, or chooses less to show. */
const isOwnChoice = (key: string, value: unknown): boolean =>
  /^(labels|label|members)$/.test(key) || value === "A table";

/** The arguments of a call in a language, without words of the caller. */
function argumentsIn(page: WordChoice, value: unknown, key = ""): unknown {
  if (value === library) return bookIn(page);
  if (Array.isArray(value)) return value.map((each) => argumentsIn(page, each, key));
  if (typeof value !== "object" || value === null) return disguise(value, key);
  if (Object.isFrozen(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  // Only a caller has words for the rows that it computes, and for its rates.
  const keys = Object.keys(value);
  const isRow = keys.includes("id") && keys.some((each) => /^(sum|quotient|index)Of$/.test(each));
  const isComputed = keys.includes("rateOf") || isRow;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([each, inner]) => !isOwnChoice(each, inner))
      .map(([each, inner]) => [each, argumentsIn(page, inner, each)])
      .concat(isComputed ? [["label", "zz"]] : []),
  );
}

/** The functions that draw a table in a language. */
const DRAWS = [
  ...Object.keys(calls).filter(
    (name) => /[a-z]Table$/.test(name) && !/^(parse|print|long|renderLong)/.test(name),
  ),
  ...["appropriationLedger", "appropriationRoll", "decisionLedger", "headline", "incomeStatement"],
  ...["listAboveThreshold", "memberList", "memberMatrix", "netCostDevelopment"],
];

const call = (name: string, ...given: readonly unknown[]): object =>
  (everything[name] as (...given: readonly unknown[]) => object)(...given);

const isTable = (value: unknown): value is Table =>
  typeof value === "object" && value !== null && "cells" in value;

/** The tables of every function that draws one. */
export function tablesIn(page: WordChoice): readonly Table[] {
  const book = bookIn(page);
  // A preset of a country is a choice of columns for a statement.
  const presets = Object.entries(PRESETS).map(([name, options]) =>
    call("incomeStatement", book, { rows: ["fees", "staff"], ...call(name, book, options) }),
  );
  const drawn = DRAWS.flatMap((name) => {
    const args = argumentsIn(page, calls[name]) as readonly unknown[];
    const isOfBook = args[0] === undefined || "figureSets" in (args[0] as object);
    const given = isOfBook ? args : [...args.slice(0, -1), { ...(args.at(-1) as object), ...page }];
    const result = call(name, ...given);
    return "rows" in result ? [result] : Object.values(result);
  });
  return [...drawn, ...presets, ...oddTablesIn(page)].filter(isTable);
}

/** The texts of a markup that a reader sees or hears. */
const seen = (html: string): string =>
  [...html.matchAll(/(?:aria-label|title|alt)="([^"]*)"/g)]
    .map(([, text]) => text)
    .concat(html.replace(/<style>.*?<\/style>/gs, "").replace(/<[^>]*>/g, " "))
    .join("\n")
    .replace(/&(?:amp;)?[a-z]+;/g, " ");

/** A printed table in every form. */
export function formsOf(table: PrintedTable): readonly string[] {
  const sheet = renderWorksheet(table);
  const cells = sheet.rows.flat().map(({ value }) => `${value ?? ""}`);
  // The name on a tab may be cut off within a word.
  const name = sheet.name.replace(/^.{31}$/, "");
  return [
    renderText(table),
    renderMarkdown(table).replace(/&nbsp;/g, " "),
    seen(renderHtml(table)),
    renderCsv(table),
    [name, ...cells].join("\n"),
  ];
}

/** How every cell of a table came about, as far as it can be said. */
export function derivationsOf(table: Table, book?: Book): readonly string[] {
  return table.rows.flatMap((row) =>
    table.columns.map((column) =>
      renderDerivation(explainCell(table, row.id, column.id, book && { book })),
    ),
  );
}

/** A statement with every kind of change, in a language. */
export function statementIn(page: WordChoice): PrintedTable {
  return printTable(
    buildTable(bookIn(page), {
      title: "zz",
      rows: [
        "staff",
        "overtime",
        "books",
        { id: "operating", label: "zz", sumOf: ["staff", "books"] },
      ],
      columns: {
        forecast: { scenario: "forecast" },
        budget: { scenario: "budget" },
        variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
        percent: { percentOf: { numerator: "variance", base: "budget" } },
        actual: { scenario: "actual" },
        used: { percentOf: { numerator: "actual", base: "budget" } },
        share: { shareOf: { column: "budget", total: "operating" } },
        index: { indexOf: { column: "forecast", base: "budget" } },
        elapsed: { elapsedOf: "actual" },
        why: { explanations: true },
      },
    }),
  );
}

/** Every diagram of the statement. */
export function diagramsIn(page: WordChoice): readonly Diagram[] {
  const table = statementIn(page);
  const rule = { absolute: 5, percent: 3, when: "any" } as const;
  const roll = appropriationRoll(
    {
      original: { amount: 100, source: "zz" },
      adjustments: [
        { reference: "zz", title: "zz", amount: 10, decidedOn: "2023-03-15", kind: "supplement" },
      ],
    },
    { asOf: "2023-08-31", unit: library.unit, title: "zz", ...page },
  );
  return [
    bridgeDiagram(table, { parts: ["staff", "books"], total: "operating", difference: "variance" }),
    bridgeDiagram(table, { parts: ["staff"], total: "operating", difference: "variance" }),
    ...notesIn(page).map((each) => comparisonDiagram(each, { columns: ["x"] })),
    comparisonDiagram(table, { columns: ["budget", "forecast"] }),
    roundsDiagram(table, { row: "staff", rounds: ["budget", "forecast"] }),
    varianceDiagram(table, { variance: "variance", rule, rows: ["staff", "books", "operating"] }),
    varianceDiagram(table, { variance: "variance", rule: { ...rule, when: "all" } }),
    stepsDiagram(printTable(roll), { total: "revised", column: "amount" }),
  ];
}

/** The keys of a diagram that a reader never sees: where a text stands, and what is drawn. */
const UNSEEN = /^(side|part)$/;

/** The texts of a diagram: its data, its titles, and its description. */
export function textsOfDiagram(part: unknown, key = "", inData = false): readonly string[] {
  if (typeof part === "string") {
    const isSeen = inData ? !UNSEEN.test(key) : /^(title|subtitle|text|description)$/.test(key);
    return isSeen ? [part] : [];
  }
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([each, inner]) =>
    textsOfDiagram(inner, Array.isArray(part) ? key : each, inData || key === "data"),
  );
}

/** A page with one of everything. */
export function pageIn(page: WordChoice): string {
  const [section] = libraryPage.sections;
  const table = statementIn(page);
  const [diagram] = diagramsIn(page);
  const input = {
    ...disguise(libraryPage),
    title: "zz",
    lead: ["zz"],
    book: bookIn(page),
    sections: [
      {
        ...section,
        heading: "zz",
        text: ["zz"],
        table,
        other: printTable(table.source, { scale: "million" }),
        notes: section?.notes?.map((note) => ({ ...note, text: "zz" })),
        diagrams: diagram ? [{ diagram }] : [],
      },
      { heading: "zz", text: ["zz"] },
    ],
  };
  return seen(renderPage(input as never, { derivations: { explainCell, renderDerivation } }));
}

/** Audits of reports with every kind of error. */
export function auditsIn(page: WordChoice): readonly string[] {
  return audits.flatMap((audit) =>
    (["differences", "all"] as const).map((list) =>
      // The name of a relation is that of its data, in every language.
      renderAudit(audit, { ...page, list }).replace(/\/[a-z]+/g, ""),
    ),
  );
}

/** Everything that is printed in a language, by room. */
export function printed(page: WordChoice): Readonly<Record<string, readonly string[]>> {
  const tables = tablesIn(page);
  const book = bookIn(page);
  return {
    tables: tables.flatMap((table) => formsOf(printTable(table))),
    "tables in another scale": tables.flatMap((table) =>
      formsOf(printTable(table, { scale: "million" })),
    ),
    derivations: tables.flatMap((table) => derivationsOf(table, book)),
    notes: notesIn(page).flatMap(formsOf),
    audits: auditsIn(page),
    diagrams: diagramsIn(page).flatMap((diagram) => textsOfDiagram(diagram)),
    pages: [pageIn(page)],
  };
}
