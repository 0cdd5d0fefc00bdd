/** The parts that all kinds of columns share. */
import { describe, expect, it } from "vitest";
import { columnKind, comparisonKind, UNREADABLE } from "../../../src/statement/columns/kind.ts";
import { amount, empty } from "../../support/cells.ts";
import { readAs, ruleOf } from "../../support/columns.ts";
import { library } from "../../support/library.ts";

describe("a comparison of two columns", () => {
  interface Input {
    readonly label?: string;
    readonly gapOf: { readonly more: string; readonly less: string };
    readonly loose?: boolean;
  }
  const gap = comparisonKind<Input, "gapOf">({
    key: "gapOf",
    names: ["more", "less"],
    measure: "variance",
    flag: "loose",
    settle: (_, __, { loose }) => ({
      compare: (first, second) => ({ kind: "amount", amount: first.minus(second) }),
      ...(loose === true ? { missingAsZero: true } : {}),
    }),
  });
  const gapOf = { more: "a", less: "b" };

  it("names its columns in the order of the kind, however they are written", () => {
    const { spec, issues } = readAs(gap, { gapOf: { less: "b", more: "a" } });
    expect([spec.measure, spec.terms, issues]).toEqual(["variance", ["a", "b"], []]);
    expect(gap.keys).toEqual(["label", "gapOf", "loose"]);
  });

  it("may have no other column, and is not read where it names none", () => {
    expect(readAs(gap, { gapOf: { ...gapOf, third: "c" } }).issues).toEqual([
      ["input.unknown-key", "columns.x.gapOf.third"],
    ]);
    expect(readAs(gap, { gapOf: "a" })).toEqual({
      spec: UNREADABLE,
      issues: [["input.wrong-type", "columns.x.gapOf"]],
    });
    expect(readAs(gap, { gapOf, loose: "no" }).issues).toEqual([
      ["input.wrong-type", "columns.x.loose"],
    ]);
  });

  it("compares two amounts, and says which one is missing", () => {
    const { cell } = ruleOf(gap, { gapOf }, [{}, {}]);
    expect(cell(amount(5), amount(7))).toBe("-2");
    expect(cell(empty("absent"), amount(7))).toBe("missing-amount");
    expect(cell(amount(5), undefined)).toBe("missing-base");
    expect(cell(empty("zero-base"), undefined)).toBe("absent");
  });

  it("counts one missing amount as zero where that is declared", () => {
    const { cell } = ruleOf(gap, { gapOf, loose: true }, [{}, {}]);
    expect([cell(undefined, amount(7)), cell(amount(5), undefined)]).toEqual(["-7", "5"]);
    expect(cell(undefined, undefined)).toBe("absent");
  });
});

describe("a kind of column", () => {
  it("has a key that tells it, the keys of its input, and reads the input as it is", () => {
    const seen: object[] = [];
    const kind = columnKind<{ readonly label?: string; readonly of: string }>(
      "of",
      ["label", "of"],
      (input) => {
        seen.push(input);
        return UNREADABLE;
      },
    );
    const input = { of: "a" };
    const spec = kind.read(input, { book: library, path: [], issues: [] });
    expect([kind.key, kind.keys]).toEqual(["of", ["label", "of"]]);
    expect(seen).toEqual([input]);
    expect(spec).toEqual({ measure: "amount", terms: [] });
  });
});
