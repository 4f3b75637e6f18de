type Handler = (input: never) => unknown;

/**
 * Calls with the same input share one result while it is in flight: a double click sends a form once. Inputs are
 * compared in memory only, and dropped with the result.
 */
export function shareInFlight<H extends Readonly<Record<string, Handler>>>(handlers: H): H {
  const inFlight = new Map<string, unknown>();
  const wrap = ([name, handler]: readonly [string, Handler]): [string, Handler] => [
    name,
    (input: never) => {
      const key = `${name}\u0000${JSON.stringify(input)}`;
      const answer = inFlight.get(key) ?? handler(input);
      if (!(answer instanceof Promise) || inFlight.has(key)) return answer;
      const shared = answer.finally(() => inFlight.delete(key));
      inFlight.set(key, shared);
      return shared;
    },
  ];
  return Object.fromEntries(Object.entries(handlers).map(wrap)) as unknown as H;
}
