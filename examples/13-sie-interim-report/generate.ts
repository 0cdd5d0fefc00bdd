/** Makes `ledger.se`: a SIE file of type 3 of the building board of a made-up municipality. */
import { seeded, writeHundredths } from "../seeded.ts";

const YEAR = 2026;
/** The ledger is closed up to August. */
const LAST_MONTH = 8;

/** Accounts with what a month comes to in kronor, debit positive, and their share by unit. */
const ACCOUNTS = [
  ["3110", "Bygglovsavgifter", "I", -410_000, [9, 1]],
  ["3160", "Tillsynsavgifter", "I", -95_000, [2, 8]],
  ["3510", "Statsbidrag, energirådgivning", "I", -30_000, [1, 0]],
  ["5010", "Löner", "K", 1_250_000, [6, 4]],
  ["5610", "Arbetsgivaravgifter", "K", 392_750, [6, 4]],
  ["6010", "Lokalhyror", "K", 180_000, [5, 5]],
  ["6440", "Förbrukningsmaterial", "K", 22_500, [4, 6]],
  ["7430", "Konsulter", "K", 64_000, [8, 2]],
  ["8510", "Räntekostnader, intern ränta", "K", 4_100, [5, 5]],
] as const;
const UNITS = [
  ["100", "Bygglov"],
  ["200", "Miljötillsyn"],
] as const;

const month = (number: number): string => `${YEAR}${String(number).padStart(2, "0")}`;

/** The text of the file, always the same. */
export function generate(): string {
  const source = seeded(2026);
  const changes: string[] = [];
  const results: string[] = [];
  for (const [account, , , monthly, shares] of ACCOUNTS) {
    let result = 0;
    for (let number = 1; number <= 12; number += 1) {
      const write = (label: string, amount: number, parts: readonly number[]): void => {
        const start = `#${label} 0 ${month(number)} ${account}`;
        changes.push(`${start} {} ${writeHundredths(amount, ".")}`);
        UNITS.forEach(([unit], k) => {
          const part = parts[k] ?? 0;
          if (part !== 0) changes.push(`${start} {1 "${unit}"} ${writeHundredths(part, ".")}`);
        });
      };
      const budget = monthly * 100;
      write("PBUDGET", budget, source.split(budget, shares, 0));
      if (number > LAST_MONTH) continue;
      const amount =
        Math.trunc((budget * (100 + source.whole(-12, 14))) / 100) + source.whole(0, 99);
      write("PSALDO", amount, source.split(amount, shares, 10));
      result += amount;
    }
    results.push(`#RES 0 ${account} ${writeHundredths(result, ".")}`);
  }
  return [
    "#FLAGGA 0",
    '#PROGRAM "Kommunbok" 1.0',
    "#FORMAT PC8",
    `#GEN ${YEAR}0907`,
    "#SIETYP 3",
    '#FNAMN "Älvby kommun, byggnads- och miljönämnden"',
    `#RAR 0 ${YEAR}0101 ${YEAR}1231`,
    `#OMFATTN ${YEAR}0831`,
    ...ACCOUNTS.flatMap(([account, name, kind]) => [
      `#KONTO ${account} "${name}"`,
      `#KTYP ${account} ${kind}`,
    ]),
    '#KONTO 7990 "Avräkning, att utreda"',
    '#DIM 1 "Enhet"',
    ...UNITS.map(([unit, name]) => `#OBJEKT 1 "${unit}" "${name}"`),
    ...changes,
    // Something that nobody has sorted out yet.
    `#PSALDO 0 ${month(8)} 7990 {} 18750.50`,
    ...results,
    "#RES 0 7990 18750.50",
    "",
  ].join("\r\n");
}
