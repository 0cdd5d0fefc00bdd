/** The choices that have been made of a book: the cells of a column make the same one, and so do the columns of the next table. */
import type { Members } from "../figure/index.ts";
import type { Choice } from "./choice.ts";
import type { Request } from "./postings.ts";

type MakeChoice = (request: Request, dimensions?: readonly string[] | "all") => Choice;

/** How many choices of a book are kept; beyond that it is begun anew. */
const MOST_CHOICES = 4096;
/** How many are looked at before anything is looked up. */
const MOST_RECENT = 8;

/** Keeps what has been chosen. */
export function keepChoices(make: MakeChoice): MakeChoice {
  const known = new Map<string, Map<string, Map<string, Choice>>>();
  let count = 0;
  const find: MakeChoice = (request, dimensions) => {
    const { set, scenario, period, members } = request;
    const ofScenario = below(below(known, set), scenario);
    const rest = period + keyOfMembers(members) + (dimensions === undefined ? "" : JSON.stringify(dimensions));
    const before = ofScenario.get(rest);
    if (before !== undefined) return before;
    const choice = make(request, dimensions);
    if (count >= MOST_CHOICES) {
      known.clear();
      count = 0;
    }
    below(below(known, set), scenario).set(rest, choice);
    count += 1;
    return choice;
  };
  const recent: { readonly request: Request; readonly choice: Choice }[] = [];
  let oldest = 0;
  return (request, dimensions) => {
    if (dimensions !== undefined) return find(request, dimensions);
    for (const { request: before, choice } of recent) if (isSame(before, request)) return choice;
    const choice = find(request);
    recent[oldest] = { request, choice };
    oldest = (oldest + 1) % MOST_RECENT;
    return choice;
  };
}

/** Whether two requests are the same at a glance; others may be as well. */
function isSame(a: Request, b: Request): boolean {
  return a.scenario === b.scenario && a.members === b.members && a.period === b.period && a.set === b.set;
}

function below<Below extends Map<string, unknown>>(maps: Map<string, Below>, key: string): Below {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map() as Below;
  maps.set(key, made);
  return made;
}

/** Members are frozen where a table asks for them, and mostly the same object in all cells of a column. */
const memberKeys = /* @__PURE__ */ new WeakMap<Members, string>();

function keyOfMembers(members: Members): string {
  const before = memberKeys.get(members);
  if (before !== undefined) return before;
  const key = JSON.stringify(Object.entries(members));
  if (Object.isFrozen(members)) memberKeys.set(members, key);
  return key;
}
