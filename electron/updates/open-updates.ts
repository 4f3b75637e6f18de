import type { KeyObject } from 'node:crypto';
import type { Release, Updates, UpdateSource } from '#electron/desk/ports/updates.ts';
import { limitedFetch } from '#electron/threads/limited-fetch.ts';
import { refuse } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { downloadFile } from './download-file.ts';
import { downloadName } from './download-name.ts';
import { maxReleaseBytes, readRelease } from './read-release.ts';

/** How long the description of a release may take, and how long a download may stand still. Milliseconds. */
const waits = { description: 15_000, stalled: 60_000 } as const;

interface UpdateOptions {
  /** The platform's network, with its proxies and certificates. */
  readonly fetch: typeof globalThis.fetch;
  /** Verifies what the maker of this program has signed. */
  readonly key: KeyObject;
  /** A folder of its own for what is downloaded. */
  readonly folder: string;
  /** By Node's names. */
  readonly target: { readonly system: string; readonly processor: string };
  readonly install: Updates['install'];
}

const hostOf = ({ address }: UpdateSource): string => new URL(address).host;
const urlOf = ({ address }: UpdateSource, name: string): string =>
  `${address.replace(/\/+$/, '')}/${encodeURIComponent(name)}`;

class NotReached extends Error {}

/**
 * Updates from an address of the company's: `CHANNEL.json` with a signed description, and beside it the file that it
 * names. Neither the address nor the way to it is trusted, only the signature and the hash in it.
 */
export function openUpdates({ fetch, key, folder, target, install }: UpdateOptions): Updates {
  const unreachable = (source: UpdateSource, reason: string): Result<never> =>
    refuse('update.unreachable', { params: { host: hostOf(source), reason } });

  const newest: Updates['newest'] = async (source, signal) => {
    let bytes: Uint8Array;
    try {
      const answer = await limitedFetch(fetch, maxReleaseBytes)(urlOf(source, `${source.channel}.json`), {
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(waits.description)]),
      });
      if (answer.status !== 200) return unreachable(source, `HTTP ${answer.status}`);
      bytes = new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      return unreachable(source, reasonOf(error));
    }
    const release = readRelease(bytes, source, key, target);
    return release.ok ? release : refuse(`update.${release.error}`, { params: { host: hostOf(source) } });
  };

  async function* chunksOf(source: UpdateSource, { file }: Release, signal: AbortSignal) {
    const stalled = new AbortController();
    const watch = (): NodeJS.Timeout => setTimeout(() => stalled.abort(), waits.stalled);
    let timer = watch();
    try {
      const response = await fetch(urlOf(source, file.name), {
        redirect: 'manual',
        signal: AbortSignal.any([signal, stalled.signal]),
      });
      if (response.status !== 200 || response.body === null) throw new NotReached(`HTTP ${response.status}`);
      for await (const chunk of response.body) {
        clearTimeout(timer);
        timer = watch();
        yield chunk;
      }
    } catch (error) {
      throw error instanceof NotReached ? error : new NotReached(reasonOf(error));
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    unable: null,
    newest,
    download: async (source, release, progress, signal) => {
      try {
        const file = { ...release.file, name: downloadName(release.version, release.file.name) };
        return await downloadFile(folder, file, () => chunksOf(source, release, signal), progress);
      } catch (error) {
        if (error instanceof NotReached) return unreachable(source, error.message);
        throw error;
      }
    },
    install,
  };
}

/** What a network says of itself, short and without anything of anybody. */
function reasonOf(error: unknown): string {
  const { message = '', cause, code } = error as NodeJS.ErrnoException;
  const inner = (cause as NodeJS.ErrnoException | undefined)?.code ?? code;
  return inner ?? /net::(ERR_[A-Z_]+)/.exec(message)?.[1] ?? (error as Error).name;
}
