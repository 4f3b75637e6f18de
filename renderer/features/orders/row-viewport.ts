/**
 * The arithmetic of a scrolled list of rows that all have one height. Browsers draw nothing beyond about
 * 33 million pixels (17 million in some), so a longer list is scrolled on a shorter scale.
 */
export const MAX_CONTENT_HEIGHT = 15_000_000;

export interface Viewport {
  /** Height of the scrolled content as the browser knows it, in px. */
  readonly contentHeight: number;
  /** The first and last row to draw, both included; `last` is -1 when there is none. */
  readonly first: number;
  readonly last: number;
  /** Where the top of row `index` stands in the scrolled content, in px. */
  readonly top: (index: number) => number;
}

export interface ViewportInput {
  readonly rows: number;
  readonly rowHeight: number;
  /** As the browser says, in px. */
  readonly scrollTop: number;
  readonly height: number;
  /** Rows drawn above and below what is seen. */
  readonly overscan: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** How many px of the list one px of scrolling moves; 1 for every list that is not enormous. */
function scaleOf({ rows, rowHeight, height }: Pick<ViewportInput, 'rows' | 'rowHeight' | 'height'>): number {
  const full = rows * rowHeight;
  if (full <= MAX_CONTENT_HEIGHT || MAX_CONTENT_HEIGHT <= height) return 1;
  return (full - height) / (MAX_CONTENT_HEIGHT - height);
}

/** Which rows are seen at a place of the scroll bar, and where they stand. */
export function viewportOf(input: ViewportInput): Viewport {
  const { rows, rowHeight, scrollTop, height, overscan } = input;
  const full = rows * rowHeight;
  const scale = scaleOf(input);
  const contentHeight = scale === 1 ? full : MAX_CONTENT_HEIGHT;
  const scrollOffset = clamp(scrollTop, 0, Math.max(0, contentHeight - height));
  const listTop = scrollOffset * scale;
  return {
    contentHeight,
    first: clamp(Math.floor(listTop / rowHeight) - overscan, 0, Math.max(0, rows - 1)),
    last: clamp(Math.ceil((listTop + height) / rowHeight) - 1 + overscan, -1, rows - 1),
    top: (index) => index * rowHeight - listTop + scrollOffset,
  };
}

/** The `scrollTop` at which row `index` is wholly seen, moving as little as can be. */
export function scrollTopFor(index: number, input: Omit<ViewportInput, 'overscan'>): number {
  const { rowHeight, scrollTop, height } = input;
  const scale = scaleOf(input);
  const listTop = scrollTop * scale;
  const top = index * rowHeight;
  if (top < listTop) return top / scale;
  if (top + rowHeight > listTop + height) return (top + rowHeight - height) / scale;
  return scrollTop;
}
