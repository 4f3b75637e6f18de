/** Which row a key of the list leads to; null for a key that does not move. `page` is in rows. */
export function rowAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>,
  { active, rows, page }: { readonly active: number; readonly rows: number; readonly page: number },
): number | null {
  if (event.altKey || event.shiftKey) return null;
  const within = (index: number) => Math.max(0, Math.min(rows - 1, index));
  switch (event.key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return within(active - 1);
    case 'PageDown':
      return within(active + page);
    case 'PageUp':
      return within(active - page);
    case 'Home':
      return 0;
    case 'End':
      return within(rows - 1);
    default:
      return null;
  }
}
