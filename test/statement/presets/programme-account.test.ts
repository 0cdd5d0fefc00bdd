/** The rows and columns of a programme account; the golden table is in `test/golden/nl`. */
import { incomeStatement } from "anslag";
import { programmeAccount } from "anslag/report";
import { expect, it } from "vitest";
import { issuesOf } from "../../support/code-of.ts";
import { library } from "../../support/library.ts";

const input = {
  dimension: "library",
  costs: "staff",
  income: "fees",
  original: { scenario: "budget" },
} as const;

it("has costs, income and balance of each programme, and of all", () => {
  const { rows, columns } = programmeAccount(library, input);
  const members = library.dimensions.find(({ id }) => id === "library")?.members ?? [];
  const ids = [...members.map(({ id }) => id), "total"];
  expect(members.length).toBeGreaterThan(1);
  expect(rows.map(({ id }) => id)).toEqual(
    ids.flatMap((id) => [`${id}:costs`, `${id}:income`, `${id}:balance`]),
  );
  expect(Object.keys(columns)).toEqual(["original", "revised", "actual", "variance"]);
  expect(rows[0]?.label).toBe(`${members[0]?.label} · Costs`);
});

it("is built by an income statement, and goes on with rows of the caller", () => {
  const account = programmeAccount(library, input);
  const table = incomeStatement(library, { ...account, rows: [...account.rows, "grant"] });
  expect(table.rows.at(-1)?.id).toBe("grant");
  expect([table.title, table.signs]).toEqual(["Programme account", "costs-positive"]);
});

it("names the dimensions where the programmes are unknown", () => {
  expect(
    issuesOf(() => programmeAccount(library, { ...input, dimension: "librray" })),
  ).toMatchObject([{ code: "figure.unknown-dimension", path: ["dimension"] }]);
});
