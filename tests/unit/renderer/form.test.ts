import { effectScope, ref, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDrafts } from '#renderer/stores/drafts.ts';
import type { FormCalls } from '#renderer/features/forms/field-state.ts';
import { useForm } from '#renderer/features/forms/use-form.ts';
import { describeForm } from '#electron/domain/forms.ts';
import { quocardPayForms } from '#electron/domain/profiles/forms/quocard-pay.ts';
import type { FieldCheck } from '#shared/model/forms.ts';
import { supplierIdSchema } from '#shared/model/identifiers.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

const supplier = supplierIdSchema.parse('quocard-trial');
const form = describeForm('registration', quocardPayForms.registration);
const words = { ja: '会社名(カナ)は全角カタカナで入力してください。', en: 'Enter full-width katakana.' };
const invalidFields = (field: string, correction: string | null = null): FieldCheck => ({
  field,
  problem: { code: 'field.empty', message: words },
  correction: correction === null ? null : { value: correction, label: words },
  normalized: null,
});
const good = (field: string, normalized: string | null = null): FieldCheck => ({
  field,
  problem: null,
  correction: null,
  normalized,
});

let scope: EffectScope;
beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  deleteDrafts();
  vi.useRealTimers();
});

async function open(draft: string | null = null, described = form) {
  const calls = {
    describe: vi.fn<FormCalls['describe']>(async () => ok(described)),
    check: vi.fn<FormCalls['check']>(async () => ok([])),
  };
  const given = ref({ email: 'sato@hoshino.example' });
  const opened = scope.run(() => useForm(supplier, 'registration', { draft, given, calls }))!;
  await vi.runAllTimersAsync();
  return { form: opened, calls };
}

