/**
 * Pools, reclassification, comparable basis, coverage of explanations, and matrices completed from
 * their margins.
 */
import { roundPercent, toDecimal } from "anslag";
import {
  comparableGrowth,
  completeMatrix,
  explanationCoverage,
  poolVariances,
  reclassify,
} from "anslag/planning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absolute, add, compare, divide, fraction, negate, sum } from "../../oracle/fraction.ts";
import { toFraction } from "../../oracle/joint-proof.ts";
import { codeOf, issuesOf } from "../../support/code-of.ts";

const amount = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((each) => toDecimal(each).times("0.01").toFixed());
const read = (of: { toFixed(): string }) => fraction(of.toFixed());
const heads = ["own", "projects", "grants", "fees"] as const;
const variances = fc.record({ own: amount, projects: amount, grants: amount, fees: amount });

describe("laws of pools", () => {
  it("pools and what is outside them are the whole, gross and net", () => {
    fc.assert(
      fc.property(variances, fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), (of, places) => {
        const inPool = (k: number) => heads.filter((_, place) => places[place] === k);
        const pools = Object.fromEntries(
          [0, 1].filter((k) => inPool(k).length > 0).map((k) => [`p${k}`, inPool(k)]),
        );
        const answer = poolVariances(of, pools);
        const all = [...Object.values(answer.pools), answer.outside];
        for (const key of ["favourable", "unfavourable", "net"] as const) {
          const expected = heads
            .map((head) => fraction(of[head]))
            .filter(({ top }) => key === "net" || (key === "favourable" ? top > 0n : top < 0n));
          expect(compare(sum(all.map((pool) => read(pool[key]))), sum(expected))).toBe(0);
        }
        expect(all.flatMap((pool) => pool.heads).sort()).toEqual([...heads].sort());
      }),
    );
  });

  it("a head that is not there, one in two pools and a pool without heads are refused, all at once", () => {
    const bad = { a: ["own", "wages"], b: ["own"], c: [] } as never;
    expect(
      issuesOf(() => poolVariances({ own: 1 }, bad)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["analysis.head pools.a", "analysis.head pools.b", "analysis.head pools.c"]);
  });
});

describe("laws of reclassification", () => {
  const move = fc
    .tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), amount)
    .map(([from, step, of]) => ({
      from: heads[from] ?? "own",
      to: heads[(from + step) % 4] ?? "own",
      amount: of,
    }));

  it("a cause that adds up to 0 explains nothing of the net: it is the same before and after", () => {
    fc.assert(
      fc.property(variances, fc.array(move, { maxLength: 6 }), (of, moves) => {
        const { heads: after, moved, before, after: gross, explained } = reclassify(of, moves);
        expect(gross.net.toFixed()).toBe(before.net.toFixed());
        expect(compare(sum(Object.values(moved).map(read)), fraction("0"))).toBe(0);
        for (const head of heads) {
          const expected = moves.reduce(
            (so, { from, to, amount: by }) =>
              add(
                so,
                head === to ? fraction(by) : head === from ? negate(fraction(by)) : fraction("0"),
              ),
            fraction(of[head]),
          );
          expect(compare(read(after[head]), expected)).toBe(0);
          const share = explained[head];
          if (share.kind === "ratio")
            expect(
              compare(
                toFraction(share),
                divide(
                  add(absolute(fraction(of[head])), negate(absolute(read(after[head])))),
                  absolute(fraction(of[head])),
                ),
              ),
            ).toBe(0);
          else expect(fraction(of[head]).top).toBe(0n);
        }
      }),
    );
  });

  it("moves and their opposites are no moves", () => {
    fc.assert(
      fc.property(variances, fc.array(move, { maxLength: 6 }), (of, moves) => {
        const back = moves.map(({ from, to, amount: by }) => ({ from: to, to: from, amount: by }));
        const { heads: after } = reclassify(of, [...moves, ...back]);
        for (const head of heads) expect(after[head].toFixed()).toBe(toDecimal(of[head]).toFixed());
      }),
    );
  });

  it("refuses heads that are not there, and a head with itself", () => {
    const moves = [
      { from: "own", to: "own", amount: 1 },
      { from: "wages" as never, to: "own", amount: "x" },
    ] as const;
    expect(issuesOf(() => reclassify({ own: 1 }, moves)).map(({ path }) => path.join("."))).toEqual(
      ["moves.0", "moves.1.amount", "moves.1.from"],
    );
  });
});

describe("comparable basis", () => {
  it("is the reported change less the one-offs of this year, plus those of the year before", () => {
    const once = fc.dictionary(fc.constantFrom("a", "b"), amount);
    fc.assert(
      fc.property(amount, amount, once, once, (current, prior, now, before) => {
        const { comparable, reported } = comparableGrowth({
          current,
          prior,
          oneOffs: { current: now, prior: before },
        });
        const expected = sum([
          read(reported.amount),
          ...Object.values(now).map((each) => negate(fraction(each))),
          ...Object.values(before).map(fraction),
        ]);
        expect(compare(read(comparable.amount), expected)).toBe(0);
      }),
    );
  });

  it("refuses one-offs of a year that is not compared", () => {
    expect(
      codeOf(() => comparableGrowth({ current: 1, prior: 1, oneOffs: { now: {} } as never })),
    ).toBe("input.unknown-key");
  });
});

