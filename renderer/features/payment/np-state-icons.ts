import type { NpState } from '#shared/model/np.ts';

/** How a state is drawn beside its word: a sign that differs in shape, and one of the meanings. */
export interface NpStateIcon {
  readonly tone: 'info' | 'success' | 'caution' | 'danger' | 'quiet';
  /** Strokes on a 16 × 16 grid. */
  readonly strokes: string;
  /** Filled part, on the same grid. */
  readonly fill?: string;
}

const ring = 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z';
const tick = 'm3 8.6 3.2 3.2L13 4.8';
const warning = 'M8 2.6 14 13H2L8 2.6ZM8 6.6v3M8 11.2v.2';

export const npStateIcons: Readonly<Record<NpState, NpStateIcon>> = {
  reviewing: { tone: 'info', strokes: `${ring}M8 5v3.2l2.2 1.3` },
  ok: { tone: 'success', strokes: tick },
  refused: { tone: 'danger', strokes: 'm4 4 8 8M12 4l-8 8' },
  'on-hold': { tone: 'caution', strokes: `${ring}M6.4 6v4M9.6 6v4` },
  cancelled: { tone: 'quiet', strokes: `${ring}m4.3 4.3 7.4 7.4` },
  shipped: { tone: 'info', strokes: ring },
  closed: { tone: 'info', strokes: ring, fill: 'M8 2.5a5.5 5.5 0 0 1 0 11Z' },
  billed: { tone: 'info', strokes: ring, fill: ring },
  confirming: { tone: 'info', strokes: `${ring}${tick}` },
  paid: { tone: 'success', strokes: tick },
  overdue: { tone: 'caution', strokes: warning },
  stopped: { tone: 'danger', strokes: warning },
};
