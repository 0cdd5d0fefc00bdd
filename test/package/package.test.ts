/**
 * The packed tarball, as its users get it: ESM, CommonJS, TypeScript, a browser, and what it must
 * not contain.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runInNewContext } from "node:vm";
import { buildSync } from "esbuild";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { charts as chartDoors } from "../support/doors.ts";
import { type Consumer, makeConsumer, root } from "./tarball.ts";

/** The files of the build, also those of published charts in their folder. */
const builtFiles = (): readonly string[] =>
  readdirSync(join(root, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(join(root, "dist"), join(parentPath, name)));

let host: Consumer;
beforeAll(() => {
  host = makeConsumer();
});

describe("the packed package", () => {
  it("holds the build, the schema, the licence and the readme, and nothing else", () => {
    const names = ["audit", "index", "ledger", "planning", "report", "xlsx"];
    const charts = Object.keys(chartDoors).map((door) => door.replace("anslag/", ""));
    const doors = [...names, ...charts].flatMap((door) =>
      [".cjs", ".d.cts", ".d.ts", ".js"].map((ending) => `dist/${door}${ending}`),
    );
    const shared = /^dist\/[a-z-]+-[\w-]{8}\.(c?js|d\.c?ts)$/;
    expect(host.files.filter((file) => !shared.test(file)).sort()).toEqual(
      [
        "LICENSE",
        "README.md",
        "dist/book.schema.json",
        "dist/report.schema.json",
        "package.json",
        ...doors,
      ].sort(),
    );
  });

  const sum = 'variance({ outcome: "-201 849", reference: "-213 149" }).amount.toFixed()';
  const script = `${sum} + " " + Object.keys(anslag).length`;

  it("works from ESM and from CommonJS, with the same exports", () => {
    writeFileSync(
      join(host.home, "esm.mjs"),
      `import * as anslag from "anslag"; const { variance } = anslag; console.log(${script});`,
    );
    writeFileSync(
      join(host.home, "common.cjs"),
      `const anslag = require("anslag"); const { variance } = anslag; console.log(${script});`,
    );
    const [esm, common] = [host.node("esm.mjs"), host.node("common.cjs")];
    expect(esm).toMatch(/^11300 \d+\n$/);
    expect(common).toBe(esm);
  });

  it("recognises errors across ESM and CommonJS", () => {
    writeFileSync(
      join(host.home, "both.mjs"),
      `import { createRequire } from "node:module"; import { isAnslagError } from "anslag";
       const { toDecimal, figureSet, unitOf } = createRequire(import.meta.url)("anslag");
       try { toDecimal("x"); } catch (error) {
         console.log(isAnslagError(error, "amount.not-an-amount"));
       }`,
    );
    expect(host.node("both.mjs")).toBe("true\n");
  });

  it("has types for ESM and CommonJS hosts, strictly, without zod or date-fns", () => {
    const source = `import { amountOf, defineBook, headline, type Table, variance } from "anslag";
      export const amount: string = variance({ outcome: 1, reference: 2 }).amount.toFixed();
      export type Any = Table<"a", "b">; export { amountOf, defineBook, headline };`;
    writeFileSync(join(host.home, "use.mts"), source);
    writeFileSync(join(host.home, "use.cts"), source);
    const options = {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    };
    const program = ts.createProgram(
      [join(host.home, "use.mts"), join(host.home, "use.cts")],
      options,
    );
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(problems).toEqual([]);
    expect(
      readFileSync(join(host.home, "node_modules/anslag/dist/index.d.ts"), "utf8"),
    ).not.toMatch(/zod|date-fns/);
  });

  it("exports Decimal as a type only: there is no class to make one with", () => {
    writeFileSync(
      join(host.home, "value.mts"),
      `import { Decimal } from "anslag"; export const amount = new Decimal(1);`,
    );
    const options = {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    };
    const program = ts.createProgram([join(host.home, "value.mts")], options);
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
    expect(messages.join()).toMatch(/'Decimal' only refers to a type|cannot be used as a value/);
  });

  it("writes spreadsheets with a library that only a host who wants them installs", () => {
    const bytes = `
      const options = { asOf: "2023-08-31", unit: unitFromName("kr", "sv"), title: "A" };
      const sheet = renderWorksheet(appropriationRoll({ original: { amount: 5 } }, options));
      writeXlsx([sheet]).then(
        (bytes) => console.log(String.fromCharCode(bytes[0], bytes[1])),
        (error) => console.log(error.code),
      );`;
    const names = (from: (door: string) => string): string =>
      `const { unitFromName } = ${from("anslag")};
       const { appropriationRoll } = ${from("anslag/planning")};
       const { renderWorksheet } = ${from("anslag/report")};
       const { writeXlsx } = ${from("anslag/xlsx")};`;
    writeFileSync(
      join(host.home, "xlsx.mjs"),
      `try { ${names((door) => `await import("${door}")`)} ${bytes} }
       catch (error) { console.log(error.code); }`,
    );
    writeFileSync(join(host.home, "xlsx.cjs"), `${names((door) => `require("${door}")`)} ${bytes}`);
    expect([host.node("xlsx.mjs"), host.node("xlsx.cjs")]).toEqual([
      "ERR_MODULE_NOT_FOUND\n",
      "ERR_MODULE_NOT_FOUND\n",
    ]);
    symlinkSync(join(root, "node_modules", "hucre"), join(host.home, "node_modules", "hucre"));
    expect([host.node("xlsx.mjs"), host.node("xlsx.cjs")]).toEqual(["PK\n", "PK\n"]);
    for (const file of ["index.js", "index.cjs", "index.d.ts"])
      expect(readFileSync(join(host.home, "node_modules/anslag/dist", file), "utf8")).not.toContain(
        "hucre",
      );
  });

  it("ships the JSON Schema of a book", () => {
    writeFileSync(
      join(host.home, "schema.mjs"),
      `import schema from "anslag/book.schema.json" with { type: "json" };
       console.log(schema.required.join());`,
    );
    expect(host.node("schema.mjs")).toBe("title,unit,fiscalYear,cutOff,chart,figureSets\n");
  });

  it("runs where there is no Node: bundled for a browser, in a bare context", () => {
    writeFileSync(
      join(host.home, "browser.js"),
      `import { netCost, safeParseBook } from "anslag";
       globalThis.result = [netCost({ costs: "-5.5" }).toFixed(), safeParseBook({}).ok];`,
    );
    const { outputFiles } = buildSync({
      entryPoints: [join(host.home, "browser.js")],
      bundle: true,
      write: false,
      platform: "browser",
      format: "iife",
    });
    const context: Record<string, unknown> = {};
    context.globalThis = context;
    runInNewContext(outputFiles[0]?.text ?? "", context);
    expect(JSON.stringify(context.result)).toBe('["-5.5",false]');
  });

  it("is written in ASCII: one other character makes an engine read all of it more slowly", () => {
    for (const file of builtFiles().filter((name) => /\.c?js$/.test(name)))
      expect(readFileSync(join(root, "dist", file), "utf8")).toMatch(/^[\0-\x7f]*$/);
  });

  it("states no path of the machine it was built on", () => {
    for (const file of builtFiles())
      expect(readFileSync(join(root, "dist", file), "utf8")).not.toContain(root);
  });
});

describe("the linters of packages", () => {
  it("publint and are-the-types-wrong find nothing", () => {
    const tool = (name: string, ...args: string[]): string =>
      execFileSync(join(root, "node_modules/.bin", name), args, {
        cwd: root,
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(tool("publint", "--strict")).toContain("All good!");
    // It exits with 1, and so throws here, when a resolution is wrong. As JSON: its tables change
    // with the terminal.
    const { analysis } = JSON.parse(
      tool("attw", "--pack", ".", "--profile", "node16", "--format", "json"),
    ) as {
      readonly analysis: {
        readonly problems: readonly { readonly resolutionKind: string }[];
        readonly entrypoints: {
          readonly ".": {
            readonly resolutions: Readonly<
              Record<string, { readonly resolution: { readonly fileName: string } }>
            >;
          };
        };
      };
    };
    const { resolutions } = analysis.entrypoints["."];
    expect(analysis.problems.filter(({ resolutionKind }) => resolutionKind !== "node10")).toEqual(
      [],
    );
    expect(resolutions["node16-cjs"]?.resolution.fileName).toBe(
      "/node_modules/anslag/dist/index.d.cts",
    );
    expect(resolutions["node16-esm"]?.resolution.fileName).toBe(
      "/node_modules/anslag/dist/index.d.ts",
    );
    expect(resolutions.bundler?.resolution.fileName).toBe("/node_modules/anslag/dist/index.d.ts");
  });
});
