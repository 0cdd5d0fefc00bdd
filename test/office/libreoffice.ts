/** LibreOffice: it computes the formulas of a workbook again, and pastes HTML into a document. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dsvFormat } from "d3-dsv";

/** A profile in which LibreOffice computes every workbook that it opens, and trusts no value. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** CSV with semicolons, in UTF-8, cells as shown, every sheet in a file of its own. */
const FILTER = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1";

/** Converts a file, and gives what is asked of the files that come of it. */
function convert<Result>(
  [name, content]: readonly [name: string, content: string | Uint8Array],
  to: readonly string[],
  take: (home: string, files: readonly string[]) => Result,
): Result {
  const home = mkdtempSync(join(tmpdir(), "workbook-"));
  try {
    mkdirSync(join(home, "profile", "user"), { recursive: true });
    mkdirSync(join(home, "out"));
    writeFileSync(join(home, "profile", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(join(home, name), content);
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`;
    const office = process.env.SOFFICE ?? "soffice";
    const out = join(home, "out");
    const arguments_ = [...to, "--outdir", out, join(home, name)];
    execFileSync(office, [profile, "--headless", ...arguments_], { stdio: "pipe" });
    return take(out, readdirSync(out));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The cells of each sheet as LibreOffice shows them, in the order of the tabs. */
export function recompute(
  workbook: Uint8Array,
  names: readonly string[],
): readonly (readonly (readonly string[])[])[] {
  return convert(["book.xlsx", workbook], ["--convert-to", FILTER], (home, files) =>
    names.map((name) => {
      const file = files.find((each) => each === `book-${name}.csv`);
      if (file === undefined) throw new Error(`no sheet "${name}" among ${files.join(", ")}`);
      return dsvFormat(";").parseRows(readFileSync(join(home, file), "utf8"));
    }),
  );
}

/** The workbook as LibreOffice saves it. */
export function saveAgain(workbook: Uint8Array): Uint8Array {
  const take = (home: string): Uint8Array => new Uint8Array(readFileSync(join(home, "book.xlsx")));
  return convert(["book.xlsx", workbook], ["--convert-to", "xlsx"], take);
}

/** A document of Word with the HTML of a clipboard in it. */
export function wordDocument(html: string): Buffer {
  const page = `<!doctype html><meta charset="utf-8"><body>${html}</body>`;
  const to = ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"];
  return convert(["paste.html", page], to, (home) => readFileSync(join(home, "paste.docx")));
}
