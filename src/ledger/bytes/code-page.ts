/** The encodings with one byte for each character: the upper half of each as a table. */

/** An encoding with one byte for each character. */
export type CodePage = "windows-1252" | "iso-8859-1" | "iso-8859-15" | "cp437" | "cp850";

/** Bytes that an encoding does not have stand as the replacement character. */
const UNKNOWN = "\ufffd";
const UPPER_LATIN =
  "\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
  "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
  "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
/** The characters of ISO 8859-1 that ISO 8859-15 replaces, and those that replace them. */
const LATIN_1 = "¤¦¨´¸¼½¾";
const LATIN_9 = "€ŠšŽžŒœŸ";
const DOS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ";

/**
 * The characters of the bytes 128 to 255. The standards ISO 8859 define no character for 128 to
 * 159: a file that has such a byte is in another encoding.
 */
function upperHalf(page: CodePage): string {
  switch (page) {
    case "cp437":
      return (
        `${DOS}¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»` +
        "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟" +
        "╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
        "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0"
      );
    case "cp850":
      return (
        `${DOS}ø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»` +
        "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ" +
        "╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
        "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0"
      );
    case "windows-1252":
      return (
        `€${UNKNOWN}‚ƒ„…†‡ˆ‰Š‹Œ${UNKNOWN}Ž${UNKNOWN}` +
        `${UNKNOWN}‘’“”•–—˜™š›œ${UNKNOWN}žŸ${UPPER_LATIN}`
      );
    case "iso-8859-1":
      return UNKNOWN.repeat(32) + UPPER_LATIN;
    case "iso-8859-15":
      return (
        UNKNOWN.repeat(32) +
        UPPER_LATIN.replace(/[¤¦¨´¸¼½¾]/g, (sign) => LATIN_9[LATIN_1.indexOf(sign)] ?? sign)
      );
  }
}

/** For each byte its character as a number; 0xfffd where the encoding does not have the byte. */
export function charactersOf(page: CodePage): Uint16Array {
  const upper = upperHalf(page);
  return Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : upper.charCodeAt(byte - 128),
  );
}

/** The byte of each character above 127 that an encoding has. */
export function bytesOf(page: CodePage): ReadonlyMap<string, number> {
  const known = [...upperHalf(page)].map((sign, index) => [sign, 128 + index] as const);
  return new Map(known.filter(([sign]) => sign !== UNKNOWN));
}

/** How many characters are made at once: more arguments than that overflow the stack. */
const PART = 1 << 12;

/** The text of bytes in a code page. */
export function decodePage(bytes: Uint8Array, page: CodePage): string {
  const characters = charactersOf(page);
  const part = new Uint16Array(PART);
  let text = "";
  for (let from = 0; from < bytes.length; from += PART) {
    const length = Math.min(PART, bytes.length - from);
    for (let k = 0; k < length; k += 1) part[k] = characters[bytes[from + k] ?? 0] ?? 0;
    text += String.fromCharCode.apply(null, part.subarray(0, length) as unknown as number[]);
  }
  return text;
}
