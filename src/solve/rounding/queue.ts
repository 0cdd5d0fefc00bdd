/** A priority queue of nodes: the smallest length first, the one put in first among equals. */
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
  const before = (a: Entry | undefined, b: Entry | undefined): boolean => {
    if (a === undefined || b === undefined) return false;
    return a.length < b.length || (a.length === b.length && a.turn < b.turn);
  };
  const swap = (i: number, j: number): void => {
    const [a, b] = [heap[i], heap[j]];
    if (a === undefined || b === undefined) return;
    heap[i] = b;
    heap[j] = a;
  };
  return {
    push: (node, length) => {
      let at = heap.push({ node, length, turn }) - 1;
      turn += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!before(heap[at], heap[parent])) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop: () => {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        let at = 0;
        for (;;) {
          const left = 2 * at + 1;
          const least = before(heap[left + 1], heap[left]) ? left + 1 : left;
          if (!before(heap[least], heap[at])) break;
          swap(at, least);
          at = least;
        }
      }
      return [first.node, first.length];
    },
  };
}
