/**
 * The door for reported documents: reads one from JSON, and says everything that is wrong with it
 * at once.
 */

import {
  AnslagError,
  type CommonErrorCode,
  describeValue,
  type Issue,
  type IssueFacts,
  type IssuePath,
  makeAuditIssue,
  makeIssue,
  readJson,
  type StandardSchema,
  shapeIssues,
} from "../../input/index.ts";
import type { ShapeProblem } from "../../input/schema/index.ts";
import { readReport } from "./define-report.ts";
import type { ReportedDocument } from "./document.ts";
import type { ReportInput } from "./report-input.ts";
import type { ReportJson } from "./report-json.ts";
import { checkReportShape } from "./report-schema.ts";

/** What {@link safeParseReport} returns: a document, or every issue. */
export type ReportResult =
  | { readonly ok: true; readonly report: ReportedDocument }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/**
 * Reads a reported document from JSON, so that it can be audited.
 *
 * Rule: the shape is that of `anslag/report.schema.json`; figures and relations are checked as in
 * {@link defineReport}.
 * Units and sign: every table and every figure in running text states its unit.
 * Absent and zero: a blank is absent unless it is declared to be zero; `null` is refused.
 *
 * @param json - JSON text, or the value it stands for
 * @returns the evidence, frozen document
 * @throws AnslagError once, with every problem: `input.not-json`, `input.unknown-key`,
 * `input.missing-key`, `input.wrong-type`, and the codes of {@link defineReport}
 * @example A relation to a figure that is not there
 * const result = safeParseReport({
 *   title: "Interim report", figures: [
 *     { id: "n1", printed: "16,5", unit: "Mkr", sum: ["n2"] },
 *     { id: "n3", printed: "x", unit: "Mkr" },
 *   ],
 * });
 * result.ok ? [] : result.issues.map(({ code }) => code)
 * // => ["amount.not-an-amount", "report.unknown-figure"]
 * @see {@link safeParseReport} to get the issues as data
 */
export function parseReport(json: unknown): ReportedDocument {
  const result = safeParseReport(json);
  if (result.ok) return result.report;
  throw new AnslagError(result.issues);
}

/**
 * Reads a reported document from JSON, and returns the issues instead of throwing.
 *
 * Rule, units, absent and zero: as in {@link parseReport}.
 *
 * @param json - JSON text, or the value it stands for
 * @returns `{ ok: true, report }` or `{ ok: false, issues }` with every issue
 * @example Not a document
 * safeParseReport("[]").ok // => false
 */
export function safeParseReport(json: unknown): ReportResult {
  const issues: Issue[] = [];
  const value = readJson(json, issues);
  const report = issues.length > 0 ? undefined : readValue(value, issues);
  const [first, ...rest] = issues;
  if (first !== undefined) return { ok: false, issues: [first, ...rest] };
  return report === undefined ? { ok: false, issues: [notAnObject(json)] } : { ok: true, report };
}

/**
 * A reported document as a Standard Schema.
 *
 * @example With any Standard Schema library
 * reportSchema["~standard"].vendor // => "anslag"
 */
export const reportSchema: StandardSchema<ReportJson, ReportedDocument> = {
  "~standard": {
    version: 1,
    vendor: "anslag",
    validate: (value) => {
      const result = safeParseReport(value);
      return result.ok ? { value: result.report } : { issues: result.issues };
    },
  },
};

function readValue(value: unknown, issues: Issue[]): ReportedDocument | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push(notAnObject(value));
    return undefined;
  }
  const problems = checkReportShape(value);
  if (problems.length === 0) {
    const report = readReport(value as ReportInput, issues);
    return issues.length === 0 ? report : undefined;
  }
  issues.push(...shapeIssues(problems, value, codeOf));
  const bad = problems.filter(({ code }) => code !== "unrecognized_keys").map(partOf);
  const more: Issue[] = [];
  readReport(withoutParts(value, bad) as ReportInput, more);
  const isEcho = echoesOf(bad);
  for (const issue of more) if (!isEcho(issue)) issues.push(issue);
  return undefined;
}

/** Whether an issue of a document without its bad parts only repeats a problem of its shape. */
function echoesOf(bad: readonly IssuePath[]): (issue: Issue) => boolean {
  const parts = new Set(bad.map((path) => JSON.stringify(path)));
  const isDeclaring = bad.some(([list]) => list === "tables" || list === "figures");
  return ({ path, code }) =>
    // The schema has named every unknown key, and what a bad part declares is not known.
    code === "input.unknown-key" ||
    (code === "report.unknown-figure" && isDeclaring) ||
    [path.length, ...path.keys()].some((end) => parts.has(JSON.stringify(path.slice(0, end))));
}

function codeOf(
  problem: ShapeProblem,
  path: IssuePath,
): CommonErrorCode | typeof wrongWeight | undefined {
  if (problem.values !== undefined) return "input.choice";
  const key = path.at(-1);
  if (key === "weight") return wrongWeight;
  return key === "role" || key === "kind" || key === "scale" || key === "currency"
    ? "input.wrong-type"
    : undefined;
}

function wrongWeight(facts: IssueFacts<"report.weight">): Issue {
  return makeAuditIssue("report.weight", facts);
}

/** The smallest part that can be left out: an entry of a list, or a key of the document. */
function partOf({ path }: ShapeProblem): IssuePath {
  const keys = path.map((key) => (typeof key === "number" ? key : String(key)));
  const last = keys.findLastIndex((key) => typeof key === "number");
  if (last === -1) return keys.slice(0, 1);
  // Terms and the like are not parts of their own: what names them is left out.
  const lists = ["tables", "rows", "columns", "relations", "figures", "explanations", "explained"];
  for (let index = last; index > 0; index--) {
    if (typeof keys[index] === "number" && lists.includes(String(keys[index - 1])) && index <= 3)
      return keys.slice(0, index + 1);
  }
  return keys.slice(0, 1);
}

/**
 * The value in the place of a bad entry, so that the positions of all others stay; its own issues
 * are dropped.
 */
const EMPTY: Readonly<Record<string, unknown>> = {
  tables: { id: "", unit: "%", columns: [], rows: [] },
  rows: { id: "", cells: {} },
  columns: { id: "" },
  figures: { id: "", printed: "", unit: "%" },
  explanations: { table: "", rule: { absolute: 0 }, variance: "", explanation: "" },
  explained: { of: "", terms: [] },
};
const EMPTY_RELATION = { kind: "same", figures: [] };
const EMPTY_TABLE_RELATION = { kind: "rows", row: "", terms: [] };

function withoutParts(value: object, bad: readonly IssuePath[]): unknown {
  const paths = new Set(bad.map((path) => JSON.stringify(path)));
  const copy = (part: unknown, path: IssuePath): unknown => {
    if (Array.isArray(part)) {
      const list = String(path.at(-1));
      const empty =
        list === "relations"
          ? path.length === 1
            ? EMPTY_RELATION
            : EMPTY_TABLE_RELATION
          : EMPTY[list];
      return Array.from(part, (item: unknown, index) =>
        paths.has(JSON.stringify([...path, index])) ? empty : copy(item, [...path, index]),
      );
    }
    if (typeof part !== "object" || part === null) return part;
    const entries = Object.entries(part).filter(
      ([key]) => !paths.has(JSON.stringify([...path, key])),
    );
    return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, [...path, key])]));
  };
  return copy(value, []);
}

function notAnObject(value: unknown): Issue {
  return makeIssue("input.wrong-type", { expected: "an object", received: describeValue(value) });
}
