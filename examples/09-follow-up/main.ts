/**
 * A controller's page that the Malmö report does not have: what the appropriation was, what the
 * forecast implies, what is still free, and who carries whom.
 */
import { readFileSync } from "node:fs";
import {
  type AmountInput,
  amountOf,
  type Decimal,
  formatAmount,
  parseAmount,
  parseBook,
  printAmount,
  printPercent,
  printTable,
  type RatioResult,
  renderText,
  roundRatio,
  sumAmounts,
  toDecimal,
} from "anslag";
import {
  appropriationHistory,
  bridge,
  bridgeTable,
  completeMatrix,
  contributions,
  crossSubsidy,
  forecastAccuracy,
  forecastByRemainingBudget,
  forecastByRunRate,
  frameStatus,
  grossVariances,
  headroom,
  impliedRemainder,
  matrixTable,
  plausibility,
  reclassify,
  reconcileAppropriation,
  timingSplit,
} from "anslag/planning";
import { malmoTables } from "../malmo-2023/tables.ts";

const book = parseBook(readFileSync(new URL("../malmo-2023/book.json", import.meta.url), "utf8"));
const { T1, T2, T3, T5, T6, T7, T8, T9, T10 } = malmoTables(book);
const [grant] = book.appropriations;
if (grant === undefined) throw new Error("the book has no appropriation");

/** A cell of a table; here every one that is asked for is there. */
const cell = (amount: Decimal | undefined): Decimal => {
  if (amount === undefined) throw new Error("a figure is missing");
  return amount;
};
/** Exactly, with a sign. */
const tkr = (amount: AmountInput): string => {
  const text = formatAmount(toDecimal(amount), { locale: "sv-SE" });
  return /^[1-9]|^0,0*[1-9]/.test(text) ? `+${text}` : text;
};
const mkr = (amount: AmountInput): string =>
  printAmount(amount, { language: "sv", decimals: 1, plus: "always" });
const percent = (ratio: RatioResult, decimals = 1): string =>
  ratio.kind === "ratio"
    ? `${printPercent(ratio, { locale: "sv-SE", decimals, plus: "always" })} %`
    : ratio.reason;
const heading = (text: string): void => console.log(`\n${text}`);
const line = (label: string, amount: string, more = ""): void =>
  console.log(`  ${label.padEnd(52)}${amount.padStart(12)}${more === "" ? "" : `  ${more}`}`);

console.log(`${book.organisation}: uppföljning januari–augusti 2023 (tkr där inget annat sägs)`);

heading("Kommunbidrag den 31 augusti");
for (const { title = "Kommunbidrag", reference = "", change, event } of appropriationHistory(
  grant,
  {
    asOf: book.cutOff,
  },
))
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

heading("Periodens avvikelse mot helårets (mkr)");
// The report gives the variances of the period in sentences, in millions; those of the year stand
// in its tables.
const { units, total } = timingSplit({
  styrelsen: { period: parseAmount("16,5"), year: parseAmount("3,0") },
  kommunbidragsfinansierat: { period: parseAmount("22,3"), year: parseAmount("3,8") },
  solidariskt: { period: parseAmount("12,2"), year: parseAmount("-6,8") },
});
for (const [name, { period, timing, permanent }] of Object.entries({ ...units, summa: total }))
  line(name, mkr(period), `varav periodisering ${mkr(timing)}, bestående ${mkr(permanent)}`);

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
  forecastByRemainingBudget({ actual, budget: funding.negated(), phased: periodFunding.negated() }),
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

heading("Kvar att besluta om: projekt och utredningar (mkr)");
const listed = sumAmounts(T6.rows.map(({ id }) => cell(amountOf(T6, id, "amount")).abs()));
const projects = headroom(
  cell(amountOf(T5, "projects", "funding")),
  [
    { reference: "beslutat", amount: "26 700", draws: [{ amount: "19 000" }] },
    { reference: "reserverat", amount: "2 800", status: "reserved" },
  ],
  { asOf: book.cutOff },
);
const inMillions = (amount: Decimal): string =>
  printAmount(amount, {
    language: "sv",
    unit: book.unit,
    scale: "mkr",
    decimals: 3,
    plus: "always",
  });
line("Anslag", inMillions(projects.appropriation));
line("Utbetalat", inMillions(projects.drawn.negated() as Decimal));
line("Beslutat, ej utbetalat", inMillions(projects.outstanding.negated() as Decimal));
line(
  "Kvar",
  inMillions(projects.headroom),
  projects.headroom.isNegative() ? "VARNING: mer är beslutat än anslaget" : "",
);
line("Kvar efter reservationer", inMillions(projects.afterReservations));
line(
  "Beslut om minst 1 mkr / mindre",
  "",
  `${inMillions(listed)} / ${inMillions(projects.decided.minus(listed))}`,
);
const room = frameStatus({
  approved: cell(amountOf(T3, "generalInvestment", "budget")).abs(),
  year: {
    appropriation: cell(amountOf(T3, "generalInvestment", "budget")).abs(),
    spent: cell(amountOf(T3, "generalInvestment", "forecast")).abs(),
  },
});
line(
  "Investeringsram, kvar (tkr)",
  tkr(room.yearLeft),
  `${percent(room.yearUsed).replace("+", "")} används`,
);

