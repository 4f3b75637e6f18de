import { createInterface } from 'node:readline';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { killableDesk } from './killable-desk.ts';
import { lockedKeychain } from './locked-keychain.ts';
import { callAsPage, callOrThrow, confirmation, fillCart } from './ordering.ts';

/*
 * A desk whose person orders what is in the cart, and which is to be killed meanwhile. Arguments: the data folder, the
 * host of a served store or nothing, the key of the confirmation, and `in-memory` for a desk whose keychain is locked
 * and which goes on without it. Says `ready` when the confirmation is shown, waits
 * for a line, says `click` and orders, and says `confirmed <number>` when the page would.
 */
const [, , folder = '', storeHost = '', key = '', mode = ''] = process.argv;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const inMemory = mode === 'in-memory';
const desk = await killableDesk(
  folder,
  storeHost === '' ? null : storeHost,
  inMemory ? lockedKeychain : undefined,
);
if (inMemory) {
  await callOrThrow(desk, 'vault.decide', { decision: 'continue-in-memory' });
  const trial = trialAccounts.find(
    ({ supplier, accountState }) => supplier === 'amano-trial' && accountState.kind === 'good',
  )!;
  const { id } = await callOrThrow(desk, 'sign-in.start', {
    supplier: trial.supplier,
    identifier: trial.identifier.value,
    password: trial.password,
    staySignedIn: false,
  });
  await fillCart(desk, id);
}
const [account] = await callOrThrow(desk, 'accounts.list', {});
if (!account) throw new Error('nobody stayed signed in');
const order = { ...(await confirmation(desk, account.id)), key };
createInterface(process.stdin).once('line', () => {
  say('click');
  callAsPage(desk, 'checkout.place-order', order, (shown) =>
    say(shown.ok ? `confirmed ${shown.value.order.number}` : `refused ${shown.error.code}`),
  ).catch((error: unknown) => say(`refused ${String(error)}`));
});
say('ready');
