/** The reading of a list of codes: every problem of its shape, before a tree is made of it. */
import { readAmount } from "../amount/index.ts";
import { isUsableId, LINE_KINDS, type LineKind } from "../chart/index.ts";
import {
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  keysOf,
  makeIssue,
  readArguments,
  readChoice,
  readEntries,
  readItems,
  requireText,
  wrongType,
} from "../input/index.ts";
import { LANGUAGES, type Language } from "../language/index.ts";
import { type AccountReader, accountReader } from "./accounts.ts";
import type { CodeChartInput, CodeHierarchy, CodeInput, KindRule } from "./code-input.ts";
import type { CodeRow } from "./code-tree.ts";

const INPUT_KEYS = /* @__PURE__ */ keysOf<CodeChartInput>({
  codes: true,
  by: true,
  kinds: true,
  levels: true,
  language: true,
  order: true,
});
const CODE_KEYS = /* @__PURE__ */ keysOf<CodeInput>({
  code: true,
  label: true,
  parent: true,
  amount: true,
});

/** A list of codes that has been read. */
export interface CodeList {
  readonly rows: readonly CodeRow[];
  readonly by: CodeHierarchy;
  readonly order: CodeChartInput["order"];
  readonly levels: readonly string[];
  /** The kinds of lines; absent where the codes are dimensions only. */
  readonly kinds: LineKind | AccountReader<LineKind> | undefined;
  /** The codes whose labels are in another language than the one that is asked for. */
  readonly foreign: ReadonlyMap<Language, readonly string[]>;
}

/** Reads a list of codes. The result is valid only if no issue was added. */
export function readCodes(input: CodeChartInput, issues: Issue[]): CodeList {
  const given = readArguments(input, INPUT_KEYS, [], issues, "input");
  const by = readHierarchy(given.by, issues);
  const levels = readLevelNames(given.levels, by, issues);
  const { language, order } = given;
  if (language !== undefined) readChoice(language, LANGUAGES, ["language"], issues);
  if (order !== undefined) readChoice(order, ["code", "rows"], ["order"], issues);
  const kinds = readKinds(given.kinds, issues);
  const foreign = new Map<Language, string[]>();
  const rows = readItems(given.codes, ["codes"], issues).map((each, row): CodeRow => {
    const path = ["codes", row];
    const { code, label, parent, amount } = readArguments(each, CODE_KEYS, path, issues);
    checkId(code, [...path, "code"], issues);
    const above = readParent(parent, by, [...path, "parent"], issues);
    const [text, other] = readLabel(label, language, [...path, "label"], issues);
    if (other !== undefined) foreign.set(other, foreign.get(other) ?? []);
    if (other !== undefined) foreign.get(other)?.push(code);
    const exact = amount === undefined ? amount : readAmount(amount, [...path, "amount"], issues);
    return { code, label: text ?? code, parent: above, amount: exact };
  });
  return { rows, by, order, levels, kinds, foreign };
}

function checkId(id: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof id !== "string") requireText(id, path, issues);
  else if (!isUsableId(id))
    issues.push(
      makeIssue("input.id", {
        path,
        expected: 'a code such as "5010"',
        received: describeValue(id),
      }),
    );
}

function readHierarchy(by: CodeHierarchy, issues: Issue[]): CodeHierarchy {
  const refuse = (expected: string): CodeHierarchy => {
    const facts = { path: ["by"], expected, received: describeValue(by) };
    issues.push(makeIssue("input.value", facts));
    return "parent";
  };
  if (by === "parent") return by;
  const forms = '"parent", { lengths: [1, 2, 4] } or { separator: "." }';
  if (!isPlainObject(by)) return refuse(forms);
  const { lengths, separator } = readArguments<{
    readonly lengths?: readonly number[];
    readonly separator?: string;
  }>(by, ["lengths", "separator"], ["by"], issues);
  if ((lengths === undefined) === (separator === undefined)) return refuse(forms);
  if (lengths === undefined)
    return typeof separator === "string" && separator !== ""
      ? { separator }
      : refuse("a separator of one or more characters");
  const sound =
    Array.isArray(lengths) &&
    lengths.length > 0 &&
    lengths.every((length, k) => Number.isInteger(length) && length > (lengths[k - 1] ?? 0));
  return sound
    ? { lengths: [...lengths] }
    : refuse("whole numbers, each larger than the one before");
}

function readLevelNames(
  levels: readonly string[] | undefined,
  by: CodeHierarchy,
  issues: Issue[],
): readonly string[] {
  if (levels === undefined) return [];
  const names = readItems(levels, ["levels"], issues);
  const seen = new Set<string>();
  names.forEach((name, k) => {
    const path = ["levels", k];
    checkId(name, path, issues);
    if (typeof name !== "string") return;
    // A level without a name is called by its number, and no other level may be called so.
    const isOfAnother = /^level-\d+$/.test(name) && name !== `level-${k + 1}`;
    const isNew = !seen.has(name) && !isOfAnother;
    seen.add(name);
    if (isNew) return;
    const facts = { path, expected: "an id of its own", received: describeValue(name) };
    issues.push(makeIssue("input.duplicate-id", { ...facts, details: { id: name } }));
  });
  if (by !== "parent" && "lengths" in by && names.length > by.lengths.length) {
    const expected = `at most ${by.lengths.length} levels, one a length`;
    const received = `${names.length} levels`;
    issues.push(makeIssue("input.value", { path: ["levels"], expected, received }));
  }
  return names;
}

function readKinds(
  kinds: LineKind | readonly KindRule[] | undefined,
  issues: Issue[],
): CodeList["kinds"] {
  if (kinds === undefined) return undefined;
  if (typeof kinds === "string") return readChoice(kinds, LINE_KINDS, ["kinds"], issues);
  const reader = accountReader<LineKind>(kinds, ["kinds"], issues);
  if (Array.isArray(kinds))
    kinds.forEach((rule: KindRule, k) => {
      if (typeof rule?.line === "string")
        readChoice(rule.line, LINE_KINDS, ["kinds", k, "line"], issues);
    });
  return reader;
}

/** The code above one, where rows name it; another hierarchy and a parent contradict each other. */
function readParent(
  parent: string | null | undefined,
  by: CodeHierarchy,
  path: IssuePath,
  issues: Issue[],
): string | undefined {
  if (parent === undefined || parent === null || parent === "") return undefined;
  checkId(parent, path, issues);
  if (by === "parent") return parent;
  const expected = 'no parent, or "parent" as the value of by';
  issues.push(makeIssue("input.value", { path, expected, received: describeValue(parent) }));
  return undefined;
}

/** The text of a label, and its language if it is another than the one that is asked for. */
function readLabel(
  label: CodeInput["label"],
  language: Language | undefined,
  path: IssuePath,
  issues: Issue[],
): readonly [text: string | undefined, other?: Language | undefined] {
  if (label === undefined) return [undefined];
  if (typeof label === "string") return [label];
  if (!isPlainObject(label)) {
    issues.push(wrongType(path, "a text, or texts by language", label));
    return [undefined];
  }
  const texts = readEntries(label, path, issues);
  for (const [key, text] of texts) {
    readChoice(key, LANGUAGES, [...path, key], issues);
    requireText(text, [...path, key], issues);
  }
  if (language !== undefined && Object.hasOwn(label, language)) return [label[language]];
  const [[first, text] = []] = texts;
  return [text, language === undefined ? undefined : (first as Language | undefined)];
}
