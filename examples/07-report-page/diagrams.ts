/** The diagrams of the page, and how Vega draws them. */
import { bridgeDiagram, comparisonDiagram, type Diagram, printTable, stepsDiagram, varianceDiagram } from "anslag";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { EXPLAIN_ABOVE, type MalmoTables } from "../malmo-2023/tables.ts";

/** The diagrams by the table that they stand below. */
export function malmoDiagrams(tables: MalmoTables): Readonly<Record<string, Diagram>> {
  const signed = { plus: "variances" } as const;
  const statement = printTable(tables.T8, signed);
  return {
    T4: stepsDiagram(printTable(tables.T4), {
      total: "revised",
      column: "amount",
      title: "Från ursprungligt till reviderat kommunbidrag",
    }),
    T7: comparisonDiagram(printTable(tables.T7, { scale: "mkr", decimals: 1 }), {
      columns: ["prior", "current"],
      rows: ["income", "costs", "netCost"],
      title: "Prognosen mot föregående år",
    }),
    T8: bridgeDiagram(statement, {
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
    T10: varianceDiagram(printTable(tables.T10, signed), {
      variance: "variance",
      rule: { absolute: EXPLAIN_ABOVE },
      title: "Avvikelse per budgetområde",
    }),
  };
}

/** Draws a diagram as SVG, without a browser. What it shows is said in words by the page, so the parts need no names of their own. */
export async function drawDiagram(diagram: Diagram): Promise<string> {
  const spec = structuredClone(diagram) as unknown as TopLevelSpec;
  const svg = await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
  return svg.replace("<svg ", '<svg aria-hidden="true" ');
}
