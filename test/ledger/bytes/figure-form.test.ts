/** How a figure is written in JSON: its values, and the bytes between them. */
import { describe, expect, it } from "vitest";
import { byteRun, formAt } from "../../../src/ledger/bytes/figure-form.ts";
import { textCache } from "../../../src/ledger/bytes/text-cache.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const form = (text: string) => formAt(bytes(text), 0, bytes(text).length, textCache());
const textOf = (run: Uint8Array): string => new TextDecoder().decode(run);

describe("a plain figure", () => {
  it("is its values in their order, with the bytes between them", () => {
    const found = form(
      ' {"scenario":"actual", "line":"staff","amount":-5,"members":{"unit":"east"},"note":"n"} ,',
    );
    expect(
      found?.values.map(({ kind, dimension, remark, before }) => [
        kind,
        dimension,
        remark,
        textOf(before.bytes),
      ]),
    ).toEqual([
      ["scenario", "scenario", -1, ' {"scenario":"'],
      ["line", "line", -1, '", "line":"'],
      ["number", "amount", -1, '","amount":'],
      ["member", "unit", -1, ',"members":{"unit":"'],
      ["remark", "note", 1, '"},"note":"'],
    ]);
    expect(textOf(found?.after.bytes ?? bytes("none"))).toBe('"}');
  });

  it("may have its amount as text, a period, a source and no members", () => {
    const kinds = form(
      '{"line":"a","scenario":"b","amount":"1.5","period":"2023","source":"s","members":{}}',
    )?.values.map(({ kind, remark }) => `${kind} ${remark}`);
    expect(kinds).toEqual(["line -1", "scenario -1", "text-amount -1", "period -1", "remark 0"]);
  });
});

it.each([
  ["a key that a figure does not have", '{"line":"a","scenario":"b","amount":1,"sum":2}'],
  ["a key twice", '{"line":"a","line":"a","scenario":"b","amount":1}'],
  ["a required key left out", '{"line":"a","amount":1}'],
  ["an escape in a value", '{"line":"a\\n","scenario":"b","amount":1}'],
  ["an escape in a key", '{"l\\u0069ne":"a","scenario":"b","amount":1}'],
  ["a number as a line", '{"line":1,"scenario":"b","amount":1}'],
  ["a number as a member", '{"line":"a","scenario":"b","amount":1,"members":{"unit":1}}'],
  ["a dimension twice", '{"line":"a","scenario":"b","amount":1,"members":{"u":"1","u":"2"}}'],
  ["members as a text", '{"line":"a","scenario":"b","amount":1,"members":"east"}'],
  ["no colon", '{"line" "a","scenario":"b","amount":1}'],
  ["no comma", '{"line":"a" "scenario":"b","amount":1}'],
  ["a comma too many", '{"line":"a","scenario":"b","amount":1,}'],
  ["no end", '{"line":"a","scenario":"b","amount":1'],
  ["a list", '["line"]'],
  ["an empty object", "{}"],
  ["nothing", ""],
])("a figure with %s is not plain", (_, text) => {
  expect(form(text)).toBe(undefined);
});

it("bytes are compared in words of four, the last of which has the last four bytes", () => {
  const run = byteRun(bytes("xabcdefgx"), 1, 8);
  const word = (text: string): number => new DataView(bytes(text).buffer).getInt32(0, true);
  expect(textOf(run.bytes)).toBe("abcdefg");
  expect(run.words).toEqual([word("abcd"), word("defg")]);
  expect(byteRun(bytes("abcd"), 0, 4).words).toEqual([word("abcd")]);
  expect(byteRun(bytes("abcde"), 0, 5).words).toEqual([word("abcd"), word("bcde")]);
  expect(byteRun(bytes("abc"), 0, 3).words).toEqual([]);
});
