import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { refused, type Result } from '#shared/model/result.ts';
import type { Log } from '../ports/log.ts';
import type { Writes } from './writes.ts';

type Handler = (input: never) => Result<unknown> | Promise<Result<unknown>>;

/** Calls of writes, refused as `Writes.refusalOf` has it also where what comes before the write is refused, or throws. */
export function refuseAsUnresolved<H extends Readonly<Record<string, Handler>>>(
  writes: Pick<Writes, 'refusalOf' | 'notify'>,
  log: Pick<Log, 'exception'>,
  handlers: H,
): H {
  const wrap = ([name, handler]: readonly [string, Handler]): [string, Handler] => [
    name,
    async (input: never) => {
      const { account, key } = input as { readonly account?: AccountId; readonly key?: string };
      let answer: Result<unknown>;
      try {
        answer = await handler(input);
      } catch (error) {
        answer = refuse('unexpected', { params: { id: log.exception(`call ${name}`, error) } });
      }
      if (answer.ok || account === undefined || key === undefined) return answer;
      const why = writes.refusalOf(account, key, answer.error);
      // It is listed by now: the page waits for what becomes of it.
      if (why.code === 'checkout.unresolved') await writes.notify();
      return refused(why);
    },
  ];
  return Object.fromEntries(Object.entries(handlers).map(wrap)) as unknown as H;
}
