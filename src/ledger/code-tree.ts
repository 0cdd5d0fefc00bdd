/** A list of codes as a tree: which code stands above which, and what does not fit. */
import { type Decimal, sumUnchecked } from "../amount/index.ts";
import { isUsableId } from "../chart/index.ts";
import type { CodeChartInput, CodeFinding, CodeHierarchy } from "./code-input.ts";

/** A row of a list that has been read. */
export interface CodeRow {
  readonly code: string;
  readonly label: string;
  /** The code above it, where rows name it. */
  readonly parent?: string | undefined;
  readonly amount?: Decimal | undefined;
}

/** A code in a tree. */
export interface CodeNode extends CodeRow {
  /** The position of its row; that of the first code directly under it if it has none. */
  readonly row: number;
  /** Whether it has a row of its own. */
  readonly isListed: boolean;
  above: CodeNode | undefined;
  under: CodeNode[];
  /** How deep it stands; 1 at the top. */
  level: number;
}

/** A tree of codes. */
export interface CodeTree {
  /** Every code, each before those under it. */
  readonly nodes: readonly CodeNode[];
  readonly findings: readonly CodeFinding[];
}

/** Puts codes in their places. */
export function plantCodes(
  rows: readonly CodeRow[],
  by: CodeHierarchy,
  order: CodeChartInput["order"] = "code",
): CodeTree {
  const findings: CodeFinding[] = [];
  const byCode = sowCodes(rows, by, findings);
  for (const node of [...byCode.values()]) linkCode(node, by, byCode);
  const cycles = cutCycles([...byCode.values()]);
  const nodes = layOut([...byCode.values()], order);
  for (const { code, isListed, under } of nodes)
    if (!isListed) findings.push({ kind: "missing-parent", code, children: codesOf(under) });
  for (const cycle of cycles) {
    const codes = codesOf(sortNodes(cycle, order));
    findings.push({ kind: "cycle", codes });
  }
  return { nodes, findings };
}

const codesOf = (nodes: readonly CodeNode[]): readonly string[] =>
  Object.freeze(nodes.map(({ code }) => code));

/** A node for each code that can have a place; the first row of a code holds. */
function sowCodes(
  rows: readonly CodeRow[],
  by: CodeHierarchy,
  findings: CodeFinding[],
): Map<string, CodeNode> {
  const byCode = new Map<string, CodeNode>();
  const doubles = new Map<string, number[]>();
  rows.forEach((each, row) => {
    const { code, amount } = each;
    const known = byCode.get(code);
    if (known === undefined && !hasPlace(code, by))
      findings.push({ kind: "unplaced", code, row, ...amountOf(amount) });
    else if (known === undefined) byCode.set(code, makeNode({ ...each, row, isListed: true }));
    else if (!doubles.get(code)?.push(row)) doubles.set(code, [known.row, row]);
  });
  for (const [code, places] of doubles) {
    const amounts = places.slice(1).flatMap((row) => rows[row]?.amount ?? []);
    const rest = amounts.length === 0 ? undefined : sumUnchecked(amounts);
    findings.push({ kind: "double-code", code, rows: Object.freeze(places), ...amountOf(rest) });
  }
  return byCode;
}

const amountOf = (amount: Decimal | undefined): { readonly amount?: Decimal } =>
  amount === undefined ? {} : { amount };

const makeNode = (facts: CodeRow & Pick<CodeNode, "row" | "isListed">): CodeNode => ({
  ...facts,
  above: undefined,
  under: [],
  level: 1,
});

/** Whether a code has one of the lengths, or no empty part, and could stand under another. */
function hasPlace(code: string, by: CodeHierarchy): boolean {
  if (by === "parent") return true;
  const fits =
    "lengths" in by ? by.lengths.includes(code.length) : !code.split(by.separator).includes("");
  for (
    let above = fits ? codeAbove(code, by) : "";
    above !== undefined;
    above = codeAbove(above, by)
  )
    if (!isUsableId(above)) return false;
  return true;
}

/** The code above one, where codes themselves tell it. */
function codeAbove(code: string, by: Exclude<CodeHierarchy, "parent">): string | undefined {
  if ("separator" in by) {
    const end = code.lastIndexOf(by.separator);
    return end < 0 ? undefined : code.slice(0, end);
  }
  const length = by.lengths.findLast((each) => each < code.length);
  return length === undefined ? undefined : code.slice(0, length);
}

/** Links a code to the one above it, and makes those above it that have no row. */
function linkCode(node: CodeNode, by: CodeHierarchy, byCode: Map<string, CodeNode>): void {
  let child = node;
  for (;;) {
    const name = by === "parent" ? child.parent : codeAbove(child.code, by);
    if (name === undefined) return;
    const known = byCode.get(name);
    const above = known ?? makeNode({ code: name, label: name, row: node.row, isListed: false });
    child.above = above;
    above.under.push(child);
    if (known !== undefined) return;
    byCode.set(name, above);
    child = above;
  }
}

/** Puts every code that stands above itself at the top; gives them, circle by circle. */
function cutCycles(nodes: readonly CodeNode[]): readonly (readonly CodeNode[])[] {
  const cycles: CodeNode[][] = [];
  const walks = new Map<CodeNode, number>();
  nodes.forEach((start, walk) => {
    const way: CodeNode[] = [];
    let node: CodeNode | undefined = start;
    for (; node !== undefined && !walks.has(node); node = node.above) {
      walks.set(node, walk);
      way.push(node);
    }
    if (node !== undefined && walks.get(node) === walk) cycles.push(way.slice(way.indexOf(node)));
  });
  for (const cycle of cycles) {
    const inside = new Set(cycle);
    for (const node of cycle) {
      node.above = undefined;
      node.under = node.under.filter((child) => !inside.has(child));
    }
  }
  return cycles;
}

/** The nodes from the top down, each before those under it, and their levels. */
function layOut(all: readonly CodeNode[], order: CodeChartInput["order"]): readonly CodeNode[] {
  const nodes: CodeNode[] = [];
  const stack = sortNodes(
    all.filter(({ above }) => above === undefined),
    order,
  ).reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes.push(node);
    node.level = (node.above?.level ?? 0) + 1;
    node.under = sortNodes(node.under, order);
    for (let k = node.under.length - 1; k >= 0; k -= 1) stack.push(node.under[k] as CodeNode);
  }
  return nodes;
}

function sortNodes(nodes: readonly CodeNode[], order: CodeChartInput["order"]): CodeNode[] {
  if (order === "rows") return [...nodes].sort((one, other) => one.row - other.row);
  const keys = new Map(nodes.map((node) => [node, orderKey(node.code)]));
  return [...nodes].sort(
    (one, other) =>
      compareTexts(keys.get(one) ?? "", keys.get(other) ?? "") ||
      compareTexts(one.code, other.code),
  );
}

const compareTexts = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** A text by which codes sort as people count them: each number by its size, so 4.2 before 4.10. */
function orderKey(code: string): string {
  return code.replace(/[0-9]+/g, (digits) => {
    const number = digits.replace(/^0+(?=.)/, "");
    return `${number.length}`.padStart(3, "0") + number;
  });
}
