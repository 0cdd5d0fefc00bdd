/** Workbooks as files: the parts that are read, passed over, and refused. */
import { readFileSync } from "node:fs";
import { parseBook, printTable } from "anslag";
import { renderWorksheet } from "anslag/report";
import { readXlsx, type WorkbookOptions, writeXlsx } from "anslag/xlsx";
import fc from "fast-check";
import { writeXlsx as write } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { malmoTables } from "../../examples/malmo-2023/tables.ts";
import { AnslagError } from "../../src/input/index.ts";
import { type WorkbookParts, workbookFile, workbookParts, zip } from "./files.ts";

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

async function refusal(bytes: Uint8Array, options?: WorkbookOptions): Promise<string> {
  try {
    await readXlsx(bytes, options);
  } catch (error) {
    if (!(error instanceof AnslagError)) throw error;
    return error.issues
      .map(({ code, path, received }) => [code, ...path, received].join(" · "))
      .join("\n");
  }
  return "accepted";
}

/** A workbook without one of its parts, or with another content in it. */
function changed(name: string, content?: string, given?: WorkbookParts): Uint8Array {
  const parts = workbookParts(given ?? { sheets: { Budget: one } });
  return zip(
    parts.flatMap((part) =>
      part.name !== name ? [part] : content === undefined ? [] : [{ ...part, content }],
    ),
  );
}