heading("Vem bär vem");
const parts = {
  styrelsen: { funding: "appropriation", result: cell(amountOf(T2, "board", "variance")) },
  kommunbidragsfinansierat: {
    funding: "appropriation",
    result: cell(amountOf(T2, "contributionFinanced", "variance")),
  },
  solidariskt: {
    funding: "shared-service",
    result: cell(amountOf(T2, "jointlyFinanced", "variance")),
  },
} as const;
const subsidy = crossSubsidy(parts);
for (const [name, { result }] of Object.entries(parts)) line(name, tkr(result));
line(
  "Resultat",
  tkr(subsidy.net),
  `den solidariska delen bärs av de andra med ${printAmount(subsidy.carried, { language: "sv" })}`,
);

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
    { row: "personal", column: "styrelsen", amount: "-38 300", why: "38,3 mkr i rapportens text" },
  ],
});
const matrix = matrixTable(byCategory, {
  unit: book.unit,
  title: "Härledd budget",
  language: "sv",
});
console.log(
  renderText(printTable(matrix))
    .split("\n")
    .map((row) => `  ${row}`)
    .join("\n"),
);
console.log(
  "  antaget: styrelsens intäkter 0 och personal 38,3 mkr; solidariskt går ihop så när som på avrundningen",
);

heading("Fryshuset, 2 000 till det ändamål där det budgeterades");
const moved2000 = reclassify(
  {
    medlemsavgifter: cell(amountOf(T5, "memberships", "variance")),
    projekt: cell(amountOf(T5, "projects", "variance")),
  },
  [{ from: "medlemsavgifter", to: "projekt", amount: "2 000", what: "Fryshuset" }],
);
for (const [name, after] of Object.entries(moved2000.heads)) line(name, tkr(after));
line("tillsammans, före och efter", tkr(moved2000.after.net), "flytten förklarar inget av nettot");

heading("Varför nettokostnaden ändrades från 2022");
const moved = contributions({
  intäkter: {
    current: cell(amountOf(T7, "income", "current")),
    prior: cell(amountOf(T7, "income", "prior")),
  },
  kostnader: {
    current: cell(amountOf(T7, "costs", "current")),
    prior: cell(amountOf(T7, "costs", "prior")),
  },
});
for (const [name, { change, points }] of Object.entries({
  ...moved.parts,
  nettokostnad: moved.total,
}))
  line(name, tkr(change), `${percent(points, 2).replace("%", "procentenheter")}`);
const wholeWay = bridge({
  start: cell(amountOf(T7, "netCost", "prior")),
  end: cell(amountOf(T7, "netCost", "current")),
  steps: {
    intäkter: moved.parts.intäkter.change,
    försäkringsärende: "-10 000",
    "övriga kostnader": moved.parts.kostnader.change.plus(10_000) as Decimal,
  },
});
const way = bridgeTable(wholeWay, {
  unit: book.unit,
  title: "Nettokostnaden från 2022 till 2023",
  labels: { start: "Bokslut 2022", end: "Prognos 2023" },
  language: "sv",
});
console.log(
  renderText(printTable(way))
    .split("\n")
    .map((row) => `  ${row}`)
    .join("\n"),
);
const insurance = bridge({
  start: cell(amountOf(T7, "costs", "prior")),
  end: cell(amountOf(T7, "costs", "current")),
  steps: { försäkringsärende: "-10 000" },
});
line(
  "kostnader utan försäkringsärendet",
  tkr(insurance.residual),
  "det som inte är förklarat i steget",
);

heading("Belopp som saknas i förklaringarna");
const said = bridge({
  start: 0,
  end: parts.solidariskt.result,
  steps: { vakanser: "3 000", försäkringsärende: "-10 000" },
});
line("Solidariskt: avvikelse", tkr(said.end));
line("förklarat med belopp", tkr(said.end.minus(said.residual)));
line("utan belopp", tkr(said.residual));
const areas = T10.rows.flatMap(({ id, role }) =>
  role === "item" ? [cell(amountOf(T10, id, "variance"))] : [],
);
const gross = grossVariances(areas);
line(
  "Budgetområden, gynnsamma / ogynnsamma / netto",
  "",
  `${[gross.favourable, gross.unfavourable, gross.net].map(tkr).join(" / ")}, räknat ur beloppen`,
);

heading("Augustiprognoser för hela staden mot bokslut (mkr)");
const rounds = { 2014: ["80", "-70"], 2015: ["316", "563"], 2017: ["485", "848"] } as const;
const accuracy = forecastAccuracy(
  Object.values(rounds).map(([of, outturn]) => ({ forecast: of, outturn })),
);
for (const [k, year] of Object.keys(rounds).entries()) line(year, tkr(accuracy.errors[k] ?? 0));
line(
  "medelfel / medelabsolutfel",
  "",
  [accuracy.bias, accuracy.meanAbsolute]
    .map((each) => tkr(roundRatio(each, { decimals: 1 })))
    .join(" / "),
);
