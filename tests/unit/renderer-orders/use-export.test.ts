import { describe, expect, it } from 'vitest';
import { computed, effectScope, nextTick, ref } from 'vue';
import type { CallName, DeskBridge } from '#shared/ipc/contract.ts';
import type { ExportRequest } from '#shared/ipc/export.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { instantOf } from '#shared/model/dates.ts';
import { accountIdSchema, jobIdSchema } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import { useExport } from '#renderer/features/export/use-export.ts';
import { emptyFilter, searchOf, defaultSort } from '#renderer/features/orders/history-query.ts';

const account = accountIdSchema.parse('a'.repeat(32));
const search = searchOf(account, { filter: emptyFilter, sort: defaultSort, otherAccounts: [], open: null });
const job = (state: Job['state']): Job => ({
  id: jobIdSchema.parse('00000000-0000-4000-8000-000000000000'),
  kind: 'export',
  account: null,
  state,
  done: 0,
  total: 3,
  startedAt: instantOf(0),
  endedAt: null,
  secondsLeft: null,
  error: null,
  file: null,
});

/** An export with a desk whose answers are given by hand. */
function exportWith(format: ExportRequest['format']) {
  const waiting: { name: CallName; input: unknown; answer: (result: unknown) => void }[] = [];
  let listener: (job: Job) => void = () => {};
  const bridge = {
    call: (name: CallName, input: unknown) =>
      new Promise((answer) => {
        waiting.push({ name, input, answer });
      }),
    on: (_event: string, listen: (job: Job) => void) => {
      listener = listen;
      return () => {};
    },
  } as unknown as DeskBridge;
  const chosen = ref(format);
  const request = computed((): ExportRequest => ({
    search,
    format: chosen.value,
    granularity: 'line',
    unmappable: 'refuse',
    leaveOut: [],
    locale: 'ja',
  }));
  const state = effectScope().run(() => useExport(bridge, request)) as ReturnType<typeof useExport>;
  const answer = async (name: CallName, value: unknown, which = 0) => {
    const found = waiting.filter((one) => one.name === name)[which];
    if (found === undefined) throw new Error(`${name} was not called`);
    waiting.splice(waiting.indexOf(found), 1);
    found.answer(ok(value));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { state, chosen, answer, waiting, emit: (next: Job) => listener(next) };
}
const fits = (rows: number) => ({ rows, unmappable: 0, examples: [], columns: [] });

describe('an export', () => {
  it('may not start before it is known that every character fits', async () => {
    const { state, answer } = exportWith('csv-cp932');
    expect(state.ready.value).toBe(false);
    await answer('export.check', { rows: 3, unmappable: 1, examples: [], columns: [] });
    expect(state.ready.value).toBe(false);
  });

  it('writes a replacement for what does not fit only once that was chosen, and forgets the choice', async () => {
    const { state, chosen, answer, waiting } = exportWith('csv-cp932');
    await answer('export.check', { rows: 3, unmappable: 1, examples: [], columns: [] });
    state.replace.value = true;
    expect(state.ready.value).toBe(true);
    void state.start();
    expect(waiting.at(-1)).toMatchObject({ name: 'export.start', input: { unmappable: 'replace' } });
    await answer('export.start', null);
    chosen.value = 'xlsx';
    await nextTick();
    expect(state.replace.value).toBe(false);
  });

  it('forgets the check of a format that is not chosen any more', async () => {
    const { state, chosen, answer } = exportWith('csv-cp932');
    chosen.value = 'csv-utf8';
    await nextTick();
    await answer('export.check', fits(9), 1);
    await answer('export.check', { rows: 3, unmappable: 1, examples: [], columns: [] });
    expect(state.check.value).toEqual(fits(9));
    expect(state.ready.value).toBe(true);
  });

  it('goes back to the choice when the save dialog is closed', async () => {
    const { state, answer } = exportWith('xlsx');
    await answer('export.check', fits(3));
    void state.start();
    expect(state.step.value).toBe('saving');
    await answer('export.start', null);
    expect(state.step.value).toBe('choosing');
    expect(state.ready.value).toBe(true);
  });

  it('does not miss the end of a job that is told before the answer that names it', async () => {
    const { state, answer, emit } = exportWith('xlsx');
    await answer('export.check', fits(3));
    void state.start();
    emit(job('done'));
    await answer('export.start', job('running'));
    expect(state.step.value).toBe('done');
  });

  it('stays cancelled though progress comes late', async () => {
    const { state, answer, emit } = exportWith('xlsx');
    await answer('export.check', fits(3));
    void state.start();
    await answer('export.start', job('running'));
    emit(job('cancelled'));
    emit(job('running'));
    expect(state.step.value).toBe('cancelled');
  });
});
