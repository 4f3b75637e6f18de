import type { CallOutput } from '#shared/ipc/contract.ts';
import { openFile } from '#renderer/files.ts';
import { t } from '#renderer/i18n/index.ts';
import { toast } from '#renderer/ui/index.ts';

/** Says under which name a file was saved, and offers to open it. */
export function toastSaved({ fileId, name }: NonNullable<CallOutput<'archive.save-file'>>): void {
  toast(t('archive.detail.savedAs', { name }), {
    label: t('frame.jobs.open'),
    run: () => void openFile(fileId, 'open', name),
  });
}
