/** The report out of a SIE file, computed again from the lines of the file. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../../examples/13-sie-interim-report/", import.meta.url);
const ledger = readFileSync(new URL("ledger.se", folder), "latin1").split("\r\n");
const report = readFileSync(new URL("expected.txt", folder), "utf8").split("\n");

/** The accounts of each row of the report. */
const ROWS: Readonly<Record<string, RegExp>> = {
  Avgifter: /^31/,
  Bidrag: /^35/,
  Personal: /^5/,
  Lokaler: /^6010$/,
  "Övriga kostnader": /^(6440|7430)$/,
  Räntor: /^85/,
  Intäkter: /^3/,
  Kostnader: /^[5-8](?!990)/,
  Nettokostnad: /^[3-8](?!990)/,
};

/** The sum of the lines with a label up to a month, in hundredths and result sign. */
function sumOf(
  label: string,
  last: string,
  isMeant: (account: string, rest: string) => boolean,
): number {
  let sum = 0;
  for (const line of ledger) {
    const found = /^#(\w+) 0 (\d{6}) (\d+) (\{.*\}) (-?\d+)\.(\d\d)$/.exec(line);
    if (found === null) continue;
    const [, name, month = "", account = "", objects = "", whole = "", decimals = ""] = found;
    if (name === label && month <= last && isMeant(account, objects))
      sum -= Number(`${whole}${decimals}`);
  }
  return sum;
}

/** The printed figures of a row, in thousands. */
function printed(row: string): readonly number[] {
  const line = report.find((each) => each.trim().startsWith(row)) ?? "";
  return line
    .trim()
    .slice(row.length)
    .trim()
    .split(/ {2,}/)
    .map((text) => Number(text.replace("−", "-").replace(/[^\d-]/g, "")));
}

it.each(Object.keys(ROWS))("%s is the sum of its accounts, to the thousand", (row) => {
  const isMeant = (account: string, objects: string): boolean =>
    objects === "{}" && (ROWS[row]?.test(account) ?? false);
  const actual = sumOf("PSALDO", "202608", isMeant);
  const budget = sumOf("PBUDGET", "202608", isMeant);
  const year = sumOf("PBUDGET", "202612", isMeant);
  const exact = [actual, budget, actual - budget, year].map((sum) => sum / 100_000);
  printed(row).forEach((figure, k) => {
    // A figure is rounded up or down so that the table adds up.
    expect(Math.abs(figure - (exact[k] ?? Number.NaN))).toBeLessThan(1);
  });
  expect(printed(row)).toHaveLength(4);
});

it.each([
  ["Bygglov", "100"],
  ["Miljötillsyn", "200"],
])("the unit %s is the sum of its parts", (row, unit) => {
  const isMeant = (_account: string, objects: string): boolean => objects === `{1 "${unit}"}`;
  const [actual = 0, budget = 0] = printed(row);
  expect(Math.abs(actual - sumOf("PSALDO", "202608", isMeant) / 100_000)).toBeLessThan(1);
  expect(Math.abs(budget - sumOf("PBUDGET", "202608", isMeant) / 100_000)).toBeLessThan(1);
});
