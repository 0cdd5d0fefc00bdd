/** Objects in the arguments of calls whose keys are names of the caller. */

/** Objects whose keys are names of the caller: they have no unknown key. */
const named = new WeakSet<object>();

/** Marks an object whose keys are names of the caller, such as amounts by line. */
export function byName<Value extends object>(value: Value): Value {
  named.add(value);
  return value;
}

/** Whether the keys of an object are names of the caller. */
export function isByName(value: object): boolean {
  return named.has(value);
}
