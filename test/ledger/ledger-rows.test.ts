/** Rows of each form on their way, and the bytes that a row consists of. */
import { encodeText, type LedgerReading, readLedger } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import {
  ledgerRows,
  openLedger,
  readingOf,
  type StreamedForm,
} from "../../src/ledger/ledger-rows.ts";
import { issuesOf } from "../support/code-of.ts";
import { frame, problems, written } from "./frame.ts";

const mapping = { line: "l", amount: "a", scenario: { value: "actual" } } as const;
const bytesOf = (text: string): Uint8Array => encodeText(text, { encoding: "utf-8" });
const list = { refused: "list", encoding: "utf-8", file: "f" } as const;
const shown = ({ issues }: LedgerReading): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path.join(".")}`);

describe("rows of each form", () => {
  it.each([
    ["csv", ["l,a\nstaff", bytesOf(",-5\nrän"), "tor,-6"]],
    ["jsonLines", ['{"l":"staff","a"', bytesOf(':-5}\n{"l":"rän'), 'tor","a":-6}\n']],
    [
      "records",
      [
        { l: "staff", a: -5 },
        { l: "räntor", a: -6 },
      ],
    ],
    [
      "cells",
      [
        ["l", "a"],
        ["staff", -5],
        ["räntor", -6],
      ],
    ],
  ] as readonly (readonly [StreamedForm, readonly unknown[]])[])(
    "%s come one by one",
    (form, all) => {
      const open = openLedger(frame, {}, []);
      const rows = ledgerRows(open, form, mapping);
      for (const each of all) rows.push(each);
      rows.end();
      const { figures, summary } = readingOf(open, rows.mapper, rows.found());
      expect(written(figures)).toEqual(["staff actual 2023 -5", "räntor actual 2023 -6"]);
      expect([summary.rows, summary.figures]).toEqual([2, 2]);
      expect(rows.mapper.path).toEqual([
        { records: "rows", cells: "row" }[form as "cells"] ?? "line",
      ]);
    },
  );

  it("have options, whose problems are all named at once", () => {
    const wrong = { limit: 0, file: 5, refused: "x", encoding: "koi8", controls: [{}], limits: 1 };
    const codes = issuesOf(() => readLedger(frame, { csv: "" }, mapping, wrong as never));
    expect(codes.map(({ path }) => path.join("."))).toEqual(
      expect.arrayContaining([
        "options.limits",
        "options.file",
        "options.refused",
        "options.encoding",
        "options.controls.0.id",
      ]),
    );
  });
});

describe("a row with wrong bytes", () => {
  /** CSV in which a `?` of a text stands for a byte that is not UTF-8. */
  const broken = (text: string): Uint8Array =>
    bytesOf(text).map((byte) => (byte === 63 ? 0xff : byte));
  const read = (text: string, more: object = {}): LedgerReading =>
    readLedger(frame, { csv: broken(text) }, mapping, { ...list, ...more });

  it("is refused by its line, and every other row is read", () => {
    const text = 'l,a,n\nstaff,-1,\nstaff,-2,?\nfees,3,"a\n?\n?"\nfees,4,\n';
    const reading = read(text);
    expect(shown(reading)).toEqual([
      "figure.bytes f.line.3",
      "figure.bytes f.line.5",
      "figure.bytes f.line.6",
    ]);
    expect(reading.issues[0]).toMatchObject({
      expected: "text in utf-8",
      received: "the byte ff (hexadecimal)",
    });
    expect(written(reading.figures)).toEqual(["staff actual 2023 -1", "fees actual 2023 4"]);
    expect(reading.summary).toMatchObject({ rows: 4, refused: 2, figures: 2 });
  });

  it("may be the last one, without a line break", () => {
    expect(shown(read('l,a\nstaff,-1\nstaff,"-\n2?"'))).toEqual(["figure.bytes f.line.4"]);
    expect(read("l,a\nstaff,-1\nstaff,?").summary).toMatchObject({
      rows: 2,
      refused: 1,
      figures: 1,
    });
  });

  it("may be empty but for the byte, above the headings, or inside open quotes", () => {
    expect(shown(read("l,a\n?\nstaff,-1"))).toEqual(["figure.bytes f.line.2"]);
    expect(shown(read('l,a\nstaff,"\n?'))).toEqual([
      "figure.bytes f.line.3",
      "figure.csv f.line.2",
    ]);
    const above = readLedger(
      frame,
      { csv: broken("?\nl,a\nstaff,-1\n") },
      { ...mapping, headings: "l" },
      list,
    );
    expect(shown(above)).toEqual(["figure.bytes f.line.1"]);
    expect(above.summary).toMatchObject({ preamble: 1, rows: 1, refused: 0, figures: 1 });
    const bare = { ...mapping, line: "1", amount: "2", headings: 0 } as const;
    const none = readLedger(frame, { csv: broken("staff,?\nstaff,-1") }, bare, list);
    expect(shown(none)).toEqual(["figure.bytes f.line.1"]);
    expect(none.summary).toMatchObject({ rows: 2, refused: 1, figures: 1 });
  });

  it("with headings that cannot be read ends the reading, with all that is wrong", () => {
    expect(problems(() => read("l,a,?\nstaff,-1,"))).toEqual(["figure.bytes f.line.1"]);
    expect(problems(() => read("l,?\nstaff,-1"))).toEqual([
      "figure.bytes f.line.1",
      "figure.csv mapping.amount",
    ]);
  });

  it("in JSON is refused so too; JSON as a whole cannot be read without it", () => {
    const row = '{"l":"staff","a":-1}';
    const lines = broken(`${row}\n{"l":"staff?","a":-1}\n\n?\nx\n${row}`);
    const reading = readLedger(frame, { jsonLines: lines }, mapping, list);
    expect(shown(reading)).toEqual([
      "figure.bytes f.line.2",
      "figure.bytes f.line.4",
      "input.not-json f.line.5",
    ]);
    expect(reading.summary).toMatchObject({ rows: 5, refused: 3, figures: 2 });
    const json = broken(`[${row},\n"?"]`);
    expect(problems(() => readLedger(frame, { json }, mapping, list))).toEqual([
      "figure.bytes f.line.2",
    ]);
    expect(problems(() => readLedger(frame, { json }, mapping, { encoding: "utf-8" }))).toEqual([
      "figure.bytes line.2",
    ]);
  });

  it("is thrown unless it is listed, up to the limit", () => {
    const text = `l,a\n${"staff,?\n".repeat(5)}`;
    const run = (): unknown =>
      readLedger(frame, { csv: broken(text) }, mapping, { encoding: "utf-8", limit: 2 });
    expect(problems(run)).toEqual([
      "figure.bytes line.2",
      "figure.bytes line.3",
      "figure.more-rows ",
    ]);
  });
});

describe("the encoding of bytes", () => {
  const text = "l,a\nräntor,-5\n";

  it.each(["utf-8", "windows-1252", "iso-8859-15", "cp437", "cp850"] as const)(
    "%s is read",
    (encoding) => {
      const csv = encodeText(text, { encoding });
      const { figures, summary } = readLedger(frame, { csv }, mapping, { encoding });
      expect(written(figures)).toEqual(["räntor actual 2023 -5"]);
      expect([summary.encoding, summary.encodingReason]).toEqual([encoding, "given"]);
    },
  );

  it("is found, and reported with its reason; a text has none", () => {
    const of = (csv: Uint8Array | string): unknown => {
      const { summary } = readLedger(frame, { csv }, mapping);
      return [summary.encoding, summary.encodingReason];
    };
    expect(of(bytesOf(text))).toEqual(["utf-8", "valid"]);
    expect(of(encodeText(text, { encoding: "windows-1252" }))).toEqual(["windows-1252", "letters"]);
    expect(of(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(["utf-16le", "mark"]);
    expect(of(bytesOf("l,a\nstaff,-5\n"))).toEqual(["utf-8", "ascii"]);
    expect(of(text)).toEqual([undefined, undefined]);
    const json = encodeText('[{"l":"räntor","a":-5}]', { encoding: "windows-1252" });
    expect(readLedger(frame, { json }, mapping).summary.encoding).toBe("windows-1252");
  });
});
