/** Budget forms that come back: untouched, filled in, and changed in every way that is refused. */
import { type Book, defineBook, toDecimal } from "anslag";
import { sumFigures, withFigures } from "anslag/ledger";
import type { Worksheet, WorksheetCell } from "anslag/report";
import { budgetForm, readBudgetForm, readXlsx, type Workbook, writeXlsx } from "anslag/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";
import { book, east, west } from "./form-book.ts";

const periods = ["2024-01", "2024-02", "2024-03"];
const options = { scenario: "budget", periods, members: [east, west] } as const;
const form = budgetForm(book, options);

type Change = (cell: WorksheetCell, i: number, j: number, sheet: string) => WorksheetCell;

/** The form with other cells, written and read as a file. */
async function back(change: Change, sheets: readonly Worksheet[] = form): Promise<Workbook> {
  const changed = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, i) => row.map((cell, j) => change(cell, i, j, sheet.name))),
  }));
  return readXlsx(await writeXlsx(changed));
}

const filled =
  (at: Readonly<Record<string, WorksheetCell["value"]>>): Change =>
  (cell, i, j, sheet) => {
    const value = at[`${sheet} ${i} ${j}`];
    return value === undefined ? cell : { ...cell, value };
  };

const refusals = async (
  workbook: Promise<Workbook>,
  of: Book = book,
): Promise<readonly string[]> => {
  const came = await workbook;
  return issuesOf(() => readBudgetForm(of, came)).map(({ code, path, received }) =>
    [code, ...path, received].join(" · "),
  );
};

