import { createInterface } from 'node:readline';
import { killableDesk } from './killable-desk.ts';
import { confirmation, goodOf } from './ordering.ts';

/*
 * A desk whose person orders what is in the cart, and which is to be killed meanwhile. Arguments: the data folder, the
 * host of a served store or nothing, the key of the confirmation. Says `ready` when the confirmation is shown, waits
 * for a line, says `click` and orders, and says `confirmed <number>` when the page would.
 */
const [, , folder = '', storeHost = '', key = ''] = process.argv;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const desk = await killableDesk(folder, storeHost === '' ? null : storeHost);
const [account] = await goodOf(desk, 'accounts.list', {});
if (!account) throw new Error('nobody stayed signed in');
const order = { ...(await confirmation(desk, account.id)), key };
createInterface(process.stdin).once('line', () => {
  say('click');
  void goodOf(desk, 'checkout.order', order).then(
    (placed) => say(`confirmed ${placed.order.number}`),
    (error: unknown) => say(`refused ${String(error)}`),
  );
});
say('ready');
