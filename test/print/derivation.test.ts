/** A derivation as indented lines: signs, factors, quotients, sources and reasons. */
import { type Derivation, renderDerivation } from "anslag";
import { describe, expect, it } from "vitest";
import { ratioBetween, toDecimal } from "../../src/amount/index.ts";
import { codeOf } from "../support/code-of.ts";

type Rule = Derivation["rule"];
const step = (rule: Rule, value: string | object | undefined, more: object = {}): Derivation => ({
  label: rule,
  rule,
  ...(typeof value === "string" ? { amount: toDecimal(value) } : value),
  terms: [],
  ...more,
});
const of = (...terms: readonly (readonly [number | string, Derivation])[]) => ({
  terms: terms.map(([weight, derivation]) => ({ weight: toDecimal(weight), derivation })),
});
const ratio = (numerator: number, denominator: number) => ({
  ratio: ratioBetween(toDecimal(numerator), toDecimal(denominator)),
});
const lines = (derivation: Derivation, options = {}) =>
  renderDerivation(derivation, options).split("\n");

describe("the steps of a derivation", () => {
  it("of a sum have their sign, and any other weight as a factor", () => {
    const terms = of(
      [1, step("figure", "1000.5")],
      [-1, step("figure", "-2")],
      ["-0.25", step("given", "4")],
    );
    expect(lines(step("sum", "1001.5", terms))).toEqual([
      "sum = 1,001.5",
      "  + figure = 1,000.5",
      "  − figure = -2",
      "  − 0.25 × given = 4",
    ]);
  });

  it("of a quotient stand one over the other; a growth takes 1 away", () => {
    const terms = of([1, step("figure", "110")], [1, step("figure", "100")]);
    expect(lines(step("growth", ratio(10, 100), terms))).toEqual([
      "growth = 10.0 %",
      "  · figure = 110",
      "  ÷ figure = 100",
      "  − 1",
    ]);
    expect(lines(step("percent", ratio(1, 3), terms))).toEqual([
      "percent = 33.3 %",
      "  · figure = 110",
      "  ÷ figure = 100",
    ]);
    expect(lines(step("growth", ratio(10, 100)))).toEqual(["growth = 10.0 %"]);
  });

  it("are indented by their depth", () => {
    const inner = step("sum", "3", of([1, step("figure", "1")], [1, step("given", "2")]));
    const outer = of([1, { ...inner, label: "inner" }], [1, step("decision", "4")]);
    expect(lines(step("sum", "7", outer))).toEqual([
      "sum = 7",
      "  + inner = 3",
      "    + figure = 1",
      "    + given = 2",
      "  + decision = 4",
    ]);
  });

  it("repeat neither an amount that is the only one below, nor what a label above says", () => {
    const east = step("figure", "-2", { label: "Staff · Forecast · East", source: "ledger" });
    const staff = step("sum", "-2", { label: "Staff", ...of([1, east]) });
    const books = step("figure", "-3", { label: "Books · Forecast" });
    const net = of([1, staff], [1, books]);
    expect(lines(step("sum", "-5", { label: "Net cost · Forecast", ...net }))).toEqual([
      "Net cost · Forecast = -5",
      "  + Staff · East = -2 [Source: ledger]",
      "  + Books = -3",
    ]);
    // A step that takes the only amount away, or leaves decisions out, stays.
    const taken = step("sum", "2", { label: "Less", ...of([-1, east]) });
    expect(lines(taken)).toEqual(["Less = 2", "  − Staff · Forecast · East = -2 [Source: ledger]"]);
    expect(lines({ ...staff, undecided: ["K 1"] })).toHaveLength(2);
  });

  it("that are a rest say how many they are, and what they come to", () => {
    const rest = step("rest", "12345", { label: "Staff", count: 248 });
    const shown = step("figure", "5", { label: "Staff · March" });
    const staff = step("sum", "12350", { label: "Staff", ...of([1, shown], [1, rest]) });
    expect(lines(staff)).toEqual([
      "Staff = 12,350",
      "  + March = 5",
      "  + 248 more, together = 12,345",
    ]);
    expect(lines(staff, { language: "nb" })[2]).toBe("  + 248 til, til sammen = 12\u00a0345");
    const all = step("sum", "12346", {
      label: "Costs",
      ...of([1, rest], [1, step("figure", "1")]),
    });
    expect(lines(all)[1]).toBe("  + Staff (248 amounts) = 12,345");
  });

  it("have the sign that the table prints, and are added or taken away as it prints them", () => {
    // A surplus of 10 = income 30 + costs −20; the table prints costs with a plus.
    const income = step("figure", "30", { label: "income" });
    const costs = step("figure", "-20", { label: "costs", opposite: true });
    expect(lines(step("sum", "10", of([1, income], [1, costs])))).toEqual([
      "sum = 10",
      "  + income = 30",
      "  − costs = 20",
    ]);
    expect(lines(step("percent", ratio(-20, 30), { opposite: true }))).toEqual([
      "percent = 66.7 %",
    ]);
    const loss = step("figure", "-1", { signs: "statement-us" });
    expect([lines(loss), lines(loss, { negative: "hyphen" })]).toEqual([
      ["figure = (1)"],
      ["figure = -1"],
    ]);
  });

  it("name the unit at the first one, where the table prints another", () => {
    const unit = { currency: "GBP", scale: "one" };
    const terms = of([1, step("figure", "1000")], [1, step("given", "-3000")]);
    expect(lines(step("sum", "-2000", { unit, ...terms }))).toEqual([
      "sum = -£2,000",
      "  + figure = 1,000",
      "  + given = -3,000",
    ]);
  });
});

