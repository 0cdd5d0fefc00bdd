/**
 * A budget form goes out to two libraries as a workbook, and comes back filled in.
 * `npm run example -- budget-workbook FILE.xlsx` writes the form.
 */
import { writeFileSync } from "node:fs";
import { AnslagError, defineBook, incomeStatement, printTable, renderText } from "anslag";
import { withFigures } from "anslag/ledger";
import type { Worksheet } from "anslag/report";
import { budgetForm, readBudgetForm, readXlsx, writeXlsx } from "anslag/xlsx";

const members = [
  { id: "east", label: "Eastville" },
  { id: "west", label: "Westville" },
];
const book = defineBook({
  title: "Libraries 2024",
  unit: { currency: "GBP", scale: "thousand" },
  fiscalYear: { year: 2024 },
  cutOff: "2024-01-31",
  chart: {
    lines: [
      { id: "fees", label: "Fees and charges", kind: "income" },
      { id: "staff", label: "Employees", kind: "cost" },
      { id: "books", label: "Books", kind: "cost" },
    ],
    totals: [
      { id: "costs", label: "Expenditure", of: ["staff", "books"] },
      { id: "netCost", label: "Net expenditure", of: ["fees", "costs"], role: "net-cost" },
    ],
  },
  dimensions: [{ id: "library", members }],
  figureSets: [
    {
      id: "main",
      // The level of last year, as a proposal.
      figures: [
        {
          line: "staff",
          scenario: "budget",
          period: "2024-01",
          amount: -40,
          members: { library: "east" },
        },
        {
          line: "staff",
          scenario: "budget",
          period: "2024-01",
          amount: -25,
          members: { library: "west" },
        },
      ],
    },
  ],
});

// Out: a sheet for each library, a cell for each line and month of the quarter.
const months = ["2024-01", "2024-02", "2024-03"];
const form = budgetForm(book, {
  scenario: "budget",
  members: members.map(({ id }) => ({ library: id })),
  periods: months,
});
const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, await writeXlsx(form));
for (const { name, rows, isHidden } of form) {
  const open = rows.flat().filter(({ input }) => input).length;
  console.log(
    `${name}: ${isHidden ? "hidden, says which form it is" : `${open} cells to fill in`}`,
  );
}

/** The form as the libraries fill it in: a value for some cells, by sheet and address. */
function filled(values: Readonly<Record<string, number | string>>): readonly Worksheet[] {
  return form.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, i) =>
      row.map((cell, j) => {
        const value = values[`${sheet.name} ${"ABCDEFG"[j]}${i + 1}`];
        return value === undefined ? cell : { ...cell, value };
      }),
    ),
  }));
}

// Back: figures, and what was changed.
const answers = {
  "1 Eastville C4": -6,
  "1 Eastville D4": -6,
  "1 Eastville E4": -7,
  "1 Eastville C5": 42,
  "1 Eastville D5": 42,
  "1 Eastville E5": 42,
  "1 Eastville C6": 5,
  "2 Westville D5": 25,
  "2 Westville E5": 25,
  "2 Westville E6": 3,
};
const workbook = await readXlsx(await writeXlsx(filled(answers)));
const { figures, changes } = readBudgetForm(book, workbook);
// The form has costs as positive and income as negative; the changes are in result sign.
console.log("\nChanges, in result sign (£000):");
for (const { sheet, address, line, old, new: now } of changes)
  console.log(`${sheet} ${address}: ${line} ${old ?? "empty"} → ${now ?? "empty"}`);

const proposal = withFigures(book, { main: figures });
const columns = Object.fromEntries(
  months.map((period) => [period, { scenario: "budget", period: `${period}/${period}` } as const]),
);
const table = incomeStatement(proposal, { columns, signs: "costs-positive" });
console.log(`\n${renderText(printTable(table))}`);

// A form that cannot be read says every cell.
const wrong = filled({
  "1 Eastville C4": "about 6",
  "2 Westville A5": "Agency",
  "2 Westville D5": 2.5,
});
try {
  readBudgetForm(book, await readXlsx(await writeXlsx(wrong)));
} catch (error) {
  if (!(error instanceof AnslagError)) throw error;
  for (const { message } of error.issues) console.log(message);
}
