/**
 * The implied values as tables: their relations hold, and a reader finds them in
 * `implied.golden.txt`.
 */
import { printTable, renderText, unitFromName } from "anslag";
import { relationDifferences } from "anslag/audit";
import {
  bridge,
  bridgeTable,
  contributionTable,
  crossSubsidy,
  fundingTable,
  headroomTable,
  plausibility,
  plausibilityTable,
  reclassificationTable,
  timingTable,
} from "anslag/planning";
import { describe, expect, it } from "vitest";
import { fryshuset } from "./implied-budget.ts";
import { board, change, funded, shared, split } from "./implied-change.ts";
import { book, said, thousand } from "./implied-report.ts";
import { forecast, fund, pace } from "./implied-year.ts";

describe("the tables of implied values", () => {
  const unit = book.unit;
  const mkr = unitFromName("mkr", "sv");
  const language = "sv";
  const tables = [
    timingTable(split, { unit: mkr, language, title: "Periodens avvikelse mot helårets" }),
    plausibilityTable(plausibility(forecast, [pace], { percent: 10 }), {
      unit,
      language,
      title: "Prognosen mot utfallstakten",
    }),
    headroomTable(fund, { unit, language, title: "Projekt och utredningar: kvar att besluta om" }),
    fundingTable(
      crossSubsidy({
        styrelsen: { funding: "appropriation", result: board },
        stadskontoret: { funding: "appropriation", result: funded },
        solidariskt: { funding: "shared-service", result: shared },
      }),
      { unit, language, title: "Vem bär vem" },
    ),
    contributionTable(change, {
      unit,
      language,
      title: "Varför nettokostnaden ändrades från 2022",
    }),
    reclassificationTable(fryshuset, { unit, language, title: "Fryshuset dit det budgeterades" }),
    bridgeTable(
      bridge({
        start: 0,
        end: shared,
        steps: { vakanser: thousand(said("n25")), försäkringsärende: thousand(said("n26")) },
      }),
      { unit, language, title: "Solidariskt finansierat: förklarat och inte" },
    ),
  ];

  it("satisfy every relation, exactly and in print", () => {
    for (const table of tables) {
      expect(relationDifferences(table).every(({ difference }) => difference.isZero())).toBe(true);
      const inPrint = printTable(table);
      expect(relationDifferences(inPrint).every(({ difference }) => difference.isZero())).toBe(
        true,
      );
    }
  });

  it("read as the golden file", async () => {
    const text = tables
      .map((table) =>
        renderText(printTable(table, { decimals: table.unit.scale === "million" ? 1 : 0 })),
      )
      .join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot("./implied.golden.txt");
  });
});
