/** A total is found by its role, and a missing one is said with the roles that there are. */
import { expect, it } from "vitest";
import { totalWithRole } from "../../../src/statement/presets/roles.ts";
import { issuesOf } from "../../support/code-of.ts";
import { library } from "../../support/library.ts";
import { withTotals } from "../../support/with-totals.ts";

it("is the total that has the role", () => {
  expect(totalWithRole(library, "costs").of).toEqual(["operating", "interest"]);
});

it("is missing with the roles of the chart", () => {
  const book = withTotals({ id: "all", of: ["staff"], role: "costs" });
  expect(issuesOf(() => totalWithRole(book, "income"))).toMatchObject([
    {
      code: "statement.no-role",
      path: ["chart", "totals"],
      expected: "a total with role income",
      received: "the roles costs",
    },
  ]);
});
