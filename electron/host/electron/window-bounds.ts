import { z } from 'zod';
import { openStateFile } from '#electron/files/state-file.ts';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const savedBoundsSchema = boundsSchema.extend({ maximized: z.boolean() });

/** A rectangle on the screens, in Electron's density-independent pixels. */
export type Bounds = Readonly<z.infer<typeof boundsSchema>>;
export type SavedWindowBounds = Readonly<z.infer<typeof savedBoundsSchema>>;

/** The window of the first start, before its place on a screen is known. */
export const defaultWindowSize = { width: 1280, height: 800 } as const;

/** Where the window was last time; null at the first start, and when the file cannot be read as that. */
export function loadWindowBounds(file: string): SavedWindowBounds | null {
  const read = openStateFile(file, savedBoundsSchema).read();
  return read.ok ? read.value.value : null;
}

/** Remembers where the window is. A disk that refuses it costs nothing but the place of a window. */
export function saveWindowBounds(file: string, window: SavedWindowBounds): void {
  openStateFile(file, savedBoundsSchema).write(window);
}

/** `bounds` moved, and if need be made smaller, so that all of it is on `screen`. */
export function clampTo(screen: Bounds, bounds: Bounds): Bounds {
  const width = Math.min(bounds.width, screen.width);
  const height = Math.min(bounds.height, screen.height);
  return {
    width,
    height,
    x: between(screen.x, bounds.x, screen.x + screen.width - width),
    y: between(screen.y, bounds.y, screen.y + screen.height - height),
  };
}

/** A window of `size` in the middle of `screen`, made smaller where the screen is small. */
export function centreOn(screen: Bounds, size: { readonly width: number; readonly height: number }): Bounds {
  return clampTo(screen, {
    width: size.width,
    height: size.height,
    x: Math.round(screen.x + (screen.width - size.width) / 2),
    y: Math.round(screen.y + (screen.height - size.height) / 2),
  });
}

const between = (lowest: number, value: number, highest: number): number =>
  Math.max(lowest, Math.min(value, highest));
