/** Implied by changes between years, periods and kinds of financing: i20 to i26, and i30. */
import { type Decimal, sumAmounts, toDecimal } from "anslag";
import {
  type Contributions,
  comparableGrowth,
  contributions,
  type TimingSplits,
  timingSplit,
} from "anslag/planning";
import {
  at,
  million,
  number,
  percent,
  said,
  share,
  tables,
  thousand,
  type Values,
} from "./implied-report.ts";

const { T2, T7, T8 } = tables;

export const board: Decimal = at(T2, "board", "variance");

export const funded: Decimal = at(T2, "contributionFinanced", "variance");

export const shared: Decimal = at(T2, "jointlyFinanced", "variance");

export const split: TimingSplits<"styrelsen" | "kbFinanced" | "solidarity"> = timingSplit({
  styrelsen: { period: said("n16"), year: million(board) },
  kbFinanced: { period: said("n28"), year: million(funded) },
  solidarity: { period: said("n32"), year: million(shared) },
});

export const change: Contributions<"income" | "costs"> = contributions({
  income: { current: at(T7, "income", "current"), prior: at(T7, "income", "prior") },
  costs: { current: at(T7, "costs", "current"), prior: at(T7, "costs", "prior") },
});

const insurance = thousand(said("n43")).negated();

export const underlying: ReturnType<typeof comparableGrowth> = comparableGrowth({
  current: at(T7, "costs", "current"),
  prior: at(T7, "costs", "prior"),
  oneOffs: { current: { insurance: toDecimal(insurance) } },
});

export const impliedByChange: Values = {
  i20: () => number(sumAmounts([funded, shared])),
  i21: () => number(said("n16").minus(said("n17")) as Decimal),
  i22: () => percent(share(at(T8, "payrollOnCosts", "forecast"), at(T8, "wages", "forecast")), 3),
  i23: () => percent(share(at(T8, "payrollOnCosts", "budget"), at(T8, "wages", "budget")), 3),
  i24: () => {
    const [income, costs] = [
      at(T8, "financialIncome", "forecast"),
      at(T8, "financialCosts", "forecast"),
    ];
    return `${sumAmounts([income, costs])} / ${at(T8, "financialCosts", "budget")}`;
  },
  i25: () =>
    [change.parts.income, change.parts.costs].map(({ points }) => Math.abs(percent(points, 4))),
  i26: () => Math.abs(number(underlying.comparable.amount)),
  i30: () => ({
    styrelsen: -number(split.units.styrelsen.timing),
    kbFinanced: -number(split.units.kbFinanced.timing),
    solidarity: -number(split.units.solidarity.timing),
    total: -number(split.total.timing),
  }),
};
