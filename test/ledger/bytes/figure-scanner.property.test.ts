/** Figures that are written like the one before are read as JSON.parse reads them. */
import { type FigureSet, isAnslagError } from "anslag";
import {
  type FigureInput,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
} from "anslag/ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, issuesOf } from "../../support/code-of.ts";
import { frame, plain, remarkedRow, row } from "../many-rows.ts";

describe("figures as JSON", () => {
  interface FormOfFigure {
    readonly order: readonly string[];
    readonly space: string;
    readonly isNumber: boolean;
    readonly before: string;
  }
  /**
   * How a figure is written: the order of its keys, spaces, amounts as texts or numbers, a long
   * member first.
   */
  const forms = fc.record({
    order: fc.shuffledSubarray(
      ["line", "scenario", "period", "amount", "members", "source", "note"],
      { minLength: 7 },
    ),
    space: fc.constantFrom("", " ", "\n\t"),
    isNumber: fc.boolean(),
    before: fc.constantFrom("", " ", "\n    "),
  });
  /** A run of figures of one form in which only some things change. */
  const run = fc.record({
    form: forms,
    figures: fc
      .tuple(
        fc.oneof(
          fc.array(row, { minLength: 1, maxLength: 3 }),
          fc.array(remarkedRow, { minLength: 1, maxLength: 3 }),
        ),
        fc.constantFrom(1, 1, 3),
        fc.boolean(),
      )
      .map(([all, most, isShort]) =>
        all.slice(0, most).map((each) => (isShort ? { ...each, amount: "-12.5" } : each)),
      ),
    times: fc.nat(14),
    broken: fc.nat(17),
  });
  const breaks = [
    ['"line"', '"l\\u0069ne"'],
    ["}", "} "],
    ["{", '{"note":"n",'],
    ["1", "01"],
    ['"', "'"],
    [":", ": ,"],
    ["}", ""],
    ["e", "\\u0065"],
    ['fees"', 'fees2"'],
    [',"', ';"'],
    ['budget"', 'budgets"'],
  ] as const;
  const written = (
    { order, space, isNumber, before }: FormOfFigure,
    figure: FigureInput,
  ): string => {
    const inside = Object.entries(figure.members ?? {}).map(
      ([key, value]) => `${JSON.stringify(key)}:${space}${JSON.stringify(value)}`,
    );
    const values: Readonly<Record<string, string | undefined>> = {
      line: JSON.stringify(figure.line),
      scenario: JSON.stringify(figure.scenario),
      period: figure.period === undefined ? undefined : JSON.stringify(figure.period),
      amount:
        isNumber && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(`${figure.amount}`)
          ? `${figure.amount}`
          : JSON.stringify(figure.amount),
      members: `{${space}${inside.join(`,${space}`)}}`,
      source: figure.source === undefined ? undefined : JSON.stringify(figure.source),
      note: figure.note === undefined ? undefined : JSON.stringify(figure.note),
    };
    const parts = order.flatMap((key) =>
      values[key] === undefined ? [] : [`${JSON.stringify(key)}${space}:${space}${values[key]}`],
    );
    return `${before}{${space}${parts.join(`${space},`)}${space}}`;
  };

  it("are read as JSON.parse would, written like the one before and suddenly not", () => {
    let [kept, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
        const all = runs.flatMap(({ form, figures, times, broken }) => {
          const texts = Array.from({ length: times }, () =>
            figures.map((figure) => written(form, figure)),
          ).flat();
          const pair = breaks[broken];
          const last = texts.length - 1;
          return pair === undefined
            ? texts
            : texts.map((text, k) => (k === last ? text.replace(pair[0], pair[1]) : text));
        });
        const text = `[${all.join(",")}]`;
        const outcome = (read: () => FigureSet): unknown => {
          try {
            return plain(read());
          } catch (error) {
            if (!isAnslagError(error)) throw error;
            return issuesOf(() => read()).map(({ code, path, received }) => ({
              code,
              path,
              received,
            }));
          }
        };
        const slow = (): FigureSet => {
          // Long numbers are read digit by digit by the door, so they are texts here.
          const value = JSON.parse(
            text.replace(/(:\s*)(-?\d+(?:\.\d+)?)(?=[\s,}])/g, '$1"$2"'),
          ) as FigureInput[];
          return figuresFromRecords(frame, value);
        };
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (!isJson) {
          refused += 1;
          expect(codeOf(() => figuresFromJson(frame, text))).toBe("input.not-json");
          return;
        }
        kept += all.length;
        expect(outcome(() => figuresFromJson(frame, text))).toEqual(outcome(slow));
        if (all.some((each) => each.includes("\n"))) return;
        expect(outcome(() => figuresFromJsonLines(frame, all.join("\n")))).toEqual(
          (outcome(slow) as readonly (string | { readonly path: readonly unknown[] })[]).map(
            (each) =>
              typeof each === "string"
                ? each
                : { ...each, path: ["line", (each.path[1] as number) + 1, ...each.path.slice(2)] },
          ),
        );
      }),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(2000);
    expect(refused).toBeGreaterThan(10);
  });

  it("may have escapes, spaces, two equal keys and long numbers", () => {
    const one = (text: string) => [...figuresFromJson(frame, `[${text}]`)][0];
    expect(one('{"line":"f\\u0065es","scenario":"budget","amount":"1"}')?.line).toBe("fees");
    expect(one('{"amount":1,"amount":2,"line":"fees","scenario":"budget"}')?.amount.toFixed()).toBe(
      "2",
    );
    expect(
      one('{"amount":123456789012345678.25,"line":"fees","scenario":"budget"}')?.amount.toFixed(),
    ).toBe("123456789012345678.25");
    expect(
      one('{"amount":-0.5,"line":"fees","scenario":"budget","source":"p. 3","note":"n"}'),
    ).toMatchObject({
      source: "p. 3",
      note: "n",
    });
    expect(
      one(
        ' { "members" : { "unit" : "v\u00e4st" } ,"line":"fees",' +
          '"scenario":"budget","amount":"5" } ',
      )?.members.unit,
    ).toBe("väst");
  });
});
