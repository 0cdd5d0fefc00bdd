/**
 * Bridges: from one column to another by printed variances that add up, or down a table of steps;
 * the keys of their options, and labels that are words of JavaScript.
 */
import { readFileSync } from "node:fs";
import { buildTable, parseBook, printTable, unitFromName } from "anslag";
import { bridge, bridgeTable } from "anslag/planning";
import { bridgeDiagram, comparisonDiagram, type Diagram, stepsDiagram } from "anslag/report";
import fc from "fast-check";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { awkwardAmount, randomTree, shapes, tableOf } from "../oracle/random-table.ts";
import { issuesOf } from "../support/code-of.ts";

const book = parseBook(readFileSync("examples/malmo-2023/book.json", "utf8"));
const malmo = malmoTables(book);
const T8 = printTable(malmo.T8);
const parts = [
  "totalIncome",
  "totalPersonnel",
  "totalOtherCosts",
  "financialIncome",
  "financialCosts",
];
const texts = (diagram: Diagram) => diagram.data.values.map(({ text }) => text);

describe("a bridge", () => {
  it("goes from the budget to the forecast of the printed table, by its printed variances", () => {
    const drawing = bridgeDiagram(T8, { total: "netCost", difference: "variance", parts });
    expect(
      drawing.data.values.map(({ label, text, effect }) => [label, text, effect ?? ""].join(" | ")),
    ).toEqual(
      [
        "Budget | −486 892 | ",
        "Totala intäkter | 7 752 | gynnsam",
        "Totala personalkostnader | 16 317 | gynnsam",
        "Totala övriga kostnader | −24 104 | ogynnsam",
        "Finansiella intäkter | 52 | gynnsam",
        "Finansiella kostnader | −17 | ogynnsam",
        "Prognos | −486 892 | ",
      ].map((line) => line.replace(/(\d) (?=\d{3})/g, "$1\u00a0")),
    );
    expect(drawing.title.text).toEqual(["Resultaträkning (tkr)"]);
  });

  it.each(["costs-positive", "all-positive", "funding-negative"] as const)(
    "is the same whether the table prints its signs naturally or %s: what it writes adds up",
    (signs) => {
      const natural = bridgeDiagram(T8, { total: "netCost", difference: "variance", parts });
      const turned = bridgeDiagram(printTable(malmo.T8, { signs }), {
        total: "netCost",
        difference: "variance",
        parts,
      });
      expect(turned).toEqual(natural);
      const amounts = texts(turned).map((text) =>
        Number(`${text}`.replace("−", "-").replace(/\s/g, "")),
      );
      expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount)).toBe(amounts.at(-1));
    },
  );

  it("refuses parts that count anything twice, each of them named", () => {
    const wrong = ["totalIncome", "netCost", "otherIncome", "totalIncome", "totalPersonnel"];
    const issues = issuesOf(() =>
      bridgeDiagram(T8, { total: "netCost", difference: "variance", parts: wrong }),
    );
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "statement.sum parts.1",
      "statement.sum parts.2",
      "statement.sum parts.3",
    ]);
  });

  it("adds up: each step begins where the last one ended, and the last ends at the outcome", () => {
    const leaves = fc.array(fc.array(awkwardAmount.ore, { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        randomTree(12),
        leaves,
        fc.constantFrom("footing", "ordinary"),
        (tree, amounts, rounding) => {
          const table = tableOf(tree, amounts, shapes["budget, forecast, variance"]);
          const total = table.relations.find((relation) => relation.kind === "rows");
          const difference = table.relations.find((relation) => relation.kind === "columns");
          if (total?.kind !== "rows" || difference?.kind !== "columns") return;
          const drawing = bridgeDiagram(printTable(table, { rounding }), {
            total: total.row,
            difference: difference.column,
          });
          const places = drawing.data.values.map(({ from, to }) => [from, to]);
          for (const [index, [from]] of places.entries())
            expect(from).toBe(
              index === places.length - 1 ? places[index]?.[1] : (places[index - 1]?.[1] ?? from),
            );
          expect(places.at(-1)?.[0]).toBe(places.at(-2)?.[1]);
          if (rounding === "footing") expect(drawing.description).not.toContain("Avrundning");
        },
      ),
    );
  });

  it("goes from the year before, or from the period to the year, by a difference", () => {
    const labels = ({ data }: Diagram) =>
      data.values.map(({ label, text }) => `${label} ${text}`.replace(/\u00a0/g, " "));
    const prior = buildTable(book, {
      rows: [
        "allIncome",
        "allCosts",
        { id: "netCost", sumOf: ["allIncome", "allCosts"], label: "Nettokostnad" },
      ],
      columns: {
        year: { scenario: "forecast", label: "Prognos 2023" },
        prior: { scenario: "priorYearActual", label: "Utfall 2022" },
        change: { varianceOf: { outcome: "year", reference: "prior" } },
      },
    });
    expect(
      labels(bridgeDiagram(printTable(prior), { total: "netCost", difference: "change" })),
    ).toEqual([
      "Utfall 2022 −464 722",
      "Intäkter −6 482",
      "Kostnader −15 688",
      "Prognos 2023 −486 892",
    ]);
    const year = buildTable(book, {
      rows: [
        "netCost",
        "municipalContribution",
        { id: "result", sumOf: ["netCost", "municipalContribution"], label: "Resultat" },
      ],
      columns: {
        period: { scenario: "actual", period: "2023-01/2023-08", label: "Utfall jan–aug" },
        year: { scenario: "forecast", label: "Prognos helår" },
        rest: { varianceOf: { outcome: "year", reference: "period" } },
      },
    });
    expect(
      labels(bridgeDiagram(printTable(year), { total: "result", difference: "rest" })),
    ).toEqual([
      "Utfall jan–aug 51 023",
      "Nettokostnad −214 629",
      "Kommunbidrag 163 606",
      "Prognos helår 0",
    ]);
  });

  it("names what the parts leave, and what only rounding makes", () => {
    const last = ({ data }: Diagram) => {
      const { label, text } = data.values.at(-2) ?? {};
      return `${label} ${text}`;
    };
    const rest = { total: "netCost", difference: "variance", parts: ["totalPersonnel"] } as const;
    expect(last(bridgeDiagram(T8, rest))).toBe("Övrigt −16\u00a0317");
    const ordinary = printTable(malmo.T8, { scale: "mkr", decimals: 1, rounding: "ordinary" });
    const income = { total: "totalIncome", difference: "variance" } as const;
    expect(last(bridgeDiagram(ordinary, income))).toBe("Avrundning −0,1");
  });
});

