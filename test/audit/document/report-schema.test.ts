/** The JSON Schema of a document, which the package ships. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { toJSONSchema } from "zod/v4/core";
import { checkReportShape, reportShape } from "../../../src/audit/document/report-schema.ts";
import { malmo } from "../reports.ts";

const file = new URL("../../../src/input/json-schema/report.schema.json", import.meta.url);

it("the package ships the schema that checks documents; vitest -u renews it", async () => {
  const schema = {
    ...toJSONSchema(reportShape()),
    title: "A report as it was printed: figures, and what should hold between them",
    description:
      "Figures are texts as printed; addresses are table.row.column, or the id of a figure in " +
      "running text. See the README of anslag.",
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});

it("the schema accepts the Malmö report, and refuses a document of another shape", () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync(file, "utf8")) as object,
  );
  expect(validate(malmo())).toBe(true);
  expect(validate({ ...malmo(), comment: "x" })).toBe(false);
  expect(validate({ ...malmo(), rounding: "down" })).toBe(false);
});

it("a problem of shape has its path, and the choices where there are some", () => {
  const problems = (more: object) => checkReportShape({ title: "x", ...more });
  expect(checkReportShape(malmo())).toEqual([]);
  expect(problems({})).toEqual([]);
  expect(problems({ rounding: "down" }).map(({ path, values }) => [path, values])).toEqual([
    [["rounding"], ["nearest", "truncation"]],
  ]);
  const table = { id: "T", unit: "kr", columns: [], rows: [{ id: "r", cells: { c: null } }] };
  expect(problems({ tables: [table] }).map(({ path }) => path)).toEqual([
    ["tables", 0, "rows", 0, "cells", "c"],
  ]);
  expect(problems({ colour: 1 }).map(({ code }) => code)).toEqual(["unrecognized_keys"]);
});

it("the schema is built once", () => {
  expect(reportShape()).toBe(reportShape());
});
