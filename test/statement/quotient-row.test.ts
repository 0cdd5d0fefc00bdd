/** Rows that are one row ÷ another. */
import {
  amountOf,
  type BookInput,
  buildTable,
  cellOf,
  defineBook,
  explainCell,
  parseTable,
  printTable,
  renderDerivation,
  renderText,
} from "anslag";
import { auditReport, relationDifferences } from "anslag/audit";
import { renderCsv, renderHtml, renderWorksheet } from "anslag/report";
import { describe, expect, it } from "vitest";
import { isRuledRow } from "../../src/statement/row-rules.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { service, signStyles } from "../support/service.ts";

const book = service({
  actual: { fees: "30", staff: "-31", rent: "-14" },
  budget: { fees: "24", staff: "-40", rent: "-8" },
});
const coverage = {
  id: "coverage",
  label: "Cost coverage",
  quotientOf: { numerator: "fees", base: "costs" },
} as const;
const columns = {
  actual: { scenario: "actual" },
  budget: { scenario: "budget" },
  variance: { varianceOf: { outcome: "actual", reference: "budget" } },
  both: { sumOf: ["actual", "budget"] },
  used: { percentOf: { numerator: "actual", base: "budget" } },
} as const;
const rows = ["fees", "staff", "rent", "costs", coverage] as const;
const table = buildTable(book, { rows, columns, signs: "all-positive" });
const build = (row: object) => buildTable(book, { rows: ["fees", "costs", row] as never, columns });

/** The texts of a row of the printed table. */
const textsOf = (id: string, signs: (typeof signStyles)[number]) => {
  const at = table.rows.findIndex((row) => row.id === id);
  return printTable(table, { signs }).texts[at];
};

describe("fees in percent of costs", () => {
  it("are an exact ratio in each column of amounts, and in a sum of columns", () => {
    // 30 of 45, 24 of 48, 54 of 93.
    for (const [column, above, below] of [
      ["actual", "30", "-45"],
      ["budget", "24", "-48"],
      ["both", "54", "-93"],
    ] as const) {
      const cell = cellOf(table, "coverage", column);
      if (cell.kind !== "ratio") throw new Error("no ratio");
      expect([cell.ratio.numerator.toFixed(), cell.ratio.denominator.toFixed()]).toEqual([
        above,
        below,
      ]);
    }
  });

  it("have no cell in a column that compares others, and no note there", () => {
    expect(cellOf(table, "coverage", "variance")).toEqual({ kind: "empty", reason: "absent" });
    expect(cellOf(table, "coverage", "used")).toEqual({ kind: "empty", reason: "absent" });
    expect(printTable(table).footnotes).toEqual([]);
  });

  it.each([
    // The two figures of the column print with one sign, or with two.
    ["natural", "-66.7%", "-50.0%"],
    ["costs-positive", "-66.7%", "-50.0%"],
    ["all-positive", "66.7%", "50.0%"],
    ["statement-us", "66.7%", "50.0%"],
  ] as const)("print with the sign of the figures beside them: %s", (signs, actual, budget) => {
    expect(textsOf("coverage", signs)?.slice(0, 2)).toEqual([actual, budget]);
  });

  it("say that they are percentages, as the language writes it", () => {
    const at = (options: object) => printTable(table, options).texts[4]?.[0];
    expect(at({ language: "sv" })).toBe("66,7\u00a0%");
    expect(at({ language: "en", signs: "natural", negative: "parentheses" })).toBe("(66.7%)");
    expect(renderText(printTable(table))).toContain("66.7%");
    expect(renderHtml(printTable(table))).toContain("66.7%");
  });

  it("are machine numbers in percent in CSV, and formulas in a worksheet", () => {
    expect(renderCsv(table).split("\r\n")[5]).toBe("Cost coverage,66.7,50,,58.1,");
    // Fees stand in row 3 of the sheet, costs in row 6.
    expect(renderWorksheet(printTable(table)).rows[6]?.[1]).toMatchObject({
      value: 0.667,
      formula: "ROUND(B3/B6,3)",
      format: "0.0%",
    });
  });

  it("state one relation, which survives JSON, and hold by every check", () => {
    const stated = table.relations.filter(({ kind }) => kind === "quotient");
    expect(stated).toEqual([
      {
        kind: "quotient",
        row: "coverage",
        numerator: "fees",
        base: "costs",
        columns: ["actual", "budget", "both"],
      },
    ]);
    expect(parseTable(JSON.stringify(table)).relations).toEqual(
      JSON.parse(JSON.stringify(table.relations)),
    );
    expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
    for (const signs of signStyles) {
      const { summary, findings } = auditReport(printTable(table, { signs }));
      expect([summary.inconsistent, findings]).toEqual([0, []]);
    }
  });

  it("are explained by both rows", () => {
    const derivation = explainCell(table, "coverage", "actual", { book });
    expect(derivation.rule).toBe("ratio");
    expect(derivation.terms.map(({ derivation: term }) => term.amount?.toFixed())).toEqual([
      "30",
      "-45",
    ]);
    expect(renderDerivation(derivation)).toContain("÷ Costs");
  });

  it("a printed quotient that is wrong is found", () => {
    const print = printTable(table);
    const cells = print.cells.map((row) =>
      row.map((cell) =>
        cell.kind === "ratio" && cell.text === "66.7%"
          ? { ...cell, percent: cell.percent.plus(9) }
          : cell,
      ),
    );
    expect(auditReport({ ...print, cells }).findings.map(({ figure }) => figure)).toEqual([
      "T1.coverage.actual",
    ]);
  });
});

