import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { toJSONSchema } from "zod/v4/core";
import { bookShape } from "../../src/book/book-schema.ts";
import { libraryJson } from "../support/library.ts";

const file = new URL("../../src/input/json-schema/book.schema.json", import.meta.url);

describe("the JSON Schema of a book", () => {
  it("equals the schema of the package (run vitest with -u when the format changes)", async () => {
    const schema = {
      ...toJSONSchema(bookShape()),
      title: "A book of anslag: the figures that the tables of an interim report are computed from",
      description:
        "Amounts in the unit of the book and in result sign: income and funding +, costs −. " +
        "See the README of anslag.",
    };
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
  });

  it("accepts the Malmö book and refuses what parseBook refuses by shape", () => {
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(file, "utf8")) as object,
    );
    const malmo = readFileSync(
      new URL("../../examples/malmo-2023/book.json", import.meta.url),
      "utf8",
    );
    expect(validate(JSON.parse(malmo))).toBe(true);
    expect(validate(libraryJson())).toBe(true);
    expect(validate({ ...libraryJson(), comment: "x" })).toBe(false);
    expect(validate({ ...libraryJson(), unit: "tkr" })).toBe(false);
    const { title: _, ...untitled } = libraryJson();
    expect(validate(untitled)).toBe(false);
  });
});
