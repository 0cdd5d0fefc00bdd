/**
 * The rules of a chart: unique ids, parts that exist, sums that count each line once, roles that
 * fit.
 */
import {
  checkText,
  describeValue,
  type Issue,
  type IssuePath,
  makeIssue,
  readChoice,
  unknownName,
} from "../input/index.ts";
import {
  type Chart,
  LINE_KINDS,
  type LineInput,
  ROLE_KINDS,
  ROLES,
  type TotalInput,
  type TotalRole,
} from "./line.ts";
import { countPaths, linesAt } from "./look-up.ts";

/**
 * Whether an id is usable: a text of one line, of up to 200 characters. Numbers of accounts and
 * areas are fine.
 */
export function isUsableId(id: unknown): id is string {
  return (
    typeof id === "string" &&
    /^\S(.*\S)?$/u.test(id) &&
    !/[\p{C}\u2028\u2029]/u.test(id) &&
    id.length <= 200
  );
}

/** Checks that every line and total has a valid, unique id. */
export function checkIds(
  lines: readonly LineInput[],
  totals: readonly TotalInput[],
  path: IssuePath,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  const check = (id: string, at: IssuePath): void => {
    const received = describeValue(id);
    if (!isUsableId(id)) {
      const facts = { path: at, expected: 'an id such as "staff"', received };
      issues.push(makeIssue("input.id", facts));
    }
    if (seen.has(id)) {
      const facts = { path: at, expected: "an id of its own", received, details: { id } };
      issues.push(makeIssue("input.duplicate-id", facts));
    }
    seen.add(id);
  };
  for (const [index, { id }] of lines.entries()) check(id, [...path, "lines", index, "id"]);
  for (const [index, { id }] of totals.entries()) check(id, [...path, "totals", index, "id"]);
}

/** Checks that every label is a text, and so is the scenario that a line is read from. */
export function checkLabels(
  lines: readonly LineInput[],
  totals: readonly TotalInput[],
  path: IssuePath,
  issues: Issue[],
): void {
  lines.forEach(({ label, readFrom }, index) => {
    checkText(label, [...path, "lines", index, "label"], issues);
    checkText(readFrom, [...path, "lines", index, "readFrom"], issues);
  });
  totals.forEach(({ label }, index) => {
    checkText(label, [...path, "totals", index, "label"], issues);
  });
}

/** Checks the kind of every line, and that an of-which line details a line of its kind. */
export function checkLines(lines: readonly LineInput[], path: IssuePath, issues: Issue[]): void {
  const byId = new Map(lines.map((line) => [line.id, line]));
  lines.forEach((line, index) => {
    const at = [...path, "lines", index];
    readChoice(line.kind, LINE_KINDS, [...at, "kind"], issues);
    if (line.ofWhich === undefined) return;
    const whole = byId.get(line.ofWhich);
    if (whole === undefined || whole.ofWhich !== undefined || whole.kind !== line.kind) {
      const expected = `a line of kind ${line.kind} that details no other line`;
      const received = describeValue(line.ofWhich);
      issues.push(makeIssue("chart.of-which", { path: [...at, "ofWhich"], expected, received }));
    }
  });
}

/**
 * Checks that every total has parts, that they exist, and that none of them is an of-which line.
 */
export function checkParts(
  lines: readonly LineInput[],
  totals: readonly TotalInput[],
  path: IssuePath,
  issues: Issue[],
): void {
  const ids = [...lines, ...totals].map((entry) => entry.id);
  const known = new Set(ids);
  const details = new Set(
    lines.filter((line) => line.ofWhich !== undefined).map((line) => line.id),
  );
  const checkPart = (part: string, at: IssuePath): void => {
    if (!known.has(part)) issues.push(makeIssue("chart.unknown-part", unknownName(part, ids, at)));
    if (!details.has(part)) return;
    const facts = { path: at, expected: "a line that adds up", received: describeValue(part) };
    issues.push(makeIssue("chart.of-which", facts));
  };
  totals.forEach((total, index) => {
    const at = [...path, "totals", index, "of"];
    if (total.of.length === 0) {
      const facts = { path: at, expected: "at least one part", received: "an empty list" };
      issues.push(makeIssue("chart.empty-total", facts));
    }
    for (const [position, part] of total.of.entries()) checkPart(part, [...at, position]);
  });
}

/** Checks that no total contains itself or counts a line twice; returns whether every path ends. */
export function checkPaths(chart: Chart, path: IssuePath, issues: Issue[]): boolean {
  const { counts, cyclic } = countPaths(chart);
  chart.totals.forEach((total, index) => {
    const at = [...path, "totals", index, "of"];
    if (cyclic.has(total.id)) {
      const received = `${describeValue(total.id)} inside itself`;
      const expected = "parts that do not contain the total";
      issues.push(makeIssue("chart.cycle", { path: at, expected, received }));
      return;
    }
    for (const [line, count] of counts.get(total.id) ?? []) {
      if (count === 1) continue;
      const received = `${describeValue(line)} ${count} times`;
      const facts = { path: at, expected: "every line once", received };
      issues.push(makeIssue("chart.counted-twice", facts));
    }
  });
  return cyclic.size === 0;
}

/**
 * Checks that each role belongs to one total at most, over lines of the kinds that the role allows.
 */
export function checkRoles(chart: Chart, path: IssuePath, issues: Issue[]): void {
  const holders = new Map<TotalRole, string>();
  const kinds = new Map(chart.lines.map((line) => [line.id, line.kind]));
  chart.totals.forEach((total, index) => {
    if (total.role === undefined) return;
    const at = [...path, "totals", index, "role"];
    const role = readChoice(total.role, ROLES, at, issues);
    if (role === undefined) return;
    const refuse = (expected: string, received: string): void => {
      issues.push(makeIssue("chart.role", { path: at, expected, received }));
    };
    const first = holders.get(role);
    if (first !== undefined)
      refuse(
        `one total with role ${role}`,
        `${describeValue(first)} and ${describeValue(total.id)}`,
      );
    holders.set(role, total.id);
    const allowed = ROLE_KINDS[role];
    for (const line of linesAt(chart, total.id)) {
      const kind = kinds.get(line);
      if (kind === undefined || allowed.includes(kind)) continue;
      refuse(`lines of kind ${allowed.join(", ")}`, `line ${describeValue(line)} of kind ${kind}`);
    }
  });
}
