/** Recognises files of SIE that were read here, also after a way through JSON. */
import { failType } from "../../input/index.ts";

/** Throws if a value is no file of SIE. */
export function requireSie(file: unknown): void {
  const lists = ["years", "accounts", "dimensions", "objects", "balances", "changes", "vouchers"];
  const isFile =
    typeof file === "object" &&
    file !== null &&
    lists.every((key) => Array.isArray((file as Readonly<Record<string, unknown>>)[key]));
  if (!isFile) failType(["file"], "a file that readSie has read", file);
}
