/** Opens a workbook in LibreOffice, which computes every formula again. */
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

/** The cells of each sheet as LibreOffice shows them, in the order of the tabs. */
export function recompute(
  workbook: Uint8Array,
  names: readonly string[],
): readonly (readonly (readonly string[])[])[] {
  const home = mkdtempSync(join(tmpdir(), "workbook-"));
  try {
    mkdirSync(join(home, "profile", "user"), { recursive: true });
    writeFileSync(join(home, "profile", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(join(home, "book.xlsx"), workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`;
    const office = process.env.SOFFICE ?? "soffice";
    const convert = ["--convert-to", FILTER, "--outdir", home, join(home, "book.xlsx")];
    execFileSync(office, [profile, "--headless", ...convert], { stdio: "pipe" });
    const files = readdirSync(home);
    return names.map((name) => {
      const file = files.find((each) => each === `book-${name}.csv`);
      if (file === undefined) throw new Error(`no sheet "${name}" among ${files.join(", ")}`);
      return dsvFormat(";").parseRows(readFileSync(join(home, file), "utf8"));
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