describe('a form while it is filled in', () => {
  it('starts with what is known, and says nothing of any field', async () => {
    const { form: opened, calls } = await open();
    expect(opened.values).toMatchObject({ email: 'sato@hoshino.example', companyName: '', magazine: 'no' });
    expect(opened.invalidFields).toEqual([]);
    expect(calls.check).not.toHaveBeenCalled();
  });

  it('is that of the supplier chosen last, however late the definition of another comes', async () => {
    const chosen = ref(supplier);
    const other = supplierIdSchema.parse('amano-trial');
    const answers = new Map<string, (answer: Result<typeof form>) => void>();
    const calls = {
      describe: vi.fn<FormCalls['describe']>(
        ({ supplier: of }) => new Promise((resolve) => answers.set(of, resolve)),
      ),
      check: vi.fn<FormCalls['check']>(async () => ok([])),
    };
    const opened = scope.run(() => useForm(chosen, 'registration', { calls }))!;
    chosen.value = other;
    await vi.runAllTimersAsync();
    const ofOther = { ...form, fields: form.fields.slice(0, 1) };
    answers.get(other)!(ok(ofOther));
    await vi.runAllTimersAsync();
    answers.get(supplier)!(ok(form));
    await vi.runAllTimersAsync();
    expect(opened.definition).toEqual(ofOther);
    expect(Object.keys(opened.values)).toEqual([ofOther.fields[0]!.name]);
  });

  it('QC-11 judges a field when it is left, not while it is typed in for the first time', async () => {
    const { form: opened, calls } = await open();
    opened.values['companyKana'] = 'ほしの';
    await vi.runAllTimersAsync();
    expect(calls.check).not.toHaveBeenCalled();
    calls.check.mockResolvedValue(ok([invalidFields('companyKana', 'ホシノ')]));
    await opened.leave('companyKana');
    expect(calls.check).toHaveBeenCalledWith(expect.objectContaining({ fields: ['companyKana'] }));
    expect(opened.stateOf('companyKana').problem?.message).toEqual(words);
  });

  it('says nothing of a field that somebody only went through', async () => {
    const { form: opened, calls } = await open();
    await opened.leave('companyName');
    expect(calls.check).not.toHaveBeenCalled();
  });

  it('waits for the end of a conversion before a field that was left is judged', async () => {
    const { form: opened, calls } = await open();
    opened.onComposition('companyKana', true);
    opened.values['companyKana'] = 'ほしの';
    await opened.leave('companyKana');
    expect(calls.check).not.toHaveBeenCalled();
    opened.onComposition('companyKana', false);
    await vi.runAllTimersAsync();
    expect(calls.check).toHaveBeenCalledTimes(1);
  });

  it('judges a field again while it is mended, and takes the problem away as soon as it is gone', async () => {
    const { form: opened, calls } = await open();
    opened.values['companyKana'] = 'ほしの';
    calls.check.mockResolvedValue(ok([invalidFields('companyKana')]));
    await opened.leave('companyKana');
    calls.check.mockResolvedValue(ok([good('companyKana', 'ホシノ')]));
    opened.values['companyKana'] = 'ホシノ';
    expect(opened.stateOf('companyKana').problem).not.toBeNull();
    await vi.runAllTimersAsync();
    expect(opened.stateOf('companyKana').problem).toBeNull();
  });

  it('drops an answer about a value that has changed since', async () => {
    const { form: opened, calls } = await open();
    let late: (answer: Result<FieldCheck[]>) => void = () => {};
    calls.check.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    opened.values['phone'] = '0332104567';
    const left = opened.leave('phone');
    calls.check.mockResolvedValue(ok([good('phone')]));
    opened.values['phone'] = '03-3210-4567';
    late(ok([invalidFields('phone', '03-3210-4567')]));
    await left;
    await vi.runAllTimersAsync();
    expect(opened.stateOf('phone')).toEqual({ problem: null, correction: null, normalized: null });
  });

  it('mends a value with one click, and only by that', async () => {
    const { form: opened, calls } = await open();
    opened.values['street'] = '1-2-3';
    calls.check.mockResolvedValue(ok([invalidFields('street', '１－２－３')]));
    await opened.leave('street');
    expect(opened.values['street']).toBe('1-2-3');
    calls.check.mockResolvedValue(ok([good('street')]));
    opened.correct('street');
    await vi.runAllTimersAsync();
    expect(opened.values['street']).toBe('１－２－３');
    expect(opened.focusRequest).toEqual({ field: 'street' });
  });

  it('says how a value is taken only where that is not what was typed', async () => {
    const { form: opened, calls } = await open();
    opened.values['postalCode'] = '100-0005';
    calls.check.mockResolvedValue(ok([good('postalCode', '1000005')]));
    await opened.leave('postalCode');
    expect(opened.stateOf('postalCode').normalized).toBe('1000005');
    opened.values['postalCode'] = '1000005';
    await vi.runAllTimersAsync();
    expect(opened.stateOf('postalCode').normalized).toBeNull();
  });

  it('judges everything before it is sent, and leads to the first field to be mended', async () => {
    const { form: opened, calls } = await open();
    calls.check.mockResolvedValue(ok([invalidFields('street'), invalidFields('companyName')]));
    expect(await opened.check()).toBe(false);
    expect(opened.focusRequest).toEqual({ field: 'companyName' });
    calls.check.mockResolvedValue(ok(form.fields.map(({ name }) => good(name))));
    expect(await opened.check()).toBe(true);
  });

  it('leads to the first on the page, whatever order the supplier names its fields in', async () => {
    const described = describeForm('customer', quocardPayForms.customer);
    const { form: opened, calls } = await open(null, described);
    expect(described.groups[0]?.key).toBe('contact');
    calls.check.mockResolvedValue(
      ok([invalidFields('companyName'), invalidFields('city'), invalidFields('phone')]),
    );
    expect(await opened.check()).toBe(false);
    expect(opened.focusRequest).toEqual({ field: 'phone' });
    expect(opened.invalidFields.map(({ name }) => name)).toEqual(['phone', 'companyName', 'city']);
  });

  it('is not good to be sent while the desk could not say', async () => {
    const { form: opened, calls } = await open();
    calls.check.mockResolvedValue(refuse('desk.unreachable'));
    expect(await opened.check()).toBe(false);
    expect(opened.refusal?.code).toBe('desk.unreachable');
  });

  it('judges what was typed meanwhile, too, before it is sent', async () => {
    const { form: opened, calls } = await open();
    calls.check.mockImplementationOnce(async () => {
      opened.values['companyName'] = '';
      opened.values['personName'] = 'x';
      return ok([]);
    });
    calls.check.mockResolvedValue(ok([invalidFields('personName')]));
    expect(await opened.check()).toBe(false);
    expect(calls.check).toHaveBeenCalledTimes(2);
  });

  it('says that a value is far too long without sending it, and loses none of it', async () => {
    const { form: opened, calls } = await open();
    const megabyte = '株'.repeat(1_000_000);
    opened.values['companyName'] = megabyte;
    await opened.leave('companyName');
    expect(opened.stateOf('companyName').problem?.code).toBe('field.too-long');
    expect(JSON.stringify(calls.check.mock.calls).length).toBeLessThan(2000);
    expect(opened.values['companyName']).toBe(megabyte);
    expect(await opened.check()).toBe(false);
  });

  it('shows what the supplier refused at its field until another value is typed', async () => {
    const { form: opened, calls } = await open();
    opened.values['phone'] = '03-3210-4567';
    opened.refuse(
      refusal('fields.refused', {
        params: { count: 1 },
        problems: [{ field: 'phone', code: 'phone', message: words }],
      }),
    );
    expect(opened.focusRequest).toEqual({ field: 'phone' });
    calls.check.mockResolvedValue(ok([good('phone'), good('city')]));
    opened.values['city'] = '千代田区';
    await vi.runAllTimersAsync();
    expect(opened.stateOf('phone').problem?.message).toEqual(words);
    opened.values['phone'] = '03-3210-4568';
    await vi.runAllTimersAsync();
    expect(opened.stateOf('phone').problem).toBeNull();
    expect(opened.values['phone']).toBe('03-3210-4568');
  });
});

describe('a draft', () => {
  it('finds again what was typed, after the page was left', async () => {
    const first = await open('quocard-trial/registration');
    first.form.values['companyName'] = '株式会社星野製作所';
    scope.stop();
    scope = effectScope();
    const again = await open('quocard-trial/registration');
    expect(again.form.values['companyName']).toBe('株式会社星野製作所');
    expect(again.form.restored).toBe(true);
  });

  it('is gone once it was sent or cleared, and belongs to its own page only', async () => {
    const first = await open('quocard-trial/registration');
    first.form.values['companyName'] = '株式会社星野製作所';
    const other = await open('amano-trial/registration');
    expect(other.form.values['companyName']).toBe('');
    first.form.clear();
    expect(first.form.values).toMatchObject({ companyName: '', email: 'sato@hoshino.example' });
    const again = await open('quocard-trial/registration');
    expect(again.form.restored).toBe(false);
  });

  it('never holds a value that can only be read', async () => {
    const first = await open('quocard-trial/registration');
    first.form.values['email'] = 'someone@else.example';
    first.form.values['city'] = '千代田区';
    const again = await open('quocard-trial/registration');
    expect(again.form.values).toMatchObject({ email: 'sato@hoshino.example', city: '千代田区' });
  });
});
