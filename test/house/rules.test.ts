/** Each rule finds what it is there to find, and nothing else. */
import { describe, expect, it } from "vitest";
import { rules, type Violations } from "./rules.ts";
import { readSource } from "./source-file.ts";

const PATH = "src/audit/example.ts";
const lines = (count: number): string => "const a = 1;\n".repeat(count);

/** What a rule finds in one file with this text. */
function found(name: string, text: string, path: string = PATH): Violations {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  return rule.check([readSource(path, text)]);
}

type Case = readonly [rule: string, bad: string, size: number, good: string, path?: string];
const cases: readonly Case[] = [
  ["file-lines", lines(302), 2, lines(300)],
  [
    "function-lines",
    `function long() {\n${lines(70)}}`,
    2,
    `function short() {\n${lines(68)}}\nexport const b = 1;`,
  ],
  [
    "line-columns",
    `const a = "${"x".repeat(100)}";\n// See https://example.org/${"x".repeat(100)}`,
    2,
    `// https://example.org/${"x".repeat(100)}\nconst a = "${"\u{1F600}".repeat(87)}";`,
  ],
  ["exported-let", "export let a = 1;", 1, "let a = 1;\nexport const b = a;"],
  ["decimal-fields", "a.d.length + b.e; c.constructor;", 3, "a.digits + d.toFixed();"],
  ["decimal-fields", "a.s;", 1, "const s = { d: 1 };"],
  ["twin-test", "export const f = () => 1;", 1, "export interface F { readonly a: number }"],
  ["plain-english", "/** What is none is invalid. */", 2, "/** The caller knows what is next. */"],
  ["plain-english", "// A sum. Whoever asks", 1, "// A sum. The caller asks; none is missing."],
  ["plain-english", "Limits are none.", 1, "No limits apply.", ".github/decisions/0099-example.md"],
];

describe("the rules", () => {
  it.each(cases.map(([name, bad, ...rest]) => ({ name, bad, rest })))("$name finds $bad", (one) => {
    const {
      name,
      bad,
      rest: [size, good, path = PATH],
    } = one;
    expect(Object.values(found(name, bad, path))).toEqual([size]);
    expect(found(name, good, path)).toEqual({});
  });

  it("function-lines names the function, and passes over the headings of tests", () => {
    expect(found("function-lines", `const add = () => {\n${lines(80)}};`)).toEqual({
      [`${PATH}#add`]: 12,
    });
    expect(found("function-lines", `describe("sums", () => {\n${lines(80)}});`)).toEqual({});
    expect(found("function-lines", `it("sums", () => {\n${lines(80)}});`)).not.toEqual({});
  });

  it("decimal-fields leaves amount/kernel alone", () => {
    expect(found("decimal-fields", "a.d;", "src/amount/kernel/limbs.ts")).toEqual({});
  });

  it.each(["known-texts", "counted-once", "shown", "drawn-rows"])(
    "file-names refuses %s",
    (name) => {
      expect(found("file-names", "", `src/table/${name}.ts`)).toEqual({
        [`src/table/${name}.ts`]: 1,
      });
    },
  );

  it.each(["need", "csv-records", "feed", "headroom"])("file-names accepts %s", (name) => {
    expect(found("file-names", "", `src/table/${name}.ts`)).toEqual({});
  });

  it("every rule has a case", () => {
    const tested = new Set([...cases.map(([name]) => name), "file-names"]);
    expect(rules.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });
});
