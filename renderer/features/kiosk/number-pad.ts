/** Fields that are typed with digits: amounts, quantities, and the login ID, which begins as an inquiry number. */
export const isNumberField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement &&
  !target.readOnly &&
  !target.disabled &&
  (target.inputMode === 'numeric' || target.type === 'number' || target.name === 'username');

/** Types into a field as a keyboard does, so that whoever listens hears it. `null` erases what is before the cursor. */
export function typeInto(field: HTMLInputElement, text: string | null): void {
  // Fields of numbers tell nobody where their cursor is: there it is at the end.
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? field.value.length;
  const from = text === null && start === end ? Math.max(0, start - 1) : start;
  const value = field.value.slice(0, from) + (text ?? '') + field.value.slice(end);
  if (field.maxLength >= 0 && value.length > field.maxLength) return;
  // By the element's own setter: a framework may have put another in front of it.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      data: text,
      inputType: text === null ? 'deleteContentBackward' : 'insertText',
    }),
  );
  if (field.type === 'number') return;
  const cursor = from + (text ?? '').length;
  field.setSelectionRange(cursor, cursor);
}

/** Presses Enter in a field: the form is sent, unless somebody takes the key for themselves. */
export function pressEnter(field: HTMLInputElement): void {
  const pressed = new KeyboardEvent('keydown', {
    key: 'Enter',
    code: 'Enter',
    bubbles: true,
    cancelable: true,
  });
  if (field.dispatchEvent(pressed)) field.form?.requestSubmit();
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
