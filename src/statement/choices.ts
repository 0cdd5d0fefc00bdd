/** The choices that have been made of a book: the cells of a column make the same one, and so do the columns of the next table. */
import type { Choice } from "./choice.ts";
import type { Request } from "./postings.ts";

type MakeChoice = (request: Request, dimensions?: readonly string[] | "all") => Choice;

/** How many lines and totals the choices of a book may hold together, some ten megabytes; beyond that it is begun anew. */
const MOST_HELD = 200_000;
/** So many choices are found again at a glance. */
const RECENT = 16;
/** So many choices are kept in any case: as many as the columns of a wide table make. */
const LEAST_CHOICES = 64;

/** Keeps what has been chosen of a chart with some lines and totals. */
export function keepChoices(entries: number, make: MakeChoice): MakeChoice {
  const most = Math.max(LEAST_CHOICES, MOST_HELD / entries);
  const known = new Map<string, Choice>();
  // Cell after cell of a column asks for the same, and the columns of a row take turns.
  const recent: (readonly [Request, Choice])[] = [];
  let oldest = 0;
  const find: MakeChoice = (request, dimensions) => {
    const { set, scenario, period, members } = request;
    const key = JSON.stringify([set, scenario, period, Object.entries(members), dimensions]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const choice = make(request, dimensions);
    if (known.size >= most) known.clear();
    known.set(key, choice);
    return choice;
  };
  return (request, dimensions) => {
    if (dimensions !== undefined) return find(request, dimensions);
    for (const [asked, choice] of recent) if (isSame(asked, request)) return choice;
    const choice = find(request);
    recent[oldest] = [request, choice];
    oldest = (oldest + 1) % RECENT;
    return choice;
  };
}

/** Whether two requests are the same at a glance. */
function isSame(a: Request, b: Request): boolean {
  return (
    a.scenario === b.scenario && a.members === b.members && a.period === b.period && a.set === b.set
  );
}
