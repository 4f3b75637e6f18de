/** Lets pieces of work happen one after the other, each whether or not the one before it failed. */
export function createMutex(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
}

/** Work in turns, by key. */
export interface KeyedMutex {
  /** Lets pieces of work of one key happen one after the other, each whether or not the one before it failed. Those of
   * other keys go on meanwhile. */
  runExclusive<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Waits for everything queued so far. */
  settled(): Promise<void>;
}

export function createKeyedMutex(): KeyedMutex {
  const turns = new Map<string, { readonly runExclusive: ReturnType<typeof createMutex>; waiting: number }>();
  const open = new Set<Promise<unknown>>();
  return {
    runExclusive: (key, work) => {
      const own = turns.get(key) ?? { runExclusive: createMutex(), waiting: 0 };
      turns.set(key, own);
      own.waiting += 1;
      const result = own.runExclusive(work);
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
