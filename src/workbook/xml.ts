/** XML of a workbook as the parser gives it: it knows no entities but those of XML itself. */
import { parseXml, type XmlElement } from "@rgrove/parse-xml";

export type { XmlElement };

/** Why a text is not well-formed. */
export interface XmlProblem {
  readonly problem: string;
}

/** Reads the root element; says why it cannot if the text is not well-formed. */
export function parseRoot(text: string): XmlElement | XmlProblem {
  try {
    // A text without a root is not well-formed.
    return parseXml(text).root as XmlElement;
  } catch (error) {
    // Elements inside one another by the thousand overflow the stack.
    const [problem = ""] = (error as Error).message.split("\n");
    return { problem };
  }
}

/** The elements inside an element. */
export function elementsIn(parent: XmlElement | undefined): readonly XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => child.type === "element");
}

/** The name of an element or an attribute without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
