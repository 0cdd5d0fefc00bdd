/** No name of 0.1 is lost: each is still exported, or the change log says what became of it. */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "./source-file.ts";

/** The names of version 0.1, from its two doors. */
const before = JSON.parse(
  readFileSync(`${root}test/house/names-of-0.1.json`, "utf8"),
) as readonly string[];
const now = new Set(
  ["index", "planning", "audit", "ledger", "report", "xlsx"].flatMap((door) => namesOf(door)),
);
const rows = [
  ...readFileSync(`${root}CHANGELOG.md`, "utf8").matchAll(/^\| `(\w+)`[^|]*\| (.+) \|$/gm),
];

function namesOf(door: string): readonly string[] {
  const file = `${root}src/${door}.ts`;
  const { statements } = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.ES2022,
  );
  return statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    return clause !== undefined && ts.isNamedExports(clause)
      ? clause.elements.map(({ name }) => name.text)
      : [];
  });
}

describe("the change log", () => {
  it("accounts for every name of 0.1", () => {
    const told = new Set(rows.map(([, name = ""]) => name));
    expect(before).toHaveLength(414);
    expect(before.filter((name) => !now.has(name) && !told.has(name))).toEqual([]);
  });

  it("names only exports as replacements", () => {
    const replacements = rows.flatMap(([, , text = ""]) =>
      [...text.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name),
    );
    expect(replacements.length).toBeGreaterThan(0);
    expect(replacements.filter((name) => !now.has(name))).toEqual([]);
  });
});
