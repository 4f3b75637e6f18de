import { activityEvents } from '#renderer/features/idle/activity.ts';

/** How long a page keeps what was typed or set once nobody touches it. Milliseconds. */
export const typedTtlMs = 90_000;

const prevent = (event: Event): void => event.preventDefault();
const kept = ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart'] as const;

/**
 * Keeps the page of a kiosk from offering what leads out by itself: menus, dragging, zooming by touch. The window and
 * the desk refuse these, too, and alone what only a script can ask for, such as a print dialog. After a while without a
 * touch `forget` is called, also where nobody has signed in: what was typed, or else is left as `isLeft` says, is not
 * for the next person.
 */
export function guardPage(page: Window, forget: () => void, isLeft: () => boolean = () => false): () => void {
  const keepZoom = (event: WheelEvent): void => {
    if (event.ctrlKey) event.preventDefault();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touched = (): void => {
    clearTimeout(timer);
    timer = setTimeout(forgetTyped, typedTtlMs);
  };
  const forgetTyped = (): void => {
    const fields = [...page.document.querySelectorAll('input')];
    const isTyped = fields.some(({ type, value }) => !['checkbox', 'radio'].includes(type) && value !== '');
    if (isTyped || isLeft()) forget();
  };

  for (const name of kept) page.addEventListener(name, prevent, { capture: true });
  page.addEventListener('wheel', keepZoom, { capture: true, passive: false });
  for (const name of activityEvents) page.addEventListener(name, touched, { capture: true, passive: true });
  touched();
  return () => {
    clearTimeout(timer);
    for (const name of kept) page.removeEventListener(name, prevent, { capture: true });
    page.removeEventListener('wheel', keepZoom, { capture: true });
    for (const name of activityEvents) page.removeEventListener(name, touched, { capture: true });
  };
}
