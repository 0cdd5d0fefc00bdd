/** Swedish phrases of the tables of planning: days, rounds, pairs of units, percentages. */
import { expect, it } from "vitest";
import { sv } from "../../../src/planning/words/sv.ts";

it("a day is written without a leading zero, with the month in words", () => {
  const months = Array.from({ length: 12 }, (_, k) => {
    const day = `2023-${`${k + 1}`.padStart(2, "0")}-05`;
    return sv.day(day as never);
  });
  expect(months).toEqual(
    [
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december",
    ].map((month) => `5 ${month} 2023`),
  );
});

it("phrases are put together with their parts", () => {
  expect(sv.noLaterThan("5 maj 2023")).toBe("senast den 5 maj 2023");
  expect(sv.changeIn("spring")).toBe("Ändring spring");
  expect(sv.notMatched("a", "b")).toBe("varav ej matchat: a – b");
});

it("a percentage has the decimal mark of the language", () => {
  expect(sv.percent("2.5")).toBe(", 2,5 %");
});
