/**
 * The rules of the house, each as a function from files to violations.
 *
 * A violation has a key that says where it is, and a size that says how bad it is, so that a list
 * of today's violations can be compared with tomorrow's (`baseline.json`).
 */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { root, type SourceFile } from "./source-file.ts";
import { testedElsewhere } from "./tested-elsewhere.ts";

export const FILE_LINES = 300;
export const FUNCTION_LINES = 70;
export const COLUMNS = 100;

/** Key of a violation → its size. */
export type Violations = Readonly<Record<string, number>>;

export interface Rule {
  readonly name: string;
  /** What the rule asks for, as a sentence. */
  readonly says: string;
  readonly check: (files: readonly SourceFile[]) => Violations;
}

/** A rule that looks at one file at a time; the size is the number of places, or what it says. */
function perFile(
  name: string,
  says: string,
  applies: (path: string) => boolean,
  find: (file: SourceFile) => number,
): Rule {
  return {
    name,
    says,
    check: (files) =>
      Object.fromEntries(
        files
          .filter(({ path }) => applies(path))
          .map((file) => [file.path, find(file)] as const)
          .filter(([, size]) => size > 0),
      ),
  };
}

const inSource = (path: string): boolean => path.startsWith("src/") && path.endsWith(".ts");
const isCode = (path: string): boolean => path.endsWith(".ts");
const isText = (path: string): boolean => path.endsWith(".md");

/** Calls `look` with every node of a file. */
function walk(file: SourceFile, look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
}

/** The number of nodes of a file for which `holds` is true. */
function count(file: SourceFile, holds: (node: ts.Node) => boolean): number {
  let found = 0;
  walk(file, (node) => {
    if (holds(node)) found += 1;
  });
  return found;
}

const fileLength = perFile(
  "file-lines",
  `a file has at most ${FILE_LINES} lines`,
  isCode,
  ({ lines }) => Math.max(0, lines.length - 1 - FILE_LINES),
);

type FunctionNode = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

function isFunction(node: ts.Node): node is FunctionNode {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

/** The name under which a function stands in the code. */
function nameOf(node: FunctionNode): string {
  const named = node.name ?? ("name" in node.parent ? node.parent.name : undefined);
  return named === undefined ? "a function" : (named as ts.Node).getText();
}

/** `describe` only groups tests: its callback is a heading, not a function. */
function isHeading(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.getText());
}

const functionLength: Rule = {
  name: "function-lines",
  says: `a function has at most ${FUNCTION_LINES} lines`,
  check: (files) => {
    const long: Record<string, number> = {};
    for (const file of files.filter(({ path }) => isCode(path)))
      walk(file, (node) => {
        if (!isFunction(node) || isHeading(node)) return;
        const [from, to] = [node.getStart(), node.getEnd()].map(
          (position) => file.tree.getLineAndCharacterOfPosition(position).line,
        ) as [number, number];
        const lines = to - from + 1;
        if (lines > FUNCTION_LINES) long[`${file.path}#${nameOf(node)}`] = lines - FUNCTION_LINES;
      });
    return long;
  },
};

/** A line of a comment that is one address: nothing beside it could move to another line. */
const ADDRESS_ALONE = /^\s*(\*|\/\/) https?:\/\/\S+$/;

const lineLength = perFile(
  "line-columns",
  `a line has at most ${COLUMNS} characters, unless it is a comment of one address`,
  isCode,
  ({ lines }) =>
    lines.filter((line) => [...line].length > COLUMNS && !ADDRESS_ALONE.test(line)).length,
);

const exportedLet = perFile(
  "exported-let",
  "no module exports a variable that changes",
  inSource,
  (file) =>
    count(
      file,
      (node) =>
        ts.isVariableStatement(node) &&
        (node.declarationList.flags & ts.NodeFlags.Const) === 0 &&
        node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true,
    ),
);

const digits = perFile(
  "decimal-fields",
  "only amount/kernel knows the fields d, e, s and constructor of decimal.js",
  (path) => inSource(path) && !path.startsWith("src/amount/kernel/"),
  (file) =>
    count(
      file,
      (node) =>
        ts.isPropertyAccessExpression(node) &&
        ["d", "e", "s", "constructor"].includes(node.name.text),
    ),
);

/** Whether a file does something: it has a function with statements, or a class. */
function hasBehaviour(file: SourceFile): boolean {
  return count(file, (node) => isFunction(node) || ts.isClassDeclaration(node)) > 0;
}

const twinTest: Rule = {
  name: "twin-test",
  says: "a file with behaviour of its own has a test of the same path",
  check: (files) =>
    Object.fromEntries(
      files
        .filter(({ path }) => inSource(path) && !(path in testedElsewhere))
        .filter(hasBehaviour)
        .filter(({ path }) => {
          const twin = `${root}test${path.slice("src".length, -".ts".length)}`;
          return !existsSync(`${twin}.test.ts`) && !existsSync(`${twin}.property.test.ts`);
        })
        .map(({ path }) => [path, 1]),
    ),
};

/** Phrases that made readers stop: an invalid thing is invalid, and a sentence has a subject. */
const RIDDLES: readonly RegExp[] = [
  /\b(is|are) none\b/gi,
  /\bwhoever\b/gi,
  /(^|[.:;] )what (is|are|was|has|holds|stands|comes|can|cannot)\b/gi,
];

const riddlesIn = (text: string): number =>
  RIDDLES.reduce((sum, riddle) => sum + [...text.matchAll(riddle)].length, 0);

const plainEnglish = perFile(
  "plain-english",
  'no comment says "is none", "whoever", or begins a sentence with "what is"',
  (path) => isCode(path) || isText(path),
  (file) =>
    isText(file.path)
      ? file.lines.reduce((sum, line) => sum + riddlesIn(line), 0)
      : file.comments.reduce((sum, { text }) => sum + riddlesIn(text), 0),
);

const PARTICIPLE =
  /(^|-)((?!need|seed|feed|speed)\w+ed|taken|drawn|made|known|said|own|left|shown|held)(-|\.|$)/;

const fileNames = perFile(
  "file-names",
  "a file is named by a noun or a verb, not by a participle",
  inSource,
  ({ path }) => (PARTICIPLE.test(basename(path)) ? 1 : 0),
);

export const rules: readonly Rule[] = [
  fileLength,
  functionLength,
  lineLength,
  exportedLet,
  digits,
  twinTest,
  plainEnglish,
  fileNames,
];
