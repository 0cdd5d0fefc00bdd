/** A derivation speaks the language of its page, down to the last term. */
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../src/amount/index.ts";
import { type Derivation, derivationIn, freezeDerivation } from "../../src/statement/derivation.ts";

const word = (label: string, ...terms: readonly Derivation[]): Derivation => ({
  label,
  wording: [{ word: "budget" }],
  rule: "sum",
  amount: toDecimal(5),
  terms: terms.map((derivation) => ({ weight: -1, derivation })),
});
const swedish = { language: "sv", locale: "sv-SE" } as const;

describe("a derivation in another language", () => {
  it("says the words of the package again, at every depth, and keeps all else", () => {
    const said = derivationIn(word("Budget", word("Budget"), word("Own name")), swedish);
    expect(said).toMatchObject({ language: "sv", locale: "sv-SE", rule: "sum", label: "Budget" });
    expect(said.amount?.toFixed()).toBe("5");
    expect(said.terms.map(({ weight }) => weight)).toEqual([-1, -1]);
    const why: Derivation = { ...word("Actual"), wording: [{ word: "actual" }] };
    const inside = derivationIn(word("Budget", why), swedish).terms[0]?.derivation;
    expect(inside).toMatchObject({ label: "Utfall", language: "sv" });
  });

  it("keeps a label that a caller changed, because its words no longer say it", () => {
    const changed: Derivation = { ...word("My outcome"), wording: [{ word: "actual" }] };
    expect(derivationIn(changed, swedish).label).toBe("My outcome");
  });

  it("compares labels in the language that they come from", () => {
    const actual: Derivation = { ...word("Utfall"), wording: [{ word: "actual" }] };
    const english = { language: "en", locale: "en-GB" } as const;
    expect(derivationIn(actual, english, swedish).label).toBe("Actual");
    expect(derivationIn(actual, english).label).toBe("Utfall");
    expect(derivationIn({ ...actual, language: "sv" }, english).label).toBe("Actual");
  });
});

describe("a frozen derivation", () => {
  it("cannot be changed, nor can its terms", () => {
    const given = word("Budget", word("Budget"));
    const frozen = freezeDerivation(given);
    expect(frozen).toEqual(given);
    const parts = [frozen, frozen.terms, frozen.terms[0]];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual([true, true, true]);
  });
});
