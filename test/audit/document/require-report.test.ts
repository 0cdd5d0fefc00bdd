/** A reported document that was read, told from any other value. */
import { defineReport } from "anslag/audit";
import { expect, it } from "vitest";
import { requireReport } from "../../../src/audit/document/require-report.ts";
import { issuesOf } from "../../support/code-of.ts";
import { small } from "../reports.ts";

const document = defineReport(small);

it("a document that was read is one, and so is a copy of it with other relations", () => {
  requireReport(document, ["report"]);
  requireReport({ ...document, relations: [] }, ["report"]);
});

it.each([
  ["its input", small],
  ["its copy from JSON", JSON.parse(JSON.stringify(document)) as unknown],
  ["a document without its relations", { ...document, relations: undefined }],
  ["a figure without an address", { ...document, figures: [{ printed: "1" }] }],
  ["a figure that is a text", { ...document, figures: ["1"] }],
  ["nothing", undefined],
  ["a list", [document]],
])("%s is refused, with the path of the argument", (_, value) => {
  const [issue, ...others] = issuesOf(() => requireReport(value, ["document"]));
  expect(others).toEqual([]);
  expect([issue?.code, issue?.path, issue?.expected]).toEqual([
    "input.wrong-type",
    ["document"],
    "a document of defineReport or parseReport",
  ]);
});
