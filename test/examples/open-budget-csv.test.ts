/** The statement out of an open file, computed again from the lines of the file. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../../examples/16-open-budget-csv/", import.meta.url);
const file = readFileSync(new URL("rechnungsabschluss.csv", folder), "utf8");
const [, ...rows] = file.trimEnd().split("\r\n");
const report = readFileSync(new URL("expected.txt", folder), "utf8").split("\n");

/** The printed rows, by the beginning of their codes, and whether they lower the result. */
const PRINTED: readonly (readonly [label: string, group: RegExp])[] = [
  ["Erträge aus Transfers", /^212/],
  ["Finanzerträge", /^213/],
  ["Summe Erträge", /^21/],
  ["Personalaufwand", /^221/],
  ["Sachaufwand", /^222/],
  ["Transferaufwand", /^223/],
  ["Finanzaufwand", /^224/],
  ["Summe Aufwendungen", /^22/],
  ["Nettoergebnis (SA 0)", /^2/],
];

it.each(PRINTED)("%s is the sum of its rows, to a euro", (label, group) => {
  let hundredths = 0;
  for (const row of rows) {
    const fields = row.split(";");
    const mvag = fields[7] ?? "";
    if (!group.test(mvag)) continue;
    const amount = Number((fields[10] ?? "").replace(".", ""));
    hundredths += mvag.startsWith("22") ? -amount : amount;
  }
  const line = report.find((each) => each.trimStart().startsWith(label)) ?? "";
  const printed = Number(line.slice(line.indexOf(label) + label.length).replaceAll(".", ""));
  // Rounding that adds up moves a figure by less than a whole unit.
  expect(Math.abs(printed - hundredths / 100)).toBeLessThan(1);
});
