/** The fields of one line of SIE: texts, quoted texts, and lists of objects in braces. */

/** A field of a line. */
export interface SieField {
  readonly text: string;
  /** The column where it begins, from 1. */
  readonly column: number;
  /** The fields inside braces. */
  readonly list?: readonly SieField[];
}

/** A problem with the form of a line. */
export interface LineProblem {
  readonly column: number;
  readonly expected: string;
}

const SPACE = 32;
const TAB = 9;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
/** What may follow a quoted text. */
const ENDS = " \t{}";

/** Where the next field of a line is looked for. */
interface Cursor {
  readonly line: string;
  position: number;
  problem: LineProblem | undefined;
}

/** Cuts a line into fields; a problem stands in place of the rest of the line. */
export function fieldsOf(line: string): SieField[] | LineProblem {
  const cursor: Cursor = { line, position: 0, problem: undefined };
  const fields: SieField[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.position >= line.length) break;
    const column = cursor.position + 1;
    const field =
      line.charCodeAt(cursor.position) === OPEN
        ? readList(cursor, column)
        : readField(cursor, false);
    if (cursor.problem !== undefined) return cursor.problem;
    fields.push(field);
  }
  return fields;
}

function skipSpace(cursor: Cursor): void {
  const { line } = cursor;
  for (; cursor.position < line.length; cursor.position += 1) {
    const code = line.charCodeAt(cursor.position);
    if (code !== SPACE && code !== TAB) return;
  }
}

function readList(cursor: Cursor, column: number): SieField {
  cursor.position += 1;
  const list: SieField[] = [];
  while (cursor.problem === undefined) {
    skipSpace(cursor);
    if (cursor.line.charCodeAt(cursor.position) === CLOSE) break;
    if (cursor.position < cursor.line.length) list.push(readField(cursor, true));
    else cursor.problem = { column, expected: "a closing brace" };
  }
  cursor.position += 1;
  return { text: "", column, list };
}

function readField(cursor: Cursor, isInside: boolean): SieField {
  const { line, position } = cursor;
  if (line.charCodeAt(position) === QUOTE) return readQuoted(cursor);
  let end = position;
  let hasQuotes = false;
  for (; end < line.length; end += 1) {
    const code = line.charCodeAt(end);
    if (code === SPACE || code === TAB || (isInside && code === CLOSE)) break;
    if (code !== QUOTE) continue;
    // Such a quote may close a text whose end was taken for the one before it.
    if (line.charCodeAt(end - 1) !== BACKSLASH)
      cursor.problem ??= { column: end + 1, expected: "a backslash before a quote" };
    hasQuotes = true;
  }
  cursor.position = end;
  const text = line.slice(position, end);
  return { text: hasQuotes ? text.replaceAll('\\"', '"') : text, column: position + 1 };
}

/** A text in quotes, in which a backslash stands before a quote or another backslash. */
function readQuoted(cursor: Cursor): SieField {
  const { line, position } = cursor;
  let text = "";
  let from = position + 1;
  for (let at = from; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === QUOTE) {
      cursor.position = at + 1;
      // A quote in the middle of a text was not escaped: nobody knows where the text ends.
      if (!ENDS.includes(line[at + 1] ?? " "))
        cursor.problem ??= { column: at + 2, expected: "a space after the closing quote" };
      return { text: text + line.slice(from, at), column: position + 1 };
    }
    if (code !== BACKSLASH) continue;
    const next = line.charCodeAt(at + 1);
    if (next !== QUOTE && next !== BACKSLASH) continue;
    text += line.slice(from, at);
    from = at + 1;
    at += 1;
  }
  cursor.problem ??= { column: position + 1, expected: "a closing quote" };
  cursor.position = line.length;
  return { text, column: position + 1 };
}

/** Writes a text as a field. */
export function writeField(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
