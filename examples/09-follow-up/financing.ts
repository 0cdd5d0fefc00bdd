/** The three kinds of financing: who carries whom, and their budgets. */
import { amountOf, type Decimal, printAmount, sumAmounts } from "anslag";
import { completeMatrix, crossSubsidy, matrixTable, reclassify } from "anslag/planning";
import { book, cell, heading, line, tables, tkr, writeTable } from "./page.ts";

const { T2, T5, T8, T9 } = tables;

/** Each kind of financing with its variance. */
export const financingParts: Readonly<
  Record<
    "styrelsen" | "kommunbidragsfinansierat" | "solidariskt",
    { readonly funding: "appropriation" | "shared-service"; readonly result: Decimal }
  >
> = {
  styrelsen: { funding: "appropriation", result: cell(amountOf(T2, "board", "variance")) },
  kommunbidragsfinansierat: {
    funding: "appropriation",
    result: cell(amountOf(T2, "contributionFinanced", "variance")),
  },
  solidariskt: {
    funding: "shared-service",
    result: cell(amountOf(T2, "jointlyFinanced", "variance")),
  },
};

/** Which kind of financing carries which. */
export function writeCrossSubsidy(): void {
  heading("Vem bär vem");
  const subsidy = crossSubsidy(financingParts);
  const carried = printAmount(subsidy.carried, { language: "sv" });
  for (const [name, { result }] of Object.entries(financingParts)) line(name, tkr(result));
  line("Resultat", tkr(subsidy.net), `den solidariska delen bärs av de andra med ${carried}`);
}

/** The budget of each kind of financing, derived from sums of the tables. */
export function writeBudgetByCategory(): void {
  heading("Budget per finansieringskategori, härledd ur tabellernas summor");
  // Budget = forecast less the variances that the report prints, beside the report's own budget by
  // line. The output names each assumption.
  const stated = (row: string): Decimal => cell(amountOf(T2, row, "variance"));
  const forecastOf = (rows: readonly string[]): Decimal =>
    sumAmounts(rows.map((row) => cell(amountOf(T9, row, "contributionFinanced"))));
  const byCategory = completeMatrix({
    rows: ["intäkter", "personal", "övrigt"],
    columns: ["styrelsen", "kommunbidragsfinansierat", "solidariskt"],
    cells: {
      intäkter: {
        kommunbidragsfinansierat: forecastOf(["totalIncome"]).minus(stated("income")) as Decimal,
      },
      personal: {
        kommunbidragsfinansierat: forecastOf(["totalPersonnel"]).minus(
          stated("personnel"),
        ) as Decimal,
      },
      övrigt: {
        kommunbidragsfinansierat: forecastOf([
          "otherCostsWithRents",
          "depreciation",
          "financialItems",
        ]).minus(stated("other")) as Decimal,
      },
    },
    rowTotals: {
      intäkter: cell(amountOf(T8, "totalIncome", "budget")),
      personal: cell(amountOf(T8, "totalPersonnel", "budget")),
      övrigt: sumAmounts([
        cell(amountOf(T8, "totalOtherCosts", "budget")),
        cell(amountOf(T8, "financialCosts", "budget")),
      ]),
    },
    columnTotals: { styrelsen: cell(amountOf(T9, "municipalContribution", "board")).negated() },
    assumptions: [
      {
        row: "intäkter",
        column: "styrelsen",
        amount: 0,
        why: "styrelsen har inga intäkter i prognosen",
      },
      {
        row: "personal",
        column: "styrelsen",
        amount: "-38 300",
        why: "38,3 mkr i rapportens text",
      },
    ],
  });
  const matrix = matrixTable(byCategory, {
    unit: book.unit,
    title: "Härledd budget",
    language: "sv",
  });
  writeTable(matrix);
  console.log(
    "  antaget: styrelsens intäkter 0 och personal 38,3 mkr; " +
      "solidariskt går ihop så när som på avrundningen",
  );
}

/** Variances after an amount moves to the purpose that budgeted it. */
export function writeReclassification(): void {
  heading("Fryshuset, 2 000 till det ändamål där det budgeterades");
  const moved2000 = reclassify(
    {
      medlemsavgifter: cell(amountOf(T5, "memberships", "variance")),
      projekt: cell(amountOf(T5, "projects", "variance")),
    },
    [{ from: "medlemsavgifter", to: "projekt", amount: "2 000", what: "Fryshuset" }],
  );
  for (const [name, after] of Object.entries(moved2000.heads)) line(name, tkr(after));
  line(
    "tillsammans, före och efter",
    tkr(moved2000.after.net),
    "flytten förklarar inget av nettot",
  );
}
