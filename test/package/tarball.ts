/** The packed package, unpacked beside its only dependency, as a host has it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

export interface Consumer {
  /** The folder of the host, with the package in its `node_modules`. */
  readonly home: string;
  /** The files of the tarball. */
  readonly files: readonly string[];
  /** Runs a file of that folder, and returns what it prints. */
  readonly node: (file: string) => string;
  /** Runs a script that is written into the folder first, and returns what it prints. */
  readonly run: (name: string, script: string) => string;
}

/** Packs the package, and unpacks it for a new host. */
export function makeConsumer(): Consumer {
  const home = mkdtempSync(join(tmpdir(), "anslag-consumer-"));
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", home];
  const packed = execFileSync("npm", pack, { cwd: root, encoding: "utf8", stdio: "pipe" });
  const [tarball] = JSON.parse(packed) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  const target = join(home, "node_modules", "anslag");
  mkdirSync(target, { recursive: true });
  const unpack = ["-xzf", tarball.filename, "--strip-components=1", "-C", target];
  execFileSync("tar", unpack, { cwd: home });
  symlinkSync(join(root, "node_modules", "decimal.js"), join(home, "node_modules", "decimal.js"));
  writeFileSync(join(home, "package.json"), JSON.stringify({ type: "module", private: true }));
  const node = (file: string): string =>
    execFileSync(process.execPath, [file], { cwd: home, encoding: "utf8", stdio: "pipe" });
  const run = (file: string, script: string): string => {
    writeFileSync(join(home, file), script);
    return node(file);
  };
  return { home, files: tarball.files.map(({ path }) => path).sort(), node, run };
}
