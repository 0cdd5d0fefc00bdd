/** Laws of charts of codes, over random trees. */
import { chartFromCodes, linesUnder } from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** A random tree as codes of parts, every parent listed: "2", "2.1", "2.1.4". */
const codes: fc.Arbitrary<readonly string[]> = fc
  .uniqueArray(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), {
    selector: String,
    maxLength: 30,
  })
  .map((paths) => [
    ...new Set(paths.flatMap((path) => path.map((_, depth) => path.slice(0, depth + 1).join(".")))),
  ]);

const parentOf = (code: string): string => code.split(".").slice(0, -1).join(".");
const isLeaf = (code: string, all: readonly string[]): boolean =>
  !all.some((each) => parentOf(each) === code);
const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** The three ways to say one tree; without dots each part is one digit. */
const ways = (all: readonly string[]) => [
  {
    codes: all.map((code) => ({ code, parent: parentOf(code), label: `Label ${code}` })),
    by: "parent" as const,
    kinds: "cost" as const,
  },
  {
    codes: all.map((code) => ({ code, label: `Label ${code}` })),
    by: { separator: "." },
    kinds: "cost" as const,
  },
  {
    codes: all.map((code) => ({ code, label: `Label ${code}` })),
    by: { lengths: [1, 3, 5, 7, 9] },
    kinds: "cost" as const,
  },
];

describe("a chart of random codes", () => {
  it("holds every code once, each under its parent, in all three ways alike", () => {
    fc.assert(
      fc.property(codes, (all) => {
        const [first, ...others] = ways(all).map((input) => chartFromCodes(input));
        expect(first?.codes.map(({ code }) => code).sort()).toEqual([...all].sort());
        for (const { code, parent, level, label } of first?.codes ?? []) {
          expect(parent ?? "").toBe(parentOf(code));
          expect(level).toBe(code.split(".").length);
          expect(label).toBe(`Label ${code}`);
        }
        for (const other of others)
          expect({ ...other, accounts: [] }).toEqual({ ...first, accounts: [] });
        expect(first?.findings).toEqual([]);
      }),
    );
  });

  it("has the leaves as lines, and under each total the leaves that begin with it", () => {
    fc.assert(
      fc.property(codes, (all) => {
        const leaves = all.filter((code) => isLeaf(code, all));
        for (const input of ways(all)) {
          const { chart } = chartFromCodes(input);
          expect(chart.lines.map(({ id }) => id).sort()).toEqual([...leaves].sort());
          expect(chart.totals.map(({ id }) => id).sort()).toEqual(
            all.filter((code) => !isLeaf(code, all)).sort(),
          );
          for (const { id } of chart.totals)
            expect([...linesUnder(chart, id)].sort()).toEqual(
              leaves.filter((leaf) => leaf.startsWith(`${id}.`)).sort(),
            );
        }
      }),
    );
  });

  it("does not depend on the order of the rows, whatever is missing", () => {
    const cases = codes.chain((all) =>
      fc.record({
        kept: fc
          .subarray([...all])
          .chain((kept) => fc.record({ kept: fc.constant(kept), order: shuffled(kept) })),
        lost: fc.constantFrom("2", "1.1", "nothing"),
      }),
    );
    fc.assert(
      fc.property(cases, ({ kept: { kept, order }, lost }) => {
        for (const [k, one] of ways(kept).entries()) {
          const kinds = [
            { prefix: lost, line: null },
            { prefix: "1", line: "income" as const },
            { prefix: "3", line: "cost" as const },
          ];
          const [a, b] = [one, ways(order)[k] ?? one].map((input) =>
            chartFromCodes({ ...input, kinds }),
          );
          expect(b).toEqual(a);
        }
      }),
    );
  });

  it("finds the totals that differ from their leaves, as whole numbers say", () => {
    const amounts = codes.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(fc.option(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), { freq: 12 }), {
          minLength: all.length,
          maxLength: all.length,
        }),
        fc.array(fc.constantFrom(0n, 0n, 0n, 1n, -3n), {
          minLength: all.length,
          maxLength: all.length,
        }),
      ),
    );
    fc.assert(
      fc.property(amounts, ([all, drawn, slips]) => {
        const leafAmounts = new Map(all.map((code, k) => [code, drawn[k] ?? undefined]));
        const expected: string[] = [];
        const rows = all.map((code, k) => {
          const under = all.filter((each) => each.startsWith(`${code}.`) && isLeaf(each, all));
          const parts = under.map((leaf) => leafAmounts.get(leaf));
          const sum = parts.reduce<bigint>((total, part) => total + (part ?? 0n), 0n);
          const slip = slips[k] ?? 0n;
          const amount = isLeaf(code, all) ? leafAmounts.get(code) : sum + slip;
          const missing = parts.filter((part) => part === undefined).length;
          if (under.length > 0 && missing > 0) expected.push(`${code} misses ${missing}`);
          else if (under.length > 0 && slip !== 0n) expected.push(`${code} ${sum} ${slip}`);
          return { code, ...(amount !== undefined && { amount }) };
        });
        const { findings } = chartFromCodes({ codes: rows, by: { separator: "." } });
        const found = findings.map((each) =>
          each.kind === "sum-differs"
            ? `${each.code} ${each.sum.toFixed()} ${each.difference.toFixed()}`
            : each.kind === "unchecked-sum"
              ? `${each.code} misses ${each.missing}`
              : each.kind,
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
