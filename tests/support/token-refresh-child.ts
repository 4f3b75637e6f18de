import { setTimeout as wait } from 'node:timers/promises';
import { deskKeychain, killableDesk } from './killable-desk.ts';

/*
 * A desk that starts with somebody who stayed signed in, and so exchanges the refresh token at once; it is to be killed
 * before the new one is in the keychain. Arguments: the data folder, the host of a served store.
 */
const [, , folder = '', storeHost = ''] = process.argv;

const keychain = deskKeychain(folder);
await killableDesk(folder, storeHost, {
  ...keychain,
  // As slow as one that asks the person first, so that every kill comes before the new token is written.
  set: async (name, secret) => {
    await wait(2_000);
    return keychain.set(name, secret);
  },
});
setInterval(() => undefined, 1_000);
