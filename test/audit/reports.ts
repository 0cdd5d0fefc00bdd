/** Reports that several tests of audits read, and how they list problems. */
import { readFileSync } from "node:fs";
import type { ReportInput } from "anslag/audit";
import { issuesOf } from "../support/code-of.ts";

/** The report of Malmö's city executive board, January to August 2023. */
export const malmo = (): ReportInput =>
  JSON.parse(readFileSync("examples/08-audit/malmo-2023.json", "utf8")) as ReportInput;

/** The problems of something that must fail: each with its code and path. */
export const places = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => `${code} ${path.join(".")}`);

/** Two items and their sum, with a share of it in percent, and no relations. */
export const small: ReportInput = {
  title: "Small",
  tables: [
    {
      id: "T",
      unit: "tkr",
      columns: [
        { id: "budget" },
        { id: "share", measure: "percent" },
        { id: "why", measure: "text" },
      ],
      rows: [
        { id: "a", cells: { budget: "12", share: "21,1", why: "x" } },
        { id: "b", cells: { budget: "45", share: "78,9" } },
        { id: "sum", cells: { budget: "57", share: "100,0" } },
      ],
    },
  ],
};
