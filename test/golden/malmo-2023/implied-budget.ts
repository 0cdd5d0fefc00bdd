/** Implied by sums over lines and kinds of financing: i27 to i29, and i35. */
import { type Decimal, sumAmounts, toDecimal, variance } from "anslag";
import {
  type CompletedMatrix,
  completeMatrix,
  type Reclassified,
  reclassify,
} from "anslag/planning";
import { at, number, said, tables, thousand, type Values } from "./implied-report.ts";

const { T2, T5, T8, T9 } = tables;

const categories = ["board", "contributionFinanced", "jointlyFinanced"] as const;
/** The forecast of a category; other costs include depreciation and financial items. */
const inForecast = (category: string) => ({
  income: at(T9, "totalIncome", category),
  personnel: at(T9, "totalPersonnel", category),
  other: sumAmounts(
    ["otherCostsWithRents", "depreciation", "financialItems"].map((row) => at(T9, row, category)),
  ),
});
const printed = {
  income: at(T2, "income", "variance"),
  personnel: at(T2, "personnel", "variance"),
  other: at(T2, "other", "variance"),
};
const own = inForecast("contributionFinanced");
export const budget: CompletedMatrix<
  "income" | "personnel" | "other",
  (typeof categories)[number]
> = completeMatrix({
  rows: ["income", "personnel", "other"],
  columns: categories,
  cells: {
    income: { contributionFinanced: toDecimal(own.income.minus(printed.income)) },
    personnel: { contributionFinanced: toDecimal(own.personnel.minus(printed.personnel)) },
    other: { contributionFinanced: toDecimal(own.other.minus(printed.other)) },
  },
  rowTotals: {
    income: at(T8, "totalIncome", "budget"),
    personnel: at(T8, "totalPersonnel", "budget"),
    other: sumAmounts([at(T8, "totalOtherCosts", "budget"), at(T8, "financialCosts", "budget")]),
  },
  columnTotals: {
    board: toDecimal(at(T9, "municipalContribution", "board").negated()),
    contributionFinanced: toDecimal(
      at(T9, "municipalContribution", "contributionFinanced").negated(),
    ),
    jointlyFinanced: 0,
  },
  assumptions: [
    { row: "income", column: "board", amount: 0, why: "the board has no income in the forecast" },
    {
      row: "personnel",
      column: "board",
      amount: toDecimal(thousand(said("n07")).negated()),
      why: "38,3 mkr in a sentence",
    },
  ],
});
const rowsOf = (
  cells: (row: "income" | "personnel" | "other") => Decimal | undefined,
): readonly number[] =>
  (["income", "personnel", "other"] as const).map((row) => cells(row)?.toNumber() ?? Number.NaN);
const budgetOf = (category: (typeof categories)[number]): readonly number[] =>
  rowsOf((row) => budget.cells[row][category]);
const varianceOf = (category: (typeof categories)[number]): readonly number[] =>
  rowsOf((row) => {
    const reference = budget.cells[row][category];
    return reference === undefined
      ? undefined
      : variance({ outcome: inForecast(category)[row], reference }).amount;
  });

export const fryshuset: Reclassified<"memberships" | "projects"> = reclassify(
  { memberships: at(T5, "memberships", "variance"), projects: at(T5, "projects", "variance") },
  [{ from: "memberships", to: "projects", amount: "2 000", what: "Fryshuset" }],
);

export const impliedByBudget: Values = {
  i27: () => ({
    styrelsen: budgetOf("board"),
    kbFinanced: budgetOf("contributionFinanced"),
    solidarity: budgetOf("jointlyFinanced"),
  }),
  i28: () => varianceOf("jointlyFinanced"),
  i29: () => varianceOf("board"),
  i35: () => [
    number(fryshuset.heads.memberships),
    number(fryshuset.heads.projects),
    number(fryshuset.after.net),
  ],
};
