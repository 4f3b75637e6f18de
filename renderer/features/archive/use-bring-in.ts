import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { maxArchiveFileBytes } from '#shared/ipc/uploads.ts';
import { composeCombiningMarks } from '#shared/model/compose-combining-marks.ts';
import type { ArchiveRecord } from '#shared/model/archive.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';
import { discardUpload, uploadFile } from '#renderer/upload-file.ts';
import { documentOf, draftOf, emptyDraft, type DocumentDraft } from './document-draft.ts';

/** A file that was chosen, with what is entered about it. */
export interface ChosenFile {
  readonly id: number;
  readonly file: File;
  draft: DocumentDraft;
  /** Sent already, to be looked at. */
  upload: string | null;
  /** What an electronic invoice says of itself; null for any other file. */
  invoice: NonNullable<CallOutput<'archive.inspect'>> | null;
  /** Why it can't be read as the invoice that it seems to be. It can be archived all the same. */
  unread: Refusal | null;
  /** The document that is kept with this file already, where something else was entered of it; null for any other. */
  known: ArchiveRecord | null;
  /** Why it is to be corrected. */
  reason: string;
}

/** How many files are brought in at a time. */
export const maxFiles = 100;

export type FileProblem =
  { readonly problem: 'tooLarge' | 'empty'; readonly name: string } | { readonly problem: 'tooMany' };

/** What may be archived, as a file chooser asks for it. */
export const archivableFiles = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.xml,.csv,.tsv,.txt,.xlsx';
/** What the message of a problem says. */
export const fileProblemParams = (each: FileProblem): Record<string, string | number> =>
  each.problem === 'tooMany'
    ? { max: maxFiles }
    : { name: each.name, max: maxArchiveFileBytes / 1024 / 1024 };

/** `20261120_株式会社国税商事_110000.pdf`: date, counterparty and amount as the desk, and the tax agency, name files. */
export function draftFromName(name: string): DocumentDraft {
  const match = /^(\d{4})(\d\d)(\d\d)_([^_]+)(?:_(\d{1,13}))?(?:_.*)?\.[^.]+$/.exec(
    composeCombiningMarks(name),
  );
  if (!match) return emptyDraft();
  const [, year, month, day, counterparty, amount] = match;
  return {
    ...emptyDraft(),
    tradedOn: `${year}-${month}-${day}`,
    counterparty: counterparty ?? '',
    amount: amount === undefined ? '' : Number(amount).toLocaleString('en-US'),
  };
}

/** Files on their way into the archive: chosen, described one by one, sent and kept. */
export function useBringIn(account: () => AccountId) {
  const files = ref<ChosenFile[]>([]);
  const problems = shallowRef<readonly FileProblem[]>([]);
  const refusal = shallowRef<Refusal | null>(null);
  /** The file that is being sent; null while nothing is. */
  const sending = ref<string | null>(null);
  let next = 1;

  function add(chosen: Iterable<File>): void {
    const found: FileProblem[] = [];
    for (const file of chosen) {
      if (file.size === 0) found.push({ problem: 'empty', name: file.name });
      else if (file.size > maxArchiveFileBytes) found.push({ problem: 'tooLarge', name: file.name });
      else if (files.value.length >= maxFiles) {
        found.push({ problem: 'tooMany' });
        break;
      } else {
        const id = next++;
        files.value.push({
          id,
          file,
          draft: draftFromName(file.name),
          upload: null,
          invoice: null,
          unread: null,
          known: null,
          reason: '',
        });
        if (/\.xml$/i.test(file.name)) void inspect(id);
      }
    }
    problems.value = found;
  }

  /** Sends an XML file ahead: an invoice fills in what it says, and is checked. */
  async function inspect(id: number): Promise<void> {
    const chosen = files.value.find((each) => each.id === id);
    if (!chosen) return;
    const sent = await uploadFile(account(), chosen.file);
    if (!sent.ok) return;
    if (!files.value.includes(chosen)) return discardUpload(sent.value);
    chosen.upload = sent.value;
    const answer = await callDesk('archive.inspect', { account: account(), upload: sent.value });
    if (!answer.ok) chosen.unread = answer.error;
    else if (answer.value) {
      chosen.invoice = answer.value;
      chosen.draft = draftOf(answer.value.document);
    }
  }

  const leave = (some: readonly ChosenFile[]): void =>
    some.forEach(({ upload }) => upload !== null && discardUpload(upload));
  onScopeDispose(() => leave(files.value));
  function remove(id: number): void {
    leave(files.value.filter((each) => each.id === id));
    files.value = files.value.filter((each) => each.id !== id);
  }
  /** Files that are not kept yet. */
  const open = computed(() => files.value.filter(({ known }) => known === null));
  const ready = computed(
    () => open.value.length > 0 && open.value.every(({ draft }) => documentOf(draft) !== null),
  );

  /** The upload of a file, which is sent now unless it was before. */
  const send = async ({ file, upload }: ChosenFile): ReturnType<typeof uploadFile> =>
    upload === null ? uploadFile(account(), file) : ok(upload);

  /** Sends and keeps them, one after the other, so that what was kept stays kept when one is refused. */
  async function keep(): Promise<{ kept: number; already: number }> {
    const done = { kept: 0, already: 0 };
    refusal.value = null;
    for (const chosen of [...open.value]) {
      const { id, file, draft } = chosen;
      const document = documentOf(draft);
      if (document === null) break;
      sending.value = file.name;
      const upload = await send(chosen);
      const answer = upload.ok
        ? await callDesk('archive.keep', {
            account: account(),
            documents: [{ upload: upload.value, name: file.name.slice(-255), document }],
          })
        : upload;
      if (!answer.ok) {
        refusal.value = answer.error;
        break;
      }
      const [made] = answer.value;
      if (made?.known) {
        // The upload has gone; what was entered stays to be looked at beside what is kept.
        chosen.known = made.known;
        chosen.upload = null;
        continue;
      }
      if (made?.already) done.already += 1;
      else done.kept += 1;
      remove(id);
    }
    sending.value = null;
    return done;
  }

  /** Corrects what a file is kept by to what was entered of it, with a reason. Answers whether it is done. */
  async function correct({ id, known, draft, reason }: ChosenFile): Promise<boolean> {
    const document = documentOf(draft);
    if (known === null || document === null || reason.trim() === '') return false;
    const answer = await callDesk('archive.correct', { account: account(), of: known.id, reason, document });
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) remove(id);
    return answer.ok;
  }

  return { files, open, problems, refusal, sending, ready, add, remove, send, keep, correct };
}
