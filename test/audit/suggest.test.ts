/** Relations that the figures of a table bear out, proposed and never taken for granted. */
import { defineReport, suggestRelations } from "anslag/audit";
import { expect, it } from "vitest";
import { malmo } from "./reports.ts";

it("relations are proposed where the figures bear them out, with how many places do", () => {
  const input = malmo();
  const report = defineReport({ title: "x", tables: input.tables ?? [] });
  expect(report.relations).toEqual([]);
  const T5 = suggestRelations(report, "T5");
  expect(
    T5.map(({ relation, support, exact }) => [relation.terms.join(" "), support, exact]),
  ).toEqual([
    ["arv med proj", 3, 3],
    ["bud -fc", 4, 4],
  ]);
  // The total row of T10 cannot be right and its variances are rounded apart, so nothing is borne
  // out everywhere and exactly somewhere.
  expect(suggestRelations(report, "T10")).toEqual([]);
  const T8 = suggestRelations(report, "T8").map(({ relation }) =>
    relation.kind === "rows"
      ? `${relation.row} = ${relation.terms.join(" ")}`
      : `${relation.column} = ${relation.terms.join(" ")}`,
  );
  expect(T8).toEqual(
    expect.arrayContaining([
      "ti = bid ovi",
      "tp = lon po ovp",
      "to = hyr ovk avs",
      "nx = ti tp to",
      "dev = fc -bud",
    ]),
  );
});
