/** The members that a row or a column chooses: one, several, or all but some. */

import type { MemberChoice } from "../figure/index.ts";
import {
  checkKeys,
  describeValue,
  type Issue,
  type IssuePath,
  isPlainObject,
  makeIssue,
  readItems,
  unknownName,
} from "../input/index.ts";

/** A member; several, added up; or every declared member but some. */
export type MemberInput = string | readonly string[] | { readonly except: readonly string[] };

/** Reads the members of one dimension, in the order in which the book declares them. */
export function chosenMembers(
  input: MemberInput,
  declared: readonly { readonly id: string }[],
  path: IssuePath,
  issues: Issue[],
): string | readonly string[] {
  const ids = declared.map(({ id }) => id);
  const check = (id: string, at: IssuePath): void => {
    if (!ids.includes(id))
      issues.push(makeIssue("figure.unknown-member", unknownName(id, ids, at)));
  };
  if (typeof input === "string" || typeof input !== "object" || input === null) {
    check(input, path.slice(0, -1));
    return input;
  }
  const isExcept = isPlainObject(input);
  if (isExcept && !checkKeys(input, ["except"], path, issues)) return [];
  const at = isExcept ? [...path, "except"] : path;
  const before = issues.length;
  const named = readItems(
    isExcept ? (input as { except: readonly string[] }).except : input,
    at,
    issues,
  ) as readonly string[];
  named.forEach((id, index) => {
    check(id, [...at, index]);
  });
  const chosen = ids.filter((id) => named.includes(id) !== isExcept);
  if (chosen.length === 0 && issues.length === before) {
    const facts = { path: at, expected: "at least one member", received: describeValue(named) };
    issues.push(makeIssue("input.value", facts));
  }
  return chosen.length === 1 ? (chosen[0] ?? "") : Object.freeze(chosen);
}

/** The members of a choice as a list. */
export function namesOf(choice: string | readonly string[]): readonly string[] {
  return typeof choice === "string" ? [choice] : choice;
}

/** Whether two choices are of the same members. */
export function isSameChoice(
  left: string | readonly string[],
  right: string | readonly string[],
): boolean {
  return left === right || `${namesOf(left)}` === `${namesOf(right)}`;
}

/** Whether a figure can belong to both choices. */
export function choicesOverlap(left: MemberChoice, right: MemberChoice): boolean {
  return Object.entries(left).every(([dimension, choice]) => {
    const other = Object.hasOwn(right, dimension) ? right[dimension] : undefined;
    return other === undefined || namesOf(other).some((member) => namesOf(choice).includes(member));
  });
}