/** The problems of a call, each as its code and its path. */
const problems = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => `${code} at ${path.join(".")}`);

const tkr = { unit: unitFromName("tkr", "sv"), language: "sv" } as const;
const printed = printTable(
  bridgeTable(
    bridge({ start: 10, end: 13, steps: { fees: 5, constructor: -3, toString: 1 } }),
    tkr,
  ),
);

it("draws what bridgeTable gives: from the start, step by step, to the end", () => {
  const { data } = bridgeDiagram(printed, { total: "end", column: "amount" });
  expect(data.values.map(({ from, to }) => [from, to])).toEqual([
    [10, 10],
    [10, 15],
    [15, 12],
    [12, 13],
    [13, 13],
  ]);
  expect(data.values.slice(1, -1).map(({ effect }) => effect)).toEqual([
    "gynnsam",
    "ogynnsam",
    "gynnsam",
  ]);
});

it("a step that is named like a member of every object is drawn like any other", async () => {
  const drawings = [
    bridgeDiagram(printed, { total: "end", column: "amount" }),
    stepsDiagram(printed, { total: "end", column: "amount" }),
    comparisonDiagram(printed, { columns: ["amount"] }),
  ];
  for (const drawing of drawings) {
    const { spec } = compile(structuredClone(drawing) as unknown as TopLevelSpec);
    const svg = await new View(parse(spec), { renderer: "none" }).toSVG();
    for (const label of ["constructor", "toString"]) expect(svg).toContain(`>${label}<`);
  }
});

it("asks for exactly one of difference, between and column", () => {
  const between = { from: "amount", to: "amount" } as const;
  for (const options of [
    { total: "end" },
    { total: "end", column: "amount", between },
    { total: "end", difference: "amount", column: "amount" },
  ] as const)
    expect(problems(() => bridgeDiagram(printed, options))).toEqual(["diagram.no-difference at "]);
});

it("refuses unknown keys together with everything else that is wrong", () => {
  const options = { total: "nowhere", column: "amount" as const, witdh: 9 };
  expect(problems(() => bridgeDiagram(printed, options))).toEqual([
    "input.unknown-key at witdh",
    "table.unknown-row at row",
  ]);
});
