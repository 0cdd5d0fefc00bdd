/** Where the parts of a budget form stand, and what says which form it is. */
import { defineBook } from "anslag";
import { HyperFormula } from "hyperformula";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/language/index.ts";
import { planForm } from "../../../src/workbook/form/form-plan.ts";
import { formSheets } from "../../../src/workbook/form/form-sheets.ts";
import { book, east, west } from "./form-book.ts";

const options = { scenario: "budget", members: [east] } as const;
const checksumOf = (of: typeof book, more: object = {}): string =>
  formSheets(planForm(of, { ...options, ...more })).checksum;

describe("the sheets of a budget form", () => {
  it("have one checksum for one content, and another for every other", () => {
    const { figureSets, chart } = book;
    const lines = chart.lines.map((line) => (line.id === "staff" ? { ...line, label: "X" } : line));
    const all = [
      checksumOf(book),
      checksumOf(book, { members: [west] }),
      checksumOf(book, { decimals: 1 }),
      checksumOf(book, { signs: "natural" }),
      checksumOf(book, { periods: ["2024-01", "2024-02"] }),
      checksumOf({ ...book, title: "Y" }),
      checksumOf({ ...book, language: "en" }),
      checksumOf({ ...book, unit: { currency: "NOK", scale: "thousand" } }),
      checksumOf({ ...book, chart: { ...chart, lines } }),
      checksumOf({ ...book, figureSets: figureSets.slice(1) }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(checksumOf(book)).toBe(all[0]);
    expect(all.every((each) => /^[0-9a-f]{16}$/.test(each))).toBe(true);
  });

  it("are in every language, without a sign that stands for something else", () => {
    for (const language of LANGUAGES) {
      const [sheet] = formSheets(planForm({ ...book, language }, options)).worksheets;
      const texts = (sheet?.rows ?? []).flat().map(({ value }) => `${value}`);
      expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
    }
  });

  it("have names that a spreadsheet allows, and none of them that of the hidden one", () => {
    const labels = ["anslag", "a/b [c]: d*e?", "x".repeat(50), ""];
    const members = labels.map((label, k) => ({ id: `m${k}`, label }));
    const named = { ...book, dimensions: [{ id: "library", label: "Library", members }] };
    const many = members.map(({ id }) => ({ library: id }));
    const names = formSheets(planForm(named, { ...options, members: many })).worksheets;
    expect(names.map(({ name }) => name)).toEqual([
      "1 anslag",
      "2 a b c d e",
      `3 ${"x".repeat(29)}`,
      "4 Budget",
      "anslag",
    ]);
    const [only] = formSheets(
      planForm(named, { ...options, members: many.slice(0, 1) }),
    ).worksheets;
    expect(only?.name).toBe("anslag -");
  });

  it("say which form they are in cells that a spreadsheet can hold", () => {
    const ids = Array.from({ length: 4000 }, (_, k) => `account-${k}`);
    const large = defineBook({
      title: "Large",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2024 },
      cutOff: "2024-01-31",
      chart: {
        lines: ids.map((id) => ({ id, kind: "cost" as const })),
        totals: [{ id: "all", of: ids }],
      },
      figureSets: [],
    });
    const { worksheets } = formSheets(
      planForm(large, { scenario: "budget", periods: ["2024-01"] }),
    );
    const [sheet, hidden] = worksheets;
    const requests = (hidden?.rows ?? []).flatMap(([key, value]) =>
      key?.value === "request" ? [`${value?.value}`] : [],
    );
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.every((text) => text.length <= 32_767)).toBe(true);
    expect(JSON.parse(requests.join(""))).toMatchObject({ lines: ids });
    expect(sheet?.rows[4003]?.[2]?.formula).toBe("SUM(C4:C4003)");
  });

  it("have sums of parts that stand apart, of both signs and with decimals", () => {
    const mixed = defineBook({
      title: "Mixed",
      unit: { currency: "SEK" },
      fiscalYear: { year: 2024 },
      cutOff: "2024-01-31",
      chart: {
        lines: [
          { id: "a", kind: "cost" },
          { id: "b", kind: "cost" },
          { id: "c", kind: "income" },
          { id: "d", kind: "cost" },
        ],
        totals: [{ id: "net", of: ["d", "c", "b", "a"] }],
      },
      figureSets: [
        {
          id: "main",
          figures: [
            { line: "a", scenario: "budget", period: "2024-01", amount: "-0.1" },
            { line: "b", scenario: "budget", period: "2024-01", amount: "-0.2" },
            { line: "c", scenario: "budget", period: "2024-01", amount: "1.05" },
          ],
        },
      ],
    });
    const plan = planForm(mixed, {
      scenario: "budget",
      periods: ["2024-01"],
      signs: "all-positive",
    });
    const [sheet] = formSheets(plan).worksheets;
    const rows = sheet?.rows ?? [];
    // Parts stand as the total names them: d, c, b, a. The net cost turns costs, and income stays.
    const net = rows[7];
    expect(net?.[2]?.value).toBe(-0.75);
    const computed = HyperFormula.buildFromArray(
      rows.map((row) => row.map(({ value, formula }) => (formula ? `=${formula}` : value))),
      { licenseKey: "gpl-v3" },
    );
    for (const [i, row] of rows.entries())
      for (const [j, { value, formula }] of row.entries())
        if (formula !== undefined)
          expect(computed.getCellValue({ sheet: 0, row: i, col: j }), formula).toBe(value);
  });
});
