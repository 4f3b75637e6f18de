import type { App } from 'vue';
import { callDesk } from './desk.ts';
import { i18n } from './i18n/index.ts';
import { toast } from './ui/toasts.ts';

/** Tells the log about an error of the page, and the person its number. Only names and places, no data. */
async function report(where: string, error: unknown): Promise<void> {
  const { t } = i18n.global;
  const name = error instanceof Error ? error.name : typeof error;
  // The message may hold data of a person; the stack's first line repeats it.
  const stack = error instanceof Error ? (error.stack ?? '').replace(/^(?! *at ).*$/gm, '').trim() : '';
  // A desk that can't be reached must not become an error that is reported in turn.
  const answer = await (async () =>
    callDesk('desk.report-error', {
      where: where.slice(0, 200),
      name: name.slice(0, 200),
      stack: stack.slice(0, 4000),
    }))().catch(() => null);
  toast(answer?.ok ? t('frame.problem', { id: answer.value.id }) : t('frame.problemUnreported'));
}

/** Catches what nobody else does, so that no error of the page is silent. */
export function reportErrors(app: App): void {
  app.config.errorHandler = (error, _component, info) => {
    console.error(error);
    void report(`vue: ${info}`, error);
  };
  window.addEventListener('error', (event) => void report('window', event.error));
  window.addEventListener('unhandledrejection', (event) => void report('promise', event.reason));
}
