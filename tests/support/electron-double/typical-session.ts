import { statSync } from 'node:fs';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { Result } from '#shared/model/result.ts';
import { machine } from './world.ts';

type Call = (name: string, input: unknown) => Promise<unknown>;

/**
 * A short day at the desk, as its page would call it: sign in, sync, search, export to `file`, sign
 * out and forget. It needs every thread of the build. Without a keychain it goes on in memory.
 */
export async function runTypicalSession(call: Call, file: string) {
  const ask = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const answer = (await call(name, input)) as Result<CallOutput<N>>;
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
    return answer.value;
  };
  const ended = async (job: Job): Promise<Job> => {
    for (let now = job; ;) {
      if (now.state !== 'running') return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
      now = (await ask('jobs.list', {})).find(({ id }) => id === job.id) ?? now;
    }
  };

  const { vault } = await ask('desk.start', {});
  if (vault.state === 'refused') await ask('vault.decide', { decision: 'continue-in-memory' });
  const [supplier] = await ask('suppliers.list', {});
  if (supplier === undefined) throw new Error('there is no supplier');
  const [trial] = (await ask('suppliers.describe', { supplier: supplier.id })).trialSignIns;
  if (trial === undefined) throw new Error('there is no trial sign-in');
  const { identifier, password } = trial;
  const account = await ask('sign-in.start', {
    supplier: supplier.id,
    identifier,
    password,
    staySignedIn: false,
  });

  const synced = await ended(await ask('sync.start', { account: account.id }));
  const search = { accounts: [account.id], filter: {} };
  const found = await ask('orders.search', search);
  machine.saveDialog = { canceled: false, filePath: file };
  const started = await ask('export.start', {
    search,
    format: 'csv-utf8',
    granularity: 'order',
    locale: 'ja',
  });
  if (started === null) throw new Error('the export was not started');
  const exported = await ended(started);
  await ask('accounts.sign-out', { account: account.id, forget: true });
  return {
    sync: synced.state,
    synced: synced.done,
    found: found.orders,
    export: exported.state,
    rows: exported.file?.rows,
    bytes: exported.file?.bytes,
    written: statSync(file).size,
  };
}
