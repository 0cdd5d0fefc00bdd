/** The cells of a sheet: types, formulas, places, and what makes no sense. */
import { readXlsx } from "anslag/xlsx";
import { describe, expect, it } from "vitest";
import { AnslagError } from "../../src/input/index.ts";
import { type WorkbookParts, workbookFile } from "./files.ts";

const read = async (rows: string, more: Partial<WorkbookParts> = {}) => {
  const { sheets } = await readXlsx(workbookFile({ sheets: { Budget: rows }, ...more }));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("the workbook has no sheet");
  return sheet;
};

const refusals = async (rows: string): Promise<readonly string[]> => {
  try {
    await read(rows);
  } catch (error) {
    if (error instanceof AnslagError)
      return error.issues.map(({ code, path, received }) => [code, ...path, received].join(" · "));
    throw error;
  }
  return [];
};

describe("a sheet", () => {
  it("has cells of every type, each with its value and its place", async () => {
    const rows = `
      <row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2"><v>0.30000000000000004</v></c>
        <c r="D2" t="n" s="0"><v>44941</v></c><c r="E2" t="b"><v>1</v></c>
        <c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="str"><v>a_x000D_</v></c>
        <c r="AA2" t="inlineStr"><is><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r>
        <rPh><t>reading</t></rPh></is></c><c r="AB2" t="d"><v>2023-01-15T00:00:00</v></c></row>`;
    const { rows: found } = await read(rows, {
      texts: ["<t>zero</t>", "<r><t>Line &amp; </t></r><r><t>account</t></r><rPh><t>x</t></rPh>"],
      formats: ["yyyy-mm-dd"],
    });
    expect(found).toEqual([
      {
        number: 2,
        isHidden: false,
        cells: [
          { address: "B2", column: 2, kind: "text", value: "Line & account" },
          { address: "C2", column: 3, kind: "number", value: "0.3" },
          { address: "D2", column: 4, kind: "date", value: "2023-01-15" },
          { address: "E2", column: 5, kind: "boolean", value: true },
          { address: "F2", column: 6, kind: "error", value: "#REF!" },
          { address: "G2", column: 7, kind: "text", value: "a\r" },
          { address: "AA2", column: 27, kind: "text", value: "rich text" },
          { address: "AB2", column: 28, kind: "date", value: "2023-01-15" },
        ],
      },
    ]);
  });

  it("has formulas beside their stored values, and computes nothing", async () => {
    const rows = `
      <row r="1"><c r="A1"><f>1+1</f><v>3</v></c><c r="B1"><f>NOW()</f></c>
        <c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f t="shared" ref="D1:D2" si="0">A1*2</f>
        <v>6</v></c></row><row r="2"><c r="D2"><f t="shared" si="0"/><v>8</v></c></row>`;
    const { rows: found } = await read(rows);
    expect(found.flatMap(({ cells }) => cells)).toEqual([
      { address: "A1", column: 1, kind: "number", value: "3", formula: "1+1" },
      { address: "B1", column: 2, kind: "empty", value: null, formula: "NOW()" },
      { address: "C1", column: 3, kind: "text", value: "", formula: '""' },
      { address: "D1", column: 4, kind: "number", value: "6", formula: "A1*2" },
      { address: "D2", column: 4, kind: "number", value: "8", formula: "A1*2", formulaOf: "D1" },
    ]);
  });

  it("counts rows and columns that have no number of their own", async () => {
    const { rows } = await read(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="9"/><row><c><v>3</v></c></row>',
    );
    expect(rows.map(({ number, cells }) => [number, cells.map(({ address }) => address)])).toEqual([
      [1, ["A1", "B1"]],
      [10, ["A10"]],
    ]);
  });

  it("marks what is hidden, merged and protected", async () => {
    const xml = `<x:worksheet><x:sheetPr/><x:cols><x:col min="2" max="2"/>
      <x:col min="4" max="28" hidden="1"/></x:cols><x:sheetData>
      <x:row r="1" hidden="true"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>
      <x:sheetProtection sheet="1"/><x:mergeCells><x:mergeCell ref="A1:C1"/></x:mergeCells>
      </x:worksheet>`;
    expect(await read(xml)).toMatchObject({
      isProtected: true,
      merged: ["A1:C1"],
      hiddenColumns: ["D:AB"],
      rows: [{ number: 1, isHidden: true }],
    });
    expect(await read("<row/>")).toMatchObject({ isProtected: false, merged: [], rows: [] });
  });

  it("takes no memory for a million rows without a value", async () => {
    const empty = '<row r="N" spans="1:3"><c r="AN" s="0"/><c r="BN" s="0"><v></v></c></row>';
    const rows = Array.from({ length: 1_000_000 }, (_, k) =>
      k % 100 === 0 ? empty.replaceAll("N", `${k + 1}`) : `<row r="${k + 1}"/>`,
    );
    const last = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    const { rows: found } = await read(rows.join("") + last);
    expect(found.map(({ number }) => number)).toEqual([1_048_576]);
  });

  it("is refused with every cell that makes no sense, and its place", async () => {
    const rows = `
      <row r="1"><c r="A1" t="s"><v>5</v></c><c r="B1"><v>1,5</v></c><c r="C1" t="q"><v>1</v></c>
        <c r="B1"><v>1</v></c><c r="D2"><v>1</v></c><c r="E1" t="b"><v>yes</v></c></row>
      <row r="1"><c r="A1"><v>1</v></c></row><row r="x"/>`;
    expect(await refusals(rows)).toEqual([
      'workbook.file · Budget · A1 · "5"',
      'workbook.file · Budget · B1 · "1,5"',
      'workbook.file · Budget · C1 · "1"',
      "workbook.file · Budget · D1 · B1",
      "workbook.file · Budget · D1 · D2",
      'workbook.file · Budget · E1 · "yes"',
      "workbook.file · Budget · row 2 · row 1",
      "workbook.file · Budget · row 2 · row x",
    ]);
  });

  it("is refused with cells inside something else, but may have extensions", async () => {
    const cell = '<c r="A1"><v>1</v></c>';
    expect(await refusals(`<row r="1"><x>${cell}</x></row>`)).toEqual([
      "workbook.file · Budget · row 1 · an element x",
    ]);
    expect(await read(`<row r="1">${cell}<extLst><ext/></extLst></row>`)).toMatchObject({
      rows: [{ number: 1, cells: [{ address: "A1", value: "1" }] }],
    });
  });

  it("lists a hundred of them at most", async () => {
    const cells = Array.from({ length: 300 }, () => '<c t="q"><v>1</v></c>').join("");
    expect(await refusals(`<row>${cells}</row>`)).toHaveLength(100);
  });
});
