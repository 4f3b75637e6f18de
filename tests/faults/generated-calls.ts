import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callOrThrow } from '#tests/support/ordering.ts';
import { copyOf, dataIn, memberSignIn, signIn, start, storeIn } from './environment.ts';
import type { FaultKind } from './fault-kind.ts';

/** Calls of one trial. */
export const callsPerTrial = 1_000;

/** A page that has gone mad: any call with any input, to one desk with its embedded store. */
export const generatedCalls: FaultKind = {
  name: 'generated-calls',
  weight: 5,
  perProcess: 10,
  async open({ template, folder }) {
    // Its generators take a second to make, which no other kind needs.
    const { ownErrors, sendGeneratedCalls } = await import('#tests/support/generated-calls.ts');
    copyOf(template, folder);
    const data = dataIn(folder);
    cpSync(storeIn(folder), join(data, 'store'), { recursive: true });
    const desk = await start(data, null);
    const reported = new Set<string>();
    /** Errors in the log that were not there before; a log that is full is continued in a new file. */
    const newErrors = (): readonly string[] =>
      ['desk.log.1', 'desk.log']
        .map((name) => join(data, 'logs', name))
        .flatMap((file) => (existsSync(file) ? ownErrors(readFileSync(file, 'utf8')) : []))
        .filter((line) => !reported.has(line) && reported.add(line));
    return {
      async run({ draw }) {
        // An earlier trial may have ended the session, by a change of the password or a withdrawal of the desk's key.
        const [known] = await callOrThrow(desk, 'accounts.list', {});
        const account = known?.state === 'signed-in' ? known.id : (await signIn(desk)).id;
        const { resultId } = await callOrThrow(desk, 'orders.search', { accounts: [account], filter: {} });
        const seen = await sendGeneratedCalls(desk, {
          known: [account, resultId, memberSignIn.supplier, memberSignIn.identifier],
          runs: callsPerTrial,
          seed: Math.floor(draw() * 2 ** 31),
        });
        assert.ok(seen.size > 20, 'the calls reach into the desk');
        assert.deepEqual(newErrors(), []);
        await callOrThrow(desk, 'desk.start', {});
      },
      close: () => desk.close(),
    };
  },
};
