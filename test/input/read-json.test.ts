/** JSON text and what it stands for: no digit is lost, and no text is touched. */
import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/input/issue.ts";
import { readJson } from "../../src/input/read-json.ts";

function read(json: unknown) {
  const issues: Issue[] = [];
  return { value: readJson(json, issues), issues };
}

describe("JSON", () => {
  it("that has been read already is handed on as it is", () => {
    const value = { amount: 1 };
    expect(read(value).value).toBe(value);
    expect(read(undefined)).toEqual({ value: undefined, issues: [] });
  });

  it("may begin with a mark of byte order", () => {
    expect(read('\uFEFF{"a":1}').value).toEqual({ a: 1 });
  });

  it.each(["", "{a:1}", "[1,", "01", "NaN", "'a'", '\uFEFF\uFEFF"a"'])(
    "is not what %j is: one issue, whatever the parser of the runtime says",
    (text) => {
      expect(read(text).issues).toMatchObject([
        { code: "input.not-json", path: [], expected: "JSON text" },
      ]);
    },
  );
});

describe("a number in JSON", () => {
  it.each([
    "0",
    "-0.0",
    "0e5",
    "1.50",
    "123456789012345",
    "0.123456789012345",
    "9007199254740991",
    "-9007199254740991.0",
    "100000000000.000000000",
    "0.10000000000000000000",
    "1e3",
  ])("%s stays a number, because a double holds it", (token) => {
    expect(read(`[${token}]`).value).toEqual([Number(token)]);
  });

  it.each([
    "9007199254740993",
    "9007199254740993.7",
    "1234567890123456.5",
    "0.1234567890123456",
    "-12345678901234567890",
    "1e-400",
    "1.23456789012345678e3",
  ])("%s becomes a text digit by digit, because a double would round it", (token) => {
    expect(read(`{"amount": ${token}, "next": 1}`).value).toEqual({ amount: token, next: 1 });
  });

  it("is told from digits inside a text, wherever quotes and backslashes stand", () => {
    const long = "12345678901234567890";
    const texts = [long, `"${long}"`, `\\${long}\\`, `\\"${long}`, "\\", ""];
    const json = JSON.stringify(texts);
    expect(read(`[${json},${long},${json}]`).value).toEqual([texts, long, texts]);
    expect(read(`{"${long}":${long}}`).value).toEqual({ [long]: long });
  });
});
