import { ref, shallowRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { ImportReport } from '#shared/ipc/import.ts';
import { callDesk } from '#renderer/desk.ts';
import { useJob } from '#renderer/stores/use-job.ts';
import { useTableFile } from './use-table-file.ts';

export type ImportStep = 'choose' | 'mapping' | 'result';

/** One file on its way in: handed over, looked at, imported. */
export function useImport() {
  const step = ref<ImportStep>('choose');
  /** Whether the file is kept in the archive as well; nobody has to. */
  const archive = ref(false);
  const report = shallowRef<ImportReport | null>(null);
  const table = useTableFile(
    () => null,
    (wanted) => callDesk('import.preview', wanted),
  );
  const { busy, refusal, preview, upload } = table;

  const { job, follow, forget, cancel } = useJob(async ({ state, error }) => {
    if (upload.value === null) return;
    refusal.value = error;
    if (state === 'done') {
      const answer = await callDesk('import.report', { upload: upload.value });
      if (answer.ok) report.value = answer.value;
    } else step.value = 'mapping';
    busy.value = false;
  });

  function startOver(): void {
    table.startOver();
    forget();
    step.value = 'choose';
    report.value = null;
  }
  const loadPreview = async (...wanted: Parameters<typeof table.loadPreview>): Promise<void> => {
    await table.loadPreview(...wanted);
    if (preview.value && refusal.value === null) step.value = 'mapping';
  };
  async function choose(file: File, more: readonly File[]): Promise<void> {
    startOver();
    if (await table.choose(file, more)) step.value = 'mapping';
  }
  /** Goes on with the next of several files, else to the choice of one. */
  function another(): void {
    const [next, ...more] = table.waiting.value;
    if (next) void choose(next, more);
    else startOver();
  }

  async function start(into: CallInput<'import.start'>['into'], goodRows: boolean): Promise<void> {
    if (upload.value === null || preview.value === null || busy.value) return;
    busy.value = true;
    const { reading, mapping } = preview.value;
    const answer = await callDesk('import.start', {
      upload: upload.value,
      reading,
      mapping,
      into,
      goodRows,
      archive: archive.value,
    });
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) {
      report.value = null;
      follow(answer.value);
      step.value = 'result';
    } else busy.value = false;
  }

  return { ...table, step, report, job, archive, cancel, choose, loadPreview, start, startOver, another };
}
