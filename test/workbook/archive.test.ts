/** ZIP files: packed and stored parts, sizes that lie, changed bytes. */
import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnslagError } from "../../src/input/index.ts";
import { openArchive } from "../../src/workbook/archive.ts";
import { type Part, zip } from "./files.ts";

async function contentOf(bytes: Uint8Array, name: string, limit = 2 ** 24): Promise<string> {
  let text = "";
  const budget = { left: limit, limit };
  for await (const piece of openArchive(bytes).unpack(name, budget)) text += piece;
  return text;
}

async function refusal(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AnslagError)) throw error;
    const [{ code, path, received }] = error.issues;
    return [code, ...path, received].join(" · ");
  }
  return "accepted";
}

/** Numbers as so many bytes each, the least first. */
function fields(...numbers: readonly (readonly [length: number, value: number])[]): Buffer {
  const written = numbers.map(([length, value]) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return bytes.subarray(0, length);
  });
  return Buffer.concat(written);
}

/** One part in an archive whose sizes and places all stand in eight bytes (APPNOTE 4.3.14–16). */
function longZip(name: string, content: string): Uint8Array {
  const [text, packed] = [Buffer.from(content), deflateRawSync(content)];
  const ELSEWHERE = 0xffffffff;
  // Before the part, bytes of something else; before the long numbers, the times of the part.
  const before = Buffer.from("before");
  const times = fields([2, 0x5455], [2, 5], [1, 1], [4, 0]);
  const long = fields([2, 1], [2, 24], [8, text.length], [8, packed.length], [8, before.length]);
  const facts = [
    ...([
      [2, 45],
      [2, 0],
      [2, 8],
      [4, 0],
      [4, crc32(text)],
    ] as const),
    ...([
      [4, ELSEWHERE],
      [4, ELSEWHERE],
      [2, name.length],
    ] as const),
  ] as const;
  const local = [fields([4, 0x04034b50], ...facts, [2, 0]), Buffer.from(name), packed];
  const at = Buffer.concat([before, ...local]).length;
  const extra = times.length + long.length;
  const places = [
    [2, extra],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, ELSEWHERE],
  ] as const;
  const listed = Buffer.concat([
    fields([4, 0x02014b50], [2, 45], ...facts, ...places),
    ...[Buffer.from(name), times, long],
  ]);
  const counts = [
    [8, 1],
    [8, 1],
    [8, listed.length],
    [8, at],
  ] as const;
  return Uint8Array.from(
    Buffer.concat([
      ...[before, ...local, listed],
      fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], ...counts),
      fields([4, 0x07064b50], [4, 0], [8, at + listed.length], [4, 1]),
      fields([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff]),
      fields([4, ELSEWHERE], [4, ELSEWHERE], [2, 0]),
    ]),
  );
}

describe("an archive", () => {
  it("may have its sizes and places in eight bytes, as programs write that stream", async () => {
    const content = "0123456789".repeat(5000);
    expect(await contentOf(longZip("a", content), "a")).toBe(content);
    const bytes = longZip("a", content);
    // Without the field of long numbers nobody knows how long the part is.
    const wrong = bytes.slice();
    wrong[Buffer.from(bytes).indexOf(fields([2, 1], [2, 24], [8, content.length]))] = 2;
    expect(await refusal(() => contentOf(wrong, "a"))).toBe("workbook.file · a broken archive");
  });

  it("gives its parts back, packed or stored, with their letters whole", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.nat(2000),
        fc.boolean(),
        async (text, times, isStored) => {
          const content = text.repeat(times % (300_000 / (text.length + 1)));
          const parts: Part[] = [
            { name: "a/första.xml", content, isStored },
            { name: "b", content: "b" },
          ];
          expect(openArchive(zip(parts)).names).toEqual(["a/första.xml", "b"]);
          expect(await contentOf(zip(parts), "a/första.xml")).toBe(content);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is refused where a byte of a part was changed", async () => {
    for (const isStored of [true, false]) {
      const bytes = zip([{ name: "a", content: "0123456789".repeat(50), isStored }]);
      const at = 31 + 5;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await refusal(() => contentOf(bytes, "a"))).toBe("workbook.file · a · broken bytes");
    }
  });

  it("is refused before it unpacks more than the limit", async () => {
    const content = "0".repeat(10_000_000);
    const bytes = zip([{ name: "a", content }]);
    expect(bytes.length).toBeLessThan(20_000);
    expect(await refusal(() => contentOf(bytes, "a", 1_000_000))).toBe("workbook.limit · a · more");
    const lying = zip([{ name: "a", content, size: 5 }]);
    expect(await refusal(() => contentOf(lying, "a", 1_000_000))).toMatch(/^workbook\.file · a/);
    const boasting = zip([{ name: "a", content: "xyz", size: 5 }]);
    expect(await refusal(() => contentOf(boasting, "a"))).toBe("workbook.file · a · broken bytes");
  });

  it("shares one limit among its parts", async () => {
    const bytes = zip(["a", "b"].map((name) => ({ name, content: "x".repeat(600) })));
    const archive = openArchive(bytes);
    const budget = { left: 1000, limit: 1000 };
    for await (const piece of archive.unpack("a", budget)) expect(piece).toMatch(/^x*$/);
    const second = async (): Promise<void> => {
      for await (const piece of archive.unpack("b", budget)) expect(piece).toBe("never");
    };
    expect(await refusal(second)).toBe("workbook.limit · b · more");
  });

  it.each([
    ["nothing", new Uint8Array(), "other bytes"],
    ["text", new TextEncoder().encode("Line;Amount\nstaff;1\n".repeat(9)), "other bytes"],
    [
      "an old workbook",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "an old workbook (.xls), or one with a password",
    ],
    [
      "a part with a password",
      zip([{ name: "a", content: "", flags: 1 }]),
      "a part with a password",
    ],
    [
      "a part twice",
      zip([
        { name: "a", content: "" },
        { name: "a", content: "" },
      ]),
      "a part twice",
    ],
  ])("of %s is refused", async (_, bytes, received) => {
    expect(await refusal(async () => openArchive(bytes))).toMatch(
      new RegExp(` · ${received.replace(/[().]/g, "\\$&")}$`),
    );
  });

  it("is refused where its directory is cut off or names another part", async () => {
    const bytes = zip([{ name: "abc", content: "content" }]);
    const directory = Buffer.from(bytes).lastIndexOf("abc");
    const renamed = bytes.slice();
    renamed[directory] = 100;
    expect(await refusal(async () => openArchive(renamed))).toMatch(/not where the archive says/);
    const cut = bytes.slice(20);
    expect(await refusal(async () => openArchive(cut))).toMatch(/^workbook\.file/);
  });

  it("says which part is missing, and which is not UTF-8", async () => {
    const bytes = zip([{ name: "a", content: Uint8Array.of(0xff, 0xfe, 60, 0) }]);
    expect(await refusal(() => contentOf(bytes, "b"))).toMatch(/b · a file without this part/);
    expect(await refusal(() => contentOf(bytes, "a"))).toMatch(/a · text that is not UTF-8/);
  });
});
