/** Money that is decided and not yet paid. */
import { amountOf, type Decimal, printAmount, sumAmounts } from "anslag";
import { frameStatus, headroom } from "anslag/planning";
import { book, cell, heading, line, percent, tables, tkr } from "./page.ts";

const { T3, T5, T6 } = tables;

/** The headroom of projects and of the investment frame. */
export function writeCommitments(): void {
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
}
