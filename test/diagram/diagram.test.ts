/**
 * Diagrams: Vega-Lite finds nothing wrong with them, they say what is printed, and their steps add
 * up.
 */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import {
  defineBook,
  incomeStatement,
  type PrintedTable,
  parseBook,
  printTable,
  type Table,
  unitFromName,
} from "anslag";
import { isMaterial, type MaterialityRule } from "anslag/planning";
import {
  bridgeDiagram,
  comparisonDiagram,
  type Diagram,
  roundsDiagram,
  stepsDiagram,
  varianceDiagram,
} from "anslag/report";
import fc from "fast-check";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { issuesOf } from "../support/code-of.ts";

const book = parseBook(readFileSync("examples/malmo-2023/book.json", "utf8"));
const malmo = malmoTables(book);
const inMillions = { scale: "mkr", decimals: 1 } as const;

const T8 = printTable(malmo.T8);
const T10 = printTable(malmo.T10);
const parts = [
  "totalIncome",
  "totalPersonnel",
  "totalOtherCosts",
  "financialIncome",
  "financialCosts",
];
const diagrams: Readonly<Record<string, Diagram>> = {
  "bridge from budget to forecast": bridgeDiagram(T8, {
    total: "netCost",
    difference: "variance",
    parts,
  }),
  "bridge with a rest": bridgeDiagram(T8, {
    total: "netCost",
    difference: "variance",
    parts: ["totalPersonnel"],
  }),
  "bridge after ordinary rounding": bridgeDiagram(
    printTable(malmo.T8, { ...inMillions, rounding: "ordinary" }),
    {
      total: "totalIncome",
      difference: "variance",
    },
  ),
  "steps from original to revised": stepsDiagram(printTable(malmo.T4), {
    total: "revised",
    column: "amount",
  }),
  "variances by area": varianceDiagram(T10, { variance: "variance", rule: { absolute: 500 } }),
  "variances against a percentage": varianceDiagram(T10, {
    variance: "variance",
    reference: "funding",
    rule: { percent: 5, floor: 100, side: "unfavourable" },
    title: "Avvikelser",
    width: 300,
  }),
  "budget and forecast by line": comparisonDiagram(T8, { columns: ["budget", "forecast"] }),
  "rounds of a forecast": roundsDiagram(printTable(malmo.T8, { locale: "en-GB" }), {
    row: "netCost",
    rounds: ["budget", "forecast"],
    reference: "budget",
  }),
};

let validate: (spec: unknown) => readonly string[];
beforeAll(() => {
  const schema = JSON.parse(
    readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"),
  );
  const check = new Ajv({ strict: false, allErrors: false, validateFormats: false }).compile(
    schema,
  );
  validate = (spec) =>
    check(spec)
      ? []
      : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
});

const svgOf = (diagram: Diagram): Promise<string> =>
  new View(parse(compile(structuredClone(diagram) as unknown as TopLevelSpec).spec), {
    renderer: "none",
  }).toSVG();

const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)<\//g)].map(([, text = ""]) =>
    text.replace(/&lt;/g, "<").trim(),
  );

const texts = (diagram: Diagram) => diagram.data.values.map(({ text }) => text);

describe.each(Object.entries(diagrams))("%s", (_, diagram) => {
  it("is valid Vega-Lite, and plain JSON", () => {
    expect(validate(diagram)).toEqual([]);
    expect(JSON.parse(JSON.stringify(diagram))).toEqual(diagram);
  });

  it("is drawn with every printed text, and a description that says it all", async () => {
    const seen = textsIn(await svgOf(diagram));
    expect(seen).toEqual(expect.arrayContaining(texts(diagram)));
    for (const text of texts(diagram)) expect(diagram.description).toContain(text);
  });
});

it("the check against the schema of Vega-Lite refuses an unknown mark", () => {
  const [diagram] = Object.values(diagrams);
  expect(validate({ ...diagram, layer: [{ mark: "heap" }] })).not.toEqual([]);
});

