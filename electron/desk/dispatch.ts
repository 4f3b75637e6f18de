import { calls, type CallName, type CallOutput, type ParsedInput } from '#shared/ipc/contract.ts';
import { fieldPath, MAX_FIELDS } from '#shared/model/bounded-schemas.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { refused, type Result } from '#shared/model/result.ts';
import type { Log } from './ports/log.ts';

/** The handler of each call of the contract. */
export type CallHandlers = {
  readonly [N in CallName]: (input: ParsedInput<N>) => Promise<Result<CallOutput<N>>> | Result<CallOutput<N>>;
};

/**
 * Dispatches untrusted calls: unknown names and invalid input are refused, only parsed input goes on, and an exception
 * becomes a generic refusal with an id that is also in the log. With `checkOutput` (development and tests) an output
 * that breaks the contract is such an exception too. `forbids` is asked of every call whose input was parsed,
 * `withholds` of every good answer, with the input it is the answer to.
 */
export function createDispatch(
  handlers: CallHandlers,
  log: Log,
  checkOutput: boolean,
  forbids: (name: CallName, input: unknown) => Refusal | null = () => null,
  withholds: (name: CallName, value: unknown, input: unknown) => Refusal | null = () => null,
) {
  return async (name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (typeof name !== 'string' || !Object.hasOwn(calls, name)) return refuse('call.unknown');
    const known = name as CallName;
    try {
      const parsed = calls[known].input.safeParse(input);
      if (!parsed.success) {
        const fields = [...new Set(parsed.error.issues.map(({ path }) => fieldPath(path)))].slice(
          0,
          MAX_FIELDS,
        );
        return refuse('call.bad-input', { field: fields[0] ?? '', fields });
      }
      const forbidden = forbids(known, parsed.data);
      if (forbidden !== null) return refused(forbidden);
      // The compiler can't relate name and input through an index; the type of the map guarantees it.
      const handler = handlers[known] as (input: unknown) => Promise<Result<unknown>> | Result<unknown>;
      const answer = await handler(parsed.data);
      if (checkOutput && answer.ok) calls[known].output.parse(answer.value);
      const withheld = answer.ok ? withholds(known, answer.value, parsed.data) : null;
      if (withheld !== null) return refused(withheld);
      return answer;
    } catch (error) {
      return refuse('unexpected', { params: { id: log.exception(`call ${known}`, error) } });
    }
  };
}
