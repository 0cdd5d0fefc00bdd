import {
  type BookInput,
  defineBook,
  explainCell,
  headline,
  incomeStatement,
  netCostDevelopment,
  renderDerivation,
  unitFromName,
} from "anslag";
import { appropriationRoll } from "anslag/planning";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../support/code-of.ts";
import { library, libraryInput } from "../support/library.ts";

const columns = {
  forecast: { scenario: "forecast" },
  budget: { scenario: "budget" },
  variance: { varianceOf: { outcome: "forecast", reference: "budget" } },
} as const;

describe("explaining a cell", () => {
  it("takes the book inside an object, and says so once where it is given alone", () => {
    const table = headline(library, { columns });
    const issues = issuesOf(() => explainCell(table, "result", "forecast", library as object));
    expect(issues).toMatchObject([
      {
        code: "input.wrong-type",
        path: ["options"],
        expected: "{ book }",
        received: "an object",
      },
    ]);
  });

  it("ends at figures with their sources and decisions with their references", () => {
    const table = headline(library, { columns });
    const text = renderDerivation(explainCell(table, "result", "forecast", { book: library }), {
      language: "en",
      locale: "sv-SE",
    });
    expect(text.split("\n")).toEqual([
      "Result · Forecast = 144,7",
      "  + Net cost = −905,3",
      "    + Net cost before interest = −903,8",
      "      + Fees = 36,2 [Source: ledger] (closed in July)",
      "      + Operating costs · Staff = −940",
      "        + East = −680 [Source: east's forecast]",
      "        + West = −260 [Source: west's forecast]",
      "    + Interest = −1,5",
      "  + Grant = 1 050".replace(" 050", "\u00a0050"),
      "    + Original appropriation = 1 000 [Source: budget decision]".replace(
        "1 000",
        "1\u00a0000",
      ),
      "    + K 12 Opening hours = 50 [Source: K 12]",
    ]);
  });

  it("explains a variance by its two sides", () => {
    const table = incomeStatement(library, { columns });
    const why = explainCell(table, "fees", "variance", { book: library });
    expect(
      why.terms.map(({ weight, derivation }) => [weight, derivation.amount?.toFixed()]),
    ).toEqual([
      [1, "36.2"],
      [-1, "40"],
    ]);
  });

  it("explains a growth by this year and last year", () => {
    const development = netCostDevelopment(library);
    const why = explainCell(development, "costs", "growth", { book: library });
    expect([why.rule, ...why.terms.map(({ derivation }) => derivation.amount?.toFixed())]).toEqual([
      "growth",
      "-941.5",
      "-900",
    ]);
  });

  it("explains an empty cell by its reason", () => {
    const table = incomeStatement(library, { columns });
    expect(explainCell(table, "interest", "budget", { book: library })).toMatchObject({
      rule: "empty",
      reason: "absent",
    });
    expect(explainCell(table, "interest", "variance")).toMatchObject({
      rule: "empty",
      reason: "missing-base",
    });
  });

  it("without the book it ends at the cells of the table", () => {
    const why = explainCell(incomeStatement(library, { columns }), "netCost", "forecast");
    expect(why.terms[0]?.derivation.terms[0]?.derivation.rule).toBe("given");
  });

  it("explains the steps of an appropriation by their references", () => {
    const [grant] = library.appropriations;
    if (grant === undefined) throw new Error("no grant");
    const roll = appropriationRoll(grant, {
      asOf: library.cutOff,
      unit: unitFromName("tkr", "sv"),
      title: "Grant",
    });
    const why = explainCell(roll, "revised", "amount");
    expect(why.terms.map(({ derivation }) => derivation.source)).toEqual([
      "budget decision",
      "K 12",
    ]);
  });

  it("is plain data that survives JSON", () => {
    const why = explainCell(incomeStatement(library, { columns }), "netCost", "variance", {
      book: library,
    });
    const copy = JSON.parse(JSON.stringify(why)) as {
      readonly amount: string;
      readonly terms: readonly unknown[];
    };
    expect(copy.amount).toBe("105.2");
    expect(copy.terms).toHaveLength(2);
  });

  it("refuses a book that the table was not built from, for amounts and for blanks", () => {
    const table = incomeStatement(library, { columns });
    const figures = [{ line: "interest", scenario: "budget", amount: -3 }] as const;
    const other = defineBook({
      ...(libraryInput as BookInput),
      figureSets: [{ id: "all", figures }],
    });
    expect(codeOf(() => explainCell(table, "staff", "budget", { book: other }))).toBe(
      "table.other-book",
    );
    expect(codeOf(() => explainCell(table, "interest", "budget", { book: other }))).toBe(
      "table.other-book",
    );
  });

  it("refuses a cell that is not there", () => {
    const table = headline(library, { columns });
    expect(codeOf(() => explainCell(table, "rent" as never, "budget"))).toBe("table.unknown-row");
  });

  it("needs a book where one is given", () => {
    const table = headline(library, { columns });
    for (const book of [{}, 5, null])
      expect(
        codeOf(() => explainCell(table, "netCost" as never, "budget", { book } as never)),
      ).toBe("input.wrong-type");
  });
});
