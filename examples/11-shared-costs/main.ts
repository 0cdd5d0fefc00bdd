/**
 * A shared service through a year: charged on account by keys, settled by what it cost, and what it
 * leaves of internal postings.
 */
import { type AmountInput, printAmount, sumAmounts } from "anslag";
import { allocate, consolidate, returnSurplus, settleCharges } from "anslag/planning";

const tkr = (amount: AmountInput): string => printAmount(amount, { language: "sv" });
const line = (label: string, ...amounts: readonly string[]): void =>
  console.log(`  ${label.padEnd(22)}${amounts.map((each) => each.padStart(12)).join("")}`);

const budget = "10 000";
const keys = { förskola: 410, grundskola: 730, vård: 955, kultur: 88 };
const charged = allocate(budget, { keys });
console.log(
  `Gemensam lokalvård, ${budget} tkr, fördelad efter antal anställda; kultur betalar minst 500\n`,
);
const atLeast = allocate(budget, { keys, least: { kultur: 500 } });
line("", "efter nyckel", "med minsta");
for (const payer of Object.keys(keys) as (keyof typeof keys)[])
  line(payer, tkr(charged[payer]), tkr(atLeast[payer]));
line("summa", tkr(sumAmounts(Object.values(charged))), tkr(sumAmounts(Object.values(atLeast))));

console.log("\nSlutavräkning: tjänsten kostade 9 450, och vården har blivit större\n");
const settled = settleCharges("9 450", { charged, keys: { ...keys, vård: 1010 } });
line("", "debiterat", "slutligt", "att reglera");
for (const [payer, { charged: paid, final, settled: rest }] of Object.entries(settled))
  line(payer, tkr(paid), tkr(final), printAmount(rest, { language: "sv", plus: "always" }));
const sum = (key: "charged" | "final" | "settled"): AmountInput =>
  sumAmounts(Object.values(settled).map((each) => each[key]));
line(
  "summa",
  tkr(sum("charged")),
  tkr(sum("final")),
  printAmount(sum("settled"), { language: "sv", plus: "always" }),
);

console.log("\nEtt överskott på 1 000 tillbaka till dem som betalade\n");
for (const [payer, part] of Object.entries(returnSurplus("1 000", { paid: charged })))
  line(payer, tkr(part));

console.log("\nNämnderna sammanställda: det de säljer till varandra räknas bort\n");
const whole = consolidate({
  units: {
    service: { income: "10 000", costs: "-9 450" },
    vård: { income: "2 000", costs: "-60 000" },
  },
  internal: [
    { unit: "service", counterpart: "vård", amount: "4 375" },
    { unit: "vård", counterpart: "service", amount: "-4 300" },
  ],
});
line("intäkter", tkr(whole.income));
line("kostnader", tkr(whole.costs));
line("nettokostnad", tkr(whole.netCost));
for (const { seller, buyer, difference } of whole.unmatched)
  line(
    "olika i böckerna",
    `${seller} – ${buyer}: ${printAmount(difference, { language: "sv", plus: "always" })}`,
  );
