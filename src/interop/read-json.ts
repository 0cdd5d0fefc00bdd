/** JSON text, or the value it stands for. */
import { describeValue, type Issue, makeIssue } from "../errors/index.ts";

/**
 * Reads JSON. Numbers in JSON text that a double cannot hold are handed on as texts, digit by digit, so that an amount such as 9007199254740993.7 is read as it is
 * written; `JSON.parse` alone would have rounded it before anybody could notice.
 */
export function readJson(json: unknown, issues: Issue[]): unknown {
  if (typeof json !== "string") return json;
  try {
    const text = json.replace(/^\uFEFF/, "");
    const value = JSON.parse(text) as unknown;
    // Only text that is JSON is looked at again: its numbers are well formed, so they can be found in one pass.
    const kept = keepLongNumbers(text);
    return kept === text ? value : (JSON.parse(kept) as unknown);
  } catch {
    // The parser's own message differs between runtimes; the text itself says enough.
    issues.push(makeIssue("book.not-json", { expected: "JSON text", received: describeValue(json) }));
    return undefined;
  }
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function keepLongNumbers(text: string): string {
  return text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') || isKeptByDouble(token) ? token : `"${token}"`,
  );
}

/** Whether a number comes out of `JSON.parse` as it was written: up to fifteen digits, or a safe integer, and not so small that it became 0. */
function isKeptByDouble(token: string): boolean {
  const number = Number(token);
  const [mantissa = ""] = token.split(/[eE]/);
  const digits = (mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa)
    .replace(/[-.]/g, "")
    .replace(/^0+/, "");
  if (number === 0) return digits === "";
  return digits.length <= 15 || (Number.isSafeInteger(number) && /^-?\d+(\.0+)?$/.test(token));
}
