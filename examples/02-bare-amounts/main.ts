/** Single sums without a book: net cost, variance, growth, revised appropriation. */
import {
  type Decimal,
  formatAmount,
  netCost,
  parseAmount,
  printPercent,
  sumAmounts,
  variance,
  yearOverYear,
} from "anslag";
import { revisedAppropriation } from "anslag/planning";

/** The words of this page for the effects that the package names. */
const EFFECTS = { favourable: "gynnsam", unfavourable: "ogynnsam", neutral: "oförändrad" } as const;

const tkr = (amount: Decimal): string => `${formatAmount(amount, { locale: "sv-SE" })} tkr`;

const net = netCost({
  income: "239 407",
  costs: "-726 149",
  financialIncome: 52,
  financialCosts: -202,
});
console.log(`Nettokostnad: ${tkr(net)}`);

const wages = variance({ outcome: "-201 849", reference: "-213 149" });
console.log(`Lönekostnader mot budget: ${tkr(wages.amount)}, ${EFFECTS[wages.effect]}`);

const costs = yearOverYear({ current: "-726 351", prior: "-710 663" });
const growth =
  costs.growth.kind === "ratio"
    ? `${printPercent(costs.growth, { locale: "sv-SE" })} %`
    : costs.growth.reason;
console.log(`Kostnader mot 2022: ${tkr(costs.amount)}, ${growth}, ${EFFECTS[costs.effect]}`);

const nothing = yearOverYear({ current: "120", prior: "0" });
console.log(`Tillväxt från noll: ${nothing.growth.kind === "none" ? "går inte att räkna" : ""}`);

const grant = {
  original: { amount: "469 927" },
  adjustments: [
    {
      reference: "STK 2023 576",
      title: "Jobbpakt",
      amount: "7 417",
      decidedOn: { noLaterThan: "2023-08-31" },
      kind: "supplement",
    },
  ],
} as const;
const revised = revisedAppropriation(grant, { asOf: "2023-08-31" });
console.log(
  `Kommunbidrag 31 augusti: ${tkr(revised.amount)}, ${revised.adjustments.length} beslut`,
);

const printed = ["(1 234)", "−4,8", "12.345,60"].map((text) =>
  parseAmount(text, { decimalMark: "," }),
);
console.log(`Summan av tryckta belopp: ${formatAmount(sumAmounts(printed), { locale: "sv-SE" })}`);
