/** Runs the code of a docstring or a README: `// =>` and `// throws` are assertions. */
import { type ErrorCode, isAnslagError } from "anslag";
import ts from "typescript";
import { everything } from "../support/doors.ts";

/**
 * Runs one snippet with every export of the package in scope, and returns how many assertions it
 * made.
 */
export async function runSnippet(code: string): Promise<number> {
  let checked = 0;
  const check = async (run: () => unknown, expected: () => unknown): Promise<void> => {
    checked += 1;
    const [received, wanted] = [show(await run()), show(expected())];
    if (received !== wanted) throw new Error(`expected ${wanted}, received ${received}`);
  };
  const checkThrows = (run: () => unknown, code: string): void => {
    checked += 1;
    try {
      run();
    } catch (error) {
      if (isAnslagError(error, code as ErrorCode)) return;
      throw error;
    }
    throw new Error(`expected ${code}, nothing was thrown`);
  };
  const body = code
    // An expectation may stand on the line below its expression.
    .replace(/;?\n\/\/ => /g, " // => ")
    .split("\n")
    .filter((line) => !/^\s*import .* from "anslag(\/[\w-]+)*";/.test(line))
    .map((line) => {
      const equals = /^(.*?);?\s*\/\/ => (.+)$/.exec(line);
      if (equals !== null)
        return `await __check(async () => (${equals[1]}), () => (${equals[2]}));`;
      const throws = /^(.*?);?\s*\/\/ throws ([a-z.-]+)$/.exec(line);
      return throws === null ? line : `__throws(() => (${throws[1]}), "${throws[2]}");`;
    })
    .join("\n");
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const script = ts.transpileModule(`return (async () => {\n${body}\n})();`, {
    compilerOptions: options,
  }).outputText;
  const scope = { ...everything, __check: check, __throws: checkThrows };
  // The snippet is our own documentation; it runs as a reader would run it.
  await (new Function(...Object.keys(scope), script)(...Object.values(scope)) as Promise<void>);
  return checked;
}

/** Writes a value as documentation does: amounts as plain digits, no-break spaces as spaces. */
function show(value: unknown): string {
  const plain = (item: unknown): unknown => {
    if (
      typeof item === "object" &&
      item !== null &&
      "toFixed" in item &&
      typeof item.toFixed === "function"
    )
      return item.toFixed() as unknown;
    if (typeof item === "number" || typeof item === "bigint") return `${item}`;
    if (typeof item === "string") return item.replace(/\u00a0/g, " ");
    if (Array.isArray(item)) return item.map(plain);
    if (typeof item === "object" && item !== null)
      return Object.fromEntries(Object.entries(item).map(([key, entry]) => [key, plain(entry)]));
    return item;
  };
  return value === undefined ? "undefined" : JSON.stringify(plain(value));
}
