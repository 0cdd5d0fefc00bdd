/** The package as built says the words of the sources: the build stores them without their keys. */
import { beforeAll, expect, it } from "vitest";
import { auditWriter } from "../../src/audit/print/audit-writer.ts";
import { diagramWords } from "../../src/diagram/words/index.ts";
import { LANGUAGES, pageLanguage, wordsIn } from "../../src/language/index.ts";
import { planningWords } from "../../src/planning/words/index.ts";
import { printWords } from "../../src/print/words/index.ts";
import { makeConsumer } from "./tarball.ts";

const SCRIPT = `
import { defineBook, fiscalYear, incomeStatement, printTable, renderMarkdown } from "anslag";
import { phaseLines, phasingTable } from "anslag/planning";
import { auditReport, defineReport, renderAudit } from "anslag/audit";
import { varianceDiagram } from "anslag/report";

const unit = { currency: "SEK", scale: "thousand" };
const pages = {};
for (const language of JSON.parse(process.argv[2] ?? "[]")) {
  const book = defineBook({
    title: "Library", language, unit, fiscalYear: { year: 2023 }, cutOff: "2023-08-31",
    chart: { lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }] },
    figureSets: [{ id: "main", figures: [
      { line: "staff", scenario: "budget", amount: -50 },
      { line: "staff", scenario: "forecast", amount: -46 },
      { line: "fees", scenario: "forecast", amount: 3 },
    ] }],
  });
  const table = incomeStatement(book, { columns: {
    budget: { scenario: "budget" },
    forecast: { scenario: "forecast" },
    variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
  } });
  const phased = phaseLines({ staff: -1200 }, { year: fiscalYear({ year: 2023 }) });
  const report = defineReport({ title: "R", figures: [], relations: [] });
  pages[language] = {
    table: renderMarkdown(printTable(table)),
    planning: renderMarkdown(phasingTable(phased, { unit, language })),
    audit: renderAudit(auditReport(report), { language }),
    diagram: JSON.stringify(varianceDiagram(printTable(table), { variance: "variance" })),
  };
}
console.log(JSON.stringify(pages));
`;

type Pages = Readonly<Record<"table" | "planning" | "audit" | "diagram", string>>;
let pages: Readonly<Record<string, Pages>>;

beforeAll(() => {
  const script = SCRIPT.replace("process.argv[2]", JSON.stringify(JSON.stringify(LANGUAGES)));
  pages = JSON.parse(makeConsumer().run("words.js", script)) as typeof pages;
});

it.each(LANGUAGES)("%s: tables, notes, planning, diagrams and audits", (language) => {
  const page = pages[language];
  const { incomeStatement, budget, forecast } = wordsIn({ language });
  const words = [
    incomeStatement,
    budget,
    forecast,
    printWords({ language }).reasons["missing-base"],
  ];
  for (const word of words) expect(page?.table).toContain(word);
  const { monthByMonth, year } = planningWords({ language });
  for (const word of [monthByMonth, year]) expect(page?.planning).toContain(word);
  expect(page?.diagram).toContain(diagramWords({ language }).effects.favourable);
  const audit = auditWriter(
    { language },
    { ...pageLanguage({ language }), negative: "locale" },
  ).words;
  for (const word of [audit.audit, audit.rounding.nearest, audit.nothingChecked])
    expect(page?.audit).toContain(word);
});
