/**
 * Makes `rechnungsabschluss.csv`: the year of a made-up town of Austria, in the form in which
 * offenerhaushalt.at publishes the accounts of municipalities (VRV 2015; CC BY 4.0, KDZ).
 */
import { seeded, writeHundredths } from "../seeded.ts";

const HEADINGS =
  "ansatz_uab;ansatz_ugl;konto_grp;konto_ugl;sonst_ugl;verguetung;vorhabencode;mvag;" +
  "ansatz_text;konto_text;wert";

/** Purposes with their names. */
const PURPOSES = [
  ["010", "000", "Zentralamt"],
  ["211", "000", "Volksschule"],
  ["240", "000", "Kindergarten"],
  ["612", "000", "Gemeindestraßen"],
  ["813", "000", "Müllbeseitigung"],
  ["920", "000", "Ausschließliche Gemeindeabgaben"],
] as const;
/** Accounts with their group of the operating budget, their name, and a usual amount in euro. */
const ACCOUNTS = [
  ["510", "000", "2211", "Geldbezüge der Vertragsbediensteten", 180_000],
  ["580", "000", "2211", "Dienstgeberbeiträge", 41_000],
  ["400", "000", "2221", "Geringwertige Wirtschaftsgüter", 6_500],
  ["600", "000", "2222", "Strom", 14_200],
  ["611", "000", "2224", "Instandhaltung von Straßenbauten", 38_000],
  ["680", "000", "2226", "Planmäßige Abschreibung", 52_000],
  ["751", "000", "2231", "Laufende Transfers an Länder", 29_000],
  ["650", "000", "2241", "Zinsen für Darlehen", 3_400],
  ["831", "000", "2111", "Grundsteuer von den Grundstücken", 214_000],
  ["852", "000", "2113", "Gebühren für die Benützung", 47_000],
  ["861", "000", "2121", "Laufende Transfers von Ländern", 118_000],
  ["823", "000", "2131", "Zinsen", 900],
] as const;

/** The text of the file, always the same. */
export function generate(): string {
  const source = seeded(2015);
  const rows = PURPOSES.flatMap(([uab, ugl, purpose]) =>
    ACCOUNTS.map(([group, part, mvag, name, usual]) => {
      const value = writeHundredths(source.whole(60, 140) * usual, ".");
      const codes = [uab, ugl, group, part, "000", "0", "0000000", mvag];
      return [...codes, purpose, name, value].join(";");
    }),
  );
  return `${[HEADINGS, ...rows].join("\r\n")}\r\n`;
}
