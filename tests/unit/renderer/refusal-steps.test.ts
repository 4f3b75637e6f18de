import { describe, expect, it } from 'vitest';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { refusal } from '#shared/model/refusal.ts';
import { passwordHints } from '#renderer/ui/password-hints.ts';
import { supportCodeText, availableSteps } from '#renderer/ui/refusal-steps.ts';

const act = (): void => {};

describe('next steps of a refusal', () => {
  it('offers those that the page can do, in the order of the catalogue', () => {
    const said = refusal('sign-in.outage');
    expect(availableSteps(said, { retry: act, 'open-status': act })).toEqual(['open-status', 'retry']);
    expect(availableSteps(said, {})).toEqual([]);
  });

  it('AS-29 offers to copy the code whenever the supplier gave one, once', () => {
    expect(availableSteps(refusal('sign-in.mismatch', { supplierCode: 'w:001' }), { retry: act })).toEqual([
      'retry',
      'copy-code',
    ]);
    expect(availableSteps(refusal('sign-in.suspended', { supplierCode: 'w:019' }), {})).toEqual([
      'copy-code',
    ]);
  });

  it('QC-22 offers to try again once a lock has ended, and not before', () => {
    const locked = refusal('sign-in.locked-for-a-time', { params: { duration: { minutes: 60 } } });
    const on = { retry: act };
    expect(availableSteps(locked, on)).toEqual([]);
    expect(availableSteps(locked, on, { over: true })).toEqual(['retry']);
    expect(availableSteps(refusal('sign-in.locked-for-a-while'), on, { over: true })).toEqual(['retry']);
  });

  it('AS-29 copies the exact code and the time', () => {
    const at = tokyoInstant(calendarDate('2026-11-22'), '13:42');
    const dateTime = (): string => '2026/11/22(日) 13:42';
    expect(supportCodeText(refusal('sign-in.suspended', { supplierCode: 'W:019 ', at }), { dateTime })).toBe(
      'W:019 \nsign-in.suspended\n2026/11/22(日) 13:42 JST',
    );
    expect(supportCodeText(refusal('unexpected'), { dateTime })).toBe('unexpected');
  });
});

describe('hints at a password', () => {
  it.each([
    ['Abcdef12!', false, []],
    ['Abcdef12', true, ['capsLock']],
    ['Ａbcdef12', false, ['fullWidth']],
    ['ｱbcdef', false, ['fullWidth']],
    [' abc', false, ['edgeSpace']],
    ['abc　', true, ['capsLock', 'fullWidth', 'edgeSpace']],
    ['a b', false, []],
  ] as const)('says of %j with caps lock %s: %j', (password, capsLock, hints) => {
    expect(passwordHints(password, capsLock)).toEqual(hints);
  });
});
