import { computed, ref, shallowRef } from 'vue';
import type { BillReport } from '#shared/ipc/bills.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { BillDay, BillIssuer } from '#shared/model/bill.ts';
import { isCalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { callDesk } from '#renderer/desk.ts';
import { currentLocale } from '#renderer/i18n/index.ts';
import { useTableFile } from '#renderer/features/import/use-table-file.ts';
import { useDeskStore } from '#renderer/stores/desk.ts';
import { useJob } from '#renderer/stores/use-job.ts';

export type BillStep = 'choose' | 'mapping' | 'result';

/** A bill on its way through the check: handed over, its columns confirmed where it is a table, laid against the orders. */
export function useBill(account: () => AccountId) {
  const step = ref<BillStep>('choose');
  const issuer = ref<BillIssuer>('supplier');
  /** The day that the bill goes by; null for the supplier's own. */
  const day = ref<BillDay | null>(null);
  const desk = useDeskStore();
  /** The bill is data of an electronic transaction, which has to be kept; whoever says no is taken at their word next time. */
  const archive = computed({
    get: () => !desk.settings.billsNotKept.includes(account()),
    set: (keep) => void rememberKeeping(keep),
  });
  async function rememberKeeping(keep: boolean): Promise<void> {
    const others = desk.settings.billsNotKept.filter((id) => id !== account());
    const answer = await desk.changeSettings({
      billsNotKept: keep ? others : [...others, account()].slice(-200),
    });
    if (!answer.ok) refusal.value = answer.error;
  }
  const from = ref('');
  const to = ref('');
  const report = shallowRef<BillReport | null>(null);
  const isTable = ref(true);
  const table = useTableFile(account, (wanted) =>
    callDesk('bills.preview', { account: account(), ...wanted }),
  );
  const { busy, refusal, preview, upload } = table;

  const { job, follow, forget, cancel } = useJob(async ({ state, error }) => {
    if (upload.value === null) return;
    refusal.value = error;
    busy.value = false;
    if (state !== 'done') return goBack();
    const answer = await callDesk('bills.report', { account: account(), upload: upload.value });
    if (answer.ok) report.value = answer.value;
    else refusal.value = answer.error;
  });
  const saving = useJob(({ error }) => {
    refusal.value = error;
  });

  function startOver(): void {
    table.startOver();
    forget();
    step.value = 'choose';
    report.value = null;
    from.value = to.value = '';
  }
  const goBack = (): void => {
    if (isTable.value) step.value = 'mapping';
    else {
      const why = refusal.value;
      startOver();
      refusal.value = why;
    }
  };
  const showLook = (): void => {
    if (!preview.value || refusal.value !== null) return;
    step.value = 'mapping';
    // The days of the file, until somebody says which the bill is for.
    from.value ||= preview.value.days?.from ?? '';
    to.value ||= preview.value.days?.to ?? '';
  };
  const loadPreview = async (...wanted: Parameters<typeof table.loadPreview>): Promise<void> => {
    await table.loadPreview(...wanted);
    showLook();
  };
  async function choose(file: File, more: readonly File[]): Promise<void> {
    startOver();
    isTable.value = !/\.xml$/i.test(file.name);
    if (!(await table.choose(file, more, isTable.value))) return;
    if (isTable.value) showLook();
    else await match(false);
  }

  const period = computed(() =>
    isCalendarDate(from.value) && isCalendarDate(to.value) && from.value <= to.value
      ? { from: from.value, to: to.value }
      : null,
  );
  async function match(goodRows: boolean): Promise<void> {
    if (upload.value === null || busy.value) return;
    let wanted: CallInput<'bills.match'>['table'] = null;
    if (isTable.value) {
      if (preview.value === null || period.value === null) return;
      const { reading, mapping } = preview.value;
      wanted = { reading, mapping, ...period.value, goodRows };
    }
    busy.value = true;
    const answer = await callDesk('bills.match', {
      account: account(),
      upload: upload.value,
      issuer: issuer.value,
      table: wanted,
      archive: archive.value,
      ...(day.value !== null && { day: day.value }),
    });
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) {
      report.value = null;
      follow(answer.value);
      step.value = 'result';
    } else busy.value = false;
  }

  /** Goes on with the next of several bills, else to the choice of one. */
  function another(): void {
    const [next, ...more] = table.waiting.value;
    if (next) void choose(next, more);
    else startOver();
  }

  async function save(format: CallInput<'bills.save'>['format']): Promise<void> {
    if (upload.value === null) return;
    const wanted = { account: account(), upload: upload.value, format, locale: currentLocale() };
    const answer = await callDesk('bills.save', wanted);
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok && answer.value) saving.follow(answer.value);
  }

  return {
    ...table, step, issuer, day, archive, from, to, period, isTable, report, job, cancel, loadPreview, choose, match, save, startOver, another, goBack,
  }; // prettier-ignore
}
