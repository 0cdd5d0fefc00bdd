/** Which encoding is found, on texts whose bytes were written by the codecs of Python. */
import { describe, expect, it } from "vitest";
import { findEncoding } from "../../../src/ledger/bytes/find-encoding.ts";

const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

describe("the encoding of a file", () => {
  it.each([
    [
      "windows-1252",
      "Övrigt: ränta på lån, 12 §",
      "d676726967743a2072e46e74612070e5206ce56e2c20313220a7",
    ],
    ["cp850", "Övrigt: ränta på lån, 12 §", "9976726967743a2072846e7461207086206c866e2c20313220f5"],
    [
      "cp437",
      "Övrigt: räntekostnader på lån",
      "9976726967743a2072846e74656b6f73746e61646572207086206c866e",
    ],
    [
      "cp850",
      "Årsbudsjett for små kommuner, søknad",
      "8f7273627564736a65747420666f7220736d86206b6f6d6d756e65722c20739b6b6e6164",
    ],
    ["cp437", "Rücklage für Straßen", "5281636b6c616765206681722053747261e1656e"],
    ["windows-1252", "Rücklage für Straßen", "52fc636b6c6167652066fc722053747261df656e"],
    ["windows-1252", "Søknad – „Årsbudsjett”", "53f86b6e616420962084c57273627564736a65747494"],
    ["iso-8859-15", "15 € per låda, Škoda", "313520a420706572206ce564612c20a66b6f6461"],
  ])("%s is found by the letters of %s", (encoding, _text, bytes) => {
    expect(findEncoding(hex(bytes))).toEqual({ encoding, reason: "letters" });
  });

  it("is that of the byte order mark", () => {
    expect(findEncoding(hex("efbbbf41")).encoding).toBe("utf-8");
    expect(findEncoding(hex("fffe4100"))).toEqual({ encoding: "utf-16le", reason: "mark" });
    expect(findEncoding(hex("feff0041"))).toEqual({ encoding: "utf-16be", reason: "mark" });
  });

  it("is UTF-16 where every other byte is zero", () => {
    const text = ascii("Konto;Belopp\n3010;-5\n");
    const little = Uint8Array.from(text.flatMap((code) => [code, 0]));
    const big = Uint8Array.from(text.flatMap((code) => [0, code]));
    expect(findEncoding(little)).toEqual({ encoding: "utf-16le", reason: "zeros" });
    expect(findEncoding(big)).toEqual({ encoding: "utf-16be", reason: "zeros" });
  });

  it("is UTF-8 where there are no letters beyond ASCII, and where all are valid", () => {
    expect(findEncoding(Uint8Array.from(ascii("a;b")))).toEqual({
      encoding: "utf-8",
      reason: "ascii",
    });
    expect(findEncoding(Uint8Array.of())).toEqual({ encoding: "utf-8", reason: "ascii" });
    expect(findEncoding(hex("c3b66c"))).toEqual({ encoding: "utf-8", reason: "valid" });
  });

  it("is UTF-8 where a file of UTF-8 has a broken byte", () => {
    const word = [0xc3, 0xb6, 0x6c, 0x20];
    const broken = Uint8Array.from([...word, ...word, ...word, ...word, 0xe4, ...word]);
    expect(findEncoding(broken)).toEqual({ encoding: "utf-8", reason: "letters" });
  });

  it("is code page 437 where SIE says PC8 and the letters leave it open", () => {
    const start = ascii("#FLAGGA 0\n#FORMAT PC8\n#FNAMN ");
    const letters = [0x84, 0x94, 0x86];
    expect(findEncoding(Uint8Array.from([...start, ...letters]))).toEqual({
      encoding: "cp437",
      reason: "stated",
    });
    // The letters decide: many files that say PC8 are in another encoding.
    const latin = ascii("Företaget på ön");
    expect(findEncoding(Uint8Array.from([...start, ...latin]))).toEqual({
      encoding: "windows-1252",
      reason: "letters",
    });
  });

  it("is the one that XML declares, where the bytes are not UTF-8", () => {
    const xml = (name: string, letters: string): Uint8Array =>
      Uint8Array.from(ascii(`<?xml version="1.0" encoding="${name}"?><a b="${letters}"/>`));
    // A currency sign in ISO 8859-1, and a euro in ISO 8859-15.
    expect(findEncoding(xml("ISO-8859-1", "\xa4\xe5"))).toEqual({
      encoding: "iso-8859-1",
      reason: "stated",
    });
    expect(findEncoding(xml("iso-8859-15", "\xa4\xe5")).encoding).toBe("iso-8859-15");
    expect(findEncoding(xml("UTF-8", "\xe5")).encoding).toBe("utf-8");
    expect(findEncoding(xml("windows-1252", "\xc3\xa5"))).toEqual({
      encoding: "utf-8",
      reason: "valid",
    });
    expect(findEncoding(xml("koi8-r", "\xe5 l\xf6")).reason).toBe("letters");
  });
});
