import { expect, it } from "vitest";
import { labelOption, statementOptions } from "../../src/statement/options.ts";

it("a title of the caller goes before the default; without both there is no title", () => {
  expect(statementOptions({ title: "Mine" }, "Default")).toEqual({ title: "Mine" });
  expect(statementOptions({}, "Default")).toEqual({ title: "Default" });
  expect(Object.keys(statementOptions({}))).toEqual([]);
});

it("an empty title is a title", () => {
  expect(statementOptions({ title: "" }, "Default")).toEqual({ title: "" });
});

it("only title and signs are taken out of an input", () => {
  const input = { signs: "all-positive", rows: [], columns: {} } as const;
  expect(statementOptions(input)).toEqual({ signs: "all-positive" });
});

it("a label that is not given is no key at all", () => {
  expect(labelOption("Costs")).toEqual({ label: "Costs" });
  expect(Object.keys(labelOption(undefined))).toEqual([]);
});
