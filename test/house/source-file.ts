/** The files that the rules of the house are about, parsed once. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

export interface SourceFile {
  /** Path from the root of the repository, with `/`. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly tree: ts.SourceFile;
  /** Each comment with the line on which it begins, without its stars and slashes. */
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly line: number;
  readonly text: string;
}

/** Every file below a folder whose name ends like one of the endings. */
export function filesUnder(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll("\\", "/"))
    .filter((path) => !path.includes("node_modules/"))
    .sort();
}

/** Parses a file and collects its comments. */
export function readSource(
  path: string,
  text: string = readFileSync(`${root}${path}`, "utf8"),
): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return { path, lines: text.split("\n"), tree, comments: commentsOf(tree) };
}

function commentsOf(tree: ts.SourceFile): readonly Comment[] {
  const found = new Map<number, Comment>();
  const collect = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? [])
      found.set(pos, {
        line: tree.getLineAndCharacterOfPosition(pos).line + 1,
        text: plainText(tree.text.slice(pos, end)),
      });
  };
  const visit = (node: ts.Node): void => {
    collect(ts.getLeadingCommentRanges(tree.text, node.getFullStart()));
    collect(ts.getTrailingCommentRanges(tree.text, node.getEnd()));
    for (const child of node.getChildren(tree)) visit(child);
  };
  visit(tree);
  return [...found.values()];
}

/** A comment without the signs that make it one, its lines joined. */
function plainText(comment: string): string {
  return comment
    .replace(/^\/\*+|\*\/$|^\/\//g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trim())
    .join(" ")
    .trim();
}
