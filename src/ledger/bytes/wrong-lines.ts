/** Lines of a file that have bytes or characters which an encoding does not have. */
import { type Issue, makeLedgerIssue } from "../../input/index.ts";

/** Lines that are listed one by one. */
const MOST_LISTED = 100;

/** A byte as people look it up. */
export function describeByte(byte: number | undefined): string {
  return `the byte ${(byte ?? 0).toString(16).padStart(2, "0")} (hexadecimal)`;
}

/** Where a sign stands in a text. */
export function positionsOf(text: string, sign: RegExp): number[] {
  return Array.from(text.matchAll(sign), ({ index }) => index);
}

/** Counts lines up to positions that only grow. */
export function lineCounter(isEnd: (at: number) => boolean): (at: number) => number {
  let [line, next] = [1, 0];
  return (at) => {
    for (; next < at; next += 1) if (isEnd(next)) line += 1;
    return line;
  };
}

/** Counts the lines of a text. */
export function linesIn(text: string): (at: number) => number {
  return lineCounter((at) => text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n"));
}

/** Reports each line that has positions once, with what stands at the first of them. */
export function reportLines(
  positions: readonly number[],
  lineAt: (at: number) => number,
  describe: (at: number) => string,
  encoding: string,
  issues: Issue[],
): void {
  let last = 0;
  let listed = 0;
  for (const at of positions) {
    const line = lineAt(at);
    if (line === last) continue;
    last = line;
    listed += 1;
    if (listed > MOST_LISTED) return;
    issues.push(
      makeLedgerIssue("figure.bytes", {
        path: ["line", line],
        expected: `text in ${encoding}`,
        received: describe(at),
      }),
    );
  }
}
