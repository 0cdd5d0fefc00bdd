/** Laws of the doors: each gives the figures, or the problems, of a book in code. */
import { type FigureSet, incomeStatement, isAnslagError, toDecimal } from "anslag";
import {
  type FigureInput,
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
  streamFigures,
  sumFigures,
  withFigures,
} from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fraction, sum } from "../oracle/fraction.ts";
import { codeOf, issuesOf } from "../support/code-of.ts";
import {
  arrays,
  csv,
  cut,
  cuts,
  frame,
  inCode,
  json,
  mapping,
  plain,
  row,
  rows,
  withoutEmpty,
} from "./many-rows.ts";

describe("every door", () => {
  it("gives the same figures as a book in code, in the same order", () => {
    fc.assert(
      fc.property(rows, cuts, (all, places) => {
        const expected = plain(inCode(all));
        expect(plain(figuresFromRecords(frame, all))).toEqual(expected);
        expect(plain(figuresFromArrays(frame, arrays(all)))).toEqual(expected);
        const list = json(all);
        expect(plain(figuresFromJson(frame, `[${list.join(",")}]`))).toEqual(expected);
        expect(
          plain(
            figuresFromJson(
              frame,
              ` [ ${list.map((each) => each.replaceAll('":"', '" : "')).join(" ,\n")} ] `,
            ),
          ),
        ).toEqual(expected);
        expect(
          plain(figuresFromJsonLines(frame, cut(`\ufeff${list.join("\r\n")}`, places))),
        ).toEqual(expected);
        expect(
          plain(figuresFromCsv(frame, cut(csv(all), places), { ...mapping, separator: ";" })),
        ).toEqual(plain(inCode(withoutEmpty(all))));
      }),
    );
  });

  it("that streams gives what the one for text gives", async () => {
    await fc.assert(
      fc.asyncProperty(rows, cuts, async (all, places) => {
        async function* pieces(text: string) {
          for (const piece of cut(text, places)) yield await Promise.resolve(piece);
        }
        const expected = plain(figuresFromRecords(frame, all));
        expect(
          plain(await streamFigures(frame, pieces(json(all).join("\n")), "json-lines")),
        ).toEqual(expected);
        expect(
          plain(await streamFigures(frame, pieces(csv(all)), { ...mapping, separator: ";" })),
        ).toEqual(plain(figuresFromRecords(frame, withoutEmpty(all))));
      }),
      { numRuns: 40 },
    );
  });

  it("sums exactly what was given, and its statement is that of the book in code", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const set = figuresFromJson(frame, `[${json(all).join(",")}]`);
        const total = sum(all.map((each) => fraction(toDecimal(each.amount).toFixed())));
        expect(compare(fraction((sumFigures(set) ?? toDecimal(0)).toFixed()), total)).toBe(0);
        const year = all.filter(({ period }) => period === undefined);
        const columns = { budget: { scenario: "budget", set: "main" } } as const;
        const cells = (figures: FigureSet) =>
          incomeStatement(withFigures(frame, { main: figures }), { columns }).cells;
        expect(cells(figuresFromJson(frame, `[${json(year).join(",")}]`))).toEqual(
          cells(inCode(year)),
        );
      }),
    );
  });

  const broken = fc.constantFrom<(row_: FigureInput) => FigureInput>(
    (each) => ({ ...each, line: "staf" }),
    (each) => ({ ...each, scenario: "plan" }),
    (each) => ({ ...each, period: "2021-01" }),
    (each) => ({ ...each, period: "2023-13" }),
    (each) => ({ ...each, amount: "12,5x" }),
    (each) => ({ ...each, amount: "" }),
    (each) => ({ ...each, members: { unit: "north" } }),
    (each) => ({ ...each, members: { area: "east" } }),
    (each) => ({ ...each, line: 5 as never }),
    (each) => ({ ...each, amount: null as never }),
  );

  it("finds the same problems in the same rows as a book in code", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, fc.option(broken, { nil: undefined })), {
          minLength: 1,
          maxLength: 8,
        }),
        (all) => {
          const bad = all.map(([each, breaking]) => breaking?.(each) ?? each);
          const expected = issues(() => inCode(bad)).map(
            ({ code, path }) => `${code} ${path.slice(3).join(".")}`,
          );
          const found = (of: () => unknown, from: number, first: number) =>
            issues(of).map(
              ({ code, path }) =>
                `${code} ${[Number(path[from - 1]) - first, ...path.slice(from)].join(".")}`,
            );
          const own = expected.length === 0 ? [] : expected;
          expect(found(() => figuresFromRecords(frame, bad), 2, 0)).toEqual(own);
          expect(found(() => figuresFromJson(frame, `[${json(bad).join(",")}]`), 2, 0)).toEqual(
            own,
          );
          expect(found(() => figuresFromJsonLines(frame, json(bad).join("\n")), 2, 1)).toEqual(own);
        },
      ),
    );
  });

  it("lists problems up to a limit, and says how many rows more are wrong", () => {
    const bad = Array.from({ length: 250 }, () => ({
      line: "staf",
      scenario: "budget",
      amount: 1,
    }));
    const found = issuesOf(() => figuresFromRecords(frame, bad, { limit: 10 }));
    expect([found.length, found.at(-1)?.code, found.at(-1)?.received]).toEqual([
      11,
      "figure.more-rows",
      "240 more",
    ]);
    expect(issuesOf(() => figuresFromRecords(frame, bad))).toHaveLength(101);
  });

  it("refuses values that are no rows, unknown keys and lines that are no JSON", () => {
    const odd = [
      null,
      5,
      "x",
      [],
      { line: "fees", scenario: "budget", amount: 1, ammount: 2 },
      { line: "fees", scenario: "budget", amount: 1, members: [] },
    ];
    expect(
      issuesOf(() => figuresFromRecords(frame, odd as never)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual([
      "input.wrong-type rows.0",
      "input.wrong-type rows.1",
      "input.wrong-type rows.2",
      "input.wrong-type rows.3",
      "input.unknown-key rows.4.ammount",
      "input.wrong-type rows.5.members",
    ]);
    const text =
      '{"line":"fees","scenario":"budget","amount":1}\n\n{"line":\n[]\n' +
      '{"line":"fees","scenario":"budget","amount":01}\n';
    expect(
      issuesOf(() => figuresFromJsonLines(frame, text)).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      ),
    ).toEqual(["input.not-json line.3", "input.wrong-type line.4", "input.not-json line.5"]);
    expect(codeOf(() => figuresFromJson(frame, "{}"))).toBe("input.wrong-type");
    expect(codeOf(() => figuresFromJson(frame, "[1,"))).toBe("input.not-json");
  });
});

function issues(of: () => unknown) {
  try {
    of();
    return [];
  } catch (error) {
    if (!isAnslagError(error)) throw error;
    return error.issues;
  }
}
