import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardAllContents } from '#electron/host/electron/navigation.ts';
import { crashPageUrl, pageUrl } from '#electron/host/electron/page-address.ts';
import { app } from '#tests/support/electron-double/app.ts';
import { SessionDouble } from '#tests/support/electron-double/session.ts';
import { ContentsDouble } from '#tests/support/electron-double/window.ts';
import { electronEvent, resetWorld } from '#tests/support/electron-double/world.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

describe('every web contents', () => {
  beforeEach(resetWorld);

  const made = (log = memoryLog()): ContentsDouble => {
    guardAllContents(log);
    const contents = new ContentsDouble(new SessionDouble('desk'));
    app.emit('web-contents-created', electronEvent(), contents);
    return contents;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'refuses %s',
    (name) => {
      expect(made().prevented(name, 'https://example.com/')).toBe(true);
    },
  );

  it('opens no second window, whatever is to be in it', () => {
    const contents = made();
    for (const url of ['https://example.com/', 'kobai://desk/', 'about:blank', '']) {
      expect(contents.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
    }
  });

  it('leads back from the page that says of a crash by its link alone, to the desk’s page alone', () => {
    const contents = made();
    const refused = (name: string, url: string): boolean => {
      const event = Object.assign(electronEvent(), { url });
      contents.emit(name, event);
      return event.defaultPrevented;
    };
    expect(refused('will-navigate', pageUrl)).toBe(true);
    contents.mainFrame.url = crashPageUrl;
    expect(refused('will-navigate', pageUrl)).toBe(false);
    expect(refused('will-navigate', 'https://example.com/')).toBe(true);
    expect(refused('will-redirect', pageUrl)).toBe(true);
    expect(refused('will-attach-webview', pageUrl)).toBe(true);
  });

  it('leaves peer connections no way out', () => {
    expect(made().webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  it('tells the log what was tried, not where to', () => {
    const log = memoryLog();
    made(log).prevented('will-navigate', 'https://example.com/secret');
    expect(log.lines).toEqual(['navigation refused {"what":"will-navigate"}']);
  });
});
