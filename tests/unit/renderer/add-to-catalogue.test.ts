import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAddToCatalogue } from '#renderer/features/lists/use-add-to-catalogue.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import { people } from '#tests/support/page-double/values-account.ts';

const account = people.askul.id;
const list = (id: string, name: string) => ({ id, version: 1, name, department: null, lines: [] });
const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>();
beforeEach(() => {
  call.mockReset();
  vi.stubGlobal('window', { desk: { call } });
});
afterEach(() => vi.unstubAllGlobals());

const products = [
  { code: 'A1', quantity: 2 },
  { code: 'B2', quantity: null },
  { code: 'A1', quantity: 3 },
  { code: 'C3', quantity: -1 },
];
const lines = [
  { code: 'A1', quantity: 5, note: '' },
  { code: 'B2', quantity: null, note: '' },
  { code: 'C3', quantity: null, note: '' },
];

describe('putting products into a list', () => {
  it('AS-46 goes into the one list that there is at once, each product once with its quantities together', async () => {
    const only = list('l1', '毎月');
    call.mockResolvedValueOnce(ok([only])).mockResolvedValueOnce(ok(only));
    const adding = useAddToCatalogue(account, () => 'マイカタログ');
    expect(await adding.begin(products)).toEqual(only);
    expect(call.mock.calls[1]).toEqual(['my-catalogues.add-lines', { account, id: 'l1', lines }]);
    expect(adding.choices.value).toBeNull();
  });

  it('AS-46 makes a first list where there is none', async () => {
    call.mockResolvedValueOnce(ok([])).mockResolvedValueOnce(ok(list('l1', 'マイカタログ')));
    const adding = useAddToCatalogue(account, () => 'マイカタログ');
    expect((await adding.begin(products))?.name).toBe('マイカタログ');
    expect(call.mock.calls[1]).toEqual([
      'my-catalogues.create',
      { account, name: 'マイカタログ', departmentId: null, lines },
    ]);
  });

  it('AS-47 asks which one where there are several, and puts nothing anywhere before', async () => {
    const both = [list('l1', '自分'), list('l2', '総務部')];
    call.mockResolvedValueOnce(ok(both));
    const adding = useAddToCatalogue(account, () => 'マイカタログ');
    expect(await adding.begin(products)).toBeNull();
    expect([adding.choices.value, call.mock.calls.length]).toEqual([both, 1]);
    call.mockResolvedValueOnce(refused(refusal('list.conflict')));
    expect(await adding.put(both[1] as never, products)).toBeNull();
    expect([adding.refusal.value?.code, adding.choices.value]).toEqual(['list.conflict', both]);
    call.mockResolvedValueOnce(ok(both[1]));
    expect(await adding.put(both[1] as never, products)).toEqual(both[1]);
    expect(call.mock.calls[2]).toEqual(['my-catalogues.add-lines', { account, id: 'l2', lines }]);
    expect([adding.refusal.value, adding.choices.value]).toEqual([null, null]);
  });

  it('a second touch while the first is under way adds nothing twice', async () => {
    let answer: (value: unknown) => void = () => undefined;
    call.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const adding = useAddToCatalogue(account, () => 'x');
    const first = adding.begin(products);
    expect(await adding.begin(products)).toBeNull();
    expect(call).toHaveBeenCalledOnce();
    answer(refused(refusal('list.not-found')));
    await first;
    expect(adding.busy.value).toBe(false);
  });
});
