import { dialog, type BrowserWindow } from 'electron';
import type { RunningWork } from '#electron/desk/desk.ts';
import { closeQuestion, runningWorkNames } from '#shared/messages/electron-host.ts';
import type { Locale } from '#shared/model/identifiers.ts';

/**
 * Asks before a window is closed while work is running, and names the work. Closing with nothing running is not held
 * up, so that the system can sign the person out. `running` is asked at that moment.
 */
export function askBeforeClose(
  window: BrowserWindow,
  { running, locale }: { readonly running: () => readonly RunningWork[]; readonly locale: Locale },
): void {
  let state: 'idle' | 'asking' | 'confirmed' = 'idle';
  window.on('close', (event) => {
    const work = state === 'confirmed' ? [] : running();
    if (work.length === 0) return;
    event.preventDefault();
    if (state === 'asking') return;
    state = 'asking';
    const { message, detail, item, stay, quit } = closeQuestion;
    const names = work
      .map((each) => item[locale].replace('{work}', runningWorkNames[each][locale]))
      .join('\n');
    void dialog
      .showMessageBox(window, {
        type: 'question',
        message: message[locale],
        detail: detail[locale].replace('{work}', names),
        buttons: [stay[locale], quit[locale]],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        state = response === 1 ? 'confirmed' : 'idle';
        if (state === 'confirmed' && !window.isDestroyed()) window.close();
      });
  });
}
