/**
 * What a reported document may say, and every way in which it may be wrong: all of it at once, each
 * with its code and path.
 */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { buildTable, incomeStatement, printTable } from "anslag";
import {
  auditReport,
  defineReport,
  parseReport,
  type ReportInput,
  relationsFromLevels,
  reportSchema,
  safeParseReport,
  splitPrintedRow,
  suggestRelations,
} from "anslag/audit";
import { describe, expect, it } from "vitest";
import { toJSONSchema } from "zod/v4/core";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { reportShape } from "../../src/audit/document/report-schema.ts";
import { parseBook } from "../../src/index.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library } from "../support/library.ts";

const malmo = (): ReportInput =>
  JSON.parse(readFileSync("examples/08-audit/malmo-2023.json", "utf8")) as ReportInput;
const places = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => `${code} ${path.join(".")}`);

const small: ReportInput = {
  title: "Small",
  tables: [
    {
      id: "T",
      unit: "tkr",
      columns: [
        { id: "budget" },
        { id: "share", measure: "percent" },
        { id: "why", measure: "text" },
      ],
      rows: [
        { id: "a", cells: { budget: "12", share: "21,1", why: "x" } },
        { id: "b", cells: { budget: "45", share: "78,9" } },
        { id: "sum", cells: { budget: "57", share: "100,0" } },
      ],
    },
  ],
};

describe("figures", () => {
  it("carry the precision of their own print: 16,5 mkr, 51 023 tkr and 6 mkr", () => {
    const figures = ["16,5", "51 023", "6", "+34,5", "−4,8", "(1 234)", "0,50"].map(
      (printed, k) => ({
        id: `n${k}`,
        printed,
        unit: "Mkr",
      }),
    );
    const read = defineReport({ title: "x", figures }).figures;
    expect(read.map(({ amount, decimals }) => `${amount?.toFixed()} ${decimals}`)).toEqual([
      "16.5 1",
      "51023 0",
      "6 0",
      "34.5 1",
      "-4.8 1",
      "-1234 0",
      "0.5 2",
    ]);
  });

  it("of different scales of one currency are compared exactly", () => {
    const { checks } = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: "51 023 000", unit: "kr" },
          { id: "b", printed: "51 023", unit: "tkr", sum: ["a"] },
          { id: "c", printed: "0,051", unit: "mdkr", sum: ["b"] },
        ],
      }),
    );
    expect(checks.map(({ verdict, difference }) => `${verdict} ${difference}`)).toEqual([
      "exact 0",
      "within-rounding -0.000023",
    ]);
  });

  it("of a table with a sign style are compared in result sign, and reported in the sign of the print", () => {
    const table = (signs: "all-positive" | "natural", net: string) =>
      auditReport(
        defineReport({
          title: "x",
          tables: [
            {
              id: "T",
              unit: "tkr",
              signs,
              columns: [{ id: "c" }],
              rows: [
                { id: "income", flow: "income", cells: { c: "100" } },
                { id: "cost", flow: "cost", cells: { c: signs === "natural" ? "-300" : "300" } },
                { id: "net", flow: "net-cost", cells: { c: net } },
              ],
              relations: [{ kind: "rows", row: "net", terms: ["income", "cost"] }],
            },
          ],
        }),
      ).checks[0];
    expect([table("natural", "-200")?.verdict, table("all-positive", "200")?.verdict]).toEqual([
      "exact",
      "exact",
    ]);
    const off = table("all-positive", "205");
    expect([off?.printed, off?.computed, off?.difference].map(String)).toEqual(["205", "200", "5"]);
  });

  it("of a table with a sign style need a flow each, row by row: nobody knows otherwise which of them are turned", () => {
    const table = {
      id: "T",
      unit: "tkr",
      signs: "costs-positive" as const,
      columns: [
        { id: "c" },
        { id: "d", measure: "variance" as const },
        { id: "why", measure: "text" as const },
      ],
      rows: [
        { id: "rent", cells: { c: "300", d: "-5", why: "x" } },
        { id: "net", flow: "net-cost" as const, cells: { c: "200" } },
      ],
    };
    const [issue, ...others] = issuesOf(() => defineReport({ title: "x", tables: [table] }));
    expect([issue?.code, issue?.expected?.includes('"rent"'), others]).toEqual([
      "input.choice",
      true,
      [],
    ]);
    const columns = table.columns.map((column) =>
      column.id === "c" ? { ...column, flow: "cost" as const } : column,
    );
    expect(defineReport({ title: "x", tables: [{ ...table, columns }] }).figures).toHaveLength(4);
  });

  it("of 30 digits are checked to the last one", () => {
    const long = (end: string): string => `${"9".repeat(29)}${end}`;
    const verdict = (total: string) =>
      auditReport(
        defineReport({
          title: "x",
          figures: [
            { id: "a", printed: long("0"), unit: "kr" },
            { id: "b", printed: "3", unit: "kr" },
            { id: "t", printed: total, unit: "kr", sum: ["a", "b"] },
          ],
        }),
      ).checks[0]?.verdict;
    expect([verdict(long("3")), verdict(long("4")), verdict(long("6"))]).toEqual([
      "exact",
      "within-rounding",
      "inconsistent",
    ]);
  });

  it("beyond sixty digits, reached by a weight, are found wrong", () => {
    const long = `1${"0".repeat(50)}`;
    const audit = auditReport(
      defineReport({
        title: "x",
        figures: [
          { id: "a", printed: long, unit: "kr" },
          { id: "t", printed: "5", unit: "kr", sum: [{ figure: "a", weight: long }] },
        ],
      }),
    );
    expect([audit.joint.verdict, audit.findings.length > 0]).toEqual(["contradictory", true]);
  });

  it("in an empty document, or one without relations, give an audit that says so", () => {
    const empty = auditReport(defineReport({ title: "Nothing" }));
    expect([empty.summary.relations, empty.findings.length, empty.joint.verdict]).toEqual([
      0,
      0,
      "consistent",
    ]);
    const { summary } = auditReport(defineReport(small));
    expect([summary.relations, summary.unrelated.length]).toEqual([0, 6]);
  });
});

