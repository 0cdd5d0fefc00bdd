/** The appropriation, and what the forecast implies for the rest of the year. */
import { amountOf, formatAmount, parseAmount, type RatioResult, roundRatio } from "anslag";
import {
  appropriationHistory,
  forecastByRemainingBudget,
  forecastByRunRate,
  impliedRemainder,
  plausibility,
  reconcileAppropriation,
  timingSplit,
} from "anslag/planning";
import { book, cell, heading, line, mkr, tables, tkr } from "./page.ts";

const { T1 } = tables;

/** The history of the appropriation, decision by decision. */
export function writeAppropriation(): void {
  const [grant] = book.appropriations;
  if (grant === undefined) throw new Error("the book has no appropriation");

  heading("Kommunbidrag den 31 augusti");
  const history = appropriationHistory(grant, { asOf: book.cutOff });
  for (const { title = "Kommunbidrag", reference = "", change, event } of history)
    line(title.slice(0, 50), tkr(change), event === "original" ? "" : reference);
  const roll = reconcileAppropriation(grant, { asOf: book.cutOff });
  line(
    "Reviderat kommunbidrag",
    tkr(roll.final),
    `varav ändringar ${tkr(roll.final.minus(roll.original))}`,
  );
  line(
    "  tilläggsanslag / omdisponering / tekniskt",
    "",
    `${tkr(roll.kinds.supplement)} / ${tkr(roll.kinds.transfer)} / ${tkr(roll.kinds.technical)}`,
  );
}

/** How much of the variance so far is only timing. */
export function writeTiming(): void {
  heading("Periodens avvikelse mot helårets (mkr)");
  // The report gives the variances of the period in sentences, in millions. Its tables give those
  // of the year.
  const { units, total } = timingSplit({
    styrelsen: { period: parseAmount("16,5"), year: parseAmount("3,0") },
    kommunbidragsfinansierat: { period: parseAmount("22,3"), year: parseAmount("3,8") },
    solidariskt: { period: parseAmount("12,2"), year: parseAmount("-6,8") },
  });
  for (const [name, { period, timing, permanent }] of Object.entries({ ...units, summa: total }))
    line(name, mkr(period), `varav periodisering ${mkr(timing)}, bestående ${mkr(permanent)}`);
}

/** What the forecast implies for the remaining months. */
export function writeRemainder(): void {
  heading("Vad prognosen förutsätter för september–december");
  const [actual, forecast] = [
    cell(amountOf(T1, "netCost", "period")),
    cell(amountOf(T1, "netCost", "year")),
  ];
  const rest = impliedRemainder({ forecast, actual, elapsedMonths: 8 });
  const monthly = (ratio: RatioResult): string =>
    ratio.kind === "ratio"
      ? formatAmount(roundRatio(ratio, { decimals: 3 }), { locale: "sv-SE" })
      : ratio.reason;
  line("Återstående nettokostnad", tkr(rest.amount));
  line("per månad hittills", monthly(rest.monthlySoFar));
  line("per månad framöver", monthly(rest.monthlyImplied));
  line(
    "faktor",
    rest.factor.kind === "ratio"
      ? formatAmount(roundRatio(rest.factor, { decimals: 4 }), { locale: "sv-SE" })
      : rest.factor.reason,
  );
  const [funding, periodFunding] = [
    cell(amountOf(T1, "funding", "year")),
    cell(amountOf(T1, "funding", "period")),
  ];
  const methods = [
    forecastByRunRate({ actual, elapsedMonths: 8, decimals: 1 }),
    forecastByRemainingBudget({
      actual,
      budget: funding.negated(),
      phased: periodFunding.negated(),
    }),
  ];
  const names = {
    "run-rate": "utfallstakt",
    "remaining-budget": "utfall + kvarvarande budget",
    "cumulative-weight": "",
    seasonal: "",
    "seasonal-mean": "",
    adjusted: "",
  };
  for (const { method, amount, difference, outside } of plausibility(forecast, methods, {
    percent: 10,
  }))
    line(
      `Enligt ${names[method]}`,
      tkr(amount),
      `prognosen avviker ${tkr(difference)}${outside ? ": VARNING, mer än 10 %" : ""}`,
    );
}
