import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { DocumentKind } from '#shared/model/business-document.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { currentLocale, t } from '#renderer/i18n/index.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';
import { toast } from '#renderer/ui/index.ts';
import { useDeskCall } from '#renderer/features/account/use-desk-call.ts';
import { usePrinting } from './use-printing.ts';
import {
  resolveAddressee,
  documentRequest,
  type Addressee,
  type DocumentSubject,
} from './document-request.ts';

/** The documents of an order or quote: which can be issued, whom they are made out to, and printing and saving them. */
export function useDocuments(subject: () => DocumentSubject) {
  const { value, refusal, loading, load } = useDeskCall('documents.options', subject);
  const printing = usePrinting();
  const chosen = shallowRef<Addressee | null>(null);
  const saveRefusal = shallowRef<Refusal | null>(null);
  /** 但し書き of a receipt, once somebody has changed the one that is proposed. */
  const typedProviso = ref<string | null>(null);
  const saving = ref<DocumentKind | null>(null);

  watch(
    () => JSON.stringify(subject()),
    () => {
      // What belongs to another order is not shown under this one.
      value.value = null;
      chosen.value = null;
      typedProviso.value = null;
      saveRefusal.value = null;
      printing.refusal.value = null;
      void load();
    },
    { immediate: true },
  );
  // What was issued into a file counts once the work has ended.
  onScopeDispose(
    onDesk('job.changed', (job) => job.kind === 'documents' && job.endedAt !== null && void load()),
  );

  const addressees = computed(() => value.value?.addressees ?? []);
  const addressee = computed<Addressee | null>({
    get: () => resolveAddressee(addressees.value, chosen.value),
    set: (next) => (chosen.value = next),
  });
  const offers = computed(() => {
    const refusals = new Map(value.value?.refusals.map((one) => [one.kind, one.refusal]));
    return (value.value?.offers ?? []).map((offer) => ({ ...offer, why: refusals.get(offer.kind) ?? null }));
  });

  const proviso = computed<string>({
    get: () =>
      typedProviso.value ?? value.value?.offers.find(({ kind }) => kind === 'receipt')?.proviso ?? '',
    set: (next) => (typedProviso.value = next),
  });
  const request = (kind: DocumentKind) =>
    documentRequest(
      subject(),
      kind,
      addressee.value ?? { key: 'company', honorific: 'onchu' },
      typedProviso.value ?? '',
    );

  async function print(kind: DocumentKind): Promise<boolean> {
    if (addressee.value === null) return false;
    saveRefusal.value = null;
    const end = await printing.print(request(kind));
    if (end) {
      const number = end.document.number ?? '';
      toast(t(end.how === 'cancelled' ? 'documents.done.cancelled' : 'documents.done.printed', { number }));
    }
    await load();
    return end !== null;
  }

  async function save(kind: DocumentKind): Promise<boolean> {
    if (addressee.value === null || saving.value !== null) return false;
    saving.value = kind;
    saveRefusal.value = null;
    const answer = await callDesk('documents.save', {
      documents: [request(kind)],
      into: 'one-file',
      locale: currentLocale(),
    });
    saving.value = null;
    if (!answer.ok) saveRefusal.value = answer.error;
    // What was refused may have been refused because the order has changed.
    if (!answer.ok) await load();
    return answer.ok && answer.value !== null;
  }

  return {
    offers,
    addressees,
    addressee,
    proviso,
    request,
    refusal,
    loading,
    load,
    saving,
    print,
    save,
    sheets: printing.sheets,
    printing: printing.busy,
    actionRefusal: computed(() => saveRefusal.value ?? printing.refusal.value),
  };
}
export type Documents = ReturnType<typeof useDocuments>;
