import assert from 'node:assert/strict';
import fc, { type Arbitrary } from 'fast-check';
import type { Desk } from '#electron/desk/desk.ts';
import { callNames, calls, type CallName } from '#shared/ipc/contract.ts';
import { refusalSchema, resultSchema } from '#shared/model/refusal.ts';
import { arbitraryOf } from './arbitrary-of.ts';

/** Fields of forms, and what every object has. */
const knownEverywhere = [
  '2026-04-01',
  '2026-10-31',
  '用紙',
  'personName',
  'email',
  'phone',
  'constructor',
  'toString',
];

// Signing the one person out would leave nothing to reach.
const leaving: ReadonlySet<CallName> = new Set(['accounts.sign-out', 'account.sign-out-everywhere']);
// A locked desk refuses all the rest: tests/contract/desk/lock.test.ts.
const called = callNames.filter((name) => name !== 'lock.lock');

const forEachName = <T>(make: (name: CallName) => T) =>
  Object.fromEntries(callNames.map((name) => [name, make(name)])) as Readonly<Record<CallName, T>>;
const answers = forEachName((name) => resultSchema(calls[name].output));

/** Calls like those of a page, like those of a broken page, and anything at all. */
function arbitraryCall(known: readonly string[]): Arbitrary<[unknown, unknown]> {
  // Made once: for every call they would cost more than the calls.
  const inputs = forEachName((name) =>
    arbitraryOf(calls[name].input, leaving.has(name) ? [] : [...known, ...knownEverywhere]),
  );
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .constantFrom(...called)
        .chain((name) => fc.tuple(fc.constant<unknown>(name), inputs[name])),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom<unknown>(...called), fc.anything()) },
    { weight: 1, arbitrary: fc.tuple(fc.anything(), fc.anything()) },
  );
}

/**
 * Sends `runs` generated calls, which `seed` reproduces; rejects where one has no answer of its contract, or
 * `unexpected`. `known` are texts that mean something to this desk: ids, suppliers. Answers how often each outcome was
 * seen: `<call> ok`, or the code of a refusal.
 */
export async function sendGeneratedCalls(
  desk: Desk,
  { known, runs, seed }: { readonly known: readonly string[]; readonly runs: number; readonly seed: number },
): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  const count = (outcome: string): void => void seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(arbitraryCall(known), async ([name, input]) => {
      const answer = await desk.call(name, input);
      if (answer.ok) {
        const { error } = answers[name as CallName].safeParse(answer);
        assert.equal(error, undefined, `the answer of ${String(name)} is not of its contract`);
        return count(`${String(name)} ok`);
      }
      assert.equal(refusalSchema.safeParse(answer.error).error, undefined);
      assert.notEqual(answer.error.code, 'unexpected', JSON.stringify([name, input]));
      count(answer.error.code);
    }),
    { numRuns: runs, seed },
  );
  return seen;
}

/** The lines of a log that tell of an error of the desk's own; what a page reported is none. */
export const ownErrors = (log: string): readonly string[] =>
  log.split('\n').filter((line) => line.includes('"level":50') && !line.includes('"PageError"'));