describe("a quotient without an amount", () => {
  const reasonOf = (fees: object, base: object) => {
    const figures = { actual: { ...fees, ...base }, budget: {} };
    const cell = cellOf(
      buildTable(service(figures), { rows: ["fees", "staff", "rent", "costs", coverage], columns }),
      "coverage",
      "actual",
    );
    return cell.kind === "empty" ? cell.reason : cell.kind;
  };

  it("says which amount is missing, or that the base is 0", () => {
    expect(reasonOf({}, {})).toBe("absent");
    expect(reasonOf({}, { staff: "-1" })).toBe("missing-amount");
    expect(reasonOf({ fees: "1" }, {})).toBe("missing-base");
    expect(reasonOf({ fees: "1" }, { staff: "-1", rent: "1" })).toBe("zero-base");
    expect(reasonOf({ fees: "0" }, { staff: "-1" })).toBe("ratio");
  });
});

describe("a quotient of a row with missing months", () => {
  it("is incomplete too, whether it stands above the line or below it", () => {
    // Fees of August are missing in one book, costs of August in the other.
    const reasonOf = (line: string, other: string) => {
      const figures = [
        { line, scenario: "actual", period: "2023-07", amount: 5 },
        { line: other, scenario: "actual", period: "2023-07/2023-08", amount: 7 },
      ];
      const incomplete = defineBook({
        title: "Library",
        unit: { currency: "SEK" },
        fiscalYear: { year: 2023 },
        cutOff: "2023-08-31",
        chart: {
          lines: [
            { id: "fees", kind: "income" },
            { id: "costs", kind: "cost" },
          ],
        },
        figureSets: [{ id: "all", figures }],
      } as BookInput);
      const actual = { scenario: "actual", period: "2023-07/2023-08" };
      const { cells } = buildTable(incomplete, {
        rows: ["fees", "costs", coverage],
        columns: { actual },
      });
      return cells.map(([cell]) => (cell?.kind === "empty" ? cell.reason : cell?.kind));
    };
    const gap = "incomplete-period";
    expect(reasonOf("fees", "costs")).toEqual([gap, "amount", gap]);
    expect(reasonOf("costs", "fees")).toEqual(["amount", gap, gap]);
  });
});

describe("a quotient of rows that cannot be divided is refused", () => {
  it("unknown rows, quotients, and keys that are misspelt", () => {
    expect(codeOf(() => build({ id: "x", quotientOf: { numerator: "fee", base: "costs" } }))).toBe(
      "table.unknown-row",
    );
    expect(codeOf(() => build({ id: "x", quotientOf: { numerator: "fees", bas: "costs" } }))).toBe(
      "input.unknown-key",
    );
    const twice = [
      "fees",
      "costs",
      { ...coverage },
      { id: "x", quotientOf: { numerator: "coverage", base: "costs" } },
      { id: "y", sumOf: ["fees", "coverage"] },
    ];
    const issues = issuesOf(() => buildTable(book, { rows: twice as never, columns }));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["statement.operand", "rows.3.quotientOf.numerator"],
      ["statement.operand", "rows.4.sumOf.1"],
    ]);
  });

  it("is told by its key", () => {
    expect(isRuledRow(coverage)).toBe(true);
    expect(isRuledRow({ id: "sum", sumOf: ["fees"] })).toBe(false);
  });

  it("keeps its label and its level, or has its id and 0", () => {
    const quotientOf = { numerator: "fees", base: "costs" };
    expect(build({ id: "x", quotientOf }).rows[2]).toMatchObject({ label: "x", level: 0 });
    expect(build({ id: "x", quotientOf, label: "L", level: 2 }).rows[2]).toMatchObject({
      label: "L",
      level: 2,
      role: "item",
    });
    expect(amountOf(table, "costs", "actual")?.toFixed()).toBe("-45");
  });
});