describe("a form that comes back", () => {
  it("untouched changes nothing, and has the amounts of the book", async () => {
    const { scenario, figures, changes } = readBudgetForm(book, await back((cell) => cell));
    expect([scenario, changes]).toEqual(["budget", []]);
    expect(
      [...figures].map(({ line, period, amount, members }) => [line, period, `${amount}`, members]),
    ).toEqual([
      ["fees", "2024-01/2024-01", "20", east],
      ["staff", "2024-01/2024-01", "-107", east],
      ["staff", "2024-02/2024-02", "-110", east],
      ["overtime", "2024-02/2024-02", "-5", east],
      ["books", "2024-02/2024-02", "0", east],
      ["books", "2024-01/2024-01", "-30", west],
    ]);
    const { chart, title, unit, fiscalYear, cutOff, dimensions } = book;
    const empty = defineBook({
      title,
      unit,
      fiscalYear,
      cutOff,
      chart,
      dimensions,
      figureSets: [],
    });
    const total = sumFigures(
      withFigures(empty, { main: figures }).figureSets[0]?.figures ?? figures,
    );
    expect(`${total}`).toBe("-232");
  });

  it("with other formulas changes nothing, since nobody reads what they give", async () => {
    const change: Change = (cell) =>
      cell.formula === undefined ? cell : { ...cell, value: 7, formula: "3+4" };
    const { figures, changes } = readBudgetForm(book, await back(change));
    expect([`${sumFigures(figures)}`, changes]).toEqual(["-232", []]);
  });

  it("says what was changed: old, new, and the cell", async () => {
    const values = { "1 Öst 3 2": 25, "1 Öst 4 3": null, "2 Väst 6 4": 12 };
    const { changes } = readBudgetForm(book, await back(filled(values)));
    expect(JSON.parse(JSON.stringify(changes))).toEqual([
      {
        sheet: "1 Öst",
        address: "C4",
        line: "fees",
        period: "2024-01/2024-01",
        members: east,
        old: "20",
        new: "-25",
      },
      {
        sheet: "1 Öst",
        address: "D5",
        line: "staff",
        period: "2024-02/2024-02",
        members: east,
        old: "-110",
      },
      {
        sheet: "2 Väst",
        address: "E7",
        line: "books",
        period: "2024-03/2024-03",
        members: west,
        new: "-12",
      },
    ]);
  });

  it("gives exactly the amounts that were filled in, whatever they are", async () => {
    const cell = fc.option(
      fc.record({
        coefficient: fc.integer({ min: -999_999_999, max: 999_999_999 }),
        decimals: fc.integer({ min: 0, max: 3 }),
      }),
    );
    const signs = fc.constantFrom("costs-positive", "natural", "all-positive");
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 24, maxLength: 24 }),
        signs,
        async (cells, signs) => {
          const sheets = budgetForm(book, { ...options, signs, decimals: 3 });
          const amounts = cells.map((each) =>
            each === null ? null : toDecimal(each.coefficient).times(`1e-${each.decimals}`),
          );
          let next = 0;
          const fill: Change = (cell) => {
            if (cell.input !== true) return cell;
            next += 1;
            return { ...cell, value: amounts[next - 1]?.toNumber() ?? null };
          };
          const { figures } = readBudgetForm(book, await back(fill, sheets));
          // Rows of a sheet are fees, staff, overtime and books, each with three months.
          const lines = ["fees", "staff", "overtime", "books"];
          const expected = amounts.flatMap((amount, k) => {
            const line = lines[Math.floor(k / 3) % 4] ?? "";
            const isTurned =
              signs === "costs-positive" || (signs === "all-positive" && line !== "fees");
            if (amount === null) return [];
            const result = (isTurned ? amount.times(-1) : amount).plus(0).toFixed();
            return [[k < 12 ? "east" : "west", line, (k % 3) + 1, result === "-0" ? "0" : result]];
          });
          expect(
            [...figures].map(({ line, period, amount, members }) => [
              members.library,
              line,
              Number(period.slice(5, 7)),
              amount.toFixed(),
            ]),
          ).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a form that was changed where it may not be", () => {
  it("is refused with every cell that holds no amount", async () => {
    const values = { "1 Öst 3 2": "cirka 20", "1 Öst 4 2": 5.5, "2 Väst 3 3": " " };
    const change: Change = (cell, i, j, sheet) =>
      sheet === "2 Väst" && i === 4 && j === 2
        ? { ...cell, value: 7, formula: "3+4" }
        : filled(values)(cell, i, j, sheet);
    expect(await refusals(back(change))).toEqual([
      'form.amount · 1 Öst · C4 · the text "cirka 20"',
      "form.precision · 1 Öst · C5 · 5.5",
      'form.amount · 2 Väst · D4 · the text " "',
      'form.amount · 2 Väst · C5 · the formula "3+4"',
    ]);
  });

  it("is refused with amounts of more digits than a spreadsheet keeps", async () => {
    const most = 999_999_999_999_999;
    const values = {
      "1 Öst 3 2": most + 1,
      "1 Öst 4 2": -1e21,
      "2 Väst 3 3": 1_234_567_890_123_456,
    };
    expect(await refusals(back(filled(values)))).toEqual([
      "form.precision · 1 Öst · C4 · 1000000000000000",
      "form.precision · 1 Öst · C5 · -1000000000000000000000",
      "form.precision · 2 Väst · D4 · 1234567890123460",
    ]);
    const { changes } = readBudgetForm(book, await back(filled({ "1 Öst 4 2": -most })));
    expect(changes.map(({ new: amount }) => `${amount}`)).toEqual(["999999999999999"]);
  });

  it("is refused with labels and formulas that are not those of the form", async () => {
    const values = { "1 Öst 0 0": "Another title", "1 Öst 4 0": "Konsulter", "1 Öst 2 3": "mars" };
    const change: Change = (cell, i, j, sheet) => {
      const { formula, ...rest } = filled(values)(cell, i, j, sheet);
      return formula === undefined || (sheet === "2 Väst" && i === 7 && j === 2)
        ? rest
        : { ...rest, formula };
    };
    expect(await refusals(back(change))).toEqual([
      'form.label · 1 Öst · A1 · "Another title"',
      'form.label · 1 Öst · D3 · "mars"',
      'form.label · 1 Öst · A5 · "Konsulter"',
      'form.label · 2 Väst · C8 · "30"',
    ]);
  });

  it("is refused where rows, columns, cells or sheets came or went", async () => {
    const [first, second, hidden] = form;
    if (!first || !second || !hidden) throw new Error("the form has three sheets");
    const without = { ...first, rows: first.rows.filter((_, i) => i !== 4) };
    const blank: WorksheetCell = { value: null, style: "item" };
    const wider = {
      ...second,
      rows: second.rows.map((row) => [...row.slice(0, 2), blank, ...row.slice(2)]),
    };
    const same: Change = (cell) => cell;
    expect(await refusals(back(same, [without, wider, hidden]))).toEqual([
      'form.rows · 1 Öst · A5 · "varav övertid"',
      'form.rows · 2 Väst · C3 · ""',
    ]);
    const noted = { ...first, rows: [...first.rows, [{ value: "PS", style: "note" } as const]] };
    expect(await refusals(back(same, [noted, { ...second, name: "Copy" }, hidden]))).toEqual([
      "form.rows · Copy · a sheet",
      'form.rows · 1 Öst · A13 · "PS"',
      "form.rows · 2 Väst · nothing",
    ]);
  });

  it("is refused as another form", async () => {
    const same: Change = (cell) => cell;
    expect(await refusals(back(same, form.slice(0, 2)))).toEqual([
      "form.identity · another workbook",
    ]);
    const identity = (row: number, value: string): Promise<Workbook> =>
      back((cell, i, j, sheet) =>
        sheet === "anslag" && i === row && j === 1 ? { ...cell, value } : cell,
      );
    expect(await refusals(identity(0, "2"))).toEqual(["form.identity · version 2"]);
    expect(await refusals(identity(2, "0"))).toEqual([
      "form.identity · one of other lines, labels or amounts",
    ]);
    const other = { ...book, title: "Libraries 2025" };
    expect(await refusals(back(same), other)).toEqual([
      'form.identity · a form of "Libraries 2024"',
    ]);
    const dimensions = [{ id: "school", label: "School", members: [] }];
    expect(await refusals(back(same), { ...book, dimensions })).toEqual([
      'form.identity · options.members.0.members.library "library"',
    ]);
    const { figures } = readBudgetForm(book, await back(filled({ "1 Öst 3 2": 1 })));
    expect(await refusals(back(same), withFigures(book, { main: figures }))).toEqual([
      "form.identity · one of other lines, labels or amounts",
    ]);
    expect(issuesOf(() => readBudgetForm(book, {} as never)).map(({ code }) => code)).toEqual([
      "input.wrong-type",
    ]);
  });
});
