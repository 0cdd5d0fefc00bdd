/** The laws of what-if scenarios. */
import { toDecimal, unitOf } from "anslag";
import {
  applyChanges,
  compareWhatIfs,
  invertChanges,
  type WhatIfChange,
  whatIf,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, fraction, negate, sum } from "../../oracle/fraction.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const base = fc.record({ staff: amount, rent: amount, income: amount });
type Line = "staff" | "rent" | "income";
const changes: fc.Arbitrary<WhatIfChange<Line>[]> = fc.array(
  fc.record({
    what: fc.constantFrom("freeze", "contract"),
    line: fc.constantFrom<Line>("staff", "rent", "income"),
    amount,
  }),
  { maxLength: 6 },
);
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const texts = (of: Readonly<Record<string, { toFixed(): string }>>) =>
  Object.fromEntries(Object.entries(of).map(([name, each]) => [name, each.toFixed()]));

describe("laws of what-if", () => {
  it("changes followed by their inverse leave amounts and total as they were", () => {
    fc.assert(
      fc.property(base, changes, (of, list) => {
        const before = whatIf(of);
        const after = applyChanges(before, list);
        const back = applyChanges(after, invertChanges(after.changes));
        expect(texts(back.amounts)).toEqual(texts(before.amounts));
        expect(back.total.toFixed()).toBe(before.total.toFixed());
        expect(
          invertChanges(invertChanges(after.changes)).map(({ amount: by }) => by.toFixed()),
        ).toEqual(after.changes.map(({ amount: by }) => by.toFixed()));
      }),
    );
  });

  it("an inverse takes the last change back first; a scenario goes on after JSON", () => {
    const after = applyChanges(whatIf({ staff: -10, rent: -5 }), [
      { what: "freeze", line: "staff", amount: 1 },
      { what: "move", line: "rent", amount: 2 },
    ]);
    expect(invertChanges(after.changes).map(({ what, amount: by }) => `${what} ${by}`)).toEqual([
      "not: move -2",
      "not: freeze -1",
    ]);
    const back = JSON.parse(JSON.stringify(after)) as typeof after;
    expect(applyChanges(back, [{ what: "more", line: "staff", amount: 3 }]).total.toNumber()).toBe(
      -9,
    );
  });

  it("a scenario is never changed; its amounts are the base and every change", () => {
    fc.assert(
      fc.property(base, changes, changes, (of, one, other) => {
        const before = applyChanges(whatIf(of), one);
        const was = JSON.stringify(before);
        const after = applyChanges(before, other);
        expect(JSON.stringify(before)).toBe(was);
        for (const line of ["staff", "rent", "income"] as const) {
          const by = [...one, ...other]
            .filter((change) => change.line === line)
            .map((change) => fraction(`${change.amount}`));
          expect(compare(read(after.amounts[line]), sum([fraction(of[line]), ...by]))).toBe(0);
        }
        expect(compare(read(after.total), sum(Object.values(after.amounts).map(read)))).toBe(0);
      }),
    );
  });

  it("the order of changes and how they are grouped does not matter", () => {
    fc.assert(
      fc.property(base, changes, fc.nat(6), (of, list, at) => {
        const once = applyChanges(whatIf(of), list);
        const twice = applyChanges(applyChanges(whatIf(of), list.slice(0, at)), list.slice(at));
        const turned = applyChanges(whatIf(of), [...list].reverse());
        expect(texts(twice.amounts)).toEqual(texts(once.amounts));
        expect(texts(turned.amounts)).toEqual(texts(once.amounts));
      }),
    );
  });

  it("a comparison adds up to the difference of the totals, and turns with its sides", () => {
    fc.assert(
      fc.property(base, base, changes, (one, other, list) => {
        const [left, right] = [whatIf(one), applyChanges(whatIf(other), list)];
        const there = compareWhatIfs(left, right);
        const back = compareWhatIfs(right, left);
        expect(compare(sum(Object.values(there.lines).map(read)), read(there.total))).toBe(0);
        expect(compare(read(there.total), add(read(right.total), negate(read(left.total))))).toBe(
          0,
        );
        expect(compare(read(back.total), negate(read(there.total)))).toBe(0);
      }),
    );
  });

  it("another unit, another line and a bad amount are refused, all at once", () => {
    const tkr = unitOf("SEK", "thousand");
    const before = whatIf({ staff: -10 }, { unit: tkr });
    const bad: readonly WhatIfChange<"staff">[] = [
      { what: "a", line: "rent" as never, amount: 1 },
      { what: "b", line: "staff", amount: "x" },
      { what: "c", line: "staff", amount: 1, unit: unitOf("SEK", "million") },
    ];
    expect(
      issuesOf(() => applyChanges(before, bad)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "forecast.line changes.0.line",
      "amount.not-an-amount changes.1.amount",
      "unit.mismatch changes.2.unit",
    ]);
    expect(codeOf(() => compareWhatIfs(before, whatIf({ staff: -10 })))).toBe("unit.mismatch");
    expect(
      codeOf(() => compareWhatIfs(whatIf({ staff: 1 }), whatIf({ staff: 1, rent: 1 }) as never)),
    ).toBe("forecast.line");
  });
});
