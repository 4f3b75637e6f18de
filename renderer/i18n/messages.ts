import { common as commonEn } from './en/common.ts';
import { exporting as exportingEn } from './en/export.ts';
import { frame as frameEn } from './en/frame.ts';
import { history as historyEn } from './en/history.ts';
import { keychain as keychainEn } from './en/keychain.ts';
import { settings as settingsEn } from './en/settings.ts';
import { signIn as signInEn } from './en/sign-in.ts';
import { common } from './ja/common.ts';
import { exporting } from './ja/export.ts';
import { frame } from './ja/frame.ts';
import { history } from './ja/history.ts';
import { keychain } from './ja/keychain.ts';
import { settings } from './ja/settings.ts';
import { signIn } from './ja/sign-in.ts';
import type { Translation } from './translation.ts';

/** Japanese is the source. One file a feature; its name here is the first part of the key. */
export const ja = { common, frame, signIn, keychain, settings, history, exporting };

export const en: Translation<typeof ja> = {
  common: commonEn,
  frame: frameEn,
  signIn: signInEn,
  keychain: keychainEn,
  settings: settingsEn,
  history: historyEn,
  exporting: exportingEn,
};

export type Messages = Translation<typeof ja>;
