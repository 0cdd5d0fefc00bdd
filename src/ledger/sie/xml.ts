/**
 * XML as elements with attributes. The parser knows no external entities: it passes over document
 * types, and refuses every entity but those of XML itself.
 */
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { type Issue, makeLedgerIssue } from "../../input/index.ts";

/** An element. */
export interface Element {
  /** Its name without a prefix; with one where it is of another namespace than the root. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Where it begins in the text. */
  readonly at: number;
}

/** Finds the line and the column of a position. */
export type PlaceOf = (at: number) => { readonly line: number; readonly column: number };

/** Reads the root element; `undefined` after an issue if the text is not well-formed. */
export function readXml(text: string, issues: Issue[]): Element | undefined {
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    return root === null ? undefined : elementOf(root, {}, undefined);
  } catch (error) {
    // Elements inside one another by the thousand overflow the stack, and have no place.
    const {
      line = 1,
      column = 1,
      message,
    } = error as Partial<Record<"line" | "column", number>> & {
      readonly message: string;
    };
    const [received = ""] = message.replace(/ \(line \d+, column \d+\)/, "").split("\n");
    const path = ["line", line, "column", column];
    issues.push(makeLedgerIssue("figure.sie", { path, expected: "well-formed XML", received }));
    return undefined;
  }
}

/** The namespace of each prefix; that of names without a prefix stands under "". */
type Namespaces = Readonly<Record<string, string>>;

function elementOf(element: XmlElement, outer: Namespaces, ofRoot: string | undefined): Element {
  const { name, attributes, children, start } = element;
  const namespaces = namespacesOf(attributes, outer);
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(0, colon));
  const namespace = Object.hasOwn(namespaces, prefix) ? (namespaces[prefix] ?? "") : prefix;
  const own = ofRoot ?? namespace;
  return {
    name: namespace === own ? name.slice(colon + 1) : name,
    attributes,
    children: children.flatMap((child) =>
      child instanceof XmlElement ? [elementOf(child, namespaces, own)] : [],
    ),
    at: start,
  };
}

function namespacesOf(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  let namespaces: Record<string, string> | undefined;
  for (const key in attributes) {
    const [, prefix] = /^xmlns(?::(.*))?$/.exec(key) ?? [undefined, undefined];
    if (key !== "xmlns" && prefix === undefined) continue;
    namespaces ??= { ...outer };
    namespaces[prefix ?? ""] = attributes[key] ?? "";
  }
  return namespaces ?? outer;
}

/** Counts lines and columns of a text. */
export function placesIn(text: string): PlaceOf {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}
