/**
 * Workbooks in LibreOffice. `.ci/run` runs these tests, and installs LibreOffice if it is missing;
 * `npm test` needs no office.
 */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Each door of the package by its name. */
const alias = [
  { find: /^anslag$/, replacement: `${root}src/index.ts` },
  { find: /^anslag\/(planning|audit|ledger|report|xlsx)$/, replacement: `${root}src/$1.ts` },
  { find: /^anslag\/(charts\/[a-z0-9-]+)$/, replacement: `${root}src/$1.ts` },
];

export default defineConfig({
  root,
  resolve: { alias },
  test: { include: ["test/office/*.office.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
}) as unknown;
