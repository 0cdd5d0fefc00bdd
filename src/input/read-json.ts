/** JSON text, or the value it stands for. */
import { describeValue, type Issue, makeIssue } from "./issue.ts";

/**
 * Reads JSON. Numbers in JSON text that a double cannot hold are handed on as texts, digit by
 * digit, so that an amount such as 9007199254740993.7 is read as it is written; `JSON.parse` alone
 * would have rounded it before anybody could notice.
 */
export function readJson(json: unknown, issues: Issue[]): unknown {
  if (typeof json !== "string") return json;
  try {
    const text = json.replace(/^\uFEFF/, "");
    const value = JSON.parse(text) as unknown;
    // Only text that is JSON is looked at again: its numbers are well formed, so they can be found
    // in one pass.
    const kept = keepLongNumbers(text);
    return kept === text ? value : (JSON.parse(kept) as unknown);
  } catch {
    // The parser's own message differs between runtimes; the text itself says enough.
    issues.push(
      makeIssue("input.not-json", { expected: "JSON text", received: describeValue(json) }),
    );
    return undefined;
  }
}

/**
 * The text with numbers that a double cannot hold in quotes. Texts are passed over by their ends:
 * an expression for the whole of one fails where it is long.
 */
function keepLongNumbers(text: string): string {
  // Mostly there is no long one: sixteen digits in a row, or an exponent.
  if (!/\d[\d.]{15}|\d[eE]/.test(text)) return text;
  const tokens = /"|-?\d[\d.eE+-]*/g;
  const parts: string[] = [];
  let from = 0;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [token] = found;
    if (token === '"') {
      tokens.lastIndex = endOfText(text, tokens.lastIndex);
      continue;
    }
    if (isKeptByDouble(token)) continue;
    parts.push(text.slice(from, found.index), `"${token}"`);
    from = tokens.lastIndex;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}

/**
 * Where a text that begins at a position ends, after its closing quote: the first one with an even
 * number of backslashes before it.
 */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

/**
 * Whether a number comes out of `JSON.parse` as it was written: up to fifteen digits, or a safe
 * integer, and not so small that it became 0.
 */
function isKeptByDouble(token: string): boolean {
  const number = Number(token);
  const [mantissa = ""] = token.split(/[eE]/);
  const digits = (mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa)
    .replace(/[-.]/g, "")
    .replace(/^0+/, "");
  if (number === 0) return digits === "";
  return digits.length <= 15 || (Number.isSafeInteger(number) && /^-?\d+(\.0+)?$/.test(token));
}
