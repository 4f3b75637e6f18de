import { onScopeDispose, ref, shallowRef } from 'vue';
import type { FilePreview } from '#shared/ipc/import.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { ImportMapping, TableReading } from '#shared/model/import.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { discardUpload, uploadFile } from '#renderer/upload-file.ts';

/** Encoding, delimiter and sheet are found out. */
export const autoDetect: TableReading = { encoding: null, delimiter: null, sheet: null };

export interface PreviewRequest {
  readonly upload: string;
  readonly reading: TableReading;
  readonly mapping: ImportMapping | null;
}

/** A file that is handed over and looked at as a table. It is discarded with the page. */
export function useTableFile(
  account: () => AccountId | null,
  ask: (wanted: PreviewRequest) => Promise<Result<FilePreview>>,
) {
  const file = shallowRef<File | null>(null);
  const uploaded = ref(0);
  const busy = ref(false);
  const refusal = shallowRef<Refusal | null>(null);
  const preview = shallowRef<FilePreview | null>(null);
  const upload = ref<string | null>(null);
  /** Files that were chosen with it, whose turn comes later. */
  const waiting = shallowRef<readonly File[]>([]);
  let abort = new AbortController();
  /** The latest preview counts: an earlier one may come later. */
  let looks = 0;
  let encodingChosen = false;

  function discard(): void {
    abort.abort();
    if (upload.value !== null) discardUpload(upload.value);
    upload.value = null;
  }
  onScopeDispose(discard);

  function startOver(): void {
    discard();
    encodingChosen = false;
    busy.value = false;
    waiting.value = [];
    file.value = preview.value = refusal.value = null;
  }

  /** `chosen`: somebody has said which encoding it is. Where several fit, one that was only found is no answer. */
  async function loadPreview(
    reading: TableReading,
    mapping: ImportMapping | null,
    chosen = false,
  ): Promise<void> {
    if (upload.value === null) return;
    encodingChosen ||= chosen;
    // What is chosen before the answer comes builds on it, and a refusal takes nothing back that was chosen.
    if (mapping !== null && preview.value !== null) preview.value = { ...preview.value, mapping };
    const isOpen = !encodingChosen && (preview.value?.encodings.length ?? 0) > 1;
    looks += 1;
    const nth = looks;
    const answer = await ask({
      upload: upload.value,
      reading: isOpen ? { ...reading, encoding: null } : reading,
      mapping,
    });
    if (nth !== looks) return;
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) preview.value = answer.value;
  }

  /** Hands a file over, and looks at it where it is a table. Answers whether it is there. */
  async function choose(chosen: File, more: readonly File[], isTable = true): Promise<boolean> {
    startOver();
    waiting.value = more;
    abort = new AbortController();
    const { signal } = abort;
    file.value = chosen;
    uploaded.value = 0;
    busy.value = true;
    const answer = await uploadFile(account(), chosen, (bytes) => (uploaded.value = bytes), signal);
    if (signal.aborted) return false;
    if (answer.ok) {
      upload.value = answer.value;
      if (isTable) await loadPreview(autoDetect, null);
    } else refusal.value = answer.error;
    busy.value = false;
    if (refusal.value !== null && refusal.value.code !== 'import.encoding-unknown') file.value = null;
    return refusal.value === null;
  }

  return { file, uploaded, busy, refusal, preview, upload, waiting, choose, loadPreview, startOver };
}