describe("a step", () => {
  it("names its source, its note, and decisions that do not count", () => {
    const more = { source: "p. 4", note: "new", undecided: ["K 1", "K 2"] };
    expect(lines(step("decision", "5", more))).toEqual([
      "decision = 5 [Source: p. 4] (new) (not counted, because it is not known whether they had " +
        "been decided by then: K 1, K 2)",
    ]);
  });

  it("without an amount says why", () => {
    expect(lines(step("empty", { reason: "zero-base" }))).toEqual(["empty = the base is zero"]);
    expect(lines(step("empty", undefined))).toEqual(["empty = no amount"]);
  });

  it("that is zero because nothing is booked says for which months", () => {
    const gap = step("no-bookings", "0", { period: "2023-05/2023-05" });
    expect(lines(gap)).toEqual(["no-bookings = 0 (no bookings in May 2023)"]);
    expect(lines(gap, { language: "sv" })).toEqual(["no-bookings = 0 (inga bokningar maj 2023)"]);
  });

  it("of an explanation says it once", () => {
    expect(lines(step("text", undefined, { note: "sick\nleave" }))).toEqual(["text = sick leave"]);
    expect(lines(step("text", undefined))).toEqual(["text ="]);
  });
});

describe("the language of a derivation", () => {
  it("is its own, unless another one is asked for", () => {
    const swedish = step("empty", { reason: "zero-base" }, { language: "sv" });
    expect(lines(swedish)).toEqual(["empty = jämförelsebeloppet är noll"]);
    expect(lines(swedish, { language: "en" })).toEqual(["empty = the base is zero"]);
    const negative = { locale: "sv-SE", negative: "parentheses" } as const;
    expect(lines(step("figure", "-1234.5"), negative)).toEqual(["figure = (1\u00a0234,5)"]);
  });

  it("and its numbers can be chosen, but nothing else", () => {
    const figure = step("figure", "1");
    expect(codeOf(() => lines(figure, { zero: "-" }))).toBe("input.unknown-key");
    expect(codeOf(() => lines(figure, { negative: "red" }))).toBe("input.choice");
    expect(codeOf(() => lines(figure, { language: "fr" }))).toBe("print.language");
  });
});
