import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each door of the package by its name. */
const alias = [
  { find: /^anslag$/, replacement: `${root}src/index.ts` },
  { find: /^anslag\/(planning|audit|ledger|report|xlsx)$/, replacement: `${root}src/$1.ts` },
  { find: /^anslag\/(charts\/[a-z0-9-]+)$/, replacement: `${root}src/$1.ts` },
];

/** Tests that put another module in the place of one of ours: each needs modules of its own. */
const APART = ["test/figure/fields.property.test.ts"];

const common = { setupFiles: ["test/support/setup.ts"], testTimeout: 120_000 };

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        // One worker reads each module once, not once for each test file: half of the time.
        test: {
          ...common,
          name: "shared",
          include: ["test/**/*.test.ts"],
          exclude: APART,
          isolate: false,
        },
      },
      { extends: true, test: { ...common, name: "apart", include: APART } },
    ],
  },
}) as unknown;