describe("what is wrong is said at once, with code, path and remedy", () => {
  it("in code", () => {
    const [table] = small.tables ?? [];
    const wrong: ReportInput = {
      title: "x",
      rounding: "down" as never,
      tables: [
        {
          ...(table as NonNullable<typeof table>),
          unit: "kkr",
          relations: [
            { kind: "rows", row: "total", terms: ["a", "c"] },
            { kind: "columns", column: "budget", terms: [] },
            { kind: "percent", column: "share", numerator: "budget", base: "bas" },
          ],
        },
        { id: "T", unit: "tkr", columns: [{ id: "x.y" }], rows: [{ id: "-a", cells: { z: "1" } }] },
      ],
      figures: [
        { id: "n1", printed: "12 34", unit: "tkr" },
        { id: "n2", printed: 12.5, unit: "tkr" },
        { id: "n3", printed: "5", decimals: 0.5, unit: "tkr" },
        { id: "n4", printed: "5", unit: { count: "persons" }, sum: ["n3"] },
      ],
      relations: [
        { kind: "sum", total: "n1", terms: ["n9"] },
        { kind: "sum", total: "n2", terms: ["n2"] },
        { id: "r", kind: "sum", total: "n1", terms: [{ figure: "n2", weight: 0 }, "n2"] },
        { id: "r", kind: "same", figures: ["n1"] },
        { kind: "growth", result: "n1", current: "n2", prior: "n3" },
      ],
      explanations: [{ table: "T9", rule: {}, variance: "dev", explanation: "why" }],
      explained: [{ of: "n1", terms: ["n8"] }],
    };
    expect(places(() => defineReport(wrong))).toEqual([
      "input.choice rounding",
      "unit.name tables.0.unit",
      "report.unknown-figure tables.0.relations.0.row",
      "report.unknown-figure tables.0.relations.0.terms.1",
      "report.relation tables.0.relations.1.terms",
      "report.unknown-figure tables.0.relations.2.base",
      "report.id tables.1.columns.0.id",
      "report.id tables.1.rows.0.id",
      "report.unknown-figure tables.1.rows.0.cells.z",
      "report.duplicate-id tables.1.id",
      "amount.not-an-amount figures.0.printed",
      "report.precision figures.1.printed",
      "report.precision figures.2.decimals",
      "report.weight relations.2.terms.0.weight",
      "report.relation relations.2.terms.1",
      "report.relation relations.3.figures",
      "report.unit-mix figures.3",
      "report.unknown-figure relations.0",
      "report.relation relations.1",
      "report.unit-mix relations.4",
      "report.duplicate-id relations.3.id",
      "report.unknown-figure explanations.0.table",
      "materiality.rule explanations.0.rule",
      "report.unknown-figure explained.0",
    ]);
  });

  it("in JSON: shape and sense in one run, and no echo of what is bad as a whole", () => {
    const [table] = small.tables ?? [];
    const json = {
      title: 5,
      tables: [
        {
          ...table,
          rows: [
            { id: "a", cells: { budget: null } },
            { id: "b", cells: { budget: "x" } },
          ],
        },
        { id: "U", unit: "kkr", columns: [], rows: "none" },
      ],
      figures: [
        { id: "n1", unit: "tkr" },
        { id: "n2", printed: "1,5", unit: "Mkr", sum: ["n1", "T.a.budget"] },
      ],
      relations: [
        { kind: "product", total: "n2", terms: ["n1"] },
        { kind: "sum", total: "n2", terms: [{ figure: "n1", weight: null }] },
      ],
      comment: "x",
    };
    const result = safeParseReport(json);
    expect(
      result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join(".")}`),
    ).toEqual([
      "input.wrong-type title",
      "input.wrong-type tables.0.rows.0.cells.budget",
      "input.wrong-type tables.1.rows",
      "amount.missing figures.0.printed",
      "input.wrong-type relations.0.kind",
      "input.wrong-type relations.1.terms.0",
      "input.unknown-key comment",
      "amount.not-an-amount tables.0.rows.1.cells.budget",
    ]);
    expect(codeOf(() => parseReport("{"))).toBe("input.not-json");
    expect(codeOf(() => parseReport([]))).toBe("input.wrong-type");
    expect(codeOf(() => parseReport(null))).toBe("input.wrong-type");
  });

  it.each([
    ["a text", "x"],
    ["a number", 7],
    ["a list", [1]],
    ["nothing", undefined],
  ])("%s is no document", (_, value) => {
    expect(safeParseReport(value).ok).toBe(false);
  });

  it("a document larger than what can be audited is refused before any work is done", () => {
    const rows = Array(600).fill({ id: "r", cells: {} });
    const columns = Array(1000).fill({ id: "c", measure: "text" });
    expect(
      places(() => defineReport({ title: "x", tables: [{ id: "T", unit: "kr", columns, rows }] })),
    ).toContain("report.too-large tables");
  });

  it("a joint check that may do no work says that nothing was decided, and the single checks stand", () => {
    const broken = { ...malmo() };
    const audit = auditReport(parseReport(broken), { work: 0 });
    expect(audit.joint.verdict).toBe("not-decided");
    expect(audit.summary.inconsistent).toBe(2);
    expect(audit.findings.map(({ figure, remedy }) => [figure, remedy])).toEqual([
      ["n11", "look"],
      ["T10.sum.dev", "look"],
    ]);
    expect(auditReport(parseReport(broken), { joint: false }).joint.verdict).toBe("not-asked");
  });

  it("cells that are no object of figures would be lost", () => {
    const of = (cells: unknown): unknown => ({
      title: "R",
      tables: [{ id: "T", unit: "tkr", columns: [{ id: "a" }], rows: [{ id: "r", cells }] }],
    });
    for (const cells of [new Map([["a", "1"]]), ["1"], "1", 5, null, undefined])
      expect(places(() => defineReport(of(cells) as never))).toEqual([
        "input.wrong-type tables.0.rows.0.cells",
      ]);
  });
});

describe("JSON", () => {
  const file = new URL("../../src/input/json-schema/report.schema.json", import.meta.url);

  it("has a schema in the package, the one it is checked with (run vitest with -u after a change of the format)", async () => {
    const schema = {
      ...toJSONSchema(reportShape()),
      title: "A report as it was printed: figures, and what should hold between them",
      description:
        "Figures are texts as printed; addresses are table.row.column, or the id of a figure in running text. See the README of anslag.",
    };
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
  });

  it("of the Malmö report is accepted by the schema, and what parseReport refuses by shape is not", () => {
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(file, "utf8")) as object,
    );
    expect(validate(malmo())).toBe(true);
    expect(validate({ ...malmo(), comment: "x" })).toBe(false);
    expect(validate({ ...malmo(), rounding: "down" })).toBe(false);
  });

  it("as text, as a value and through the Standard Schema gives the same document", async () => {
    const text = JSON.stringify(malmo());
    const result = await reportSchema["~standard"].validate(malmo());
    expect(parseReport(text)).toEqual(parseReport(malmo()));
    expect("value" in result ? result.value : undefined).toEqual(parseReport(text));
  });

  it("of an audit keeps every amount as a decimal text", () => {
    const audit = JSON.parse(JSON.stringify(auditReport(parseReport(malmo()))));
    expect(audit.findings[0].printed).toBe("-319190");
    expect(JSON.stringify(audit)).not.toMatch(/NaN|Infinity|null/);
  });
});

describe("relations that are not written out", () => {
  it("totals after their parts, and before them", () => {
    const rows = [
      { id: "wages", level: 1 },
      { id: "overtime", level: 1, role: "of-which" as const },
      { id: "on-costs", level: 1 },
      { id: "personnel", role: "total" as const },
      { id: "rent" },
      { id: "costs", role: "total" as const },
    ];
    expect(relationsFromLevels(rows, "after")).toEqual([
      { kind: "rows", row: "personnel", terms: ["wages", "on-costs"] },
      { kind: "rows", row: "costs", terms: ["personnel", "rent"] },
    ]);
    const before = [
      { id: "costs", role: "total" as const },
      { id: "personnel", level: 1, role: "total" as const },
      { id: "wages", level: 2 },
      { id: "on-costs", level: 2 },
      { id: "rent", level: 1 },
      { id: "income" },
    ];
    expect(relationsFromLevels(before, "before")).toEqual([
      { kind: "rows", row: "costs", terms: ["personnel", "rent"] },
      { kind: "rows", row: "personnel", terms: ["wages", "on-costs"] },
    ]);
  });

  it("are checked when the table says where its totals stand", () => {
    const [table] = small.tables ?? [];
    const rows = (table?.rows ?? []).map((row) =>
      row.id === "sum" ? { ...row, role: "total" as const } : row,
    );
    const { checks } = auditReport(
      defineReport({
        ...small,
        tables: [{ ...(table as NonNullable<typeof table>), rows, totals: "after" }],
      }),
    );
    expect(checks.map(({ target, verdict }) => `${target} ${verdict}`)).toEqual([
      "T.sum.budget exact",
    ]);
  });

  it("are proposed where the figures bear them out, with how many places do, and never taken for granted", () => {
    const input = malmo();
    const report = defineReport({ title: "x", tables: input.tables ?? [] });
    expect(report.relations).toEqual([]);
    const T5 = suggestRelations(report, "T5");
    expect(
      T5.map(({ relation, support, exact }) => [relation.terms.join(" "), support, exact]),
    ).toEqual([
      ["arv med proj", 3, 3],
      ["bud -fc", 4, 4],
    ]);
    // The total row of T10 cannot be right and its variances are rounded apart, so nothing is borne
    // out everywhere and exactly somewhere.
    expect(suggestRelations(report, "T10")).toEqual([]);
    const T8 = suggestRelations(report, "T8").map(({ relation }) =>
      relation.kind === "rows"
        ? `${relation.row} = ${relation.terms.join(" ")}`
        : `${relation.column} = ${relation.terms.join(" ")}`,
    );
    expect(T8).toEqual(
      expect.arrayContaining([
        "ti = bid ovi",
        "tp = lon po ovp",
        "to = hyr ovk avs",
        "nx = ti tp to",
        "dev = fc -bud",
      ]),
    );
  });
});

describe("a printed line of figures", () => {
  const areas =
    (malmo().tables ?? []).find(({ id }) => id === "T10")?.rows.filter(({ id }) => id !== "sum") ??
    [];
  const relation = { total: 2, plus: [1], minus: [0] };

  it.each(areas.map((row) => [row.label ?? "", row.cells] as const))(
    "%s is split as the report means it",
    (label, cells) => {
      const { kb, fc: forecast, dev } = cells;
      const line = `${label} ${kb} ${forecast} ${dev}`;
      const { readings, admitted } = splitPrintedRow(line, { columns: 3, relation });
      expect(admitted?.figures).toEqual([kb, forecast, dev]);
      expect(admitted?.label).toBe(label);
      expect(readings).toContainEqual(admitted);
    },
  );

  it("seven of the eighteen can be read in more than one way, as long as no relation decides: six in three ways, one in two, since 030 718 is no figure", () => {
    const ways = areas.map(({ cells }) =>
      splitPrintedRow(`${cells.kb} ${cells.fc} ${cells.dev}`, { columns: 3 }),
    );
    expect(ways.filter(({ readings }) => readings.length > 1)).toHaveLength(7);
    expect(ways.filter(({ readings }) => readings.length === 3)).toHaveLength(6);
    expect(
      ways
        .filter(({ readings }) => readings.length === 1)
        .every(({ admitted }) => admitted !== undefined),
    ).toBe(true);
    expect(
      ways
        .filter(({ readings }) => readings.length > 1)
        .every(({ admitted }) => admitted === undefined),
    ).toBe(true);
  });

  it("a heading that ends in digits is one of the readings, and never guessed", () => {
    const { readings, admitted } = splitPrintedRow("VM i handboll 2023 2 100", { columns: 1 });
    expect(readings.map(({ label, figures }) => `${label} | ${figures.join()}`)).toEqual([
      "VM i handboll 2023 | 2 100",
      "VM i handboll 2023 2 | 100",
    ]);
    expect(admitted).toBeUndefined();
  });

  it.each([
    ["", { columns: 3 }],
    ["1 2 3", { columns: 4 }],
    ["1 2 3", { columns: 0 }],
    ["1 2 3", { columns: 3, relation: { total: 3, plus: [0] } }],
    ["1 ".repeat(2000), { columns: 3 }],
    [null as never, { columns: 3 }],
  ])("%j with %j is refused", (line, options) => {
    expect(codeOf(() => splitPrintedRow(line, options))).toBe("report.line");
  });

  it("with too many readings is refused, and soon", () => {
    expect(codeOf(() => splitPrintedRow("123 ".repeat(60), { columns: 30 }))).toBe("report.line");
  });
});

describe("our own print", () => {
  const book = parseBook(readFileSync("examples/malmo-2023/book.json", "utf8"));

  it.each(Object.entries(malmoTables(book)))(
    "%s in millions: exact after footing, within rounding after ordinary rounding",
    (id, table) => {
      const audited = (rounding: "footing" | "ordinary") =>
        auditReport(
          defineReport({
            title: id,
            printed: { [id]: printTable(table, { scale: "mkr", decimals: 1, rounding }) },
          }),
        );
      const [footed, ordinary] = [audited("footing"), audited("ordinary")];
      const sums = footed.checks.filter(({ kind }) => kind === "sum");
      expect(sums.every(({ verdict }) => verdict === "exact")).toBe(true);
      expect(ordinary.summary.inconsistent).toBe(0);
      expect([footed.joint.verdict, ordinary.joint.verdict]).toEqual(["consistent", "consistent"]);
    },
  );

  it("a long line that has no reading ends in an error, and does not try every way", () => {
    for (const count of [24, 400]) {
      const line = `1 ${"111 ".repeat(count)}x`;
      expect(codeOf(() => splitPrintedRow(line, { columns: Math.min(100, count / 2) }))).toBe(
        "report.line",
      );
    }
  });

  it("a table whose relations are written out to more than five million terms is refused before they are", () => {
    const ids = (stem: string) => Array.from({ length: 300 }, (_, k) => ({ id: `${stem}${k}` }));
    const rows = ids("r").map(({ id }) => ({ id, cells: {} }));
    const relation = { kind: "rows" as const, row: "r0", terms: rows.slice(1).map(({ id }) => id) };
    const table = {
      id: "T",
      unit: "tkr",
      columns: ids("c"),
      rows,
      relations: Array(100).fill(relation),
    };
    expect(codeOf(() => defineReport({ title: "x", tables: [table] }))).toBe("report.too-large");
  });

  it("a percentage that is printed from exact figures is within rounding of the printed ones", () => {
    const table = incomeStatement(library, {
      columns: {
        forecast: { scenario: "forecast" },
        budget: { scenario: "budget" },
        variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
        percent: { percentOf: { numerator: "variance", base: "budget" } },
      },
    });
    const { summary } = auditReport(printTable(table, { scale: "mkr", decimals: 1 }));
    expect(summary.inconsistent).toBe(0);
    expect(buildTable(library, { rows: [], columns: {} }).relations).toEqual([]);
  });
});
