/** The members of a row or a column: one, several, or all but some. */
import { amountOf, type Book, buildTable, defineBook, explainCell, parseTable } from "anslag";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choicesOverlap,
  chosenMembers,
  isSameChoice,
  type MemberInput,
  namesOf,
} from "../../src/statement/members.ts";
import { singleMember } from "../../src/statement/tree.ts";
import { codeOf, issuesOf, problemsOf } from "../support/code-of.ts";

const decisions = ["original", "V1", "V2", "V3"] as const;
const amounts = { original: "-100", V1: "-7", V2: "4", V3: "-0.5" } as const;

/** A budget by decision, with an amount that belongs to no decision. */
const bookOf = (byDecision: Readonly<Record<string, string>>): Book =>
  defineBook({
    title: "Roads",
    unit: { currency: "SEK" },
    fiscalYear: { year: 2023 },
    cutOff: "2023-08-31",
    chart: {
      lines: [
        { id: "staff", kind: "cost" },
        { id: "rent", kind: "cost" },
      ],
      totals: [{ id: "costs", of: ["staff", "rent"] }],
    },
    scenarios: [{ id: "budget", kind: "budget" }],
    dimensions: [{ id: "decision", members: decisions.map((id) => ({ id })) }],
    figureSets: [
      {
        id: "main",
        figures: [
          ...Object.entries(byDecision).map(([decision, amount]) => ({
            line: "staff",
            scenario: "budget",
            amount,
            members: { decision },
          })),
          { line: "rent", scenario: "budget", amount: "-1000" },
        ],
      },
    ],
  } as never);
const book = bookOf(amounts);
const column = (members: unknown) => ({ scenario: "budget", members }) as never;
const budgetOf = (choice: MemberInput, of = book) =>
  amountOf(
    buildTable(of, { rows: ["staff"], columns: { c: column({ decision: choice }) } }),
    "staff",
    "c",
  )?.toFixed();

