/** Charts and dimensions out of lists of hierarchical codes. */
import {
  type Decimal,
  isSameAmount,
  subtractAmounts,
  sumUnchecked,
  ZERO,
} from "../amount/index.ts";
import type { DimensionInput, MemberInput } from "../book/index.ts";
import { freezeChart, type LineInput, type LineKind, type TotalInput } from "../chart/index.ts";
import type { Members } from "../figure/index.ts";
import { type Issue, makeIssue, throwIssues } from "../input/index.ts";
import type { AccountRule } from "./account-rule.ts";
import { countAccount } from "./accounts.ts";
import type {
  CodeChart,
  CodeChartInput,
  CodeFinding,
  CodeHierarchy,
  PlacedCode,
} from "./code-input.ts";
import { type CodeNode, plantCodes } from "./code-tree.ts";
import { type CodeList, readCodes } from "./read-codes.ts";

/** How deep codes may stand. */
const MOST_LEVELS = 100;

/**
 * Makes a chart and dimensions of a list of hierarchical codes.
 *
 * Rule: a code with nothing under it is a line of the kind that `kinds` gives it; every other code
 * is the total of what stands under it, after its parts. Each level is a dimension, and each code
 * has its members on its own level and those above it. Nothing is guessed in silence: a parent
 * without a row, a code with several, codes that have no place, stand in a circle or have no kind
 * are findings.
 * Units and sign: amounts are only compared. A total that states another amount than its leaves
 * have together is a finding, exact to the last digit.
 * Absent and zero: a leaf without an amount is not zero, and what stands above it is not compared
 * (`unchecked-sum`). Without `kinds` the chart is empty.
 * Shapes: the input can be stored as JSON, and so can the result. `order: "rows"` keeps lines,
 * totals and members in the order of the rows; otherwise that order changes nothing.
 *
 * @param input.codes - the codes; of a code with several rows the first holds
 * @param input.by - how a code tells the one above it: by its beginning, by its parts, or by name
 * @param input.kinds - the kind of every line, or rules as in {@link mapAccounts}; `null` leaves
 * codes out of the chart, as a balance sheet is left out of a result
 * @param input.levels - the ids of the dimensions
 * @param input.language - the language of the labels
 * @param input.order - the order of lines, totals and members
 * @returns the chart, the dimensions, every code in its place, rules for the longer codes of a
 * ledger, and the findings
 * @throws AnslagError once, with every problem: `input.id`, `input.value`, `input.choice`,
 * `input.wrong-type`, `input.unknown-key`, `input.duplicate-id`, `figure.accounts` and the codes of
 * `amount`
 * @example Accounts by their beginnings; nobody listed the group 50
 * const { chart, dimensions, codes, findings } = chartFromCodes({
 *   codes: [
 *     { code: "3", label: "Income" }, { code: "30", label: "Sales" }, { code: "3010" },
 *     { code: "5", label: "Premises" }, { code: "5010", label: "Rent" },
 *   ],
 *   by: { lengths: [1, 2, 4] },
 *   kinds: [{ prefix: "3", line: "income" }, { prefix: "5", line: "cost" }],
 *   levels: ["class", "group", "account"],
 * });
 * chart.lines.map(({ id, kind }) => [id, kind]) // => [["3010", "income"], ["5010", "cost"]]
 * chart.totals.map(({ id, of }) => [id, ...of])
 * // => [["30", "3010"], ["3", "30"], ["50", "5010"], ["5", "50"]]
 * findings // => [{ kind: "missing-parent", code: "50", children: ["5010"] }]
 * dimensions.map(({ id, members }) => [id, members.length])
 * // => [["class", 2], ["group", 2], ["account", 2]]
 * codes.at(-1).members // => { class: "5", group: "50", account: "5010" }
 * @example A total that its leaves do not come to
 * const { findings } = chartFromCodes({
 *   codes: [
 *     { code: "4", amount: 100 }, { code: "4.1", amount: 60 }, { code: "4.2", amount: "39.5" },
 *   ],
 *   by: { separator: "." },
 * });
 * findings
 * // => [{ kind: "sum-differs", code: "4", stated: 100, sum: 99.5, difference: 0.5 }]
 */
export function chartFromCodes(input: CodeChartInput): CodeChart {
  const issues: Issue[] = [];
  const list = readCodes(input, issues);
  throwIssues(issues);
  const { nodes, findings } = plantCodes(list.rows, list.by, list.order);
  checkLevels(nodes, issues);
  throwIssues(issues);
  const dimensions = dimensionsOf(nodes, list.levels);
  const { kinds, kindFindings } = kindsOf(nodes, list.kinds);
  const lines = inOrder(nodes, list.order).flatMap((node) => lineOf(node, kinds.get(node)));
  const totals = totalsOf(nodes, (node) => typeof kinds.get(node) === "string");
  return Object.freeze({
    chart: freezeChart<string>(lines, totals),
    dimensions,
    codes: placeCodes(nodes, dimensions),
    accounts: Object.freeze(nodes.flatMap((node) => rulesOf(node, kinds.get(node), list.by))),
    findings: Object.freeze(
      [...findings, ...kindFindings, ...sumFindings(nodes), ...foreignFindings(list)].map(
        (finding) => Object.freeze(finding),
      ),
    ),
  });
}

/** Reports the first code that stands too deep: the members of each code name all levels. */
function checkLevels(nodes: readonly CodeNode[], issues: Issue[]): void {
  const deep = nodes.find(({ level }) => level > MOST_LEVELS);
  if (deep === undefined) return;
  const expected = `at most ${MOST_LEVELS} codes above one another`;
  const received = `${deep.level} of them`;
  issues.push(makeIssue("input.value", { path: ["codes", deep.row], expected, received }));
}

