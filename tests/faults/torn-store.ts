import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '#electron/desk/desk.ts';
import { callOrThrow } from '#tests/support/ordering.ts';
import { pick } from '#tests/support/random.ts';
import { copyOf, dataIn, memberSignIn, signIn, start, storeIn, sync } from './environment.ts';
import type { FaultKind } from './fault-kind.ts';
import { corruptions, damage } from './torn-file.ts';

/** Signs in and fetches the history; the code of what was refused, or null. */
async function useStore(desk: Desk): Promise<string | null> {
  const answer = await desk.call('sign-in.start', memberSignIn as never);
  if (!answer.ok) return answer.error.code;
  const [account] = await callOrThrow(desk, 'accounts.list', {});
  const { state, error } = await sync(desk, account!.id);
  return state === 'done' ? null : (error?.code ?? state);
}

/**
 * The embedded store's file damaged anywhere, while it is closed or open: the store serves, or is called damaged and made
 * again on request.
 */
export const tornStore: FaultKind = {
  name: 'torn-store',
  weight: 2,
  perProcess: 20,
  open: ({ template }) =>
    Promise.resolve({
      async run({ draw, folder }) {
        const data = dataIn(copyOf(template, folder));
        cpSync(storeIn(folder), join(data, 'store'), { recursive: true });
        const file = join(data, 'store', 'store.db');
        const corruption = pick(draw, corruptions);
        // What shortens or removes an open database is no damage but another program.
        const isOpen = draw() < 0.4 && (corruption === 'flip' || corruption === 'NULs');
        if (!isOpen) damage(file, corruption, draw);
        const desk = await start(data, null);
        try {
          if (isOpen) damage(file, corruption, draw);
          const refused = await useStore(desk);
          if (refused === null) return;
          assert.equal(refused, 'store.damaged', `${corruption} of the store${isOpen ? ', open' : ''}`);
          assert.equal(await callOrThrow(desk, 'store.recreate', {}), null);
          assert.equal((await signIn(desk)).state, 'signed-in');
          assert.equal(await useStore(desk), null);
        } finally {
          await desk.close();
        }
      },
      close: () => Promise.resolve(),
    }),
};
