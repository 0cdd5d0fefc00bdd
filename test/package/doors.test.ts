/**
 * The doors of the packed package are one package: a book of one door is known at the others, and
 * so is an error. TypeScript finds the types of every door.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { charts } from "../support/doors.ts";
import { type Consumer, makeConsumer, root } from "./tarball.ts";

const DOORS = ["anslag", "anslag/planning", "anslag/audit", "anslag/ledger", "anslag/report"];
let host: Consumer;
beforeAll(() => {
  host = makeConsumer();
});

/** Loads every door in one way, then runs the body with the doors by their last name. */
function script(build: "esm" | "cjs", body: string): string {
  const load = (door: string): string =>
    build === "esm" ? `await import("${door}")` : `require("${door}")`;
  const doors = DOORS.map((door) => `const ${door.split("/").at(-1)} = ${load(door)};`).join("\n");
  const { find, code } = { find: FIND, code: CODE };
  return `${doors}
    const fs = ${build === "esm" ? 'await import("node:fs")' : 'require("node:fs")'};
    const book = anslag.parseBook(fs.readFileSync(${JSON.stringify(BOOK)}, "utf8"));
    ${find}${code}${body}`;
}
const BOOK = `${root}examples/malmo-2023/book.json`;
/** The code of the error that a call throws, and whether the main door knows the error. */
const CODE = `
  const failure = (run) => {
    try { run(); } catch (error) {
      return [error instanceof anslag.AnslagError, anslag.isAnslagError(error)].join();
    }
    return "nothing was thrown";
  };`;
const FIND = `
  const columns = { budget: { scenario: "budget" } };
  const table = anslag.incomeStatement(book, { columns });
  const printed = anslag.printTable(table);`;

describe.each(["esm", "cjs"] as const)("the %s build", (build) => {
  const run = (name: string, body: string): string =>
    host.run(`${name}.${build === "esm" ? "mjs" : "cjs"}`, script(build, body)).trim();

  it("knows a book of the main door at the doors for planning and ledgers", () => {
    const body = `
      const [{ adjustments, original }] = book.appropriations;
      const grant = { adjustments, original };
      const steps = planning.appropriationHistory(grant, { asOf: book.cutOff });
      const row = { line: book.chart.lines[0].id, scenario: "budget", amount: 1 };
      const figures = ledger.figuresFromRecords(book, [row]);
      console.log(steps.length > 0, figures.size);`;
    expect(run("books", body)).toBe("true 1");
  });

  it("knows a printed table of the main door at the doors for audits and reports", () => {
    const body = `
      const page = report.renderHtml(printed);
      console.log(page.includes("<table"), report.renderCsv(printed).length > 0);`;
    expect(run("tables", body)).toBe("true true");
  });

  it.each(Object.entries(charts))(
    "takes the published chart of %s in the ledger",
    (door, names) => {
      const load = build === "esm" ? `await import("${door}")` : `require("${door}")`;
      const body = `
      for (const { chart } of Object.values(${load}).filter(({ chart }) => chart !== undefined))
        console.log(ledger.chartFromCodes({ kinds: "cost", ...chart }).findings.length);`;
      expect(run(door.replaceAll("/", "-"), body)).toBe(
        Object.keys(names)
          .map(() => "0")
          .join("\n"),
      );
    },
  );

  it("throws one kind of error at every door", () => {
    const body = `
      console.log([
        () => anslag.toDecimal("x"),
        () => planning.allocate({}),
        () => audit.parseReport({}),
        () => ledger.figuresFromRecords(book, [{ amount: "x" }]),
        () => report.renderHtml({}),
      ].map(failure).join(" "));`;
    expect(run("errors", body)).toBe(Array(5).fill("true,true").join(" "));
  });
});

describe("the types", () => {
  const source = [...DOORS, "anslag/xlsx", ...Object.keys(charts)]
    .map(
      (door, k) =>
        `import * as door${k} from "${door}"; export const keys${k} = Object.keys(door${k});`,
    )
    .join("\n");
  const use = `${source}
    import { defineBook, incomeStatement, printTable, type Book, type Table } from "anslag";
    import { renderHtml } from "anslag/report";
    export const page = (book: Book): string =>
      renderHtml(printTable(incomeStatement(book, { columns: {} })));
    export { defineBook, type Table };
    // @ts-expect-error an amount is no book
    export const wrong = printTable(5);`;

  /** What TypeScript says about a host's files. */
  function problems(
    files: readonly string[],
    module: ts.ModuleKind,
    resolution: ts.ModuleResolutionKind,
  ) {
    for (const file of files) writeFileSync(join(host.home, file), use);
    const program = ts.createProgram(
      files.map((file) => join(host.home, file)),
      {
        strict: true,
        noEmit: true,
        module,
        moduleResolution: resolution,
        target: ts.ScriptTarget.ES2022,
        types: [],
      },
    );
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  }

  it("of every door are found in node16, from ESM and CommonJS", () => {
    const { Node16 } = ts.ModuleKind;
    expect(problems(["use.mts", "use.cts"], Node16, ts.ModuleResolutionKind.Node16)).toEqual([]);
  });

  it("of every door are found by bundlers", () => {
    const { ESNext } = ts.ModuleKind;
    expect(problems(["use.ts"], ESNext, ts.ModuleResolutionKind.Bundler)).toEqual([]);
  });
});
