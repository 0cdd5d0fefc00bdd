/**
 * Words of a host in place of those of a language: some, or all of them.
 *
 * A word is named by its path, `"table.total"` or `"print.reasons.absent"`. Every dictionary reads
 * those of its room, and refuses paths that it does not have.
 */
import {
  checkText,
  type Issue,
  type IssuePath,
  makeIssue,
  readEntries,
  throwIssues,
  unknownName,
} from "../input/index.ts";
import type { WordPath } from "./word-paths.ts";
import { en } from "./words/en.ts";

/** Texts by path in place of those of a language. A name in braces stands for what is said. */
export type HostWords = { readonly [Path in WordPath]?: string };

/** The rooms that have words; the paths begin with them. */
const ROOMS = /^(table|planning|preset|print|diagram|page|audit)\./;

/** The paths of the words of tables, which every page has. */
const tablePaths = (): readonly string[] => Object.keys(en).map((key) => `table.${key}`);

function checkPath(path: string, known: readonly string[], at: IssuePath, issues: Issue[]): void {
  if (known.includes(path)) return;
  issues.push(makeIssue("input.unknown-key", unknownName(path, known, [...at, path])));
}

/** The problems with words of a host, as far as they are not those of one room. */
export function hostWordsIssues(words: unknown, at: IssuePath): readonly Issue[] {
  const issues: Issue[] = [];
  const entries = readEntries(words as Readonly<Record<string, unknown>> | undefined, at, issues);
  for (const [path, text] of entries) {
    checkText(text, [...at, path], issues);
    const room = ROOMS.exec(path)?.[1] ?? "table";
    if (room === "table") checkPath(path, tablePaths(), at, issues);
  }
  return issues;
}

/**
 * A dictionary with the words of a host in it.
 *
 * @param room - the first name of the paths of the dictionary
 * @throws AnslagError `input.unknown-key` when the host names a word of the room that is not there
 */
export function withHostWords<Dictionary extends object>(
  dictionary: Dictionary,
  room: string,
  words: HostWords | undefined,
): Dictionary {
  const own: Readonly<Record<string, unknown>> = words ?? {};
  const paths = Object.keys(own).filter((path) => path.startsWith(`${room}.`));
  if (paths.length === 0) return dictionary;
  const known: string[] = [];
  const say = (value: unknown, path: string): unknown => {
    if (typeof value !== "string") {
      const entries = Object.entries(value as object);
      const said = entries.map(([key, each]) => [key, say(each, `${path}.${key}`)] as const);
      return Array.isArray(value) ? said.map(([, each]) => each) : Object.fromEntries(said);
    }
    known.push(path);
    const text = Object.hasOwn(own, path) ? own[path] : value;
    return typeof text === "string" ? text : value;
  };
  const said = say(dictionary, room) as Dictionary;
  const issues: Issue[] = [];
  for (const path of paths) checkPath(path, known, ["words"], issues);
  throwIssues(issues);
  return said;
}
