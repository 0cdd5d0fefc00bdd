/** The statement of the example with a database adds up as printed, across and down. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const print = readFileSync(
  new URL("../../examples/12-ledger-duckdb/expected.txt", import.meta.url),
  "utf8",
);
/** The printed rows by label: four areas and their sum. */
const rows = new Map(
  print.split("\n").flatMap((line) => {
    const cells = line.trim().split(/ {2,}/);
    const [label = "", ...texts] = cells;
    if (texts.length !== 5 || label === "norr") return [];
    return [
      [label, texts.map((text) => BigInt(text.replace("−", "-").replace(/\s/g, "")))] as const,
    ];
  }),
);
const row = (label: string): readonly bigint[] => {
  const found = rows.get(label);
  if (found === undefined) throw new Error(`there is no row "${label}"`);
  return found;
};
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((so, each) => so + each, 0n);

it("every row is the sum of its areas", () => {
  expect(rows.size).toBe(8);
  for (const [label, amounts] of rows) expect(sum(amounts.slice(0, 4)), label).toBe(amounts[4]);
});

it.each([
  ["Summa intäkter", ["Avgifter", "Bidrag"]],
  ["Summa kostnader", ["Löner", "Lokaler", "Material"]],
  ["Nettokostnad", ["Summa intäkter", "Summa kostnader"]],
] as const)("%s is the sum of %j in every column", (total, parts) => {
  expect(row(total)).toEqual(
    [0, 1, 2, 3, 4].map((k) => sum(parts.map((part) => row(part)[k] ?? 0n))),
  );
});
