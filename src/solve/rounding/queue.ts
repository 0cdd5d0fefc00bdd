/**
 * A priority queue of nodes: the smallest length first, and the first pushed among equals.
 *
 * Goal: the same order in every run, also where lengths are equal.
 * Method: a binary heap whose entries carry the turn in which they were pushed.
 */
export interface Queue {
  readonly push: (node: number, length: bigint) => void;
  readonly pop: () => readonly [node: number, length: bigint] | undefined;
}

interface Entry {
  readonly node: number;
  readonly length: bigint;
  readonly turn: number;
}

export function makeQueue(): Queue {
  const heap: Entry[] = [];
  let turn = 0;
  return {
    push: (node, length) => {
      heap.push({ node, length, turn });
      turn += 1;
      rise(heap);
    },
    pop: () => {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return [first.node, first.length];
    },
  };
}

/** Moves the last entry up to its place. */
function rise(heap: Entry[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(heap[at], heap[parent])) return;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Moves the first entry down to its place. */
function sink(heap: Entry[]): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const first = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    if (!isBefore(heap[first], heap[at])) return;
    swap(heap, at, first);
    at = first;
  }
}

function isBefore(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.length < b.length || (a.length === b.length && a.turn < b.turn);
}

function swap(heap: Entry[], i: number, j: number): void {
  const [a, b] = [heap[i], heap[j]];
  if (a === undefined || b === undefined) return;
  heap[i] = b;
  heap[j] = a;
}
