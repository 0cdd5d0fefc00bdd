/** English phrases of the tables of planning: days, rounds, pairs of units, percentages. */
import { expect, it } from "vitest";
import { en } from "../../../src/planning/words/en.ts";

it("a day is written without a leading zero, with the month in words", () => {
  const months = Array.from({ length: 12 }, (_, k) => {
    const day = `2023-${`${k + 1}`.padStart(2, "0")}-05`;
    return en.day(day as never);
  });
  expect(months).toEqual(
    [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ].map((month) => `5 ${month} 2023`),
  );
});

it("phrases are put together with their parts", () => {
  expect(en.noLaterThan("5 May 2023")).toBe("no later than 5 May 2023");
  expect(en.changeIn("spring")).toBe("Change spring");
  expect(en.notMatched("a", "b")).toBe("of which not matched: a – b");
});

it("a percentage has the decimal mark of the language", () => {
  expect(en.percent("2.5")).toBe(", 2.5 %");
});