/** Under "rows" the lines of one total need not stand together. */
function inOrder(nodes: readonly CodeNode[], order: CodeChartInput["order"]): readonly CodeNode[] {
  return order === "rows" ? [...nodes].sort((one, other) => one.row - other.row) : nodes;
}

function dimensionsOf(
  nodes: readonly CodeNode[],
  names: readonly string[],
): readonly DimensionInput[] {
  const levels: MemberInput[][] = [];
  for (const { code, label, level } of nodes) {
    while (levels.length < level) levels.push([]);
    levels[level - 1]?.push(Object.freeze({ id: code, label }));
  }
  return Object.freeze(
    levels.map((members, k) =>
      Object.freeze({ id: names[k] ?? `level-${k + 1}`, members: Object.freeze(members) }),
    ),
  );
}

function placeCodes(
  nodes: readonly CodeNode[],
  dimensions: readonly DimensionInput[],
): readonly PlacedCode[] {
  const members = new Map<CodeNode | undefined, Members>();
  return Object.freeze(
    nodes.map((node) => {
      const { code, label, above, level } = node;
      const own = { ...members.get(above), [dimensions[level - 1]?.id ?? ""]: code };
      members.set(node, Object.freeze(own));
      const parent = above === undefined ? {} : { parent: above.code };
      return Object.freeze({ code, label, ...parent, level, members: own });
    }),
  );
}

/** The kind of a leaf: `null` where it is left out, `undefined` where it is unknown. */
type Kinds = ReadonlyMap<CodeNode, LineKind | null | undefined>;

function kindsOf(
  nodes: readonly CodeNode[],
  given: CodeList["kinds"],
): { readonly kinds: Kinds; readonly kindFindings: readonly CodeFinding[] } {
  const kinds = new Map<CodeNode, LineKind | null | undefined>();
  if (given === undefined) return { kinds, kindFindings: [] };
  for (const node of nodes) {
    if (node.under.length > 0) continue;
    if (typeof given === "string") {
      kinds.set(node, given);
      continue;
    }
    const entry = given.entryOf(node.code);
    if (node.amount !== undefined) countAccount(entry, node.amount);
    kinds.set(node, entry.line);
  }
  return { kinds, kindFindings: typeof given === "string" ? [] : given.findings() };
}

function lineOf(
  { code, label }: CodeNode,
  kind: LineKind | null | undefined,
): readonly LineInput[] {
  return typeof kind === "string" ? [{ id: code, kind, label }] : [];
}

/** The totals over the lines of a tree, each after its parts; a total without lines is left out. */
export function totalsOf(
  nodes: readonly CodeNode[],
  isLine: (node: CodeNode) => boolean,
): readonly TotalInput[] {
  const totals: TotalInput[] = [];
  const kept = new Set<CodeNode>();
  const open: CodeNode[] = [];
  const closeTo = (level: number): void => {
    for (let node = open.at(-1); node !== undefined && node.level >= level; node = open.at(-1)) {
      open.pop();
      const of = node.under.flatMap((each) => (kept.has(each) ? [each.code] : []));
      if (of.length > 0) totals.push({ id: node.code, label: node.label, of });
      if (of.length > 0 || (node.under.length === 0 && isLine(node))) kept.add(node);
    }
  };
  for (const node of nodes) {
    closeTo(node.level);
    open.push(node);
  }
  closeTo(1);
  return totals;
}

/** The rule that brings the codes of a ledger to a line; codes that are longer belong to it too. */
function rulesOf(
  { code }: CodeNode,
  line: LineKind | null | undefined,
  by: CodeHierarchy,
): readonly AccountRule[] {
  if (line === undefined) return [];
  const range =
    by === "parent" ? { codes: Object.freeze([code]) } : { prefix: code, ...separatorOf(by) };
  return [Object.freeze({ ...range, line: line === null ? null : code })];
}

const separatorOf = (by: Exclude<CodeHierarchy, "parent">): { readonly separator?: string } =>
  "separator" in by ? { separator: by.separator } : {};

/** Totals that state another amount than their leaves have, or that cannot be compared. */
function sumFindings(nodes: readonly CodeNode[]): readonly CodeFinding[] {
  const sums = new Map<CodeNode, { readonly sum: Decimal; readonly missing: number }>();
  const findings: CodeFinding[] = [];
  for (const node of [...nodes].reverse()) {
    const { amount, under, code } = node;
    if (under.length === 0) {
      sums.set(node, { sum: amount ?? ZERO, missing: amount === undefined ? 1 : 0 });
      continue;
    }
    const parts = under.flatMap((each) => sums.get(each) ?? []);
    const sum = sumUnchecked(parts.map((part) => part.sum));
    const missing = parts.reduce((count, part) => count + part.missing, 0);
    sums.set(node, { sum, missing });
    if (amount === undefined) continue;
    if (missing > 0) findings.push({ kind: "unchecked-sum", code, stated: amount, missing });
    else if (!isSameAmount(amount, sum)) {
      const difference = subtractAmounts(amount, sum);
      findings.push({ kind: "sum-differs", code, stated: amount, sum, difference });
    }
  }
  return findings.reverse();
}

function foreignFindings({ foreign }: CodeList): readonly CodeFinding[] {
  return [...foreign].map(([language, codes]) => ({
    kind: "other-language",
    language,
    codes: Object.freeze([...codes].sort()),
  }));
}
