/** Implied by the appropriation, the forecast and the commitments: i01 to i19. */
import { type Decimal, sumAmounts, toDecimal } from "anslag";
import {
  forecastByRunRate,
  type Headroom,
  headroom,
  impliedRemainder,
  type MethodForecast,
  reconcileAppropriation,
  whatIf,
} from "anslag/planning";
import {
  at,
  book,
  million,
  number,
  percent,
  ratio,
  said,
  share,
  tables,
  thousand,
  type Values,
} from "./implied-report.ts";

const { T1, T4, T5, T6 } = tables;
const [grant] = book.appropriations;
if (grant === undefined) throw new Error("the book has no appropriation");

const actual = at(T1, "netCost", "period");
export const forecast: Decimal = at(T1, "netCost", "year");

const [periodFunding, funding] = [at(T1, "funding", "period"), at(T1, "funding", "year")];

const rest = impliedRemainder({ forecast, actual, elapsedMonths: 8 });

export const pace: MethodForecast = forecastByRunRate({ actual, elapsedMonths: 8, decimals: 1 });

export const fund: Headroom = headroom(
  at(T5, "projects", "funding"),
  [
    {
      reference: "beslutat",
      amount: thousand(said("n12")),
      draws: [{ amount: thousand(said("n14")) }],
    },
    { reference: "reserverat", amount: thousand(said("n13")), status: "reserved" },
  ],
  { asOf: book.cutOff },
);

const listed = sumAmounts(T6.rows.map(({ id }) => at(T6, id, "amount").abs()));

export const impliedByYear: Values = {
  i01: () => number(at(T4, "revised", "amount").minus(at(T4, "original", "amount")) as Decimal),
  i02: () => {
    const { original, final } = reconcileAppropriation(grant, { asOf: book.cutOff });
    return percent(share(toDecimal(final.minus(original)), original), 4);
  },
  i03: () => number(rest.amount),
  i04: () => number(funding.minus(periodFunding) as Decimal),
  i05: () =>
    number(
      whatIf({ netCost: rest.amount, funding: toDecimal(funding.minus(periodFunding)) }).total,
    ),
  i06: () => ratio(rest.monthlySoFar, 3),
  i07: () => ratio(rest.monthlyImplied, 2),
  i08: () => ratio(rest.factor, 4),
  i09: () => number(pace.amount),
  i10: () => number(funding.plus(pace.amount) as Decimal),
  i11: () => percent(share(periodFunding, funding), 4),
  i12: () => percent(share(toDecimal(actual.abs()), funding), 4),
  i13: () => number(million(fund.outstanding)),
  i14: () => number(million(fund.headroom)),
  i15: () => number(million(fund.afterReservations)),
  i16: () => percent(share(toDecimal(fund.decided.plus(fund.reserved)), fund.appropriation), 1),
  i17: () => number(listed),
  i18: () => percent(share(listed, fund.decided), 1),
  i19: () => number(million(toDecimal(fund.decided.minus(listed)))),
};
