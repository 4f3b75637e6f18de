import { unmanaged } from '#electron/desk/ports/policy.ts';
import { amano, trialSignIn } from './desk-and-store.ts';
import { startKillable } from './killable-desk.ts';
import { callOrThrow } from './ordering.ts';

/*
 * A kiosk with a person whose history is on the disk, which is to be killed. Argument: the data folder. Says `ready`.
 */
const [, , folder = ''] = process.argv;
const started = await startKillable(folder, null, {
  policy: {
    ...unmanaged,
    state: { values: { kiosk: true }, scope: 'machine', notices: [], kioskIsCertain: true },
  },
});
if (!started.ok) throw new Error(started.error.message.en);
const desk = started.value;
const { id } = await callOrThrow(desk, 'sign-in.start', {
  ...trialSignIn(amano, 'good'),
  staySignedIn: false,
});
desk.listen((event, payload) => {
  if (event === 'job.changed' && (payload as { endedAt: string | null }).endedAt !== null)
    process.stdout.write('ready\n');
});
await callOrThrow(desk, 'sync.start', { account: id, fromScratch: false });
