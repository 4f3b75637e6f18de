import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuTexts } from '#shared/messages/electron-host.ts';
import type { Locale } from '#shared/model/identifiers.ts';

export interface MenuSettings {
  readonly platform: NodeJS.Platform;
  readonly locale: Locale;
  readonly development: boolean;
  readonly kiosk: boolean;
}

/**
 * The program's menu, in place of Electron's own, which offers reloading and developer tools. Hidden on
 * Windows and Linux, it still gives the keys for copying, zooming and the full screen.
 */
export function menuTemplate({
  platform,
  locale,
  development,
  kiosk,
}: MenuSettings): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions = {
    label: menuTexts.view[locale],
    submenu: [
      { role: 'resetZoom', label: menuTexts.resetZoom[locale] },
      { role: 'zoomIn', label: menuTexts.zoomIn[locale] },
      { role: 'zoomOut', label: menuTexts.zoomOut[locale] },
      { role: 'togglefullscreen', label: menuTexts.fullScreen[locale] },
      ...(development ? [{ role: 'toggleDevTools' } as const] : []),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: menuTexts.edit[locale],
    submenu: [
      { role: 'undo', label: menuTexts.undo[locale] },
      { role: 'redo', label: menuTexts.redo[locale] },
      { type: 'separator' },
      { role: 'cut', label: menuTexts.cut[locale] },
      { role: 'copy', label: menuTexts.copy[locale] },
      { role: 'paste', label: menuTexts.paste[locale] },
      { role: 'selectAll', label: menuTexts.selectAll[locale] },
    ],
  };
  // macOS has the keys for copying from the menu alone; nothing in it leads out.
  if (kiosk) return [edit];
  return platform === 'darwin' ? [macAppMenu(locale), edit, view, macWindowMenu(locale)] : [edit, view];
}

/** Electron's own `appMenu` and `windowMenu` are in English whatever the system's language. */
const macAppMenu = (locale: Locale): MenuItemConstructorOptions => ({
  label: 'Kobai Desk',
  submenu: [
    { role: 'about', label: menuTexts.about[locale] },
    { type: 'separator' },
    { role: 'services', label: menuTexts.services[locale] },
    { type: 'separator' },
    { role: 'hide', label: menuTexts.hide[locale] },
    { role: 'hideOthers', label: menuTexts.hideOthers[locale] },
    { role: 'unhide', label: menuTexts.showAll[locale] },
    { type: 'separator' },
    { role: 'quit', label: menuTexts.quit[locale] },
  ],
});

/** `close` brings Cmd+W, which Electron's own `windowMenu` leaves out on macOS. */
const macWindowMenu = (locale: Locale): MenuItemConstructorOptions => ({
  role: 'window',
  label: menuTexts.window[locale],
  submenu: [
    { role: 'minimize', label: menuTexts.minimize[locale] },
    { role: 'zoom', label: menuTexts.zoomWindow[locale] },
    { role: 'close', label: menuTexts.closeWindow[locale] },
    { type: 'separator' },
    { role: 'front', label: menuTexts.bringToFront[locale] },
  ],
});

/** Makes it the menu of the program. */
export function setMenu(settings: MenuSettings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(settings)));
}
