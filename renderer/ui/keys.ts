/**
 * Whether a key belongs to a Japanese conversion and must be left alone. Safari and some input methods
 * send the Enter that ends a conversion after `compositionend`; it still carries the key code 229.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Whether a person is typing text there, so that single-letter keys must not act. */
export const isTypingTarget = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)));

/** Ctrl on Windows and Linux, ⌘ on macOS. */
export const isCommandKey = (event: KeyboardEvent): boolean => event.ctrlKey !== event.metaKey;
