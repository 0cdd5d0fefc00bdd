/** The chart: which lines there are, how they add up to totals, and what the totals stand for. */

import {
  describeValue,
  fail,
  type Issue,
  type IssuePath,
  makeIssue,
  oneOf,
  throwIssues,
} from "../input/index.ts";
import {
  type Chart,
  type ChartLine,
  type ChartTotal,
  LINE_KINDS,
  type LineInput,
  ROLE_KINDS,
  type TotalInput,
  type TotalRole,
} from "./line.ts";
import { lookUp } from "./look-up.ts";
import { countPaths, linesAt } from "./paths.ts";

/** A chart as it is written down, in code or in JSON. */
export interface ChartInput<Line extends string = string, Total extends string = string> {
  /** Lines in the order of the statement. */
  readonly lines: readonly LineInput<Line>[];
  /** Totals in the order of the statement. */
  readonly totals?: readonly TotalInput<NoInfer<Line>, Total>[];
}

/**
 * States the lines of a statement and how they add up.
 *
 * Rule: a total is the sum of its parts, to any depth. No total contains itself, and none counts a line twice. A line may stand in several
 * totals that are different views of the same money (total costs with and without depreciation). Of-which lines are in no total.
 * Units and sign: a chart has no amounts; the kind of a line decides how it is printed, not how it is added.
 *
 * @param input.lines - the lines; a line that a total or an of-which line misspells does not compile
 * @param input.totals - the totals
 * @returns the chart, with every id known to the compiler
 * @throws AnslagError `chart.duplicate-id`, `input.id`, `chart.kind`, `chart.unknown-part`, `chart.empty-total`, `chart.cycle`,
 * `chart.counted-twice`, `chart.of-which`, `chart.role`: all of them at once
 * @example Income, costs and the net cost of a library
 * const chart = defineChart({
 *   lines: [{ id: "fees", kind: "income" }, { id: "staff", kind: "cost" }, { id: "books", kind: "cost" }],
 *   totals: [{ id: "costs", of: ["staff", "books"] }, { id: "netCost", of: ["fees", "costs"], role: "net-cost" }],
 * });
 * linesUnder(chart, "netCost") // => ["fees", "staff", "books"]
 */
export function defineChart<const Line extends string, const Total extends string = never>(
  input: ChartInput<Line, Total>,
): Chart<Line | Total> {
  const issues: Issue[] = [];
  const chart = readChart<Line | Total>(input, [], issues);
  throwIssues(issues);
  return chart;
}

/** Checks a chart at a place in a larger input; the result may be used only when no issue was added. */
export function readChart<Id extends string>(
  input: { readonly lines: readonly LineInput[]; readonly totals?: readonly TotalInput[] },
  path: IssuePath,
  issues: Issue[],
): Chart<Id> {
  const totals = input.totals ?? [];
  const before = issues.length;
  checkIds(input.lines, totals, path, issues);
  checkParts(input.lines, totals, path, issues);
  const sound = issues.length === before;
  checkLines(input.lines, path, issues);
  const chart = freezeChart<Id>(input.lines, totals);
  // Paths and roles can be followed only in a chart whose ids and parts are sound.
  if (sound && checkPaths(chart, path, issues)) checkRoles(chart, path, issues);
  return chart;
}

/**
 * Lists the lines that a total is the sum of, at any depth.
 *
 * @param chart - the chart
 * @param id - a line or total; a line has itself alone under it
 * @returns line ids in the order of the chart's totals
 * @throws AnslagError `chart.unknown-line` when the chart has no such line or total
 * @example One line has itself alone under it
 * linesUnder(defineChart({ lines: [{ id: "fees", kind: "income" }] }), "fees") // => ["fees"]
 */
export function linesUnder<Id extends string>(chart: Chart<Id>, id: NoInfer<Id>): readonly Id[] {
  findEntry(chart, id);
  return linesAt(chart, id) as readonly Id[];
}

/** The line or total with an id. */
export function findEntry(chart: Chart, id: string, path: IssuePath = []): ChartLine | ChartTotal {
  const entry = lookUp(chart).entries.get(id);
  if (entry !== undefined) return entry;
  const ids = [...chart.lines, ...chart.totals].map((known) => known.id);
  return fail("chart.unknown-line", { path, expected: oneOf(ids), received: describeValue(id) });
}

/** Whether an id names a total of the chart. */
export function isTotal(chart: Chart, id: string): boolean {
  return lookUp(chart).parts.has(id);
}

/** A usable id: a text of one line. Numbers of accounts and areas are fine. */
export function isUsableId(id: unknown): id is string {
  return (
    typeof id === "string" &&
    /^\S(.*\S)?$/u.test(id) &&
    !/[\p{C}\u2028\u2029]/u.test(id) &&
    id.length <= 200
  );
}

