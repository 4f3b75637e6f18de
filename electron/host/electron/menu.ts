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
      ...(kiosk ? [] : [{ role: 'togglefullscreen', label: menuTexts.fullScreen[locale] } as const]),
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
  return platform === 'darwin' && !kiosk
    ? [{ role: 'appMenu' }, edit, view, { role: 'windowMenu' }]
    : [edit, view];
}

/** Makes it the menu of the program. */
export function setMenu(settings: MenuSettings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(settings)));
}
