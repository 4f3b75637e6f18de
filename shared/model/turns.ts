/** Lets pieces of work happen one after the other, each whether or not the one before it failed. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
}

/** Work in turns, by key. */
export interface KeyedTurns {
  /** Lets pieces of work of one key happen one after the other, each whether or not the one before it failed. Those of
   * other keys go on meanwhile. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Waits for everything that was asked for by now. */
  settled(): Promise<void>;
}

export function createKeyedTurns(): KeyedTurns {
  const turns = new Map<string, { readonly inTurn: ReturnType<typeof createTurns>; waiting: number }>();
  const open = new Set<Promise<unknown>>();
  return {
    inTurn: (key, work) => {
      const own = turns.get(key) ?? { inTurn: createTurns(), waiting: 0 };
      turns.set(key, own);
      own.waiting += 1;
      const result = own.inTurn(work);
      const settled = result.then(
        () => undefined,
        () => undefined,
      );
      open.add(settled);
      void settled.then(() => {
        open.delete(settled);
        own.waiting -= 1;
        if (own.waiting === 0) turns.delete(key);
      });
      return result;
    },
    settled: async () => {
      await Promise.all(open);
    },
  };
}
