/** The exports of the doors as the compiler sees them. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const charts = readdirSync(`${root}src/charts`).filter((file) => file !== "standard-chart.ts");
const files = [
  ...["index", "planning", "audit", "ledger", "report", "xlsx"].map((door) => `${door}.ts`),
  ...charts.map((file) => `charts/${file}`),
].map((file) => `${root}src/${file}`);
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
});

export const checker: ts.TypeChecker = program.getTypeChecker();

/** An export: its name at the door, what it is, and where it is declared. */
export interface DoorExport {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
}

/** Every export of every door, in the order of the doors. */
export const doorExports: readonly DoorExport[] = files.flatMap((file) => {
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  return (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap((alias) => {
    const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
    const [declaration] = symbol.declarations ?? [];
    return declaration === undefined ? [] : [{ name: alias.name, symbol, declaration }];
  });
});
