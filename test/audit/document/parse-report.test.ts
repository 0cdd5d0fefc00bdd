/** A document as JSON: shape and sense are checked in one run. */
import { parseReport, reportSchema, safeParseReport } from "anslag/audit";
import { expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { malmo, small } from "../reports.ts";

it("shape and sense are checked in one run, and no echo of a bad part", () => {
  const [table] = small.tables ?? [];
  const json = {
    title: 5,
    tables: [
      {
        ...table,
        rows: [
          { id: "a", cells: { budget: null } },
          { id: "b", cells: { budget: "x" } },
        ],
      },
      { id: "U", unit: "xkr", columns: [], rows: "none" },
    ],
    figures: [
      { id: "n1", unit: "tkr" },
      { id: "n2", printed: "1,5", unit: "Mkr", sum: ["n1", "T.a.budget"] },
    ],
    relations: [
      { kind: "product", total: "n2", terms: ["n1"] },
      { kind: "sum", total: "n2", terms: [{ figure: "n1", weight: null }] },
    ],
    comment: "x",
  };
  const result = safeParseReport(json);
  expect(
    result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join(".")}`),
  ).toEqual([
    "input.wrong-type title",
    "input.wrong-type tables.0.rows.0.cells.budget",
    "input.wrong-type tables.1.rows",
    "amount.missing figures.0.printed",
    "input.wrong-type relations.0.kind",
    "input.wrong-type relations.1.terms.0",
    "input.unknown-key comment",
    "amount.not-an-amount tables.0.rows.1.cells.budget",
  ]);
  expect(codeOf(() => parseReport("{"))).toBe("input.not-json");
  expect(codeOf(() => parseReport([]))).toBe("input.wrong-type");
  expect(codeOf(() => parseReport(null))).toBe("input.wrong-type");
});

it.each([
  ["a text", "x"],
  ["a number", 7],
  ["a list", [1]],
  ["nothing", undefined],
])("%s is no document", (_, value) => {
  expect(safeParseReport(value).ok).toBe(false);
});

it("text, value and Standard Schema give the same document", async () => {
  const text = JSON.stringify(malmo());
  const result = await reportSchema["~standard"].validate(malmo());
  expect(parseReport(text)).toEqual(parseReport(malmo()));
  expect("value" in result ? result.value : undefined).toEqual(parseReport(text));
});

it("a bad part is left out with all that it declares, and the rest is still checked", () => {
  const issuesOfJson = (json: object) => {
    const result = safeParseReport({ title: "x", ...json });
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  };
  const bad = { id: "n1", printed: true, unit: "kr" };
  const good = { id: "n2", printed: "x", unit: "kr", sum: ["n1"] };
  // That n1 is unknown would only repeat that it is bad.
  expect(issuesOfJson({ figures: [bad, good] })).toEqual([
    "input.wrong-type figures.0.printed",
    "amount.not-an-amount figures.1.printed",
  ]);
  // A bad relation declares nothing: an unknown figure is named.
  const relations = [{ kind: "sum", total: "n2", terms: 5 }];
  expect(issuesOfJson({ figures: [{ ...good, printed: "1" }], relations })).toEqual([
    "input.wrong-type relations.0.terms",
    "report.unknown-figure figures.0",
  ]);
});

it.each([
  [{ kind: "sum", total: "a", terms: [{ figure: "b", weight: true }] }, "report.weight"],
  [{ kind: "sum", total: "a", terms: [{ figure: "b" }] }, "report.weight"],
])("a weight that is none, in %j, is called one", (relation, code) => {
  const result = safeParseReport({ title: "x", relations: [relation] });
  expect(result.ok ? "" : result.issues[0].code).toBe(
    result.ok ? code : result.issues[0].path.at(-1) === "weight" ? code : "input.wrong-type",
  );
});

it("a choice that is not offered is called so, with the choices", () => {
  const result = safeParseReport({ title: "x", rounding: "down" });
  expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
    ["input.choice", ["rounding"]],
  ]);
});

it("the Standard Schema names the package, and gives the issues of a bad value", async () => {
  const { vendor, version, validate } = reportSchema["~standard"];
  expect([vendor, version]).toEqual(["anslag", 1]);
  const result = await validate({ title: 5 });
  expect("issues" in result ? result.issues?.map(({ path }) => path) : []).toEqual([["title"]]);
});
