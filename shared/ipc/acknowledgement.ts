import type { Result } from '../model/result.ts';
import type { CallInput, CallName } from './contract.ts';

interface OnceInput {
  readonly account: string;
  readonly key: string;
}
type Acknowledgement = CallInput<typeof acknowledgingCall>;

/** The call that says that an answer was seen. */
export const acknowledgingCall = 'unresolved-writes.resolve';

/** Names of the calls of writes that have to happen once. */
export type OnceCallName = {
  [N in CallName]: CallInput<N> extends OnceInput ? Exclude<N, typeof acknowledgingCall> : never;
}[CallName];

/** Calls that may be repeated without a thought. */
export type RepeatableCallName = Exclude<CallName, OnceCallName>;

const onceCalls: Readonly<Record<OnceCallName, true>> = {
  'checkout.place-order': true,
  'checkout.create-quote': true,
  'quotes.place-order': true,
  'prepaid.charge': true,
  'prepaid.exchange-points': true,
  'prepaid.apply-for-advertisement': true,
};

/**
 * What a page says to the desk once it has this answer; null where nothing waits for it. A write that was done stays in the
 * desk's journal until it was `seen`, and is listed if nobody says so, or at once where it was not. Of one that was refused
 * nothing stays, or it is listed.
 */
export function acknowledgement(
  name: CallName,
  input: unknown,
  answer: Result<unknown>,
  wasSeen = true,
): Acknowledgement | null {
  if (!answer.ok || !Object.hasOwn(onceCalls, name)) return null;
  const { account, key } = input as OnceInput;
  return { account, key, how: wasSeen ? 'seen' : 'ask' };
}
