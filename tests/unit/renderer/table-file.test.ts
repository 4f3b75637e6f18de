import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import type { FilePreview } from '#shared/ipc/import.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { useTableFile, type PreviewRequest } from '#renderer/features/import/use-table-file.ts';

vi.mock('#renderer/upload-file.ts', () => ({
  uploadFile: () => Promise.resolve(ok('upload')),
  discardUpload: () => undefined,
}));

const previewOf = (mapping: unknown): FilePreview =>
  ({
    reading: {},
    encodings: ['utf8'],
    mapping: mapping ?? { tax: {}, rounding: 'floor' },
  }) as unknown as FilePreview;
let requests: { wanted: PreviewRequest; answer: (with_: Result<FilePreview>) => void }[];
let scope: ReturnType<typeof effectScope>;
beforeEach(() => {
  requests = [];
  scope = effectScope();
});
afterEach(() => scope.stop());

async function opened() {
  const file = scope.run(() =>
    useTableFile(
      () => null,
      (wanted) => new Promise((answer) => requests.push({ wanted, answer })),
    ),
  )!;
  const chosen = file.choose(new File(['a'], 'orders.csv'), []);
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  requests[0]!.answer(ok(previewOf(null)));
  await chosen;
  const answerQuestion = (of: object) =>
    file.loadPreview(file.preview.value!.reading, { ...file.preview.value!.mapping, ...of } as never);
  return { file, answerQuestion };
}

it('a second answer that is given before the first one is looked at builds on it', async () => {
  const { file, answerQuestion } = await opened();
  const both = [answerQuestion({ rounding: 'ceil' }), answerQuestion({ tax: { amount: 'included' } })];
  expect(requests[2]!.wanted.mapping).toEqual({ tax: { amount: 'included' }, rounding: 'ceil' });
  requests[2]!.answer(ok(previewOf(requests[2]!.wanted.mapping)));
  requests[1]!.answer(ok(previewOf(requests[1]!.wanted.mapping)));
  await Promise.all(both);
  expect(file.preview.value!.mapping).toEqual({ tax: { amount: 'included' }, rounding: 'ceil' });
});

it('a refusal takes nothing back that was chosen', async () => {
  const { file, answerQuestion } = await opened();
  const looking = answerQuestion({ rounding: 'half-up' });
  requests[1]!.answer(refuse('upload.gone'));
  await looking;
  expect(file.refusal.value?.code).toBe('upload.gone');
  expect(file.preview.value!.mapping.rounding).toBe('half-up');
});
