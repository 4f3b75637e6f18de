import { createInterface } from 'node:readline';
import { systemKeychain } from '#electron/vault/keychain.ts';
import { openVault } from '#electron/vault/vault.ts';
import { marksAt } from './mark-files.ts';

// A process of its own with the system's keychain: says the vault's state, and says it again after each line it is sent.

const vault = await openVault(systemKeychain, marksAt(process.argv[2] ?? ''));
const say = (): void => console.log(`vault: ${vault.state.refusal?.code ?? vault.state.state}`);
say();
for await (const _ of createInterface({ input: process.stdin })) {
  await vault.decide('retry');
  say();
}