describe("coverage", () => {
  it("is 0 without explanations, 1 with all, and grows with each", () => {
    fc.assert(
      fc.property(variances, fc.shuffledSubarray([...heads]), (of, names) => {
        const parts = names.map((_, k) => explanationCoverage(of, names.slice(0, k + 1)));
        const sizes = [explanationCoverage(of, []), ...parts].map(({ explained }) =>
          explained.toNumber(),
        );
        expect(sizes[0]).toBe(0);
        expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
        const all = explanationCoverage(of, [...heads]);
        expect(all.explained.toFixed()).toBe(all.gross.toFixed());
        if (all.share.kind === "ratio") expect(roundPercent(all.share).toNumber()).toBe(100);
      }),
    );
    expect(issuesOf(() => explanationCoverage({ a: 1 }, ["a", "a", "b" as never]))).toHaveLength(2);
  });
});

describe("laws of elimination", () => {
  const rows = ["r0", "r1", "r2"] as const;
  const columns = ["c0", "c1", "c2", "c3"] as const;
  const grid = fc.array(fc.array(amount, { minLength: 4, maxLength: 4 }), {
    minLength: 3,
    maxLength: 3,
  });
  const total = (of: readonly string[]) =>
    toDecimal(of.reduce((so, each) => so.plus(each), toDecimal(0)));

  it("finds what was there, or says that it is open; nothing it finds is wrong", () => {
    let found = 0;
    fc.assert(
      fc.property(grid, fc.array(fc.nat(11), { maxLength: 6 }), (of, hidden) => {
        const cells = Object.fromEntries(
          rows.map((row, r) => [
            row,
            Object.fromEntries(
              columns.flatMap((column, c) =>
                hidden.includes(r * 4 + c) ? [] : [[column, of[r]?.[c] ?? "0"]],
              ),
            ),
          ]),
        );
        const answer = completeMatrix({
          rows,
          columns,
          cells,
          rowTotals: Object.fromEntries(rows.map((row, r) => [row, total(of[r] ?? [])])),
          columnTotals: Object.fromEntries(
            columns.map((column, c) => [column, total(of.map((each) => each[c] ?? "0"))]),
          ),
        });
        const holes = new Set(hidden).size;
        expect(answer.found.length + answer.open.length).toBe(holes);
        expect(answer.residuals).toEqual([]);
        rows.forEach((row, r) => {
          columns.forEach((column, c) => {
            const cell = answer.cells[row][column];
            if (cell !== undefined)
              expect(cell.toFixed()).toBe(toDecimal(of[r]?.[c] ?? 0).toFixed());
          });
        });
        // Each open cell shares its row and its column with another open cell.
        for (const { row, column } of answer.open) {
          expect(answer.open.filter((each) => each.row === row).length).toBeGreaterThan(1);
          expect(answer.open.filter((each) => each.column === column).length).toBeGreaterThan(1);
        }
        found += answer.found.length;
      }),
    );
    expect(found).toBeGreaterThan(100);
  });

  it("a margin that does not hold is listed with its difference, and never spread", () => {
    const answer = completeMatrix({
      rows: ["a"],
      columns: ["x", "y"],
      cells: { a: { x: 1, y: 2 } },
      rowTotals: { a: 4 },
    });
    expect(
      answer.residuals.map(({ of, id, difference }) => [of, id, difference.toNumber()]),
    ).toEqual([["row", "a", 1]]);
  });

  it("what rests on an assumption says so, at any remove; an assumption for a known cell is refused", () => {
    const given = {
      rows: ["a", "b"],
      columns: ["x", "y"],
      cells: { b: { x: 2 } },
      rowTotals: { a: 5, b: 7 },
      columnTotals: { y: 8 },
    } as const;
    const answer = completeMatrix({
      ...given,
      assumptions: [{ row: "a", column: "x", amount: 2, why: "as last year" }],
    });
    expect(
      answer.found.map(({ row, column, amount: of, restsOnAssumptions }) => [
        row,
        column,
        of.toNumber(),
        restsOnAssumptions,
      ]),
    ).toEqual([
      ["a", "y", 3, true],
      ["b", "y", 5, false],
    ]);
    expect(
      codeOf(() =>
        completeMatrix({
          ...given,
          assumptions: [{ row: "b", column: "x", amount: 2, why: "" }],
        }),
      ),
    ).toBe("analysis.head");
    expect(codeOf(() => completeMatrix({ rows: ["a", "a"], columns: ["x"], cells: {} }))).toBe(
      "analysis.head",
    );
    const names = { rows: ["a"], columns: ["x"] } as const;
    for (const more of [
      { cells: { b: { x: 1 } } },
      { cells: { a: { y: 1 } } },
      { cells: {}, rowTotals: { b: 1 } },
      { cells: {}, columnTotals: { y: 1 } },
    ])
      expect(codeOf(() => completeMatrix({ ...names, ...more } as never))).toBe("analysis.head");
    expect(
      codeOf(() =>
        completeMatrix({
          ...names,
          cells: {},
          assumptions: [{ row: "a", column: "x", amount: 1 } as never],
        }),
      ),
    ).toBe("input.missing-key");
  });
});
