import type { kiosk as ja } from '#renderer/i18n/ja/kiosk.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const kiosk: Translation<typeof ja> = {
  bar: 'This machine',
  end: 'Finish',
  endHint: 'Signs you out and removes your data from this machine',
  ending: 'Finishing…',
  clean: 'Clean the screen',
  cleaning: 'The screen is being cleaned',
  cleaningText: 'Touches do nothing. It comes back in {seconds} seconds.',
  administrator: 'Administrator',
  noFiles: 'No file can be chosen on this machine.',
  leave: {
    title: 'Leave the kiosk',
    text: 'Enter the administrator code.',
    code: 'Administrator code',
    action: 'Leave the kiosk',
  },
  pad: {
    title: 'Number keys',
    erase: 'Erase one',
    clear: 'Erase all',
    enter: 'Enter',
  },
};
