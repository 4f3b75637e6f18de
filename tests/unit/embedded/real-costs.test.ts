import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createEmbeddedStore, type EmbeddedStoreOptions } from '#electron/suppliers/embedded/store.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { storeTemplate } from '#tests/support/store-template.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** A store at its real costs but for those given. */
async function open(costs: Pick<EmbeddedStoreOptions, 'passwordCost' | 'minResponseMs'>) {
  const file = join(tempFolder(), 'store.db');
  copyFileSync(storeTemplate({ lines: 300 }), file);
  const store = createEmbeddedStore({ file, ...costs });
  onTestFinished(() => store.close());
  return store;
}
const signIn = (store: Awaited<ReturnType<typeof open>>) =>
  store.fetch('http://store.invalid/askul-trial/v1/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k1' },
    body: JSON.stringify({
      identifier: { kind: 'email', value: 'nobody@minato.example.jp' },
      password: 'Chigau-1',
      deskId: 'desk-of-this-test',
    }),
  });

it('a password of nobody costs what one of somebody does, unless a test says otherwise', async () => {
  const real = await open({ minResponseMs: 0 });
  await signIn(real);
  expect(real.admin.passwordDerivations()).toEqual({ [2 ** 15]: 1 });
  const cheap = await open(cheapCosts.store);
  await signIn(cheap);
  expect(cheap.admin.passwordDerivations()).toEqual({ [cheapCosts.store.passwordCost!]: 1 });
});

it('an answer whose time could tell who is registered takes 200 ms, unless a test says otherwise', async () => {
  const { passwordCost } = cheapCosts.store;
  const store = await open({ passwordCost: passwordCost! });
  const before = performance.now();
  await signIn(store);
  // A timer may be a millisecond early by another clock.
  expect(performance.now() - before).toBeGreaterThan(198);
});