describe("the amount of several members", () => {
  it("is the sum of theirs", () => {
    expect(budgetOf(["V1", "V2"])).toBe("-3");
    expect(budgetOf(["V1", "V2", "V3"])).toBe("-3.5");
  });

  it("of all but some is that of the other declared members, and of nothing else", () => {
    expect(budgetOf({ except: ["original"] })).toBe("-3.5");
    expect(budgetOf({ except: [] })).toBe("-103.5");
    // Rent belongs to no decision: it is in neither column.
    const table = buildTable(book, {
      rows: ["costs"],
      columns: {
        original: column({ decision: "original" }),
        changes: column({ decision: { except: ["original"] } }),
        revised: { sumOf: ["original", "changes"] },
      },
    });
    expect(amountOf(table, "costs", "revised")?.toFixed()).toBe("-103.5");
  });

  it("of one in a list is that of the member", () => {
    expect(budgetOf(["original"])).toBe(budgetOf("original"));
  });

  it("any two parts of the members add up to the whole", () => {
    const one = fc.integer({ min: -1e6, max: 1e6 }).map(String);
    const all = fc.record({ original: one, V1: one, V2: one, V3: one });
    fc.assert(
      fc.property(
        all,
        fc.subarray([...decisions], { minLength: 1, maxLength: 3 }),
        (each, some) => {
          const of = bookOf(each);
          // A naive sum of the figures themselves.
          const sum = (ids: readonly string[]) =>
            ids.reduce((so, id) => so + Number(each[id as "V1"]), 0);
          const rest = decisions.filter((id) => !some.includes(id));
          expect(Number(budgetOf(some, of))).toBe(sum(some));
          expect(Number(budgetOf({ except: some }, of))).toBe(sum(rest));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is explained by each of their figures, and the selection survives JSON", () => {
    const table = buildTable(book, {
      rows: ["staff"],
      columns: { c: column({ decision: ["V2", "V1"] }) },
    });
    // The members stand in the order of the book.
    expect(table.columns[0]?.selection?.members).toEqual({ decision: ["V1", "V2"] });
    expect(table.columns[0]?.label).toBe("V1, V2 · Budget");
    const why = explainCell(table, "staff", "c", { book });
    expect(why.terms.map(({ derivation }) => derivation.amount?.toFixed())).toEqual(["-7", "4"]);
    const read = parseTable(JSON.stringify(table));
    expect(read.columns).toEqual(JSON.parse(JSON.stringify(table.columns)));
    expect(explainCell(read, "staff", "c", { book }).terms).toHaveLength(2);
  });
});

describe("choices that cannot be used are refused", () => {
  it("a member that is unknown, and a choice of nobody", () => {
    expect(codeOf(() => budgetOf(["V1", "V9"]))).toBe("figure.unknown-member");
    expect(codeOf(() => budgetOf({ except: ["V9"] }))).toBe("figure.unknown-member");
    expect(codeOf(() => budgetOf([]))).toBe("input.value");
    expect(codeOf(() => budgetOf({ except: [...decisions] }))).toBe("input.value");
    expect(codeOf(() => budgetOf({ but: ["V1"] } as never))).toBe("input.unknown-key");
  });

  it.each([
    ["V9", "figure.unknown-member columns c members"],
    [["V9"], "figure.unknown-member columns c members decision 0"],
    [{ except: ["V1", "V9"] }, "figure.unknown-member columns c members decision except 1"],
    [[], "input.value columns c members decision"],
    [{ except: decisions }, "input.value columns c members decision except"],
  ] as const)("%j once, at its place", (choice, issue) => {
    expect(problemsOf(() => budgetOf(choice))).toEqual([issue]);
  });

  it("a sum of columns that have a member in common", () => {
    const build = (left: MemberInput, right: MemberInput) =>
      buildTable(book, {
        rows: ["staff"],
        columns: {
          a: column({ decision: left }),
          b: column({ decision: right }),
          sum: { sumOf: ["a", "b"] },
        },
      });
    expect(codeOf(() => build(["V1", "V2"], "V2"))).toBe("statement.sum");
    expect(codeOf(() => build(["V1", "V2"], { except: ["V1"] }))).toBe("statement.sum");
    expect(amountOf(build(["V1", "V2"], "V3"), "staff", "sum")?.toFixed()).toBe("-3.5");
  });

  it("a row and a column that choose different members", () => {
    const build = (choice: MemberInput) =>
      buildTable(book, {
        rows: [{ id: "r", line: "staff", members: { decision: ["V1", "V2"] } }] as never,
        columns: { c: column({ decision: choice }) },
      });
    const [issue] = issuesOf(() => build("V1"));
    expect([issue?.code, issue?.path.join(".")]).toEqual([
      "statement.conflict",
      "rows.0.columns.c.members.decision",
    ]);
    expect(build(["V2", "V1"]).cells[0]?.[0]?.kind).toBe("amount");
  });
});

describe("choices of members", () => {
  it("are read in the order of the book, and one alone is itself", () => {
    const declared = decisions.map((id) => ({ id }));
    const read = (input: MemberInput) => chosenMembers(input, declared, ["m"], []);
    expect(read(["V3", "original"])).toEqual(["original", "V3"]);
    expect(read({ except: ["V1", "V2", "V3"] })).toBe("original");
    expect(read("V1")).toBe("V1");
  });

  it("overlap where they have a member in common in every dimension that both name", () => {
    expect(choicesOverlap({ a: ["x", "y"] }, { a: "y" })).toBe(true);
    expect(choicesOverlap({ a: ["x", "y"] }, { a: ["z"] })).toBe(false);
    expect(choicesOverlap({ a: "x" }, { b: "z" })).toBe(true);
    expect(isSameChoice(["x"], "x")).toBe(true);
    expect(isSameChoice(["x", "y"], "x")).toBe(false);
    expect([namesOf("x"), namesOf(["x", "y"])]).toEqual([["x"], ["x", "y"]]);
    expect(singleMember({ a: ["x", "y"], b: "z" })).toEqual(["b", "z"]);
    expect(singleMember({ a: ["x", "y"] })).toBeUndefined();
  });
});
