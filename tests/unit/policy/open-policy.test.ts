import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyReading } from '#electron/policy/policy-reading.ts';
import { policyFaults, type PolicyFault } from '#shared/messages/managed-settings.ts';
import { safeValues } from '#shared/model/managed-settings.ts';
import { policyOf as of, policyOn } from '#tests/support/policy-on.ts';

const failure = (fault: PolicyFault): PolicyReading => ({ found: 'failure', fault });
const faults = Object.keys(policyFaults) as PolicyFault[];

describe('a policy that cannot be read', () => {
  it.each(faults)('%s: the last good one goes on at the next start, and it is said', (fault) => {
    const { open, put } = policyOn(of({ StaySignedIn: false, IdleMinutes: 5 }));
    open();
    put(failure(fault));
    const { state } = open();
    expect(state.values).toEqual({ staySignedIn: false, idleMinutes: 5 });
    expect(state.scope).toBe('machine');
    expect(state.notices).toMatchObject([{ code: 'policy.kept' }]);
    expect(state.notices[0]?.message.ja).toContain(policyFaults[fault].ja);
    expect(state.notices[0]?.message.en).toContain(policyFaults[fault].en);
  });

  it.each(faults)('%s: while running the last good one goes on, and it is said', async (fault) => {
    const { open, put } = policyOn(of({ StaySignedIn: false }));
    const policy = open();
    const heard: string[][] = [];
    policy.listen(({ notices }) => heard.push(notices.map(({ code }) => code)));
    put(failure(fault));
    await policy.refresh();
    expect(policy.state.values).toEqual({ staySignedIn: false });
    put(of({ StaySignedIn: false }));
    await policy.refresh();
    expect(heard).toEqual([['policy.kept'], []]);
  });

  it.each(faults)('%s: where none was ever read, the safe side holds, and it is said', (fault) => {
    const { state } = policyOn(failure(fault)).open();
    expect(state.values).toEqual(safeValues);
    expect(state.values).toMatchObject({
      suppliers: [],
      staySignedIn: false,
      sharedMachine: true,
      keychainRequired: true,
      exporting: false,
      documentSaving: false,
      documentPrinting: false,
      kiosk: true,
    });
    expect(state.notices).toMatchObject([{ code: 'policy.unreadable' }]);
  });

  it('is not replaced by one that somebody wrote into the data folder', () => {
    const { open, put, file } = policyOn(of({ StaySignedIn: false }));
    open();
    writeFileSync(file, readFileSync(file, 'utf8').replace('false', 'true'));
    writeFileSync(`${file}.copy`, readFileSync(`${file}.copy`, 'utf8').replace('false', 'true'));
    put(failure('syntax'));
    // Its checksum is wrong, so it is no policy: the safe side.
    expect(open().state.values).toEqual(safeValues);
  });
});

describe('a policy that is replaced', () => {
  const kiosk = { Kiosk: true, Printers: ['Reception-A4'] };
  const moments = [
    ['its file or key is gone', { found: 'nothing' } as const],
    ['half of it is written', of({ Printers: ['Reception-A4'] })],
    ['the user’s stands alone', of(kiosk, 'user')],
  ] as const;

  it.each(moments)('goes on holding in the moment in which %s: while running', async (_what, moment) => {
    let seconds = 0;
    const { open, put } = policyOn(of(kiosk), undefined, () => ((seconds += 5), put(of(kiosk))));
    const policy = open();
    let heard = 0;
    policy.listen(() => (heard += 1));
    put(moment);
    await Promise.all([policy.refresh(), policy.refresh()]);
    expect(policy.state.values).toEqual({ kiosk: true, printers: ['Reception-A4'] });
    expect([heard, seconds]).toEqual([0, 5]);
  });

  it.each(moments)('goes on holding in the moment in which %s: at a start', (_what, moment) => {
    const { open, put } = policyOn(of(kiosk), undefined, () => put(of(kiosk)));
    open();
    put(moment);
    expect(open().state.values).toEqual({ kiosk: true, printers: ['Reception-A4'] });
  });

  it('holds until a second reading has said that it is gone', async () => {
    const { open, put } = policyOn(of(kiosk), undefined, () => held.push(policy.state.values.kiosk));
    const held: unknown[] = [];
    const policy = open();
    put({ found: 'nothing' });
    await policy.refresh();
    expect(held).toEqual([true]);
    expect(policy.state.values).toEqual({});
  });
});

describe('whether a policy has certainly made a kiosk', () => {
  const wrong = of({ Kiosk: 'false' });
  const broken = failure('syntax');
  it.each([
    ['a right value', [of({ Kiosk: true })], true],
    ['a wrong value', [wrong], false],
    ['a value that is there twice', [of({ Kiosk: true, kiosk: true })], false],
    ['a policy that could never be read', [broken], false],
    ['a wrong value, and a reading that failed', [wrong, broken], false],
    ['a right value, and a wrong one', [of({ Kiosk: true }), wrong], true],
    ['a right value, and a reading that failed', [of({ Kiosk: true }), broken], true],
    ['a right value that was taken away, and a wrong one', [of({ Kiosk: true }), of({}), wrong], false],
    [
      'no policy any more, and a wrong value',
      [of({ Kiosk: true }), { found: 'nothing' } as const, wrong],
      false,
    ],
  ] as const)('%s', async (_what, [first, ...others], certain) => {
    const { open, put } = policyOn(first);
    const running = open();
    for (const reading of others) {
      put(reading);
      await running.refresh();
    }
    expect(running.state.kioskIsCertain).toBe(certain);
    // A start goes on from what was kept.
    expect(open().state.kioskIsCertain).toBe(certain);
  });
});

describe('a reading that fails where there was no policy', () => {
  it.each([['while running'], ['at a start']])(
    'is read again before anything is closed: %s',
    async (when) => {
      let asked = 0;
      const { open, put } = policyOn({ found: 'nothing' }, undefined, () => {
        asked += 1;
        put({ found: 'nothing' });
      });
      const policy = open();
      put(failure('not-readable'));
      if (when === 'while running') await policy.refresh();
      const { state } = when === 'at a start' ? open() : policy;
      expect(state).toEqual({ values: {}, scope: null, notices: [], kioskIsCertain: false });
      expect(asked).toBe(1);
    },
  );
});

describe('a policy', () => {
  it('is cleared when it is removed, also for later failures', async () => {
    const { open, put } = policyOn(of({ StaySignedIn: false }));
    const policy = open();
    put({ found: 'nothing' });
    await policy.refresh();
    expect(policy.state).toEqual({ values: {}, scope: null, notices: [], kioskIsCertain: false });
    put(failure('syntax'));
    expect(open().state.notices).toMatchObject([{ code: 'policy.unreadable' }]);
  });

  it('leaves no file where there never was one', () => {
    const { open, file } = policyOn({ found: 'nothing' });
    open();
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('applies a change, and tells of it once', async () => {
    const { open, put } = policyOn(of({ IdleMinutes: 5 }));
    const policy = open();
    const heard: unknown[] = [];
    const stop = policy.listen(({ values }, before) => heard.push([before.values, values]));
    await policy.refresh();
    put(of({ IdleMinutes: 6 }));
    await policy.refresh();
    await policy.refresh();
    stop();
    put(of({ IdleMinutes: 7 }));
    await policy.refresh();
    expect(heard).toEqual([[{ idleMinutes: 5 }, { idleMinutes: 6 }]]);
  });
});
