/** Audits a report that somebody else printed: `npm run example -- audit FILE.json`; without a file, the figures of the Malmö report. */
import { readFileSync } from "node:fs";
import { auditReport, renderAudit, safeParseReport } from "anslag";

const args = process.argv.slice(2);
const file = args.find((each) => !each.startsWith("--")) ?? new URL("malmo-2023.json", import.meta.url);
const result = safeParseReport(readFileSync(file, "utf8"));

if (result.ok) {
  const audit = auditReport(result.report);
  const format = args.includes("--markdown") ? "markdown" : "text";
  const list = args.includes("--all") ? "all" : args.includes("--differences") ? "differences" : "findings";
  console.log(args.includes("--json") ? JSON.stringify(audit, null, 2) : renderAudit(audit, { format, list }));
} else {
  console.error(result.issues.map(({ code, message }) => `[${code}] ${message}`).join("\n"));
  process.exitCode = 1;
}
