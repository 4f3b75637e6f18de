import { effectScope, nextTick, ref, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDiagnosis } from '#renderer/features/help/use-diagnosis.ts';
import { isCompletePostalCode, fillAddress } from '#renderer/features/forms/postal-address.ts';
import { usePostalAddresses } from '#renderer/features/forms/use-postal-addresses.ts';
import { splitMailText } from '#renderer/features/trial-mail/split-mail-text.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { PostalArea } from '#shared/ipc/forms.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { diagnosed, supplierOf } from '#tests/support/page-double/values-outside.ts';

const marunouchi: PostalArea = { prefecture: '東京都', city: '千代田区', town: '丸の内' };
let scope: EffectScope;
beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

describe('addresses of a postal code', () => {
  it.each([
    ['1000005', true],
    ['100-0005', true],
    ['１００－０００５', true],
    ['〒100-0005', true],
    ['100000', false],
    ['10000055', false],
    ['100-000a', false],
    ['', false],
  ])('knows whether %j is whole: %s', (typed, whole) => {
    expect(isCompletePostalCode(typed)).toBe(whole);
  });

  it('fills the fields that a form has, and never a street that was begun', () => {
    const empty = { prefecture: '', city: '', street: '', building: '' };
    expect(fillAddress(marunouchi, empty)).toEqual({
      prefecture: '東京都',
      city: '千代田区',
      street: '丸の内',
    });
    expect(fillAddress(marunouchi, { ...empty, street: '丸の内１－２' })).toEqual({
      prefecture: '東京都',
      city: '千代田区',
    });
    expect(fillAddress(marunouchi, { prefecture: '' })).toEqual({ prefecture: '東京都' });
  });

  it('asks only for a whole code, and drops the answer to an earlier one', async () => {
    const code = ref('');
    let late: (answer: Result<PostalArea[]>) => void = () => {};
    const ask = vi.fn<(input: CallInput<'postal-codes.look-up'>) => Promise<Result<PostalArea[]>>>();
    ask.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    const { addresses, unknown } = scope.run(() => usePostalAddresses(code, ask))!;
    code.value = '100000';
    await vi.runAllTimersAsync();
    expect(ask).not.toHaveBeenCalled();
    code.value = '1000005';
    await nextTick();
    await vi.runAllTimersAsync();
    ask.mockResolvedValueOnce(ok([]));
    code.value = '0000000';
    await nextTick();
    await vi.runAllTimersAsync();
    late(ok([marunouchi]));
    await vi.runAllTimersAsync();
    expect([addresses.value, unknown.value]).toEqual([[], true]);
  });
});

describe('a mail of the trial store', () => {
  const link = 'kobai-desk://open/quocard-trial/two-step/aaaaaaaaaaaaaaaaaaaaaaaa';
  it('is parted at its links, and loses no character', () => {
    const text = `開いてください。\n\n${link}\n\nまたは ${link}b です。`;
    const parts = splitMailText(text, [link, `${link}b`]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.link).map((part) => part.text)).toEqual([link, `${link}b`]);
  });

  it('is one piece without a link', () => {
    expect(splitMailText('会員登録が完了しました。', [])).toEqual([
      { text: '会員登録が完了しました。', link: false },
    ]);
    expect(splitMailText('', [link])).toEqual([]);
  });
});

describe('the diagnosis', () => {
  const supplier = supplierOf('plus-member').id;

  it('PM-1 asks along what was answered, and can take it back', async () => {
    const ask = vi.fn(async ({ answers }: CallInput<'sign-in.diagnose'>) =>
      diagnosed('plus-member', false, answers),
    );
    const diagnosis = scope.run(() => useDiagnosis(supplier, ask))!;
    await vi.runAllTimersAsync();
    expect(diagnosis.steps.value.map(({ number }) => number)).toEqual(
      diagnosis.steps.value.map((_, index) => index + 1),
    );
    const first = diagnosis.question.value!.check;
    await diagnosis.say(first, 'no');
    expect(ask.mock.lastCall?.[0].answers).toEqual({ [first]: 'no' });
    await diagnosis.say(first, null);
    expect(ask.mock.lastCall?.[0].answers).toEqual({});
    expect(diagnosis.question.value?.check).toBe(first);
  });

  it('PM-2 puts what the desk sees itself first', async () => {
    const diagnosis = scope.run(() => useDiagnosis(supplier, async () => diagnosed('plus-member', true)))!;
    await vi.runAllTimersAsync();
    expect(diagnosis.likely.value?.check).toBe('letter-case-and-width');
  });

  it('forgets the answers when it is about another supplier', async () => {
    const of = ref(supplier);
    const ask = vi.fn(async () => diagnosed('plus-member', false));
    const diagnosis = scope.run(() => useDiagnosis(of, ask))!;
    await diagnosis.say('password', 'no');
    of.value = supplierOf('askul').id;
    await vi.runAllTimersAsync();
    expect(diagnosis.answers.value).toEqual({});
  });

  it('shows what belongs to the answers given last, when an earlier request is answered late', async () => {
    const waiting: ((answer: ReturnType<typeof diagnosed>) => void)[] = [];
    const ask = () => new Promise<ReturnType<typeof diagnosed>>((resolve) => void waiting.push(resolve));
    const diagnosis = scope.run(() => useDiagnosis(supplier, ask))!;
    const said = diagnosis.say('letter-case-and-width', 'no');
    waiting[1]!(diagnosed('plus-member', false, { 'letter-case-and-width': 'no' }));
    await said;
    const shown = diagnosis.diagnosis.value;
    expect(shown).not.toBeNull();
    waiting[0]!(diagnosed('plus-member', true));
    await vi.runAllTimersAsync();
    expect(diagnosis.diagnosis.value).toBe(shown);
  });
});
