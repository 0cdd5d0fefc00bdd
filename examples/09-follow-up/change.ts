/** Why amounts moved: growth, gaps in explanations, errors of earlier forecasts. */
import { amountOf, type Decimal, roundRatio } from "anslag";
import {
  bridge,
  bridgeTable,
  contributions,
  forecastAccuracy,
  grossVariances,
} from "anslag/planning";
import { financingParts } from "./financing.ts";
import { book, cell, heading, line, percent, tables, tkr, writeTable } from "./page.ts";

const { T7, T10 } = tables;

/** Why net cost changed from 2022. */
export function writeChange(): void {
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
  writeTable(way);
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
}

/** Amounts that the explanations of the report leave out. */
export function writeGaps(): void {
  heading("Belopp som saknas i förklaringarna");
  const said = bridge({
    start: 0,
    end: financingParts.solidariskt.result,
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
}

/** How far the August forecasts of the whole city were off. */
export function writeAccuracy(): void {
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
}
