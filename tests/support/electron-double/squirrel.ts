import { EventEmitter } from 'node:events';
import type { AutoUpdater, FeedURLOptions } from 'electron';
import { onReset, record } from './world.ts';

/** Squirrel of macOS: asks an address, downloads what it names, and leaves its signature to the test. */
class AutoUpdaterDouble
  extends EventEmitter
  implements Pick<AutoUpdater, 'setFeedURL' | 'checkForUpdates' | 'quitAndInstall'>
{
  /** Whether what was downloaded has the signature of this program. */
  isSignedAlike = true;
  downloaded: Buffer | null = null;
  #address = '';

  setFeedURL({ url }: FeedURLOptions): void {
    record('autoUpdater.setFeedURL', url);
    this.#address = url;
  }

  checkForUpdates(): void {
    const download = async (): Promise<void> => {
      const answer = await fetch(this.#address);
      const { url } = (await answer.json()) as { url: string };
      this.downloaded = Buffer.from(await (await fetch(url)).arrayBuffer());
      if (this.isSignedAlike) this.emit('update-downloaded');
      else this.emit('error', new Error('Code signature did not pass validation'));
    };
    download().catch((error: unknown) => this.emit('error', error));
  }

  quitAndInstall(): void {
    record('autoUpdater.quitAndInstall');
  }
}

export const autoUpdater = new AutoUpdaterDouble();
onReset(() => {
  autoUpdater.removeAllListeners();
  Object.assign(autoUpdater, { isSignedAlike: true, downloaded: null });
});
