/**
 * Figures whose shape anybody can see at a glance. A book has a handful of lines and may have a million figures: what is plain here needs no look by the schema.
 *
 * Says less than the schema, never more: what is plain, the schema accepts; what is not, it looks at. A property test holds the two against one another.
 */

/** A book as it came in, without its plain figures, and the way back to where the others stand. */
export interface Remainder {
  readonly value: unknown;
  /** A path in the remainder as a path in the book. */
  readonly placeOf: (path: readonly PropertyKey[]) => readonly PropertyKey[];
}

/** Leaves the plain figures out of a book. */
export function withoutPlainFigures(book: unknown): Remainder {
  const unchanged: Remainder = { value: book, placeOf: (path) => path };
  if (!isRecord(book) || !Array.isArray(book.figureSets)) return unchanged;
  /** By set, where the figures stand that are left. */
  const places = new Map<number, readonly number[]>();
  const figureSets = Array.from(book.figureSets as readonly unknown[], (set, k) => {
    if (!isRecord(set) || !Array.isArray(set.figures)) return set;
    const figures = set.figures as readonly unknown[];
    const left: number[] = [];
    for (let index = 0; index < figures.length; index += 1) if (!isPlainFigure(figures[index])) left.push(index);
    places.set(k, left);
    return { ...set, figures: left.map((index) => figures[index]) };
  });
  return {
    value: { ...book, figureSets },
    placeOf: (path) => {
      const [key, set, list, index] = path;
      const of = key === "figureSets" && typeof set === "number" && list === "figures" ? places.get(set) : undefined;
      const place = typeof index === "number" ? of?.[index] : undefined;
      return place === undefined ? path : path.map((each, k) => (k === 3 ? place : each));
    },
  };
}

/** Whether a figure has the keys of one and nothing else, each of the right type. */
export function isPlainFigure(figure: unknown): boolean {
  if (!isRecord(figure)) return false;
  let found = 0;
  for (const key in figure) {
    const value = figure[key];
    if (key === "members") {
      if (!isRecord(value)) return false;
      for (const dimension in value) if (typeof value[dimension] !== "string") return false;
    } else if (key === "amount") {
      if (typeof value !== "string" && !Number.isFinite(value)) return false;
      found += 1;
    } else {
      if (typeof value !== "string") return false;
      if (key === "line" || key === "scenario") found += 1;
      else if (key !== "period" && key !== "source" && key !== "note") return false;
    }
  }
  return found === 3;
}

/** What JSON gives for an object. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
