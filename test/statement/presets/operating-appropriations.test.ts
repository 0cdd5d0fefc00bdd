/** The columns of operating appropriations; the golden table is in `test/golden/no`. */
import { memberList } from "anslag";
import { operatingAppropriations } from "anslag/report";
import { expect, it } from "vitest";
import { codeOf } from "../../support/code-of.ts";
import { library } from "../../support/library.ts";

const original = { scenario: "budget" } as const;

it("has the four columns of the accounts, the year before only where it is given", () => {
  const prior = { scenario: "priorYearActual" } as const;
  const ids = (of: object): readonly string[] => Object.keys(of);
  expect(ids(operatingAppropriations(library, { original, prior }).columns)).toEqual([
    "actual",
    "revised",
    "original",
    "prior",
  ]);
  expect(ids(operatingAppropriations(library, { original }).columns)).toEqual([
    "actual",
    "revised",
    "original",
  ]);
});

it("is a list of areas by their line (1B), with signs of the caller", () => {
  const list = memberList(library, {
    dimension: "library",
    ...operatingAppropriations(library, { original, line: "staff", signs: "costs-positive" }),
  });
  expect(list.columns.map(({ selection }) => [selection?.line, selection?.scenario])).toEqual([
    ["staff", "actual"],
    ["staff", "budget"],
    ["staff", "budget"],
  ]);
  expect(list.signs).toBe("costs-positive");
});

it("needs an original budget", () => {
  expect(codeOf(() => operatingAppropriations(library, {} as never))).toBe("input.wrong-type");
});
