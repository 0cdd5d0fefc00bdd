/** Share columns: each row of a column in percent of a total row. */
import { buildTable, cellOf, explainCell, parseTable, printTable, renderDerivation } from "anslag";
import { auditReport } from "anslag/audit";
import { renderCsv, renderWorksheet } from "anslag/report";
import { describe, expect, it } from "vitest";
import { shareColumn } from "../../../src/statement/columns/share.ts";
import { codeOf } from "../../support/code-of.ts";
import { readAs } from "../../support/columns.ts";
import { service, signStyles } from "../../support/service.ts";

const book = service({
  actual: { fees: "10", staff: "-31", rent: "-14" },
  budget: { staff: "-40" },
});
const columns = {
  actual: { scenario: "actual" },
  share: { label: "Share, %", shareOf: { column: "actual", total: "costs" } },
} as const;
const rows = ["fees", "staff", "rent", "costs"] as const;
const table = buildTable(book, { rows, columns, signs: "all-positive" });
const build = (shareOf: object, of = book) =>
  buildTable(of, { rows, columns: { ...columns, share: { shareOf } } as never });

describe("the share of a row in its total", () => {
  it("is row ÷ total of the same column, and the total is 100 %", () => {
    const cell = cellOf(table, "staff", "share");
    if (cell.kind !== "ratio") throw new Error("no ratio");
    expect([cell.ratio.numerator.toFixed(), cell.ratio.denominator.toFixed()]).toEqual([
      "-31",
      "-45",
    ]);
    // 10, 31 and 14 of 45.
    expect(printTable(table).texts.map(([, share]) => share)).toEqual([
      "22.2",
      "68.9",
      "31.1",
      "100.0",
    ]);
  });

  it("has the sign of the two figures as they are printed", () => {
    const shares = signStyles.map(
      (signs) => printTable(table, { signs, negative: "hyphen" }).texts[0]?.[1],
    );
    // Where fees and costs print with one sign, 10 of 45 is positive.
    expect(shares).toEqual(["-22.2", "-22.2", "22.2", "-22.2", "-22.2", "22.2", "22.2"]);
  });

  it("adds up to its total only where there are shares: not of a total of zero", () => {
    const sums = (of: typeof book) =>
      buildTable(of, { rows, columns: { ...columns, share: { ...columns.share, footed: true } } })
        .relations.filter(({ kind }) => kind === "rows")
        .map((relation) => "columns" in relation && relation.columns);
    expect(sums(book)).toEqual([["actual", "share"]]);
    expect(sums(service({ actual: { staff: "-31", rent: "31" }, budget: {} }))).toEqual([
      ["actual"],
    ]);
  });

  it("is stated as a relation that survives JSON and that an audit checks", () => {
    const stated = table.relations.filter(({ kind }) => kind === "share");
    expect(stated).toEqual([
      {
        kind: "share",
        column: "share",
        of: "actual",
        total: "costs",
        rows: ["fees", "staff", "rent", "costs"],
      },
    ]);
    expect(parseTable(JSON.stringify(table)).relations).toEqual(
      JSON.parse(JSON.stringify(table.relations)),
    );
    for (const signs of signStyles) {
      const { summary, findings } = auditReport(printTable(table, { signs }));
      expect([summary.inconsistent, findings]).toEqual([0, []]);
    }
  });

  it("is a formula of a worksheet, a number of a CSV file, and has a derivation", () => {
    // Rent stands in row 5 of the sheet, costs in row 6.
    expect(renderWorksheet(printTable(table)).rows[4]?.[2]).toMatchObject({
      value: 0.311,
      formula: "ROUND(B5/B6,3)",
    });
    expect(renderCsv(table).split("\r\n")[3]).toBe("Rent,14,31.1");
    const why = explainCell(table, "rent", "share", { book });
    expect(why.rule).toBe("ratio");
    expect(renderDerivation(why)).toContain("÷ Costs");
  });

  it("is empty where the row has no amount, and says why where the total has none", () => {
    const reasons = (actual: object) =>
      build({ column: "actual", total: "costs" }, service({ actual, budget: {} })).cells.map(
        ([, cell]) => (cell?.kind === "empty" ? cell.reason : cell?.kind),
      );
    expect(reasons({ fees: "1" })).toEqual(["missing-base", "absent", "absent", "absent"]);
    expect(reasons({ staff: "1", rent: "-1" })).toEqual([
      "absent",
      "zero-base",
      "zero-base",
      "zero-base",
    ]);
  });
});

describe("a share of a total that is none is refused", () => {
  it.each([
    [{ column: "actual", total: "cost" }, "table.unknown-row"],
    [{ column: "budgets", total: "costs" }, "table.unknown-column"],
    [{ column: "actual" }, "table.unknown-row"],
    [{ column: "actual", total: "costs", footing: true }, "input.unknown-key"],
  ])("%j gives %s", (shareOf, code) => {
    expect(codeOf(() => build(shareOf))).toBe(code);
  });

  it("a quotient is no total", () => {
    const quotient = { id: "q", quotientOf: { numerator: "fees", base: "costs" } };
    const input = { rows: [...rows, quotient], columns: { ...columns } };
    const share = { shareOf: { column: "actual", total: "q" } };
    expect(
      codeOf(() => buildTable(book, { ...input, columns: { ...columns, share } } as never)),
    ).toBe("statement.operand");
  });

  it("reads the column and the total, in percent", () => {
    const { spec, issues } = readAs(shareColumn, { shareOf: { column: "a", total: "t" } });
    expect([spec.measure, spec.terms, spec.total, issues]).toEqual(["percent", ["a"], "t", []]);
  });
});
