/**
 * Where the next year begins: this year's appropriation rolled forward, step by step, with every
 * assumption stated.
 */
import { readFileSync } from "node:fs";
import {
  type AmountInput,
  formatAmount,
  parseBook,
  printAmount,
  printTable,
  renderText,
} from "anslag";
import {
  carryOver,
  phaseAmount,
  planTable,
  planYears,
  revisedAppropriation,
  rollForward,
  sumMonths,
} from "anslag/planning";

const book = parseBook(readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"));
const [grant] = book.appropriations;
if (grant === undefined) throw new Error("the book has no appropriation");
const tkr = (amount: AmountInput): string =>
  printAmount(amount, { language: "sv", plus: "always" });
const line = (label: string, amount: string, more = ""): void =>
  console.log(`  ${label.padEnd(44)}${amount.padStart(12)}${more === "" ? "" : `  ${more}`}`);

const revised = revisedAppropriation(grant, { asOf: book.cutOff });
const oneOffs = Object.fromEntries(
  revised.adjustments
    .filter(({ recurrence }) => recurrence === "one-off")
    .map(({ title, amount }) => [title, amount]),
);
const next = rollForward({
  revised: revised.amount,
  oneOffs,
  // Assumptions of this example, not of the report.
  partYear: { "satsning från juli": { amount: "600", months: 6 } },
  indexation: { löner: { weight: 70, change: "3.0" }, övrigt: { weight: 30, change: "2.0" } },
});
console.log(`Ram för 2024 (tkr), räknad från kommunbidraget den ${book.cutOff}\n`);
line("Reviderat kommunbidrag 2023", tkr(next.revised));
line("engångsbeslut faller bort", tkr(next.oneOffs), Object.keys(oneOffs).join(", "));
line("helårseffekt", tkr(next.fullYear), "antagande: en satsning på 600 från juli");
line("omflyttningar", tkr(next.transfers));
line("före uppräkning", tkr(next.beforeIndexation));
line(
  "uppräkning",
  tkr(next.indexation),
  `${formatAmount(next.index, { locale: "sv-SE" })} %; ` +
    "antagande: löner 70 % × 3,0 %, övrigt 30 % × 2,0 %",
);
line("Ram 2024", tkr(next.base));

console.log(
  "\nÖverföring av resultat, om policyn är hälften av överskott, högst 2 % av anslaget, " +
    "och hela underskott\n",
);
const policy = { surplus: { share: 50, capShare: 2 }, deficit: { share: 100 } };
for (const result of ["3 037", "51 023", "-6 821"]) {
  const { carried, lapsed, isCapped } = carryOver(result, policy, {
    appropriation: revised.amount,
  });
  line(
    `resultat ${tkr(result.replace(" ", ""))}`,
    tkr(carried),
    `faller bort ${tkr(lapsed)}${isCapped ? ", taket gäller" : ""}`,
  );
}

// Assumptions of this example again: what the council may decide in the years to come.
const plan = planYears({ revised: revised.amount, oneOffs }, [
  {
    year: 2024,
    partYear: { "satsning från juli": { amount: "600", months: 6 } },
    indexation: { löner: { weight: 70, change: "3.0" }, övrigt: { weight: 30, change: "2.0" } },
    oneOffs: { jubileum: "1 500" },
  },
  {
    year: 2025,
    indexation: { allt: { weight: 100, change: "2.5" } },
    granted: { trygghet: "4 000" },
  },
  { year: 2026, indexation: { allt: { weight: 100, change: "2.0" } } },
]);
const years = planTable(plan, { unit: book.unit, title: "Flerårsplan 2024–2026", language: "sv" });
console.log(`\n${renderText(printTable(years))}`);

console.log("\nRamen periodiserad (tkr)\n");
const year = { year: 2024, startMonth: 1 };
for (const [label, profile] of [
  ["lika varje månad", { kind: "equal" }],
  ["efter antal dagar", { kind: "days" }],
  ["kvartalsvis i förskott", { kind: "quarterly" }],
] as const)
  line(
    `januari–augusti, ${label}`,
    tkr(sumMonths(phaseAmount(next.base, profile, { year }), "2024-01/2024-08")),
  );
