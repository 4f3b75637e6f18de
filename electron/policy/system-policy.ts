import { linuxPolicy } from './linux-policy.ts';
import { macosPolicy } from './macos-policy.ts';
import type { PolicySource } from './policy-reading.ts';
import { windowsPolicy } from './windows-policy.ts';

/** Where this system keeps what IT has decided for the program. */
export function systemPolicy(platform: NodeJS.Platform): PolicySource {
  switch (platform) {
    case 'win32':
      return windowsPolicy();
    case 'darwin':
      return macosPolicy();
    default:
      return linuxPolicy();
  }
}
