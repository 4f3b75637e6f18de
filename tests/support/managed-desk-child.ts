import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linuxPolicyFile } from '#electron/policy/linux-policy.ts';
import { openPolicy } from '#electron/policy/open-policy.ts';
import { systemPolicy } from '#electron/policy/system-policy.ts';
import type { PolicyView } from '#shared/ipc/policy.ts';
import { startKillable } from './killable-desk.ts';
import { memoryKeychain } from './memory-keychain.ts';

// A desk of somebody who is not root, under the policy of this machine. Each state of the policy goes into `told` as a
// line, and what it does to a call with it, until the policy is removed.

const [folder = ''] = process.argv.slice(2);
const policy = openPolicy(systemPolicy('linux'), join(folder, 'policy.json'));
const started = await startKillable(folder, null, {
  policy,
  keychain: memoryKeychain(),
  timers: {
    every: (milliseconds, run) => {
      const timer = setInterval(run, Math.min(milliseconds, 50));
      return () => clearInterval(timer);
    },
  },
});
if (!started.ok) throw new Error(started.error.message.en);
const desk = started.value;

/** What the person can do about the policy with their own rights. */
function forge(): string {
  try {
    writeFileSync(linuxPolicyFile, '{}');
    return 'written';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'failed';
  }
}

async function report(view: PolicyView): Promise<void> {
  const answer = await desk.call('settings.change', { idleMinutes: null });
  const line = {
    uid: process.getuid?.(),
    scope: view.scope,
    managed: view.managed.length,
    notices: view.notices.map(({ code }) => code),
    idle: answer.ok ? 'changed' : answer.error.code,
    forged: forge(),
  };
  appendFileSync(join(folder, 'told'), `${JSON.stringify(line)}\n`);
  if (view.scope === null) await desk.close();
}

let told = Promise.resolve();
desk.listen((event, payload) => {
  if (event === 'policy.changed') told = told.then(() => report(payload as PolicyView));
});
const start = await desk.call('desk.start', {});
if (start.ok) await report((start.value as { policy: PolicyView }).policy);
