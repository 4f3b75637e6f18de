import type { AccountId } from '#shared/model/identifiers.ts';
import { refused, type Result } from '#shared/model/result.ts';
import type { Writes } from './writes.ts';

type Handler = (input: never) => Result<unknown> | Promise<Result<unknown>>;

/** Calls of writes, refused as `Writes.refusalOf` has it also where what comes before the write is refused. */
export function refuseAsUnresolved<H extends Readonly<Record<string, Handler>>>(
  writes: Pick<Writes, 'refusalOf'>,
  handlers: H,
): H {
  const wrap = ([name, handler]: readonly [string, Handler]): [string, Handler] => [
    name,
    async (input: never) => {
      const answer = await handler(input);
      const { account, key } = input as { readonly account?: AccountId; readonly key?: string };
      return answer.ok || account === undefined || key === undefined
        ? answer
        : refused(writes.refusalOf(account, key, answer.error));
    },
  ];
  return Object.fromEntries(Object.entries(handlers).map(wrap)) as unknown as H;
}
