/** Which sets may be added up over dimensions that no cell asks for; the property says why. */
import { describe, expect, it } from "vitest";
import { isSeparable } from "../../../src/statement/postings/index.ts";
import { type Figures, libraryInput, libraryWith } from "../../support/library.ts";

const { appropriations } = libraryInput;
const figure = (more: object = {}) => ({ line: "staff", scenario: "actual", amount: -1, ...more });
const months = (...periods: readonly string[]) => periods.map((period) => figure({ period }));
const isFree = (figures: readonly object[], more = {}) =>
  isSeparable(libraryWith(figures as Figures, more), "all");

describe("figures may be added up", () => {
  it("where each scenario divides its time in periods of one length", () => {
    expect(isFree([])).toBe(true);
    expect(isFree(months("2023-01", "2023-02", "2023-04"))).toBe(true);
    expect(isFree([...months("2023-01"), figure({ scenario: "budget" })])).toBe(true);
  });

  it("not where a scenario has periods of two lengths, or two that overlap", () => {
    expect(isFree(months("2023-01", "2023-02/2023-03"))).toBe(false);
    expect(isFree(months("2023-01/2023-03", "2023-02/2023-04"))).toBe(false);
    expect(isFree(months("2023-01/2023-03", "2023-04/2023-06"))).toBe(true);
  });

  it("not where something is posted on a total", () => {
    expect(isFree([figure({ line: "operating" })])).toBe(false);
  });
});

describe("beside an appropriation", () => {
  it("figures on other lines may be added up", () => {
    expect(isFree([figure()], { appropriations })).toBe(true);
  });

  it("figures on its line may not, in its scenario or where the line is read from one", () => {
    const grant = figure({ line: "grant", scenario: "budget", period: "2023-01" });
    expect(isFree([grant], { appropriations })).toBe(false);
    expect(isFree([grant])).toBe(true);
    const other = figure({ line: "grant", scenario: "priorYearActual" });
    expect(isFree([other], { appropriations })).toBe(false);
  });

  it("of another set they may", () => {
    const grant = figure({ line: "grant", scenario: "budget", period: "2023-01" });
    const book = libraryWith([], {
      figureSets: [
        { id: "first", figures: [] },
        { id: "all", figures: [grant] as never },
      ],
      appropriations,
    });
    expect(isSeparable(book, "all")).toBe(true);
    expect(isSeparable(book, "first")).toBe(true);
    const [first] = appropriations;
    const both = [first, { ...first, id: "second", set: "all" }];
    const figureSets = [
      { id: "first", figures: [] },
      { id: "all", figures: [grant] as never },
    ];
    expect(isSeparable(libraryWith([], { figureSets, appropriations: both }), "all")).toBe(false);
  });
});
