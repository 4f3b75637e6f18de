import { describe, expect, it } from 'vitest';
import { useCharge } from '#renderer/features/prepaid/use-charge.ts';
import { tabOf } from '#renderer/features/prepaid/tabs.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { ChargeResult } from '#shared/supplier-api/prepaid.ts';

const account = '1'.repeat(32) as AccountId;
const charged = { charge: { state: 'charged' } } as unknown as ChargeResult;

function charging(...answers: readonly Result<ChargeResult>[]) {
  const sent: CallInput<'prepaid.charge'>[] = [];
  let keys = 0;
  const charge = useCharge(
    account,
    async (input) => {
      sent.push(input);
      return answers[sent.length - 1]!;
    },
    () => `key-${++keys}`,
  );
  charge.amount.value = 1_000;
  charge.confirm();
  return { charge, sent, order: () => charge.order({ way: 'paypal' }, null, true) };
}

describe('buying a voucher on the page', () => {
  it('QT-6 goes from the choice to the confirmation and on to the answer', async () => {
    const { charge, sent, order } = charging(ok(charged));
    expect(charge.step.value).toBe('confirm');
    expect(await order()).toBeNull();
    expect(charge.step.value).toBe('done');
    expect(charge.done.value).toBe(charged);
    expect(sent).toMatchObject([{ account, amount: 1_000, values: { way: 'paypal' }, understood: true }]);
    charge.again();
    expect([charge.step.value, charge.amount.value]).toEqual(['choose', null]);
  });

  it('keeps the key while it is not known what became of the order, and takes another after every answer', async () => {
    const { charge, sent, order } = charging(
      refuse('checkout.unresolved'),
      refuse('checkout.unresolved'),
      refuse('prepaid.password-wrong'),
      ok(charged),
    );
    await order();
    expect(charge.unresolved.value).toBe(true);
    await order();
    await order();
    expect(charge.unresolved.value).toBe(false);
    expect(charge.step.value).toBe('confirm');
    await order();
    const [first, second, third, fourth] = sent.map(({ key }) => key);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
  });

  it.each(['desk.unreachable', 'unexpected'] as const)(
    'keeps the key, and can’t be left, where the answer was lost on this machine: %s',
    async (code) => {
      const { charge, sent, order } = charging(refuse(code), ok(charged));
      await order();
      charge.back();
      expect([charge.unresolved.value, charge.step.value]).toEqual([true, 'confirm']);
      await order();
      expect(sent[1]!.key).toBe(sent[0]!.key);
    },
  );

  it('a confirmation that is begun again is another order', async () => {
    const { charge, sent, order } = charging(refuse('supplier.unreachable'), ok(charged));
    await order();
    charge.back();
    charge.confirm();
    await order();
    expect(sent[0]!.key).not.toBe(sent[1]!.key);
  });

  it('is not left for another one, under another key, while it is not known what became of it', async () => {
    const { charge, sent, order } = charging(refuse('checkout.unresolved'), ok(charged));
    await order();
    charge.back();
    expect(charge.step.value).toBe('confirm');
    charge.confirm();
    await order();
    expect(sent[1]!.key).toBe(sent[0]!.key);
  });

  it('a second press while it is under way does nothing, and nothing goes without an amount', async () => {
    const { charge, sent, order } = charging(ok(charged), ok(charged));
    await Promise.all([order(), order()]);
    expect(sent).toHaveLength(1);
    charge.again();
    await order();
    expect(sent).toHaveLength(1);
  });

  it('an address that names no tab is that of the first', () => {
    expect(tabOf('history')).toBe('history');
    for (const other of [undefined, 'constructor', ['history'], '']) expect(tabOf(other)).toBe('charge');
  });
});
