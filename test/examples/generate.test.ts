/** The ledgers of the examples are those that the scripts beside them make. */
import { readFileSync } from "node:fs";
import { encodeText } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { generate as ofBoard } from "../../examples/13-sie-interim-report/generate.ts";
import { generate as ofTown } from "../../examples/16-open-budget-csv/generate.ts";
import { generate as ofCity } from "../../examples/budget-to-actual-us/generate.ts";
import { generate as ofCouncil } from "../../examples/monitoring-uk/generate.ts";
import { generate as ofMunicipality } from "../../examples/quarterly-report-no/generate.ts";

describe("the script beside a ledger", () => {
  it.each([
    ["budget-to-actual-us/ledger.csv", ofCity],
    ["monitoring-uk/ledger.csv", ofCouncil],
    ["quarterly-report-no/regnskap.csv", ofMunicipality],
    ["16-open-budget-csv/rechnungsabschluss.csv", ofTown],
  ])("makes %s", (path, generate) => {
    const committed = readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8");
    expect(generate()).toBe(committed);
    expect(generate()).toBe(committed);
  });

  it("makes 13-sie-interim-report/ledger.se, in code page 437", () => {
    const path = "../../examples/13-sie-interim-report/ledger.se";
    const committed = new Uint8Array(readFileSync(new URL(path, import.meta.url)));
    expect(encodeText(ofBoard(), { encoding: "cp437" })).toEqual(committed);
  });
});
