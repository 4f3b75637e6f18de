import type { Result } from '#shared/model/result.ts';

interface InFlight {
  readonly content: string;
  readonly sent: Promise<Result<unknown>>;
}

/**
 * Requests in flight, by name. A second one of the same name and content shares the response of the first; one with other
 * content waits until the first has ended.
 */
export function createRequestsInFlight() {
  const inFlight = new Map<string, InFlight>();
  const share = (
    name: string,
    content: string,
    send: () => Promise<Result<unknown>>,
  ): Promise<Result<unknown>> => {
    const running = inFlight.get(name);
    if (running?.content === content) return running.sent;
    if (running) return running.sent.catch(() => null).then(() => share(name, content, send));
    const sent = send().finally(() => inFlight.delete(name));
    inFlight.set(name, { content, sent });
    return sent;
  };
  return { has: (name: string): boolean => inFlight.has(name), any: (): boolean => inFlight.size > 0, share };
}
