import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import { settingsSchema, type Settings } from '#shared/ipc/settings.ts';
import { accountIdSchema, type AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { useBill } from '#renderer/features/bills/use-bill.ts';
import { useDeskStore } from '#renderer/stores/desk.ts';
import { accountOf } from '#tests/support/caches.ts';

// Whether the bills of an account are kept in the archive: yes, until somebody says no, which is remembered for it.

const [amano, fuji] = [accountOf('a'), accountOf('b')];
let calls: { name: string; input: Record<string, unknown> }[];
let refusesSettings = false;
let scope: ReturnType<typeof effectScope>;

beforeEach(() => {
  setActivePinia(createPinia());
  scope = effectScope();
  calls = [];
  refusesSettings = false;
  const answer = (name: string, input: object) => {
    if (name === 'settings.change' && refusesSettings) return refuse('unexpected');
    if (name === 'settings.change') return ok({ ...useDeskStore().settings, ...input });
    if (name === 'upload.begin') return ok({ upload: '00000000-0000-4000-8000-000000000000' });
    return name === 'bills.match' ? refuse('bill.unreadable') : ok(null);
  };
  vi.stubGlobal('document', { documentElement: { dataset: {}, lang: '' } });
  vi.stubGlobal('window', {
    desk: {
      call: (name: string, input: Record<string, unknown>) => {
        calls.push({ name, input });
        return Promise.resolve(answer(name, input));
      },
      on: () => () => undefined,
    },
  });
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});

const billOf = (account: AccountId) => scope.run(() => useBill(() => account))!;
const changes = () => calls.flatMap(({ name, input }) => (name === 'settings.change' ? [input] : []));
const withNotKept = (billsNotKept: readonly AccountId[]): void => {
  const desk = useDeskStore();
  desk.settings = settingsSchema.parse({ ...desk.settings, billsNotKept }) as Settings;
};
/** Checks an electronic invoice, and gives whether it was to be kept. */
async function kept(bill: ReturnType<typeof useBill>): Promise<unknown> {
  await bill.choose(new File(['<Invoice/>'], '請求書.xml'), []);
  return calls.find(({ name }) => name === 'bills.match')?.input['archive'];
}

it('a bill is kept unless somebody has said no for its account', async () => {
  expect(await kept(billOf(amano))).toBe(true);
  calls = [];
  withNotKept([amano]);
  expect(await kept(billOf(amano))).toBe(false);
  calls = [];
  expect(await kept(billOf(fuji))).toBe(true);
});

it('saying no is remembered for this account, and saying yes again takes it back; others stay as they are', async () => {
  withNotKept([fuji]);
  const bill = billOf(amano);
  bill.archive.value = false;
  await vi.waitFor(() => expect(bill.archive.value).toBe(false));
  expect(changes()).toEqual([{ billsNotKept: [fuji, amano] }]);
  bill.archive.value = false;
  bill.archive.value = true;
  await vi.waitFor(() => expect(bill.archive.value).toBe(true));
  // Said twice it is there once.
  expect(changes().slice(1)).toEqual([{ billsNotKept: [fuji, amano] }, { billsNotKept: [fuji] }]);
});

it('of more accounts than are remembered the longest ago is forgotten', async () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    accountIdSchema.parse(index.toString(16).padStart(32, '0')),
  );
  withNotKept(many);
  billOf(amano).archive.value = false;
  await vi.waitFor(() => expect(changes()).toEqual([{ billsNotKept: [...many.slice(1), amano] }]));
});

it('what could not be remembered is said, and the bill is still to be kept', async () => {
  refusesSettings = true;
  const bill = billOf(amano);
  bill.archive.value = false;
  await vi.waitFor(() => expect(bill.refusal.value?.code).toBe('unexpected'));
  expect(bill.archive.value).toBe(true);
});
