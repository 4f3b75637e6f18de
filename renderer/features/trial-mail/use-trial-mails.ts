import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { TrialMail } from '#shared/supplier-api/trial-mail.ts';
import { callDesk } from '#renderer/desk.ts';

const refreshMs = 4000;

/** The mails of a trial store, the newest first, looked for again every few seconds while `open`. */
export function useTrialMails(supplier: Readonly<Ref<SupplierId>>, open: Readonly<Ref<boolean>>) {
  const mails = shallowRef<readonly TrialMail[] | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const busy = ref(false);

  async function refresh(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    const of = supplier.value;
    try {
      const answer = await callDesk('trial-mail.list', { supplier: of });
      if (of !== supplier.value) return;
      refusal.value = answer.ok ? null : answer.error;
      if (answer.ok) mails.value = answer.value.mails;
    } finally {
      busy.value = false;
    }
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  watch(
    [open, supplier],
    ([isOpen]) => {
      stop();
      mails.value = null;
      refusal.value = null;
      if (!isOpen) return;
      void refresh();
      timer = setInterval(() => void refresh(), refreshMs);
    },
    { immediate: true },
  );
  onScopeDispose(stop);
  return { mails, refusal, busy, refresh };
}
