/** The chart: the lines, the totals that add them up, and the roles of the totals. */
import {
  fail,
  failType,
  type Issue,
  type IssuePath,
  isPlainObject,
  keysOf,
  readArguments,
  readItems,
  readList,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import {
  checkIds,
  checkLabels,
  checkLines,
  checkParts,
  checkPaths,
  checkRoles,
} from "./check-chart.ts";
import type { Chart, ChartLine, ChartTotal, LineInput, TotalInput } from "./line.ts";
import { linesAt, lookUp } from "./look-up.ts";

/** A chart in code or in JSON. */
export interface ChartInput<Line extends string = string, Total extends string = string> {
  /** Lines in the order of the statement. */
  readonly lines: readonly LineInput<Line>[];
  /** Totals in the order of the statement. */
  readonly totals?: readonly TotalInput<NoInfer<Line>, Total>[];
}

const CHART_KEYS = /* @__PURE__ */ keysOf<ChartInput>({ lines: true, totals: true });
const LINE_KEYS = /* @__PURE__ */ keysOf<LineInput>({
  id: true,
  kind: true,
  label: true,
  ofWhich: true,
  readFrom: true,
});
const TOTAL_KEYS = /* @__PURE__ */ keysOf<TotalInput>({
  id: true,
  label: true,
  of: true,
  role: true,
});

/**
 * States the lines of a statement and how they add up.
 *
 * Rule: a total is the sum of its parts, to any depth. No total contains itself or counts a line
 * twice. A line may stand in several totals that are different views of the same money (total costs
 * with and without depreciation). An of-which line stands in no total.
 * Units and sign: a chart has no amounts; the kind of a line decides how it is printed, not how it
 * is added.
 *
 * @param input.lines - the lines; a line that a total or an of-which line misspells does not
 * compile
 * @param input.totals - the totals
 * @returns the chart, with every id known to the compiler
 * @throws AnslagError `input.duplicate-id`, `input.id`, `input.choice`, `input.unknown-key`,
 * `input.wrong-type`, `chart.unknown-part`, `chart.empty-total`, `chart.cycle`,
 * `chart.counted-twice`, `chart.of-which`, `chart.role`: all of them at once
 * @example Income, costs and the net cost of a library
 * const chart = defineChart({
 *   lines: [
 *     { id: "fees", kind: "income" },
 *     { id: "staff", kind: "cost" }, { id: "books", kind: "cost" },
 *   ],
 *   totals: [
 *     { id: "costs", of: ["staff", "books"] },
 *     { id: "netCost", of: ["fees", "costs"], role: "net-cost" },
 *   ],
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

/** Reads a chart at a place in a larger input. The result is valid only if no issue was added. */
export function readChart<Id extends string>(
  input: ChartInput,
  path: IssuePath,
  issues: Issue[],
): Chart<Id> {
  const before = issues.length;
  const name = path.length === 0 ? "input" : undefined;
  const given = readArguments(input, CHART_KEYS, path, issues, name);
  if (given !== input) return freezeChart<Id>([], []);
  const lines = readList(given.lines, LINE_KEYS, [...path, "lines"], issues);
  const totals = readTotals(given.totals, path, issues);
  if (lines === undefined || totals === undefined) return freezeChart<Id>([], []);
  const misspelt = issues.length - before;
  checkLabels(lines, totals, path, issues);
  checkIds(lines, totals, path, issues);
  checkParts(lines, totals, path, issues);
  const sound = issues.length === before + misspelt;
  checkLines(lines, path, issues);
  const chart = freezeChart<Id>(lines, totals);
  // Paths and roles can be followed only in a chart whose ids and parts are sound.
  if (sound && checkPaths(chart, path, issues)) checkRoles(chart, path, issues);
  return chart;
}

function readTotals(
  input: readonly TotalInput[] | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly TotalInput[] | undefined {
  if (input === undefined) return [];
  const at = [...path, "totals"];
  return readList(input, TOTAL_KEYS, at, issues)?.map((total, index) => ({
    ...total,
    of: readItems(total.of, [...at, index, "of"], issues),
  }));
}

/**
 * Lists the lines that a total is the sum of, at any depth.
 *
 * @param chart - the chart
 * @param id - a line or total; for a line, the result is the line itself
 * @returns line ids in the order of the chart's totals
 * @throws AnslagError `chart.unknown-line` when the chart has no such line or total
 * @throws AnslagError `input.wrong-type` when it is not a chart
 * @example For a line, the result is the line itself
 * linesUnder(defineChart({ lines: [{ id: "fees", kind: "income" }] }), "fees") // => ["fees"]
 */
export function linesUnder<Id extends string>(chart: Chart<Id>, id: NoInfer<Id>): readonly Id[] {
  if (!isPlainObject(chart) || !Array.isArray(chart.lines) || !Array.isArray(chart.totals))
    failType(["chart"], "a chart that defineChart returned", chart);
  findEntry(chart, id);
  return linesAt(chart, id) as readonly Id[];
}

/** The line or total with an id. */
export function findEntry(chart: Chart, id: string, path: IssuePath = []): ChartLine | ChartTotal {
  const entry = lookUp(chart).entries.get(id);
  if (entry !== undefined) return entry;
  const ids = [...chart.lines, ...chart.totals].map((known) => known.id);
  return fail("chart.unknown-line", unknownName(id, ids, path));
}

/** Whether an id names a total of the chart. */
export function isTotal(chart: Chart, id: string): boolean {
  return lookUp(chart).parts.has(id);
}

/** A chart of lines and totals that are known to be sound. */
export function freezeChart<Id extends string>(
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
