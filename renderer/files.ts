import type { Result } from '#shared/model/result.ts';
import { ok } from '#shared/model/result.ts';
import { callDesk } from './desk.ts';

/**
 * Opens a file that the desk made, or shows it in its folder. Where the host can do neither it answers an
 * address of its own, and the page asks the browser to fetch that as `name`.
 */
export async function openFile(
  fileId: string,
  how: 'open' | 'show-in-folder',
  name: string,
): Promise<Result<null>> {
  const answer = await callDesk('files.open', { fileId, how });
  if (!answer.ok) return answer;
  if (answer.value.url !== null) {
    const link = document.createElement('a');
    link.href = answer.value.url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
  }
  return ok(null);
}
