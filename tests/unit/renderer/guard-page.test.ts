import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardPage, typedTtlMs } from '#renderer/features/kiosk/guard-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page of a kiosk with some fields, and how often it was told to forget. */
function guarded(isLeft: () => boolean = () => false) {
  const fields: { type: string; value: string }[] = [];
  const page = Object.assign(new EventTarget(), {
    document: { querySelectorAll: () => fields },
  }) as unknown as Window;
  const forget = vi.fn();
  return { page, fields, forget, release: guardPage(page, forget, isLeft) };
}

it('forgets what was typed once nobody has touched the page for 90 seconds', () => {
  const { page, fields, forget } = guarded();
  fields.push({ type: 'text', value: '12345' });
  vi.advanceTimersByTime(60_000);
  page.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(typedTtlMs - 1);
  expect(forget).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(forget).toHaveBeenCalledTimes(1);
});

it('forgets what is left otherwise, and leaves a page alone that is as it was', () => {
  let isLeft = false;
  const { page, fields, forget } = guarded(() => isLeft);
  fields.push({ type: 'checkbox', value: 'on' }, { type: 'radio', value: 'a' }, { type: 'text', value: '' });
  vi.advanceTimersByTime(typedTtlMs);
  expect(forget).not.toHaveBeenCalled();
  isLeft = true;
  page.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(typedTtlMs);
  expect(forget).toHaveBeenCalledTimes(1);
});

it('forgets nothing any more once it is released', () => {
  const { fields, forget, release } = guarded();
  fields.push({ type: 'password', value: 'a' });
  release();
  vi.advanceTimersByTime(typedTtlMs);
  expect(forget).not.toHaveBeenCalled();
});
