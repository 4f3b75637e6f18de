import { expect, it } from 'vitest';
import { createNotices } from '#electron/desk/notices.ts';
import { refusal } from '#shared/model/refusal.ts';
import { accountOf } from '#tests/support/caches.ts';

it('what is said of an account counts as shown only once a page was given it', () => {
  const [here, other] = [accountOf('a'), accountOf('b')];
  let isLocked = true;
  const notices = createNotices({
    ofStart: () => [],
    isShown: () => !isLocked,
    changed: () => undefined,
  });
  const lost = refusal('import.history-lost');
  notices.set(lost, here);
  expect(notices.list()).toEqual([]);
  expect(notices.wasShown('import.history-lost', here)).toBe(false);
  isLocked = false;
  notices.update();
  notices.forget(here);
  expect(notices.list()).toEqual([]);
  expect(notices.wasShown('import.history-lost', here)).toBe(true);
  expect(notices.wasShown('import.history-lost', other)).toBe(false);
});
