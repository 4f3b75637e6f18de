import { describe, expect, it, vi } from 'vitest';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Customer } from '#shared/supplier-api/customer.ts';
import { accounts } from '#tests/support/page-double/values.ts';
import { addressLines } from '#renderer/features/customer/address-text.ts';
import { changedFields, mergeTyped } from '#renderer/features/customer/merge.ts';
import { useCustomer, type CustomerCalls } from '#renderer/features/customer/use-customer.ts';

const at = null;
const first: Customer = { version: 1, changedAt: at, values: { phone: '03-1111-1111', city: '千代田区' } };
const changedElsewhere: Customer = {
  version: 2,
  changedAt: at,
  values: { phone: '06-2222-2222', city: '大阪市' },
};

let drafts = 0;
function open(given: Partial<CustomerCalls> = {}) {
  const calls = {
    get: vi.fn<CustomerCalls['get']>(() => Promise.resolve(ok(first))),
    check: vi.fn<CustomerCalls['check']>(({ values }) =>
      Promise.resolve(ok({ values, changed: [...changedFields(values, first.values)] })),
    ),
    register: vi.fn<CustomerCalls['register']>(({ values }) =>
      Promise.resolve(ok({ ...first, version: 2, values })),
    ),
    ...given,
  };
  drafts += 1;
  const draft = `test-${drafts}`;
  const details = useCustomer(accounts[0].id, calls, { draft, locale: () => 'ja' });
  return { calls, details, draft };
}

describe('customer details', () => {
  it('AM-23 goes from view to edit to confirm to registered, and registers what was confirmed', async () => {
    const { details, calls } = open();
    expect(await details.load()).toBe(true);
    expect(details.step.value).toBe('view');
    expect(details.edit(null)).toEqual(first.values);
    expect(details.step.value).toBe('edit');
    await details.check({ ...first.values, phone: '03-9999-9999' });
    expect(details.step.value).toBe('confirm');
    expect(details.changes.value).toBe(true);
    await details.register({ ...first.values, phone: '03-9999-9999' });
    expect(details.step.value).toBe('registered');
    expect(calls.register).toHaveBeenCalledExactlyOnceWith({
      account: accounts[0].id,
      version: 1,
      values: { ...first.values, phone: '03-9999-9999' },
      locale: 'ja',
    });
    expect(details.customer.value?.values['phone']).toBe('03-9999-9999');
  });

  it('AM-23 cannot register what was not confirmed', async () => {
    const { details, calls } = open();
    await details.load();
    details.edit(null);
    await details.register(first.values);
    expect(calls.register).not.toHaveBeenCalled();
  });

  it('stays at the form when the supplier refuses what was typed', async () => {
    const { details } = open({
      check: () => Promise.resolve(refuse('fields.refused', { params: { count: 1 } })),
    });
    await details.load();
    details.edit(null);
    const answer = await details.check({ phone: '' });
    expect(answer?.ok).toBe(false);
    expect(details.step.value).toBe('edit');
  });

  it('registers once however often it is pressed', async () => {
    const { details, calls } = open();
    await details.load();
    details.edit(null);
    await details.check({ phone: '1' });
    await Promise.all([details.register({ phone: '1' }), details.register({ phone: '1' })]);
    expect(calls.register).toHaveBeenCalledTimes(1);
  });

  it('loads the latest after a change elsewhere, keeps what was typed here, and asks to confirm again', async () => {
    const get = vi.fn<CustomerCalls['get']>();
    get.mockResolvedValueOnce(ok(first)).mockResolvedValue(ok(changedElsewhere));
    const register = vi.fn<CustomerCalls['register']>();
    register
      .mockResolvedValueOnce(refuse('customer.conflict'))
      .mockResolvedValue(ok({ ...changedElsewhere, version: 3 }));
    const { details, calls } = open({ get, register });
    await details.load();
    details.edit(null);
    const typed = { ...first.values, phone: '03-9999-9999' };
    await details.check(typed);
    const merged = await details.register(typed);
    // What was typed stays; what nobody touched here is what it is now.
    expect(merged).toEqual({ phone: '03-9999-9999', city: '大阪市' });
    expect(details.step.value).toBe('confirm');
    expect(details.refusal.value?.code).toBe('customer.conflict');
    expect([...details.conflictingFields.value].sort()).toEqual(['city', 'phone']);
    await details.register(merged!);
    expect(calls.register).toHaveBeenLastCalledWith(expect.objectContaining({ version: 2, values: merged }));
    expect(details.step.value).toBe('registered');
  });

  it('puts what was typed before on top of what it has become meanwhile', async () => {
    const get = vi.fn<CustomerCalls['get']>();
    get.mockResolvedValueOnce(ok(first)).mockResolvedValue(ok(changedElsewhere));
    const { details } = open({ get });
    await details.load();
    details.edit(null);
    await details.load();
    expect(details.edit({ ...first.values, city: '港区' })).toEqual({ phone: '06-2222-2222', city: '港区' });
    expect(details.conflictingFields.value.length).toBe(2);
  });

  it('leaves everything as it is when it is cancelled', async () => {
    const { details, calls } = open();
    await details.load();
    details.edit(null);
    details.cancel();
    expect(details.step.value).toBe('view');
    expect(calls.register).not.toHaveBeenCalled();
  });
});

describe('what was typed on top of what is there now', () => {
  it('takes a field that was emptied as typed', () => {
    expect(mergeTyped({ building: 'A' }, { building: '' }, { building: 'B' })).toEqual({ building: '' });
  });

  it('keeps fields that the form does not have', () => {
    expect(mergeTyped({ a: '1' }, { a: '2' }, { a: '1', b: '3' })).toEqual({ a: '2', b: '3' });
  });

  it('takes a missing value for an empty one', () => {
    expect(changedFields({ a: '' }, {})).toEqual([]);
    expect(changedFields({ a: '1' }, {})).toEqual(['a']);
  });
});

describe('an address in words', () => {
  it('leaves out what is not there', () => {
    expect(
      addressLines({
        companyName: '星野',
        personName: '佐藤',
        postalCode: '1000005',
        prefecture: '東京都',
        city: '千代田区',
        building: '',
      }),
    ).toEqual({ name: '星野', lines: ['佐藤', '〒100-0005 東京都千代田区'] });
  });

  it('is called by its person where there is no company', () => {
    expect(addressLines({ personName: '佐藤' }).name).toBe('佐藤');
  });
});
