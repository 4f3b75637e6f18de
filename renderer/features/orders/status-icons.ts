import type { OrderStatus } from '#shared/model/order.ts';

/** How a status is drawn beside its word: a sign that differs in shape, and one of the four meanings. */
export interface StatusIcon {
  readonly tone: 'info' | 'success' | 'caution' | 'quiet';
  /** Strokes on a 16 × 16 grid. */
  readonly strokes: string;
  /** Filled part, on the same grid. */
  readonly fill?: string;
}

const ring = 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z';

export const statusIcons: Readonly<Record<OrderStatus, StatusIcon>> = {
  'waiting-approval': { tone: 'caution', strokes: `${ring}M6.4 6v4M9.6 6v4` },
  received: { tone: 'info', strokes: ring },
  preparing: { tone: 'info', strokes: ring, fill: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6Z' },
  backordered: { tone: 'caution', strokes: `${ring}M8 5v3.2l2.2 1.3` },
  'partly-shipped': { tone: 'info', strokes: ring, fill: 'M8 2.5a5.5 5.5 0 0 1 0 11Z' },
  shipped: { tone: 'info', strokes: ring, fill: ring },
  delivered: { tone: 'success', strokes: 'm3 8.6 3.2 3.2L13 4.8' },
  cancelled: { tone: 'quiet', strokes: 'm4 4 8 8M12 4l-8 8' },
  returned: { tone: 'quiet', strokes: 'M6 3.5 3 6.5l3 3M3.2 6.5h6.3a3.2 3.2 0 0 1 0 6.4H6' },
  other: { tone: 'quiet', strokes: ring },
};
