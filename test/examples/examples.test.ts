/** Every example runs on the built package, and prints what `expected.txt` beside it says. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const run = (...args: string[]): string =>
  execFileSync(process.execPath, [`${folder}run.ts`, ...args], { encoding: "utf8", stdio: "pipe" });

describe("examples", () => {
  it.each(names)("%s", async (name) => {
    await expect(run(name.replace(/^\d+-/, ""))).toMatchFileSnapshot(
      `${folder}${name}/expected.txt`,
    );
  });

  it("are listed when no name is given", () => {
    const list = run();
    for (const name of names) expect(list).toContain(name.replace(/^\d+-/, ""));
  });

  it("say so when there is none of that name", () => {
    expect(() => run("nothing")).toThrow(/There is no example "nothing"/);
  });

  it("the Malmö report prints as Markdown as well", () => {
    expect(run("malmo-2023", "--markdown")).toContain("| **Resultat** | **0** | **0** | **0** |");
  });
});
