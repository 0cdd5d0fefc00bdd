/** Headings among the rows and above groups of columns, in every form that a table prints in. */
import {
  buildTable,
  explainCell,
  parseTable,
  printTable,
  renderMarkdown,
  renderText,
} from "anslag";
import { relationDifferences } from "anslag/audit";
import { renderCsv, renderHtml, renderWorksheet } from "anslag/report";
import { writeXlsx } from "anslag/xlsx";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { fund } from "../support/fund.ts";
import { all, attribute, htmlOf, textOf } from "../support/html.ts";

const table = buildTable(fund, {
  title: "Fund",
  signs: "statement-us",
  rows: [
    { heading: "Revenues" },
    "taxes",
    "fees",
    "revenues",
    { heading: "Expenditures" },
    { heading: "Current:", level: 1 },
    "police",
    "parks",
    "spending",
    "excess",
  ],
  columns: {
    first: {
      scenario: "budget",
      members: { decision: "first" },
      label: "Original",
      group: "Budgeted",
    },
    final: { scenario: "budget", label: "Final", group: "Budgeted" },
    actual: { scenario: "actual", label: "Actual" },
    variance: { varianceOf: { outcome: "actual", reference: "final" }, label: "Variance" },
  },
});
const printed = printTable(table);

describe("a table with headings among its rows and above its columns", () => {
  it("has rows without cells that are in no sum and say nothing of themselves", () => {
    expect(table.rows.map(({ id, role }) => `${id} ${role}`)).toEqual([
      "Revenues heading",
      "taxes item",
      "fees item",
      "revenues total",
      "Expenditures heading",
      "Current: heading",
      "police item",
      "parks item",
      "spending total",
      "excess total",
    ]);
    const empty = { kind: "empty", reason: "not-applicable" };
    expect(table.cells[4]).toEqual([empty, empty, empty, empty]);
    expect(printed.texts[4]).toEqual(["", "", "", ""]);
    // Parks has no actual figure, so its variance says why; the headings say nothing.
    expect(printed.footnotes.filter((note) => /Revenues|Expenditures,|Current/.test(note))).toEqual(
      [
        "Total Expenditures, Variance: the difference includes lines with an amount on one side " +
          "only: Parks",
      ],
    );
    expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
    const again = parseTable(JSON.stringify(table));
    expect(explainCell(again, "Revenues", "first", { book: fund })?.terms).toEqual([]);
  });

  it("comes back from JSON, and prints the same", () => {
    const again = parseTable(JSON.stringify(table));
    expect(renderText(printTable(again))).toBe(renderText(printed));
    expect(again.columns.map(({ group }) => group)).toEqual([
      "Budgeted",
      "Budgeted",
      undefined,
      undefined,
    ]);
  });

  it("writes the heading of a group above its columns as text", () => {
    expect(renderText(printed).split("\n").slice(1, 14)).toEqual([
      "─".repeat(53),
      "                       Budgeted",
      "                    ───────────────",
      "                    Original  Final  Actual  Variance",
      "─".repeat(53),
      "Revenues",
      "  Taxes                  900    900     880      (20)",
      "  Fees                   100    100     120       20",
      "Total Revenues         1,000  1,000   1,000        0",
      "Expenditures",
      "  Current:",
      "  Police                 700    700     650       50",
      "  Parks                  200    250                 –",
    ]);
  });

  it("widens the columns of a group below a long heading", () => {
    const columns = table.columns.map((column) => ({ ...column, group: "W".repeat(70) }));
    const [, rule, heading, line] = renderText({ ...table, columns }).split("\n");
    expect(heading?.trim()).toBe("W".repeat(70));
    expect(line?.trim()).toBe("─".repeat(70));
    expect(rule?.length).toBe(line?.length);
  });

  it("names a column behind its group where there is one line of headings", () => {
    expect(renderMarkdown(printed).split("\n")[2]).toBe(
      "|  | Budgeted · Original | Budgeted · Final | Actual | Variance |",
    );
    expect(renderMarkdown(printed)).toContain("| **Expenditures** |  |  |  |  |");
    expect(renderCsv(printed).split("\r\n").slice(0, 3)).toEqual([
      "Fund ($),Budgeted · Original,Budgeted · Final,Actual,Variance",
      "Revenues,,,,",
      "Taxes,900,900,880,-20",
    ]);
  });

  it("says in HTML what each heading is the heading of", () => {
    const html = htmlOf(renderHtml(printed));
    const [above, below] = all(html, "thead").flatMap((head) => all(head, "tr"));
    const cellsIn = (row: typeof above) =>
      (row === undefined ? [] : all(row, "th")).map((cell) =>
        [textOf(cell), ...["scope", "colspan", "rowspan"].map((name) => attribute(cell, name))]
          .filter((part) => part !== undefined)
          .join(" "),
      );
    expect(cellsIn(above)).toEqual(["Budgeted colgroup 2", "Actual col 2", "Variance col 2"]);
    expect(cellsIn(below)).toEqual(["Original col", "Final col"]);
    expect(all(html, "colgroup").map((group) => attribute(group, "span") ?? "1")).toEqual([
      "1",
      "2",
      "1",
      "1",
    ]);
    const bodies = all(html, "tbody").map((body) => all(body, "th").map((cell) => textOf(cell)));
    expect(bodies).toEqual([
      ["Revenues", "Taxes", "Fees"],
      ["Total Revenues"],
      ["Expenditures"],
      ["Current:"],
      // A row as far out as a heading is not below it.
      ["Police", "Parks", "Total Expenditures", "Excess"],
    ]);
    const rows = all(html, "tbody").flatMap((body) => all(body, "tr"));
    const heading = rows.find((row) => textOf(row) === "Expenditures");
    expect(heading === undefined ? [] : all(heading, "td")).toEqual([]);
    expect(attribute(heading && all(heading, "th")[0], "colspan")).toBe("5");
    expect(attribute(heading && all(heading, "th")[0], "scope")).toBe("rowgroup");
  });

  it("writes a heading above the labels, on the line above the figures", () => {
    const named = printTable({ ...table, labelHeading: "Account" });
    expect(renderText(named).split("\n")[4]).toBe(
      "Account             Original  Final  Actual  Variance",
    );
    expect(renderMarkdown(named).split("\n")[2]).toMatch(/^\| Account \|/);
    expect(renderCsv(named).split(",")[0]).toBe("Fund ($) · Account");
    expect(renderWorksheet(named).rows[2]?.[0]?.value).toBe("Account");
    const [corner] = all(htmlOf(renderHtml(named)), "th");
    expect([textOf(corner ?? htmlOf("")), attribute(corner, "scope")]).toEqual(["Account", "col"]);
    expect(parseTable(JSON.stringify({ ...table, labelHeading: "Account" })).labelHeading).toBe(
      "Account",
    );
    const labelHeading = "Account";
    const built = buildTable(fund, {
      rows: ["taxes"],
      columns: { a: { scenario: "actual" } },
      labelHeading,
    });
    expect(built.labelHeading).toBe("Account");
  });

  it("gives a worksheet one more line of headings above its formulas", async () => {
    const sheet = renderWorksheet(printed, { name: "Fund" });
    expect(sheet.frozen).toEqual({ rows: 3, columns: 1 });
    expect(sheet.rows[1]?.map(({ value, span }) => [value, span])).toEqual([
      [null, undefined],
      ["Budgeted", 2],
      [null, undefined],
      [null, undefined],
      [null, undefined],
    ]);
    expect(sheet.rows[3]?.map(({ value, style }) => [value, style])).toEqual([
      ["Revenues", "row-heading"],
      ...Array.from({ length: 4 }, () => [null, "row-heading"]),
    ]);
    // Line 7: Total Revenues = line 5 + line 6.
    expect(sheet.rows[6]?.[1]?.formula).toBe("B5+B6");
    const { sheets } = await readXlsx(await writeXlsx([sheet]));
    expect(sheets[0]?.merges).toEqual([{ startRow: 1, endRow: 1, startCol: 1, endCol: 2 }]);
  });
});
