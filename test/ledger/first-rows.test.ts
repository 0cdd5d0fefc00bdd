/** The form of a file is found by its first rows: encoding, separator, headings. */
import { encodeText, readLedger, suggestMapping, type TextEncoding } from "anslag/ledger";
import { describe, expect, it } from "vitest";
import { frame, problems, written } from "./frame.ts";

const lines = [
  ["Rad", "Text", "Utfall"],
  ["staff", "Löner, å", "1 250,50"],
  ["räntor", "Räntor", "3,00"],
  ["fees", "Avgifter", "-200,00"],
];
const textOf = (separator: string, above: readonly string[] = []): string =>
  [...above, ...lines.map((row) => row.join(separator))].join("\r\n");

describe("the separator", () => {
  it.each(["\t", ";", "|"] as const)("%j gives the rows one number of fields", (separator) => {
    const { mapping } = suggestMapping(frame, { csv: textOf(separator) });
    expect(mapping).toMatchObject({ separator, decimalMark: ",", amount: "Utfall", line: "Rad" });
  });

  it("is a comma where decimals have a point, and quotes hold other commas", () => {
    const csv = 'line,text,amount\nstaff,"a, b",5.25\nfees,"c;d;e",-6.50\n';
    const { mapping } = suggestMapping(frame, { csv });
    expect(mapping.separator).toBeUndefined();
    expect(mapping).toMatchObject({ line: "line", amount: "amount", decimalMark: "." });
  });

  it("is the one that the first line says", () => {
    const { mapping, reasons } = suggestMapping(frame, { csv: `sep=;\r\n${textOf(";")}` });
    expect(mapping).toMatchObject({ separator: ";", line: "Rad" });
    expect(mapping.headings).toBeUndefined();
    expect(reasons[0]?.text).toBe('the first line says ";"');
  });
});

describe("the headings", () => {
  it("stand below titles, in text and in a sheet, and the mapping reads the file", () => {
    const csv = textOf(";", ["Stadens budget;;", "2023-01-15;;", ";;"]);
    const cells = csv.split("\r\n").map((line) => line.split(";"));
    for (const source of [{ csv }, { cells }]) {
      const { mapping } = suggestMapping(frame, source);
      expect(mapping.headings).toBe(4);
      const { figures } = readLedger(frame, source, mapping);
      expect(written(figures)).toEqual([
        "staff actual 2023 -1250.5",
        "räntor actual 2023 -3",
        "fees actual 2023 200",
      ]);
    }
  });

  it("are missing where the first full row has amounts; years are headings", () => {
    const { mapping } = suggestMapping(frame, { csv: "staff;5,00;a\nfees;-6,00;b\n" });
    expect(mapping).toMatchObject({ headings: 0, line: "1", amount: "2" });
    const years = suggestMapping(frame, { csv: "line;2022;2023\nstaff;5,00;6,00\n" });
    expect(years.mapping.headings).toBeUndefined();
  });

  it("of an empty file are a question", () => {
    for (const source of [{ csv: "" }, { cells: [] }, { csv: new Uint8Array(0) }])
      expect(suggestMapping(frame, source).questions[0]?.key).toBe("line");
  });
});

describe("the encoding", () => {
  const encoders: Readonly<Partial<Record<TextEncoding, (text: string) => Uint8Array>>> = {
    "utf-8": (text) => encodeText(text, { encoding: "utf-8" }),
    "windows-1252": (text) => encodeText(text, { encoding: "windows-1252" }),
    "utf-16le": (text) => Buffer.from(text, "utf16le"),
    "utf-16be": (text) => Buffer.from(text, "utf16le").swap16(),
  };
  it.each(Object.entries(encoders))(
    "%s is found in the bytes, also where they are cut",
    (encoding, encode) => {
      const long = `${textOf(";")}\r\n${"räntor;Räntor;1,00\r\n".repeat(5000)}`;
      const found = suggestMapping(frame, { csv: encode(long) });
      expect(found.encoding).toBe(encoding);
      expect(found.mapping).toMatchObject({ separator: ";", line: "Rad", amount: "Utfall" });
    },
  );

  it("is not asked of a text", () => {
    expect(suggestMapping(frame, { csv: textOf(";") }).encoding).toBeUndefined();
  });
});

it("a source of another kind is refused", () => {
  const bad = [{}, { csv: 5 }, { cells: 5 }, { rows: [] }] as const;
  for (const source of bad)
    expect(problems(() => suggestMapping(frame, source as never))[0]).toMatch(/^input.wrong-type/);
});
