/** Every export is documented, and every example in the documentation runs. */
import { errorCatalogue } from "anslag";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { checker, doorExports } from "../support/door-types.ts";
import { runSnippet } from "./doctest.ts";

interface Documented {
  readonly name: string;
  readonly declaration: ts.Declaration;
  readonly summary: string;
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

const exported: readonly Documented[] = doorExports
  // Decimal is decimal.js's own; its documentation is not ours.
  .filter(({ declaration }) => !declaration.getSourceFile().fileName.includes("node_modules"))
  .map(({ name, symbol, declaration }) => ({
    name,
    declaration,
    summary: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    tags: symbol
      .getJsDocTags(checker)
      .map((tag) => ({ name: tag.name, text: ts.displayPartsToString(tag.text) })),
  }));
const functions = exported.filter(({ declaration }) => ts.isFunctionDeclaration(declaration));

/** The code of an example: everything after its title, the first line. */
const codeOf = (text: string): string => text.split("\n").slice(1).join("\n");

describe("documentation", () => {
  it("covers everything the package exports", () => {
    expect(exported.length).toBeGreaterThan(150);
    expect(exported.filter(({ summary }) => summary.trim() === "").map(({ name }) => name)).toEqual(
      [],
    );
  });

  it("explains every field of every interface", () => {
    const bare = exported.flatMap(({ name, declaration }) =>
      ts.isInterfaceDeclaration(declaration)
        ? declaration.members.flatMap((member) => {
            const symbol =
              member.name === undefined ? undefined : checker.getSymbolAtLocation(member.name);
            const text =
              symbol === undefined
                ? ""
                : ts.displayPartsToString(symbol.getDocumentationComment(checker));
            const field = member.name?.getText() ?? "";
            // An id, a label or a list that is named after its type says enough by itself.
            return text === "" && !selfEvident.has(field) ? [`${name}.${field}`] : [];
          })
        : [],
    );
    expect(bare).toEqual([]);
  });

  describe.each(functions)("$name", ({ declaration, tags }) => {
    const signature = declaration as ts.FunctionDeclaration;

    it("names its parameters, its result and real error codes", () => {
      const params = new Set(
        tags.filter(({ name }) => name === "param").map(({ text }) => text.split(/[\s.]/)[0]),
      );
      const undocumented = signature.parameters
        .map(({ name }) => name.getText())
        .filter((name) => !params.has(name));
      // An options object may be described by its fields, or by a field's own name in place of the
      // object's.
      expect(undocumented).toEqual([]);
      expect(tags.some(({ name }) => name === "returns")).toBe(true);
      for (const { text } of tags.filter(({ name }) => name === "throws")) {
        for (const [, code] of text.matchAll(/`([a-z]+\.[a-z-]+)`/g))
          expect(Object.keys(errorCatalogue)).toContain(code);
      }
    });

    it("has an example that runs and is checked", async () => {
      const examples = tags.filter(({ name }) => name === "example");
      expect(examples.length).toBeGreaterThan(0);
      for (const { text } of examples) expect(await runSnippet(codeOf(text))).toBeGreaterThan(0);
    });
  });

  it.each(
    exported.filter(
      ({ declaration, tags }) =>
        !ts.isFunctionDeclaration(declaration) && tags.some(({ name }) => name === "example"),
    ),
  )("the example of $name runs", async ({ tags }) => {
    for (const { text } of tags.filter(({ name }) => name === "example"))
      expect(await runSnippet(codeOf(text))).toBeGreaterThan(0);
  });
});

const selfEvident: ReadonlySet<string> = new Set([
  "id",
  "label",
  "kind",
  "title",
  "reference",
  "rows",
  "columns",
  "line",
  "scenario",
  "original",
  "members",
]);
