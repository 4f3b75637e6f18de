import { statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export interface ProgramLocation {
  readonly platform: NodeJS.Platform;
  /** The path of the program that runs. */
  readonly executable: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The number of this user; -1 where the system has none. */
  readonly user: number;
}

const ownerOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.uid ?? null;

/**
 * What of this program is put in the place of, if a person installed it for themselves: the installer's folder (Windows),
 * the program (macOS), the AppImage. Null for one of the whole machine, which only an administrator may change.
 */
export function perUserProgram({ platform, executable, env, user }: ProgramLocation): string | null {
  switch (platform) {
    case 'win32': {
      const { LOCALAPPDATA: local = '' } = env;
      const way = local === '' ? '..' : win32.relative(win32.join(local, 'Programs'), executable);
      return way.startsWith('..') || win32.isAbsolute(way) ? null : win32.dirname(executable);
    }
    case 'darwin': {
      const program = /^(.+?\.app)\/Contents\/MacOS\/[^/]+$/.exec(executable)?.[1];
      // The PKG makes it root's; who drags it from the DMG owns it. A translocated one is in no place that lasts.
      if (program === undefined || /\/AppTranslocation\/|^\/Volumes\//.test(program)) return null;
      return user > 0 && ownerOf(program) === user ? program : null;
    }
    default: {
      // Another AppImage may have started this program, and left its own variables behind.
      const { APPIMAGE: image, APPDIR: mounted } = env;
      const runsFromImage = mounted !== undefined && executable.startsWith(`${posix.join(mounted, '/')}`);
      return image !== undefined && runsFromImage && ownerOf(image) === user ? image : null;
    }
  }
}
