/**
 * Audits a report that somebody else printed: `npm run example -- audit FILE.json`; without a file,
 * the figures of the Malmö report.
 */
import { readFileSync } from "node:fs";
import { auditReport, renderAudit, safeParseReport } from "anslag/audit";

const OPTIONS = ["--json", "--markdown", "--differences", "--all", "--english"];
const args = process.argv.slice(2);
const unknown = args.filter((each) => each.startsWith("--") && !OPTIONS.includes(each));
const file =
  args.find((each) => !each.startsWith("--")) ?? new URL("malmo-2023.json", import.meta.url);
/** The text of the file; nothing, with a message, where it cannot be read. */
function textOf(path: string | URL): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    console.error(`Filen går inte att läsa: ${path}`);
    process.exitCode = 1;
    return undefined;
  }
}

if (unknown.length > 0) {
  console.error(`Okänt val: ${unknown.join(", ")}. Möjliga val: ${OPTIONS.join(", ")}`);
  process.exitCode = 1;
}
const text = unknown.length > 0 ? undefined : textOf(file);
const result = text === undefined ? undefined : safeParseReport(text);

if (result?.ok === true) {
  const audit = auditReport(result.report);
  const format = args.includes("--markdown") ? "markdown" : "text";
  const list = args.includes("--all")
    ? "all"
    : args.includes("--differences")
      ? "differences"
      : "findings";
  console.log(
    args.includes("--json")
      ? JSON.stringify(audit, null, 2)
      : renderAudit(audit, { format, list, language: args.includes("--english") ? "en" : "sv" }),
  );
} else if (result !== undefined) {
  console.error(result.issues.map(({ code, message }) => `[${code}] ${message}`).join("\n"));
  process.exitCode = 1;
}
