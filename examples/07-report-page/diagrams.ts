/** The diagrams of the page, and how Vega draws them. */
import { amountOf, printTable } from "anslag";
import {
  bridgeDiagram,
  comparisonDiagram,
  type Diagram,
  stepsDiagram,
  varianceDiagram,
} from "anslag/report";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { EXPLAIN_ABOVE, type MalmoTables } from "../malmo-2023/tables.ts";

/** The diagrams by the table that they stand below. */
export function malmoDiagrams(tables: MalmoTables): Readonly<Record<string, readonly Diagram[]>> {
  const signed = { plus: "variances" } as const;
  const statement = printTable(tables.T8, signed);
  // The largest variances first: they are what a reader looks for.
  const areas = tables.T10.rows.filter(({ role }) => role !== "total").map(({ id }) => id);
  const size = (row: string) => amountOf(tables.T10, row, "variance")?.abs().toNumber() ?? 0;
  return {
    T1: [
      bridgeDiagram(printTable(tables.T1, signed), {
        total: "result",
        between: { from: "period", to: "year" },
        title: "Från januari–augusti till helår",
      }),
    ],
    T4: [
      stepsDiagram(printTable(tables.T4), {
        total: "revised",
        column: "amount",
        title: "Från ursprungligt till reviderat kommunbidrag",
      }),
    ],
    T7: [
      bridgeDiagram(printTable(tables.T7, signed), {
        total: "netCost",
        between: { from: "prior", to: "current" },
        title: "Från föregående år till prognos",
      }),
      comparisonDiagram(printTable(tables.T7), {
        columns: ["prior", "current"],
        rows: ["income", "costs", "netCost"],
        title: "Prognosen mot föregående år",
      }),
    ],
    T8: [
      bridgeDiagram(statement, {
        total: "netCost",
        difference: "variance",
        parts: [
          "totalIncome",
          "totalPersonnel",
          "rents",
          "otherCosts",
          "depreciation",
          "financialIncome",
          "financialCosts",
        ],
        title: "Från budget till prognos",
      }),
    ],
    T10: [
      varianceDiagram(printTable(tables.T10, signed), {
        variance: "variance",
        rows: areas.sort((a, b) => size(b) - size(a)),
        rule: { absolute: EXPLAIN_ABOVE },
        title: "Avvikelse per budgetområde, störst först",
      }),
    ],
  };
}

/** Draws a diagram as an SVG document, without a browser. */
export async function drawDiagram(diagram: Diagram): Promise<string> {
  const spec = structuredClone(diagram) as unknown as TopLevelSpec;
  return await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
}
