import {
  figuresFromArrays,
  figuresFromCsv,
  figuresFromJson,
  figuresFromJsonLines,
  figuresFromRecords,
  streamFigures,
  sumFigures,
} from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { formAt } from "../../src/ledger/bytes/figure-form.ts";
import { skipSpace } from "../../src/ledger/bytes/json-bytes.ts";
import { textCache } from "../../src/ledger/bytes/text-cache.ts";
import { problemsOf } from "../support/code-of.ts";
import { frame } from "../support/frame.ts";

const mapping = { line: "line", scenario: { value: "budget" }, amount: "amount" } as const;

const problemsLater = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  const settled = await run().catch((error: unknown) => ({ error }));
  return problemsOf(() => {
    throw (settled as { readonly error: unknown }).error;
  });
};

describe("text", () => {
  it("may begin with a mark of byte order, before a quote as well, in whatever pieces", () => {
    const text = '\uFEFF"line","amount"\n"fees","1"\n';
    expect(figuresFromCsv(frame, text, mapping).size).toBe(1);
    expect(figuresFromCsv(frame, ["", ...text], mapping).size).toBe(1);
    expect(problemsOf(() => figuresFromCsv(frame, '"line"x,amount\nfees,1\n', mapping))[0]).toBe(
      "figure.csv line 1",
    );
  });

  it("comes as bytes too, cut inside a character; other bytes and values are refused", async () => {
    const csv = "line,amount,src\nfees,1,Räntor\n";
    const lines = '{"line":"fees","scenario":"budget","amount":1,"source":"Räntor"}\n';
    for (let cut = 0; cut < 40; cut += 1) {
      const pieces = (text: string) => {
        const bytes = new TextEncoder().encode(text);
        return ReadableStream.from([bytes.subarray(0, cut), bytes.subarray(cut)]);
      };
      for (const set of [
        await streamFigures(frame, pieces(csv), { ...mapping, source: "src" }),
        await streamFigures(frame, pieces(lines), "json-lines"),
      ])
        expect([...set].map(({ source }) => source)).toEqual(["Räntor"]);
    }
    const broken = () => ReadableStream.from([Uint8Array.of(0xc3)]);
    expect(await problemsLater(() => streamFigures(frame, broken(), mapping))).toEqual([
      "figure.bytes line 1",
      "figure.csv mapping line",
      "figure.csv mapping amount",
    ]);
    expect(await problemsLater(() => streamFigures(frame, broken(), "json-lines"))).toEqual([
      "figure.bytes line 1",
    ]);
    const numbers = ReadableStream.from([5 as never]);
    expect(await problemsLater(() => streamFigures(frame, numbers, mapping))).toEqual([
      "input.wrong-type text",
    ]);
    for (const text of [new Uint8Array(3), 5, undefined, [new Uint8Array(3)]] as never[]) {
      expect(problemsOf(() => figuresFromCsv(frame, text, mapping))).toEqual([
        "input.wrong-type text",
      ]);
      expect(problemsOf(() => figuresFromJsonLines(frame, text))).toEqual([
        "input.wrong-type text",
      ]);
    }
  });

  it("that does not end is refused with what was wrong before, and its line", () => {
    const piece = "x".repeat(1_000_000);
    function* endless(first: string, next: string): Generator<string> {
      yield first;
      for (;;) yield next;
    }
    const bad = '{"line":"feeees","scenario":"budget","amount":1}\n';
    expect(problemsOf(() => figuresFromJsonLines(frame, endless(bad, piece)))).toEqual([
      "figure.unknown-line line 1 line",
      "input.not-json line 2",
    ]);
    const quoted = 'line,amount\nfeeees,1\nfees,"2\n';
    expect(problemsOf(() => figuresFromCsv(frame, endless(quoted, `${piece}\n`), mapping))).toEqual(
      ["figure.unknown-line line 2 line", "figure.csv line 3"],
    );
  });

  it("that stops being text is refused with what was wrong before", async () => {
    const bad = '{"line":"feeees","scenario":"budget","amount":1}\n';
    const before = "figure.unknown-line line 1 line";
    const bytes = ReadableStream.from([new TextEncoder().encode(bad), Uint8Array.of(0xff, 10)]);
    expect(await problemsLater(() => streamFigures(frame, bytes, "json-lines"))).toEqual([
      before,
      "figure.bytes line 2",
    ]);
    expect(problemsOf(() => figuresFromJsonLines(frame, [bad, 5 as never]))).toEqual([
      before,
      "input.wrong-type text",
    ]);
  });

  it("with long fields that do end is read, wherever it is cut", () => {
    const note = "a note\n".repeat(320_000);
    const text = `line,amount,note\nfees,1,"${note}"\n${"fees,1,\n".repeat(100_000)}`;
    for (const size of [2_930, 48_000, 262_144, text.length]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, k) =>
        text.slice(k * size, (k + 1) * size),
      );
      expect(figuresFromCsv(frame, pieces, mapping).size).toBe(100_001);
    }
    const long = "x".repeat(5_000_000);
    const lines = `{"line":"fees","scenario":"budget","amount":1,"note":"${long}"}\n`;
    for (const pieces of [
      [lines],
      [lines.slice(0, 4_500_000), lines.slice(4_500_000)],
      [lines.trim(), " ".repeat(5_000_000)],
    ])
      expect(figuresFromJsonLines(frame, pieces).size).toBe(1);
  });

  it("is asked for where there is none, and so are lists", async () => {
    for (const none of [null, undefined, 5, {}, "", new Uint8Array(3)] as never[]) {
      expect(await problemsLater(() => streamFigures(frame, none, mapping))).toEqual([
        "input.wrong-type pieces",
      ]);
      expect(problemsOf(() => figuresFromRecords(frame, none))).toEqual(["input.wrong-type rows"]);
    }
    for (const none of [null, undefined, 5, []] as never[])
      expect(problemsOf(() => figuresFromArrays(frame, none))).toEqual(["input.wrong-type arrays"]);
  });

  it("is read line by line: a figure over two lines is none, in one piece or two", () => {
    const two = ['{"line":"fees",\n', '"scenario":"budget","amount":1}\n'];
    const expected = ["input.not-json line 1", "input.not-json line 2"];
    expect(problemsOf(() => figuresFromJsonLines(frame, two.join("")))).toEqual(expected);
    expect(problemsOf(() => figuresFromJsonLines(frame, two))).toEqual(expected);
  });

  it("may have empty lines of every kind; none is looked at beyond its end", () => {
    const figure = '{"line":"fees","scenario":"actual","amount":1}';
    const text = ["", figure, "", " ", "\t \r", figure, "\r", ""].join("\n");
    expect(figuresFromJsonLines(frame, text).size).toBe(2);
    expect(figuresFromJsonLines(frame, "\r\n \r\n".repeat(2000)).size).toBe(0);
    const spaces = new TextEncoder().encode(" \r\n\t    {");
    expect([
      skipSpace(spaces, 0, 3),
      skipSpace(spaces, 3, 3),
      skipSpace(spaces, 0, 9),
      skipSpace(spaces, 8, 9),
    ]).toEqual([3, 3, 8, 8]);
    // A figure that continues on the next line has no form that the scanner can expect again.
    const twoLines = new TextEncoder().encode('{"line":"fees","scenario":"actual",\n"amount":1}');
    expect(formAt(twoLines, 0, 35, textCache())).toBeUndefined();
    expect(
      formAt(twoLines, 0, twoLines.length, textCache())?.values.map(({ kind }) => kind),
    ).toEqual(["line", "scenario", "number"]);
  });

  it("may have a text of many megabytes in it, with escapes and long numbers around", () => {
    const note = `${'\\\\\\"1234567890123456789'.repeat(700_000)}\\\\`;
    const amount = "12345678901234567890.5";
    const json = `[{"line":"fees","scenario":"budget","note":"${note}","amount":${amount}}]`;
    const set = figuresFromJson(frame, json);
    expect(sumFigures(set)?.toFixed()).toBe("12345678901234567890.5");
    expect([...set][0]?.note).toHaveLength(21 * 700_000 + 1);
  });
});
