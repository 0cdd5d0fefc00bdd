/**
 * The README is true: its snippets run, its commands exist, its links lead somewhere, its printed
 * table is the printed one.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runSnippet } from "./doctest.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const readme = read("README.md");
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, found]) => found === language)
    .map(([, , code = ""]) => code);
const scripts = (
  JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> }
).scripts;

describe("the README", () => {
  const [first = "", ...snippets] = blocks(readme, "ts");

  it("opens with the quick-start example and what it prints", () => {
    const code = read("examples/01-quick-start/main.ts").split("\n").slice(1).join("\n").trim();
    expect(first.trim()).toBe(code);
    expect(blocks(readme, "text")[0]).toBe(read("examples/01-quick-start/expected.txt"));
  });

  it.each(snippets.map((code, index) => [index + 2, code] as const))(
    "snippet %i runs",
    async (_number, code) => {
      expect(await runSnippet(code)).toBeGreaterThan(0);
    },
  );
});

describe.each(["README.md", "src/README.md", ".github/CONTRIBUTING.md"])("%s", (file) => {
  const text = read(file);

  it("names only scripts that exist", () => {
    const named = [...text.matchAll(/npm (?:run (?:--silent )?)?([a-z]+)/g)].map(
      ([, script = ""]) => script,
    );
    const unknown = named.filter(
      (script) => !(script in scripts) && !["ci", "install", "remarks"].includes(script),
    );
    expect(unknown).toEqual([]);
  });

  it("links only to files that exist", () => {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, link = ""]) => link)
      .filter((link) => !link.startsWith("http"));
    expect(links.filter((link) => !existsSync(`${root}${folder}${link}`))).toEqual([]);
  });
});

it("the map names every room, and no other", () => {
  const rooms = [...read("src/README.md").matchAll(/^\| `([a-z/-]+)\/` \|/gm)].map(
    ([, room = ""]) => room,
  );
  const listed = (name: string): readonly string[] => {
    const list = new RegExp(`const ${name} = \\[([^\\]]*)\\]`);
    const [, items = ""] = list.exec(read(".dependency-cruiser.cjs")) ?? [];
    return [...items.matchAll(/"([a-z/-]+)"/g)].map(([, item = ""]) => item);
  };
  const [layers, doorFolders] = [listed("rooms"), listed("doorFolders")];
  expect([...rooms].sort()).toEqual([...layers, ...doorFolders].sort());
  // A room is entered by its index; a folder of doors has none.
  for (const room of rooms)
    expect(existsSync(`${root}src/${room}/index.ts`)).toBe(!doorFolders.includes(room));
  const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect([...new Set(rooms.map((room) => room.split("/")[0]))].sort()).toEqual(
    folders.map(({ name }) => name).sort(),
  );
});

describe("the map", () => {
  const map = read("src/README.md");
  const section = (title: string): string =>
    map.split(/^## /m).find((part) => part.startsWith(title)) ?? "";

  it("gives each word its Swedish and a meaning", () => {
    const rows = section("Words").match(/^\| (?!---|in code).*$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(50);
    expect(
      rows.filter((row) => row.split("|").filter((cell) => cell.trim() !== "").length !== 3),
    ).toEqual([]);
  });

  it("walks through files that are there", () => {
    const files = [
      ...section("Three walks").matchAll(/ ([a-z]+(?:\/[a-z-]+)*\/(?:[a-z-]+\.ts)?) /g),
    ];
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter(([, file]) => !existsSync(`${root}src/${file}`))).toEqual([]);
  });
});

it("the licences of bundled packages are repeated", () => {
  for (const file of [
    "zod/LICENSE",
    "date-fns/LICENSE.md",
    "@date-fns/utc/LICENSE.md",
    "@rgrove/parse-xml/LICENSE",
  ]) {
    const notice = /Copyright .*/i.exec(read(`node_modules/${file}`))?.[0] ?? "no notice";
    expect(read("LICENSE")).toContain(notice);
  }
});
