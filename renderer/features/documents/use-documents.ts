import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import type { PaperKind } from '#shared/model/business-document.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { currentLocale } from '../../i18n/index.ts';
import { callDesk, onDesk } from '../../desk.ts';
import { toast } from '../../ui/index.ts';
import { useAnswer } from '../account/use-answer.ts';
import { usePrinting } from './use-printing.ts';
import { addresseeAmong, wantedPaper, type Addressee, type PaperOf } from './requested-document.ts';

/** The papers of an order or quote: which can be issued, whom they are made out to, and printing and saving them. */
export function usePapers(subject: () => PaperOf) {
  const { t } = useI18n();
  const { value, refusal, loading, load } = useAnswer('papers.offers', subject);
  const printing = usePrinting();
  const chosen = shallowRef<Addressee | null>(null);
  const saveRefusal = shallowRef<Refusal | null>(null);
  const saving = ref<PaperKind | null>(null);

  watch(
    () => JSON.stringify(subject()),
    () => {
      // What belongs to another order is not shown under this one.
      value.value = null;
      chosen.value = null;
      saveRefusal.value = null;
      printing.refusal.value = null;
      void load();
    },
    { immediate: true },
  );
  // What was issued into a file counts once the work has ended.
  onScopeDispose(
    onDesk('job.changed', (job) => job.kind === 'papers' && job.endedAt !== null && void load()),
  );

  const addressees = computed(() => value.value?.addressees ?? []);
  const addressee = computed<Addressee | null>({
    get: () => addresseeAmong(addressees.value, chosen.value),
    set: (next) => (chosen.value = next),
  });
  const offers = computed(() => {
    const refusals = new Map(value.value?.refusals.map((one) => [one.kind, one.refusal]));
    return (value.value?.offers ?? []).map((offer) => ({ ...offer, why: refusals.get(offer.kind) ?? null }));
  });

  async function print(kind: PaperKind): Promise<boolean> {
    if (addressee.value === null) return false;
    saveRefusal.value = null;
    const end = await printing.print(wantedPaper(subject(), kind, addressee.value));
    if (end) {
      const number = end.paper.number ?? '';
      toast(t(end.how === 'cancelled' ? 'papers.done.cancelled' : 'papers.done.printed', { number }));
    }
    await load();
    return end !== null;
  }

  async function save(kind: PaperKind): Promise<boolean> {
    if (addressee.value === null || saving.value !== null) return false;
    saving.value = kind;
    saveRefusal.value = null;
    const answer = await callDesk('papers.save', {
      papers: [wantedPaper(subject(), kind, addressee.value)],
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
    refusal,
    loading,
    load,
    saving,
    print,
    save,
    sheets: printing.sheets,
    printing: printing.busy,
    actRefusal: computed(() => saveRefusal.value ?? printing.refusal.value),
  };
}
export type Papers = ReturnType<typeof usePapers>;
