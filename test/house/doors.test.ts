/** The doors: which there are, what stands in each, and that no name stands in two. */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { doors } from "../support/doors.ts";
import { root } from "./source-file.ts";

/** The main door is read as a whole by everyone; names beyond this number go to another door. */
const MAIN_DOOR = 115;

const { exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  readonly exports: Readonly<Record<string, unknown>>;
};
const files = Object.keys(exports)
  .filter((door) => !door.endsWith(".json"))
  .map((door) => (door === "." ? "index" : door.slice("./".length)));

const isExported = ({
  modifiers,
}: {
  readonly modifiers?: ts.NodeArray<ts.ModifierLike>;
}): boolean => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** The names of a door, types included, with whether each is a value. */
function namesOf(file: string): ReadonlyMap<string, boolean> {
  const path = `${root}src/${file}.ts`;
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
  const names = new Map<string, boolean>();
  for (const statement of tree.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined)
      ts.forEachChild(statement.exportClause, (item) => {
        if (ts.isExportSpecifier(item))
          names.set(item.name.text, !statement.isTypeOnly && !item.isTypeOnly);
      });
    else if (ts.isVariableStatement(statement) && isExported(statement))
      for (const { name } of statement.declarationList.declarations)
        names.set(name.getText(), true);
    else if (
      (ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement)) &&
      isExported(statement)
    )
      names.set(statement.name?.text ?? "", ts.isFunctionDeclaration(statement));
  }
  return names;
}

describe("the doors", () => {
  it("are those of package.json, and the tests go through all of them", () => {
    expect(Object.keys(doors).sort()).toEqual(
      files.map((file) => (file === "index" ? "anslag" : `anslag/${file}`)).sort(),
    );
  });

  it.each(files)("%s begins with a sentence that says what it is for", (file) => {
    expect(readFileSync(`${root}src/${file}.ts`, "utf8")).toMatch(
      file === "index"
        ? /^\/\*\*\s(\s?\* )?`anslag`: /
        : new RegExp(`^/\\*\\*\\s(\\s?\\* )?\`anslag/${file}\`: `),
    );
  });

  it("stand in the map and in the README", () => {
    for (const file of files) {
      const name = file === "index" ? "`anslag`" : `anslag/${file}`;
      expect(readFileSync(`${root}src/README.md`, "utf8")).toContain(name);
      expect(readFileSync(`${root}README.md`, "utf8")).toContain(name.replaceAll("`", ""));
    }
  });

  it("have no name in common", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const file of files)
      for (const name of namesOf(file).keys()) {
        if (seen.has(name)) twice.push(`${name}: ${seen.get(name)}, ${file}`);
        seen.set(name, file);
      }
    expect(twice).toEqual([]);
  });

  it("export at run time the values that their text says", () => {
    for (const file of files) {
      const values = [...namesOf(file)].filter(([, value]) => value).map(([name]) => name);
      const door = doors[file === "index" ? "anslag" : `anslag/${file}`] ?? {};
      expect(Object.keys(door).sort()).toEqual(values.sort());
    }
  });

  it(`the main door has at most ${MAIN_DOOR} names`, () => {
    expect(namesOf("index").size).toBeLessThanOrEqual(MAIN_DOOR);
  });
});