describe("steps", () => {
  it("lead from the original to the revised appropriation, decision by decision", () => {
    const { values } = diagrams["steps from original to revised"]?.data ?? { values: [] };
    expect(values.map(({ to }) => to)).toEqual([
      469927, 470719, 471369, 476119, 483536, 483836, 486336, 486892, 486892,
    ]);
  });
});

describe("variances", () => {
  const amount = fc.integer({ min: -2000, max: 2000 });
  const limit = fc.integer({ min: 0, max: 1500 });
  const anyRule = fc.record(
    {
      absolute: limit,
      percent: fc.integer({ min: 0, max: 40 }),
      floor: limit,
      when: fc.constantFrom("any" as const, "all" as const),
      boundary: fc.constantFrom("strict" as const, "inclusive" as const),
    },
    { requiredKeys: ["absolute"] },
  );

  it("stand outside the band exactly where the rule asks for an explanation", () => {
    fc.assert(
      fc.property(amount, amount, anyRule, (budget, forecast, rule: MaterialityRule) => {
        const library = defineBook({
          title: "x",
          unit: unitFromName("tkr", "sv"),
          fiscalYear: { year: 2023 },
          cutOff: "2023-08-31",
          chart: { lines: [{ id: "a", kind: "cost" }] },
          figureSets: [
            {
              id: "main",
              figures: [
                { line: "a", scenario: "budget", amount: budget },
                { line: "a", scenario: "forecast", amount: forecast },
              ],
            },
          ],
        });
        const table = printTable(
          incomeStatement(library, {
            columns: {
              budget: { scenario: "budget" },
              forecast: { scenario: "forecast" },
              variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
            },
          }),
        );
        const { values } = varianceDiagram(table, {
          variance: "variance",
          reference: "budget",
          rule,
        }).data;
        const [{ amount: drawn = 0, high = 0 } = {}] = values;
        const beyond = Math.abs(Number(drawn)) > Number(high);
        const at = Math.abs(Number(drawn)) === Number(high);
        const material = isMaterial({ variance: forecast - budget, reference: budget }, rule);
        if (at) expect(beyond).toBe(false);
        else expect(beyond).toBe(material);
      }),
    );
  });

  it("have their band in the printed unit", () => {
    const [value] = varianceDiagram(printTable(malmo.T10, inMillions), {
      variance: "variance",
      rule: { absolute: 500 },
    }).data.values;
    expect([value?.low, value?.high]).toEqual([-0.5, 0.5]);
  });

  it("leave totals out, and rows without a variance", () => {
    const labels = diagrams["variances by area"]?.data.values.map(({ label }) =>
      String(label).replace(/\n/g, " "),
    );
    expect(labels).toHaveLength(malmo.T10.rows.length - 1);
    expect(labels).not.toContain("Summa");
  });
});

describe("what is wrong is said at once", () => {
  it("an unprinted table, unknown rows and columns, an invalid width and title", () => {
    const wrong = {
      total: "no",
      difference: "none",
      width: "wide" as unknown as number,
      title: 5 as never,
    };
    const codes = issuesOf(() => bridgeDiagram(malmo.T8 as Table as PrintedTable, wrong)).map(
      ({ code }) => code,
    );
    expect(codes).toEqual([
      "table.malformed",
      "table.unknown-row",
      "table.unknown-column",
      "input.wrong-type",
      "input.wrong-type",
    ]);
  });

  it("long row headings are cut, and said in full in the description", () => {
    const label = "x".repeat(100);
    const table = { ...malmo.T5, rows: malmo.T5.rows.map((row) => ({ ...row, label })) };
    const diagram = varianceDiagram(printTable(table), { variance: "variance" });
    expect(diagram.data.values[0]?.label).toBe(`${"x".repeat(35)}…`);
    expect(diagram.description).toContain(label);
  });

  it("two rows of one name are told apart", () => {
    const table = { ...malmo.T5, rows: malmo.T5.rows.map((row) => ({ ...row, label: "Samma" })) };
    const { values } = varianceDiagram(printTable(table), { variance: "variance" }).data;
    expect(new Set(values.map(({ label }) => label)).size).toBe(3);
  });
});
