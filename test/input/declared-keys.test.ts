/**
 * Every key of an argument that holds an object or a list occurs in a valid call of
 * `test/support/every-call.ts`. So the tests that go through the objects of the calls miss none.
 *
 * The keys are read from the types: from the parameters of every exported function, down to where
 * a call gives what the package itself returned.
 */
import ts from "typescript";
import { expect, it } from "vitest";
import { checker, doorExports } from "../support/door-types.ts";
import { everyCall } from "../support/every-call.ts";

/** The parameters of an exported function, by its name. */
function parametersOf(): ReadonlyMap<string, readonly ts.Symbol[]> {
  const found = new Map<string, readonly ts.Symbol[]>();
  for (const { name, symbol, declaration } of doorExports) {
    if (!ts.isFunctionDeclaration(declaration)) continue;
    const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
    if (signature !== undefined) found.set(name, signature.getParameters());
  }
  return found;
}

/**
 * The object types among the alternatives of a type; a type parameter stands for what it extends.
 */
function objectsOf(type: ts.Type): readonly ts.Type[] {
  const [of] = type.aliasTypeArguments ?? [];
  if (of !== undefined && ["Readonly", "Partial"].includes(type.aliasSymbol?.name ?? ""))
    return objectsOf(of);
  if (type.isUnionOrIntersection() && type.isUnion()) return type.types.flatMap(objectsOf);
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const base = checker.getBaseConstraintOfType(type);
    return base === undefined ? [] : objectsOf(base);
  }
  const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return isObject && type.getCallSignatures().length === 0 ? [type] : [];
}

/**
 * Amounts and diagrams are made by the package, and bytes by the host: no caller writes one key by
 * key.
 */
const isMadeHere = (type: ts.Type): boolean =>
  ["toFixed", "$schema", "byteLength"].some((key) => type.getProperty(key) !== undefined);

/** The type of the values of an object by name, also where the names are a type parameter. */
function valuesByName(type: ts.Type): ts.Type | undefined {
  if (type.aliasSymbol?.name === "Record") return type.aliasTypeArguments?.[1];
  return checker.getIndexTypeOfType(type, ts.IndexKind.String);
}

/** The values that calls give in one place, without those that the package returned. */
type Values = readonly unknown[];

const fromCaller = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Object.isFrozen(value);

/** The places under a type, at which the type has an object and no call has one. */
function missingUnder(type: ts.Type, values: Values, path: string): readonly string[] {
  const given = values.filter(fromCaller);
  if (given.length === 0) return [];
  return objectsOf(type).flatMap((each) => {
    if (isMadeHere(each)) return [];
    const item = checker.getIndexTypeOfType(each, ts.IndexKind.Number);
    if (checker.isArrayLikeType(each) && item !== undefined)
      return missingUnder(item, given.filter(Array.isArray).flat(), `${path}[]`);
    const records = given.filter((value) => !Array.isArray(value)) as Readonly<
      Record<string, unknown>
    >[];
    const named = valuesByName(each);
    const byName =
      named === undefined
        ? []
        : missingUnder(
            named,
            records.flatMap((record) => Object.values(record)),
            `${path}.*`,
          );
    const keyed = checker.getPropertiesOfType(each).flatMap((property): readonly string[] => {
      const inside = checker.getTypeOfSymbol(property);
      const place = `${path}.${property.name}`;
      const held = records.flatMap((record) =>
        property.name in record ? [record[property.name]] : [],
      );
      if (!objectsOf(inside).some((of) => !isMadeHere(of))) return [];
      const objects = held.filter((value) => typeof value === "object" && value !== null);
      return objects.length === 0 ? [place] : missingUnder(inside, objects, place);
    });
    return [...byName, ...keyed];
  });
}

it("every object and list that an argument may have is in a valid call", () => {
  const missing = [...parametersOf()].flatMap(([name, parameters]) =>
    parameters.flatMap((parameter, k) => {
      const values = everyCall.flatMap((call) => (call.name === name ? [call.args[k]] : []));
      return missingUnder(checker.getTypeOfSymbol(parameter), values, `${name} ${parameter.name}`);
    }),
  );
  expect([...new Set(missing)]).toEqual([]);
});
