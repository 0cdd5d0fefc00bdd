/** How well a relation would hold if one of its figures had been printed otherwise. */
import type { ReportInput } from "anslag/audit";
import { expect, it } from "vitest";
import { type Fit, fitIn } from "../../../src/audit/check/check.ts";
import { checksOf } from "../exact-checks.ts";

/** The fit of the first relation, with prints in whole or decimal kronor. */
function fitOf(
  given: NonNullable<ReportInput["figures"]>,
  rounding: "nearest" | "truncation" = "nearest",
  relations: NonNullable<ReportInput["relations"]> = [],
): (address: string, print: number) => ReturnType<Fit> {
  const { figures, checks, at } = checksOf({ rounding, figures: given, relations });
  const [check] = checks;
  if (check === undefined) throw new Error("no relation");
  const fits = fitIn(check, figures);
  return (address, print) => {
    const figure = at(address);
    return fits(figure, Math.round(print * 2 * 10 ** figure.shift));
  };
}
const unit = "kr";

it("of a sum every figure may be the wrong one", () => {
  const fits = fitOf([
    { id: "a", printed: "12", unit },
    { id: "b", printed: "45", unit },
    { id: "t", printed: "60", unit, sum: ["a", "b"] },
  ]);
  // The total may be 1,5 off.
  expect([56, 57, 58, 59].map((print) => fits("t", print))).toEqual([
    "within-rounding",
    "exact",
    "within-rounding",
    undefined,
  ]);
  expect([13, 14, 15, 16, 17].map((print) => fits("a", print))).toEqual([
    undefined,
    "within-rounding",
    "exact",
    "within-rounding",
    undefined,
  ]);
});

it("a term counts with its weight", () => {
  const fits = fitOf([
    { id: "a", printed: "12", unit },
    { id: "b", printed: "45", unit },
    { id: "t", printed: "30", unit, sum: ["b", { figure: "a", weight: -2 }] },
  ]);
  // 45 − 2 × 12 is 21, and 45 − 2 × 7,5 would be 30; the difference may be 0,5 + 0,5 + 1.
  expect([6, 7, 8, 9].map((print) => fits("a", print))).toEqual([
    undefined,
    "within-rounding",
    "within-rounding",
    undefined,
  ]);
  expect(fits("t", 21)).toBe("exact");
});

it("a total that is printed more coarsely fits exactly when it is the sum, rounded", () => {
  const fits = fitOf([
    { id: "a", printed: "1,4", unit },
    { id: "b", printed: "2,3", unit },
    { id: "t", printed: "9", unit, sum: ["a", "b"] },
  ]);
  expect([3, 4, 5].map((print) => fits("t", print))).toEqual([undefined, "exact", undefined]);
  // With 7,6 the parts are 9,9, which is 0,9 from 9: more than 0,5 + 0,05 + 0,05.
  expect([6.1, 6.7, 7.6].map((print) => fits("a", print))).toEqual([
    "within-rounding",
    "exact",
    undefined,
  ]);
});

it("where digits are cut off, the side on which a figure lies follows its new print", () => {
  const fits = fitOf(
    [
      { id: "a", printed: "1", unit },
      { id: "b", printed: "3", unit },
      { id: "t", printed: "9", unit, sum: ["a", "b"] },
    ],
    "truncation",
  );
  // −1 < printed − computed < 2.
  expect([3, 4, 5, 6].map((print) => fits("t", print))).toEqual([
    undefined,
    "exact",
    "within-rounding",
    undefined,
  ]);
});

it("a percentage and a fact that is stated twice are checked again with the other print", () => {
  const percent = fitOf([
    { id: "a", printed: "1", unit: "kr", exact: true },
    { id: "b", printed: "3", unit: "kr", exact: true },
    { id: "p", printed: "50,0", unit: "%", percent: { numerator: "a", base: "b" } },
  ]);
  expect([percent("p", 33.3), percent("p", 33.4), percent("p", 34)]).toEqual([
    "exact",
    undefined,
    undefined,
  ]);
  const same = fitOf(
    [
      { id: "a", printed: "1", unit },
      { id: "b", printed: "3", unit },
    ],
    "nearest",
    [{ kind: "same", figures: ["a", "b"] }],
  );
  expect([3, 2, 1].map((print) => same("a", print))).toEqual([
    "exact",
    "within-rounding",
    undefined,
  ]);
});
