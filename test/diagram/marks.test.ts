/**
 * The marks of a diagram, not only its texts: lengths, colours by effect, the band, and shades that
 * a reader can tell apart without colour.
 */
import { readFileSync } from "node:fs";
import { parseBook, printTable, reviewExplanations } from "anslag";
import {
  bridgeDiagram,
  comparisonDiagram,
  type Diagram,
  roundsDiagram,
  stepsDiagram,
  varianceDiagram,
} from "anslag/report";
import { parse, type Scene, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";

interface Mark {
  readonly marktype: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/** Every mark of a drawn diagram. */
async function marksOf(diagram: Diagram): Promise<readonly Mark[]> {
  const view = await new View(
    parse(compile(structuredClone(diagram) as unknown as TopLevelSpec).spec),
    {
      renderer: "none",
    },
  ).runAsync();
  const walk = (node: Scene | Record<string, unknown>): readonly Mark[] => {
    const { marktype, items = [] } = node as {
      marktype?: string;
      items?: readonly Record<string, unknown>[];
    };
    return [
      ...(marktype === undefined ? [] : [{ marktype, items }]),
      ...items.flatMap((item) => walk(item)),
    ];
  };
  return walk((view.scenegraph() as unknown as { root: Scene }).root);
}

/** The rectangles that stand for data: those with a datum that has a label. */
const bars = (marks: readonly Mark[]) =>
  marks
    .filter(({ marktype }) => marktype === "rect")
    .flatMap(({ items }) => items)
    .map(({ datum, fill, width }) => ({
      datum: datum as Record<string, unknown>,
      fill: String(fill),
      width: Number(width),
    }))
    .filter(({ datum }) => datum?.label !== undefined);

const malmo = malmoTables(parseBook(readFileSync("examples/malmo-2023/book.json", "utf8")));
const FAVOURABLE = "#0b5394";
const UNFAVOURABLE = "#fbe0c0";
const BAND = "#e8e8e8";

describe("variances", () => {
  const drawn = marksOf(
    varianceDiagram(printTable(malmo.T10), { variance: "variance", rule: { absolute: 500 } }),
  );

  it("are dark where favourable, light where not, and as long as they are large", async () => {
    const found = bars(await drawn).filter(({ fill }) => fill !== BAND);
    expect(found).toHaveLength(18);
    for (const { datum, fill } of found)
      expect(fill).toBe(Number(datum.amount) > 0 ? FAVOURABLE : UNFAVOURABLE);
    const perUnit = found.map(({ datum, width }) => width / Math.abs(Number(datum.amount)));
    for (const each of perUnit) expect(each).toBeCloseTo(perUnit[0] ?? 0, 6);
  });

  it("stand before a band that is as wide as the rule allows", async () => {
    const found = bars(await drawn);
    const band = found.filter(({ fill }) => fill === BAND);
    const [bar] = found.filter(({ fill }) => fill !== BAND);
    expect(band).toHaveLength(18);
    const perUnit = (bar?.width ?? 0) / Math.abs(Number(bar?.datum.amount));
    for (const { width } of band) expect(width).toBeCloseTo(1000 * perUnit, 6);
  });

  it("are judged on exact amounts: 520 tkr is beyond 500, though both print as 0,5 mkr", () => {
    const printed = printTable(malmo.T10, { scale: "mkr", decimals: 1 });
    const { values } = varianceDiagram(printed, {
      variance: "variance",
      rule: { absolute: 500 },
    }).data;
    const beyond = values.filter(
      ({ amount, high }) => Math.abs(Number(amount)) > Number(high),
    ).length;
    const columns = {
      rule: { absolute: 500 },
      variance: "variance",
      explanation: "explanation",
    } as const;
    expect(beyond).toBe(reviewExplanations(malmo.T10, columns).required.length);
    expect(reviewExplanations(printed, columns)).toEqual(reviewExplanations(malmo.T10, columns));
  });

  it("that need no explanation when favourable have a band without end in every row", async () => {
    const rule = { percent: 3, side: "unfavourable" } as const;
    const { values } = varianceDiagram(printTable(malmo.T10), {
      variance: "variance",
      reference: "funding",
      rule,
    }).data;
    expect(new Set(values.map(({ high }) => high)).size).toBe(1);
    expect(new Set(values.map(({ low }) => low)).size).toBeGreaterThan(10);
  });
});

describe("bridges", () => {
  it("draw each step as long as it is, each beginning where the last one ended", async () => {
    const bridge = bridgeDiagram(printTable(malmo.T7), {
      total: "netCost",
      between: { from: "prior", to: "current" },
    });
    const found = bars(await marksOf(bridge)).filter(({ datum }) => datum.part === "step");
    expect(found.map(({ datum }) => datum.text)).toEqual(["−6\u00a0482", "−15\u00a0688"]);
    const perUnit = found.map(
      ({ datum, width }) => width / Math.abs(Number(datum.to) - Number(datum.from)),
    );
    expect(perUnit[0]).toBeGreaterThan(0);
    expect(perUnit[1]).toBeCloseTo(perUnit[0] ?? 0, 6);
    for (const { fill } of found) expect(fill).toBe(UNFAVOURABLE);
  });

  it("from the period to the full year, straight from the headline", () => {
    const bridge = bridgeDiagram(printTable(malmo.T1), {
      total: "result",
      between: { from: "period", to: "year" },
    });
    const texts = bridge.data.values.map(({ text }) => String(text).replaceAll("\u00a0", " "));
    expect(texts).toEqual(["51 023", "−214 629", "163 606", "0"]);
  });

  it("of an appropriation speak of increases, not of what is good", () => {
    const steps = stepsDiagram(printTable(malmo.T4, { language: "sv" }), {
      total: "revised",
      column: "amount",
    });
    expect(
      new Set(steps.data.values.flatMap(({ effect }) => (effect === undefined ? [] : [effect]))),
    ).toEqual(new Set(["ökning"]));
  });
});

describe("columns side by side", () => {
  const lightness = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map(
      (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
    );
    return 0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2;
  };

  it("differ so much in lightness that they are told apart without colour", async () => {
    const table = printTable(malmo.T8);
    const found = bars(
      await marksOf(comparisonDiagram(table, { columns: ["forecast", "budget", "variance"] })),
    );
    const shades = [...new Set(found.map(({ fill }) => fill))];
    expect(shades).toHaveLength(3);
    for (const [i, one] of shades.entries())
      for (const other of shades.slice(i + 1)) {
        const [a, b] = [lightness(one) + 0.05, lightness(other) + 0.05];
        expect(Math.max(a, b) / Math.min(a, b)).toBeGreaterThan(1.9);
      }
  });
});

describe("rounds", () => {
  it("are a line through every round, in their order, with the reference across", async () => {
    const rounds = roundsDiagram(printTable(malmo.T8), {
      row: "netCost",
      rounds: ["forecast", "budget"],
      reference: "budget",
    });
    const marks = await marksOf(rounds);
    const [line] = marks.filter(({ marktype }) => marktype === "line");
    expect(line?.items.map(({ x }) => Number(x))).toEqual(
      [...(line?.items.map(({ x }) => Number(x)) ?? [])].sort((a, b) => a - b),
    );
    expect(line?.items).toHaveLength(2);
    expect(
      marks.filter(({ marktype }) => marktype === "rule").flatMap(({ items }) => items).length,
    ).toBeGreaterThan(0);
  });
});

describe("figures that are not their ordinary rounding", () => {
  it("are named below the title of every diagram that shows them", () => {
    const printed = printTable(malmo.T7, { scale: "mkr", decimals: 1 });
    const diagram = comparisonDiagram(printed, {
      columns: ["prior", "current"],
      rows: ["income", "costs", "netCost"],
    });
    expect(printed.adjusted).toHaveLength(1);
    expect(diagram.title.subtitle?.join(" ")).toContain("245,941");
  });
});