describe("a workbook", () => {
  it("that this package wrote comes back, sheet by sheet and cell by cell", async () => {
    const book = parseBook(readFileSync("examples/malmo-2023/book.json", "utf8"));
    const written = Object.values(malmoTables(book)).map((t) => renderWorksheet(printTable(t)));
    const { sheets, passedOver } = await readXlsx(await writeXlsx(written));
    expect(passedOver).toEqual([]);
    expect(sheets.map(({ name }) => name)).toEqual(written.map(({ name }) => name));
    for (const [k, { rows }] of written.entries()) {
      const expected = rows.map((row) =>
        row.flatMap(({ value, formula }) =>
          value === null ? [] : [[typeof value === "number" ? `${value}` : value, formula]],
        ),
      );
      const found = sheets[k]?.rows.map(({ cells }) =>
        cells.map(({ value, formula }) => [value, formula]),
      );
      expect(found).toEqual(expected.filter((row) => row.length > 0));
    }
  });

  it("of another writer comes back, in both date systems", async () => {
    for (const dateSystem of ["1900", "1904"] as const) {
      const day = new Date("2023-01-15");
      const rows = [
        ["Line", "Day", "Amount"],
        ["staff", day, -0.1 - 0.2],
        ["é\n<&>", null, true],
      ];
      const bytes = await write({ sheets: [{ name: "A & B", rows }], dateSystem });
      const { sheets } = await readXlsx(bytes);
      expect(sheets.map(({ name }) => name)).toEqual(["A & B"]);
      expect(
        sheets[0]?.rows.map(({ cells }) => cells.map(({ kind, value }) => [kind, value])),
      ).toEqual([
        [
          ["text", "Line"],
          ["text", "Day"],
          ["text", "Amount"],
        ],
        [
          ["text", "staff"],
          ["date", "2023-01-15"],
          ["number", "-0.3"],
        ],
        [
          ["text", "é\n<&>"],
          ["boolean", true],
        ],
      ]);
    }
  });

  it("has the sheets that were asked for, hidden ones too", async () => {
    const bytes = workbookFile({
      sheets: { A: one, B: one, C: one },
      states: { B: "hidden", C: "veryHidden" },
    });
    const seen = (await readXlsx(bytes)).sheets.map(({ name, visibility }) => [name, visibility]);
    expect(seen).toEqual([
      ["A", "visible"],
      ["B", "hidden"],
      ["C", "very-hidden"],
    ]);
    const { sheets } = await readXlsx(bytes, { sheets: ["C", "A"] });
    expect(sheets.map(({ name }) => name)).toEqual(["A", "C"]);
    expect(await refusal(bytes, { sheets: ["D"] })).toBe(
      'input.choice · options · sheets · 0 · "D"',
    );
  });

  it("runs no macro, opens no other file, and says what it passed over", async () => {
    const bytes = workbookFile({
      sheets: { Budget: "<row><c><f>[1]Sheet1!A1</f><v>5</v></c></row>" },
      more: [
        { type: "vbaProject", name: "xl/vbaProject.bin", content: "Sub AutoOpen()" },
        { type: "externalLink", name: "xl/externalLinks/externalLink1.xml", content: "<broken" },
      ],
    });
    const { sheets, passedOver } = await readXlsx(bytes);
    expect(passedOver).toEqual([
      { kind: "macros", name: "xl/vbaProject.bin" },
      { kind: "external-link", name: "xl/externalLinks/externalLink1.xml" },
    ]);
    expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject({ value: "5", formula: "[1]Sheet1!A1" });
  });

  it("may have a sheet without cells, which is passed over", async () => {
    const relations = workbookParts({ sheets: { Chart: one } })[2]?.content ?? "";
    const bytes = changed(
      "xl/_rels/workbook.xml.rels",
      String(relations).replace('/worksheet"', '/chartsheet"'),
    );
    expect(await readXlsx(bytes)).toEqual({
      sheets: [],
      passedOver: [{ kind: "other-sheet", name: "Budget" }],
    });
  });

  it.each([
    ["an archive of something else", zip([{ name: "word/document.xml", content: "<w/>" }])],
    ["a file without this part", changed("xl/sharedStrings.xml")],
    ["a file without this part", changed("xl/styles.xml")],
    ["a file without this part", changed("xl/worksheets/sheet1.xml")],
    ["a document of another kind", changed("xl/workbook.xml", "<document/>")],
    ["a sheet without a part", changed("xl/_rels/workbook.xml.rels", "<Relationships/>")],
    [
      "two sheets of one name",
      changed(
        "xl/workbook.xml",
        `<workbook><sheets>${'<sheet name="A" id="rId1"/>'.repeat(2)}</sheets></workbook>`,
      ),
    ],
    ["XML with an error", changed("xl/workbook.xml", "<workbook>")],
    [
      "XML with an error",
      changed("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY x "y">]><workbook>&x;</workbook>'),
    ],
    ["other bytes", new TextEncoder().encode("Line;Amount\nstaff;12\n")],
  ])("that is %s is refused", async (received, bytes) => {
    expect(await refusal(bytes)).toMatch(new RegExp(`^workbook\\.file.* · ${received}`));
  });

  it("is refused by its limits before they are passed", async () => {
    const bomb = workbookFile({ sheets: { Budget: `${" ".repeat(50_000_000)}${one}` } });
    expect(bomb.length).toBeLessThan(100_000);
    const limits = { unpackedBytes: 1_000_000 };
    expect(await refusal(bomb, { limits })).toMatch(/^workbook\.limit · xl.worksheets/);
    const cells = workbookFile({ sheets: { Budget: `<row>${"<c><v>1</v></c>".repeat(6)}</row>` } });
    expect(await refusal(cells, { limits: { cells: 5 } })).toBe("workbook.limit · Budget · more");
    expect(await refusal(cells, { limits: { cells: 6 } })).toBe("accepted");
  });

  it("and its options are checked at once", async () => {
    const options = { sheet: ["A"], sheets: 5, limits: { cells: 0, rows: 1 } } as never;
    expect(
      (await refusal("x" as never, options)).split("\n").map((text) => text.split(" · ")[0]),
    ).toEqual([
      "input.wrong-type",
      "input.unknown-key",
      "input.wrong-type",
      "input.unknown-key",
      "input.wrong-type",
    ]);
  });

  it("with changed bytes is refused, or read as it was", async () => {
    const bytes = await writeXlsx([
      {
        name: "Budget",
        rows: Array.from({ length: 20 }, (_, k) => [
          { value: `line ${k}`, style: "item" as const },
          { value: k * 7.5, style: "item" as const, format: "#,##0.0" },
        ]),
        widths: [20, 10],
        frozen: { rows: 1, columns: 1 },
      },
    ]);
    const right = JSON.stringify(await readXlsx(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const wrong = bytes.slice();
          wrong[at] = (wrong[at] ?? 0) ^ by;
          const read = await readXlsx(wrong).then(
            (workbook) => JSON.stringify(workbook),
            (error: unknown) => {
              if (error instanceof AnslagError) return right;
              throw error;
            },
          );
          expect(read).toBe(right);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("that is cut off anywhere is refused", async () => {
    const bytes = workbookFile({ sheets: { Budget: one } });
    for (let length = 0; length < bytes.length; length += 1)
      expect(await refusal(bytes.slice(0, length))).toMatch(/^workbook\.file/);
  });
});
