import { expect, it, onTestFinished, vi } from 'vitest';
import { effectScope } from 'vue';
import type { ArchiveRecord } from '#shared/model/archive.ts';
import { ok } from '#shared/model/result.ts';
import { documentOf, emptyDraft } from '#renderer/features/archive/document-draft.ts';
import { draftFromName, useBringIn } from '#renderer/features/archive/use-bring-in.ts';
import { accountOf } from '#tests/support/caches.ts';

it.each([
  ['20261120_株式会社国税商事_110000.pdf', '2026-11-20', '株式会社国税商事', '110,000'],
  ['20261120_株式会社国税商事_110000_控え.pdf', '2026-11-20', '株式会社国税商事', '110,000'],
  ['20261120_国税商事.pdf', '2026-11-20', '国税商事', ''],
  // The name of a company stays as it is written; macOS parts its marks in file names.
  ['20261120_\ufa10本\ufa19社_500.pdf', '2026-11-20', '\ufa10本\ufa19社', '500'],
  ['20261120_ハ\u309aーフ\u309aル株式会社_1.pdf', '2026-11-20', 'パープル株式会社', '1'],
  ['請求書.pdf', '', '', ''],
  ['20261120.pdf', '', '', ''],
])('%s fills in what it says', (name, tradedOn, counterparty, amount) => {
  expect(draftFromName(name)).toMatchObject({ tradedOn, counterparty, amount });
});

it('a file that is kept by other data stays in the list, is not kept again, and is corrected with a reason', async () => {
  const document = { ...documentOf({ ...emptyDraft(), counterparty: '国税商店' })! };
  const known = { id: 'abc-1', versions: [{ document }] } as unknown as ArchiveRecord;
  const calls: { name: string; input: Record<string, unknown> }[] = [];
  const answers: Record<string, unknown> = {
    'upload.begin': { upload: 'u' },
    'archive.keep': [{ id: 'abc-1', already: true, known }],
  };
  vi.stubGlobal('window', {
    desk: {
      call: (name: string, input: Record<string, unknown>) => {
        calls.push({ name, input });
        return Promise.resolve(ok(answers[name] ?? null));
      },
    },
  });
  const scope = effectScope();
  onTestFinished(() => {
    scope.stop();
    vi.unstubAllGlobals();
  });
  const bringIn = scope.run(() => useBringIn(() => accountOf('a')))!;
  bringIn.add([new File(['%PDF'], '20261120_国税商事_5500.pdf'), new File(['x'], 'photo.jpg')]);
  expect(await bringIn.keep()).toEqual({ kept: 0, already: 0 });
  expect(bringIn.files.value.map((each) => each.known?.id)).toEqual(['abc-1', 'abc-1']);
  // Nothing is left to be kept, and nothing is sent a second time.
  expect([bringIn.open.value.length, bringIn.ready.value]).toEqual([0, false]);
  const sent = calls.length;
  await bringIn.keep();
  expect(calls).toHaveLength(sent);
  const [first, second] = bringIn.files.value;
  expect(await bringIn.correct(first!)).toBe(false);
  first!.reason = '取引先の誤り';
  expect(await bringIn.correct(first!)).toBe(true);
  expect(calls.findLast(({ name }) => name === 'archive.correct')?.input).toMatchObject({
    of: 'abc-1',
    reason: '取引先の誤り',
    document: { counterparty: '国税商事', amount: { amount: 5500 }, tradedOn: '2026-11-20' },
  });
  expect(bringIn.files.value).toEqual([second]);
});
