/** A part cut into runs is what it is as a whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnslagError } from "../../src/input/index.ts";
import { readPart, readRuns } from "../../src/workbook/element-runs.ts";
import { elementsIn } from "../../src/workbook/xml.ts";

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

interface Runs {
  readonly ids: readonly (string | undefined)[];
  readonly around: readonly string[];
  readonly runs: number;
}

async function runsOf(text: string, length: number): Promise<Runs> {
  const ids: (string | undefined)[] = [];
  let runs = 0;
  const root = await readRuns(pieces(text, length), "part", {
    container: "sheetData",
    element: "row",
    take: (elements) => {
      runs += 1;
      ids.push(...elements.map(({ attributes }) => attributes.r));
    },
  });
  return { ids, around: elementsIn(root).map(({ name }) => name), runs };
}

const refusal = async (text: string): Promise<string> => {
  try {
    await runsOf(text, 1000);
  } catch (error) {
    if (error instanceof AnslagError) return error.issues[0].received;
  }
  return "accepted";
};

describe("the elements of a large part", () => {
  it("are all of them, in order, however the pieces fall", async () => {
    const row = fc.constantFrom("<row r=N/>", "<row r=N></row>", "<row r=N><c><v>1</v></c></row >");
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom("", "x:"),
        async (rows, length, prefix) => {
          const inside = rows.map((each, k) => each.replace("N", `"${k}"`)).join("\n");
          const text = `<worksheet><cols/><sheetData a=">">${inside}</sheetData><row/></worksheet>`;
          const named = text.replace(/<(\/?)/g, `<$1${prefix}`).replace('a=">"', 'a="b"');
          const { ids, around } = await runsOf(named, length);
          expect(ids).toEqual(rows.map((_, k) => `${k}`));
          expect(around).toEqual(["cols", "sheetData", "row"].map((name) => prefix + name));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("come in runs, so that a large part is never a whole tree", async () => {
    const rows = Array.from({ length: 20_000 }, (_, k) => `<row r="${k}"><c/></row>`);
    const { ids, runs } = await runsOf(`<w><sheetData>${rows.join("")}</sheetData></w>`, 16_384);
    expect(ids.length).toBe(20_000);
    expect(runs).toBeGreaterThan(4);
  });

  it("may be missing, with their container or without", async () => {
    expect(await runsOf("<w><sheetData/><a/></w>", 3)).toMatchObject({
      ids: [],
      around: ["sheetData", "a"],
    });
    // As spreadsheet programs write a sheet without cells.
    for (const empty of ["<sheetData/>", "<sheetData />", "<sheetData></sheetData>"])
      expect(await runsOf(`<w><cols><col/></cols>${empty}<a><b/></a></w>`, 3)).toMatchObject({
        ids: [],
        around: ["cols", "sheetData", "a"],
      });
    expect(await runsOf("<w><b/></w>", 3)).toMatchObject({ ids: [], around: ["b"] });
  });

  it("are refused where the XML is broken, wherever that is", async () => {
    for (const broken of [
      "<w><sheetData><row></sheetData></w>",
      "<w><sheetData><row/></w>",
      "<w><sheetData><row/></sheetData>",
      "<w><sheetData><row a=1/></sheetData></w>",
      "<w><sheetData><row/>&x;</sheetData></w>",
      '<!DOCTYPE w [<!ENTITY x "y">]><w><sheetData/>&x;</w>',
      "<w><sheetData><!-- <row r='1'> --></row></sheetData></w>",
      "",
    ])
      expect(await refusal(broken), broken).toMatch(/^XML with an error: /);
  });

  it("are refused where some of them would vanish", async () => {
    const row = '<row r="1"/>';
    const form = "sheetData in a form that is not known";
    const sheet = (inside: string): string => `<worksheet>${inside}</worksheet>`;
    const data = `<sheetData>${row}</sheetData>`;
    expect(await refusal(sheet(data + data))).toBe(form);
    expect(await refusal(sheet(`<sheetData/>${data}`))).toBe(form);
    expect(await refusal(sheet(`<!-- <sheetData/> -->${data}`))).toBe(form);
    expect(await refusal(sheet(`<sheetData>${row}<x>${row}</x></sheetData>`))).toBe(form);
    expect(await refusal(sheet(`<sheetData>${row}<extLst/></sheetData>`))).toBe("accepted");
  });

  it("have a longest length", async () => {
    const long = `<w><sheetData><row>${"x".repeat(40_000_000)}</row></sheetData></w>`;
    expect(await refusal(long)).toBe("more");
    await expect(readPart(pieces("x".repeat(40_000_000), 1 << 20), "part")).rejects.toThrow(
      /larger than the limit/,
    );
  });
});
