import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunningWork } from '#electron/desk/desk.ts';
import { askBeforeClose } from '#electron/host/electron/close-question.ts';
import { person } from '#tests/support/electron-double/system.ts';
import { BrowserWindowDouble } from '#tests/support/electron-double/window.ts';
import { asked, resetWorld, setReady } from '#tests/support/electron-double/world.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(() => {
  resetWorld();
  setReady(true);
});

function opened(work: { running: readonly RunningWork[] }): BrowserWindowDouble {
  const window = new BrowserWindowDouble();
  askBeforeClose(window as never, { running: () => work.running, locale: 'ja' });
  return window;
}
const settle = () => new Promise((resolve) => setImmediate(resolve));
const questions = () => asked('dialog.showMessageBox').map(({ args }) => args.at(-1) as { detail: string });

describe('closing the window', () => {
  it('asks nothing when nothing runs, and closes at once', () => {
    const window = opened({ running: [] });
    window.close();
    expect([window.destroyed, questions().length]).toEqual([true, 0]);
  });

  it('names what runs, and keeps the window unless the person says otherwise', async () => {
    const window = opened({ running: ['write', 'export'] });
    window.close();
    window.close();
    await settle();
    expect(window.destroyed).toBe(false);
    expect(questions()).toHaveLength(1);
    expect(questions()[0]).toMatchObject({ buttons: ['終了しない', '終了する'], defaultId: 0, cancelId: 0 });
    expect(questions()[0]?.detail).toContain('・送信中の注文や変更');
    expect(questions()[0]?.detail).toContain('・ファイルへの書き出し');

    person.message = () => Promise.resolve({ response: 1, checkboxChecked: false });
    window.close();
    await settle();
    expect([window.destroyed, questions().length]).toEqual([true, 2]);
  });

  it('asks again what runs each time', async () => {
    const work = { running: ['sync'] as readonly RunningWork[] };
    const window = opened(work);
    window.close();
    await settle();
    work.running = [];
    window.close();
    expect([window.destroyed, questions().length]).toEqual([true, 1]);
  });
});
