/** Figures from parallel arrays: a list for each field, or one value for all figures. */
import { figuresFromArrays } from "anslag/ledger";
import { expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

const read = (arrays: object, options = {}) =>
  figuresFromArrays(frame, { line: "staff", scenario: "actual", ...arrays } as never, options);

it("the k-th values of all lists are the k-th figure; one text stands for all of them", () => {
  expect(
    written(
      read({
        line: ["staff", "fees"],
        period: ["2023-01", undefined],
        amount: ["-5", 7n],
        members: { unit: ["east", undefined] },
        source: "Ledger",
        note: [undefined, "n"],
      }),
    ),
  ).toEqual(['staff actual 2023-01 -5 {"unit":"east"} Ledger', "fees actual 2023 7 Ledger n"]);
  expect(read({ amount: [] }).size).toBe(0);
  expect(written(read({ amount: [1], members: { unit: "väst" } }))).toEqual([
    'staff actual 2023 1 {"unit":"väst"}',
  ]);
});

it.each([
  [{ amount: [1, 2], line: ["staff"] }, ["figure.arrays arrays.line"]],
  [{ amount: [1], period: ["2023", "2023"] }, ["figure.arrays arrays.period"]],
  [{ amount: [1], note: [] }, ["figure.arrays arrays.note"]],
  [{ amount: [1], members: { unit: [] } }, ["figure.arrays arrays.unit"]],
  [{ amount: 5 }, ["figure.arrays arrays.amount"]],
  [{}, ["figure.arrays arrays.amount"]],
  [{ amount: [1], members: ["unit"] }, ["input.wrong-type arrays.members"]],
  [{ amount: [1], ammount: [2] }, ["input.unknown-key arrays.ammount"]],
  [
    { amount: [1, "x"], line: ["rent", "staff"] },
    ["figure.unknown-line rows.0.line", "amount.not-an-amount rows.1.amount"],
  ],
])("%j is refused", (arrays, expected) => {
  expect(problems(() => read(arrays))).toEqual(expected);
});

it("arrays are an object, and problems are listed up to the limit", () => {
  expect(problems(() => figuresFromArrays(frame, null as never))).toEqual([
    "input.wrong-type arrays",
  ]);
  expect(problems(() => read({ line: "rent", amount: [1, 2, 3] }, { limit: 1 }))).toEqual([
    "figure.unknown-line rows.0.line",
    "figure.more-rows ",
  ]);
});
