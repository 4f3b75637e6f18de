import { describe, expect, it } from 'vitest';
import { createDispatch, type CallHandlers } from '#electron/desk/dispatch.ts';
import type { Log } from '#electron/desk/ports/log.ts';
import { refuse, refusalSchema } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';

const logged: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  exception: (event, error) => {
    logged.push(`${event}: ${String(error)}`);
    return 'abc12345';
  },
};
// Only the calls a test makes are answered; the rest of the map is not reached.
const dispatchOf = (handlers: Partial<CallHandlers>, checkOutput = true) =>
  createDispatch(handlers as CallHandlers, log, checkOutput);

describe('the way in', () => {
  it.each([null, 1, 'no.such', '__proto__', 'constructor', 'toString', {}])(
    'refuses the name %j',
    async (name) => {
      expect(await dispatchOf({})(name, {})).toMatchObject({ ok: false, error: { code: 'call.unknown' } });
    },
  );

  it('refuses bad input with its fields, and calls nobody', async () => {
    const dispatch = dispatchOf({ 'orders.rows': () => expect.unreachable() });
    const answer = await dispatch('orders.rows', { resultId: 'r', offset: -1, limit: 'x' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'call.bad-input', field: 'offset', fields: ['offset', 'limit'] },
    });
  });

  it('reports fields in well-formed text of a length, whatever they are called', async () => {
    const dispatch = dispatchOf({ 'addresses.save': () => expect.unreachable() });
    for (const key of ['a\udfffb', '𠮷'.repeat(500)]) {
      const input = { account: 'a'.repeat(32), address: null, isDefault: false, values: { [key]: '' } };
      const answer = await dispatch('addresses.save', input);
      expect(answer).toMatchObject({ ok: false, error: { code: 'call.bad-input' } });
      expect(refusalSchema.safeParse(answer.ok ? null : answer.error).error).toBeUndefined();
    }
  });

  it('hands on the parsed value: defaults filled, unknown keys refused', async () => {
    let given: unknown;
    const dispatch = dispatchOf({
      'sync.start': (input) => {
        given = input;
        return refuse('account.unknown');
      },
    });
    const account = 'a'.repeat(32);
    await dispatch('sync.start', { account });
    expect(given).toEqual({ account, fromScratch: false });
    expect(await dispatch('sync.start', { account, extra: 1 })).toMatchObject({
      error: { code: 'call.bad-input' },
    });
  });

  it('turns an exception into one refusal whose id is in the log, and nothing of its message', async () => {
    const dispatch = dispatchOf({
      'jobs.list': () => {
        throw new Error('secret detail');
      },
    });
    const answer = await dispatch('jobs.list', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).toContain('abc12345');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(logged.at(-1)).toContain('secret detail');
  });

  it('in tests refuses an answer that breaks the contract', async () => {
    const handlers: Partial<CallHandlers> = { 'jobs.list': () => ok([{ wrong: true }] as never) };
    expect(await dispatchOf(handlers)('jobs.list', {})).toMatchObject({ error: { code: 'unexpected' } });
    expect(await dispatchOf(handlers, false)('jobs.list', {})).toMatchObject({ ok: true });
  });
});
