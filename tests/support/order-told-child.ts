import { setTimeout as wait } from 'node:timers/promises';
import { killableDesk } from './killable-desk.ts';
import { callOrThrow, confirmation, fillCart } from './ordering.ts';

/*
 * A desk on a folder in which something may be unreadable; to be run as a user that permissions bind. Arguments: the data
 * folder, the host of a served store. Writes as JSON what it reports of earlier writes and of damage, and the number
 * of a new order.
 */
const [, , folder = '', storeHost = ''] = process.argv;
const desk = await killableDesk(folder, storeHost);
const [account] = await callOrThrow(desk, 'accounts.list', {});
if (!account) throw new Error('nobody stayed signed in');
let writes = await callOrThrow(desk, 'unresolved-writes.list', {});
for (let left = 400; left > 0 && !writes.some(({ state }) => state === 'done'); left--) {
  await wait(25);
  writes = await callOrThrow(desk, 'unresolved-writes.list', {});
}
const damage = await callOrThrow(desk, 'journal.list-damage', {});
await fillCart(desk, account.id);
const placed = await desk.call('checkout.place-order', await confirmation(desk, account.id));
await desk.close();
console.log(JSON.stringify({ writes, damage: damage.map(({ lost }) => lost), placed }));
process.exit(0);
