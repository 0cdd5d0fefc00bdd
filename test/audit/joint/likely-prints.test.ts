/** The prints that could stand in the place of a wrong figure. */
import { auditReport, defineReport, type ReportInput } from "anslag/audit";
import { expect, it } from "vitest";

/** A figure of running text in kronor. */
const kr = (id: string, printed: string, more: object = {}) => ({
  id,
  printed,
  unit: "kr",
  ...more,
});

const document = (input: Partial<ReportInput>) =>
  auditReport(defineReport({ title: "x", ...input }));
const offered = (input: Partial<ReportInput>, figure: string) =>
  document(input)
    .joint.contradictions[0]?.repairs.find((each) => each.figure === figure)
    ?.intended.map(({ printed }) => printed.toFixed());

it("a print is cut off where the document cuts off: 10,9 is printed as 10 and never as 11", () => {
  const figures = [kr("a", "10,9", { exact: true }), kr("t", "15", { sum: ["a"] })];
  expect(offered({ figures, rounding: "truncation" }, "t")).toEqual(["10"]);
  expect(offered({ figures }, "t")).toEqual(["11"]);
});

it("a print is not rounded where the figure is exact: no 10 is meant by 5 for 10,4", () => {
  expect(
    offered(
      { figures: [kr("a", "10,4", { exact: true }), kr("t", "5", { exact: true, sum: ["a"] })] },
      "t",
    ),
  ).toEqual([]);
});