function checkIds(
  lines: readonly LineInput[],
  totals: readonly TotalInput[],
  path: IssuePath,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  const check = (id: string, at: IssuePath): void => {
    if (!isUsableId(id)) {
      issues.push(
        makeIssue("input.id", {
          path: at,
          expected: 'an id such as "staff"',
          received: describeValue(id),
        }),
      );
    }
    if (seen.has(id)) {
      issues.push(
        makeIssue("chart.duplicate-id", {
          path: at,
          expected: "an id of its own",
          received: describeValue(id),
        }),
      );
    }
    seen.add(id);
  };
  for (const [index, { id }] of lines.entries()) check(id, [...path, "lines", index, "id"]);
  for (const [index, { id }] of totals.entries()) check(id, [...path, "totals", index, "id"]);
}

function checkLines(lines: readonly LineInput[], path: IssuePath, issues: Issue[]): void {
  const byId = new Map(lines.map((line) => [line.id, line]));
  lines.forEach((line, index) => {
    const at = [...path, "lines", index];
    if (!LINE_KINDS.includes(line.kind)) {
      const facts = {
        path: [...at, "kind"],
        expected: oneOf(LINE_KINDS),
        received: describeValue(line.kind),
      };
      issues.push(makeIssue("chart.kind", facts));
    }
    if (line.ofWhich === undefined) return;
    const whole = byId.get(line.ofWhich);
    if (whole === undefined || whole.ofWhich !== undefined || whole.kind !== line.kind) {
      const expected = `a line of kind ${line.kind} that details no other line`;
      const received = describeValue(line.ofWhich);
      issues.push(makeIssue("chart.of-which", { path: [...at, "ofWhich"], expected, received }));
    }
  });
}

function checkParts(
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
  totals.forEach((total, index) => {
    const at = [...path, "totals", index, "of"];
    if (total.of.length === 0) {
      issues.push(
        makeIssue("chart.empty-total", {
          path: at,
          expected: "at least one part",
          received: "none",
        }),
      );
    }
    total.of.forEach((part, position) => {
      if (!known.has(part)) {
        const facts = {
          path: [...at, position],
          expected: oneOf(ids),
          received: describeValue(part),
        };
        issues.push(makeIssue("chart.unknown-part", facts));
      }
      if (details.has(part)) {
        const facts = {
          path: [...at, position],
          expected: "a line that adds up",
          received: describeValue(part),
        };
        issues.push(makeIssue("chart.of-which", facts));
      }
    });
  });
}

function checkPaths(chart: Chart, path: IssuePath, issues: Issue[]): boolean {
  const { counts, cyclic } = countPaths(chart);
  chart.totals.forEach((total, index) => {
    const at = [...path, "totals", index, "of"];
    if (cyclic.has(total.id)) {
      const received = `${describeValue(total.id)} inside itself`;
      issues.push(
        makeIssue("chart.cycle", {
          path: at,
          expected: "parts that do not contain the total",
          received,
        }),
      );
      return;
    }
    for (const [line, count] of counts.get(total.id) ?? []) {
      if (count > 1) {
        const received = `${describeValue(line)} ${count} times`;
        issues.push(
          makeIssue("chart.counted-twice", { path: at, expected: "every line once", received }),
        );
      }
    }
  });
  return cyclic.size === 0;
}

function checkRoles(chart: Chart, path: IssuePath, issues: Issue[]): void {
  const taken = new Map<TotalRole, string>();
  const kinds = new Map(chart.lines.map((line) => [line.id, line.kind]));
  chart.totals.forEach((total, index) => {
    if (total.role === undefined) return;
    const at = [...path, "totals", index, "role"];
    if (!Object.hasOwn(ROLE_KINDS, total.role)) {
      const facts = {
        path: at,
        expected: oneOf(Object.keys(ROLE_KINDS)),
        received: describeValue(total.role),
      };
      issues.push(makeIssue("chart.role", facts));
      return;
    }
    const first = taken.get(total.role);
    if (first !== undefined) {
      const received = `${describeValue(first)} and ${describeValue(total.id)}`;
      issues.push(
        makeIssue("chart.role", {
          path: at,
          expected: `one total with role ${total.role}`,
          received,
        }),
      );
    }
    taken.set(total.role, total.id);
    const allowed = ROLE_KINDS[total.role];
    for (const line of linesAt(chart, total.id)) {
      const kind = kinds.get(line);
      if (kind !== undefined && !allowed.includes(kind)) {
        const received = `line ${describeValue(line)} of kind ${kind}`;
        issues.push(
          makeIssue("chart.role", {
            path: at,
            expected: `lines of kind ${allowed.join(", ")}`,
            received,
          }),
        );
      }
    }
  });
}

function freezeChart<Id extends string>(
  lines: readonly LineInput[],
  totals: readonly TotalInput[],
): Chart<Id> {
  return Object.freeze({
    lines: Object.freeze(
      lines.map(({ id, kind, label = id, ofWhich, readFrom }) =>
        Object.freeze({
          id: id as Id,
          kind,
          label,
          ...(ofWhich === undefined ? {} : { ofWhich: ofWhich as Id }),
          ...(readFrom === undefined ? {} : { readFrom }),
        }),
      ),
    ),
    totals: Object.freeze(
      totals.map(({ id, label = id, of, role }) =>
        Object.freeze({
          id: id as Id,
          label,
          of: Object.freeze([...of]) as readonly Id[],
          ...(role === undefined ? {} : { role }),
        }),
      ),
    ),
  });
}
