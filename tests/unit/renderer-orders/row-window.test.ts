import { describe, expect, it, vi } from 'vitest';
import type { Result } from '#shared/model/result.ts';
import { ok } from '#shared/model/result.ts';
import { refuse } from '#shared/model/refusal.ts';
import { createRowWindow } from '#renderer/features/orders/row-window.ts';

/** A source of rows whose answers come when they are let go. */
function source(length: number, options: { maxPages?: number; concurrency?: number } = {}) {
  const asked: { offset: number; limit: number; answer: (result: Result<readonly number[]>) => void }[] = [];
  const onRefused = vi.fn();
  const rows = createRowWindow<number>({
    length,
    fetch: (offset, limit) => new Promise((answer) => asked.push({ offset, limit, answer })),
    onRefused,
    pageSize: 10,
    ...options,
  });
  const letGo = async () => {
    for (const { offset, limit, answer } of asked.splice(0)) {
      answer(ok(Array.from({ length: limit }, (_, index) => offset + index)));
    }
    await Promise.resolve();
    await Promise.resolve();
  };
  return { rows, asked, onRefused, letGo };
}

describe('the window on the rows', () => {
  it('asks for what is shown first, then for its neighbours, and never beyond the ends', async () => {
    const { rows, asked, letGo } = source(45, { concurrency: 9 });
    rows.show(22, 27);
    expect(asked.map(({ offset }) => offset)).toEqual([20, 30, 10]);
    await letGo();
    rows.show(40, 44);
    expect(asked).toEqual([expect.objectContaining({ offset: 40, limit: 5 })]);
  });

  it('answers null until a row has come, then the row, and says that it came', async () => {
    const { rows, letGo } = source(100);
    rows.show(0, 5);
    expect(rows.at(3)).toBeNull();
    const before = rows.version.value;
    await letGo();
    expect(rows.at(3)).toBe(3);
    expect(rows.version.value).toBeGreaterThan(before);
  });

  it('drops what was queued for a place already left', async () => {
    const { rows, asked, letGo } = source(1000, { concurrency: 1 });
    rows.show(0, 5);
    rows.show(500, 505);
    rows.show(900, 905);
    await letGo();
    expect(asked.map(({ offset }) => offset)).toEqual([900]);
  });

  it('keeps only so many pages, those used last', async () => {
    const { rows, letGo } = source(1000, { maxPages: 3, concurrency: 9 });
    for (const page of [0, 20, 40, 60]) {
      await Promise.all([rows.load(page * 10, page * 10 + 9), letGo()]);
      rows.show(0, 0);
      await letGo();
    }
    expect(rows.at(0)).toBe(0);
    expect(rows.at(200)).toBeNull();
  });

  it('does not ask twice for a page that is under way', async () => {
    const { rows, asked } = source(100);
    void rows.load(0, 9);
    rows.show(0, 9);
    expect(asked.filter(({ offset }) => offset === 0)).toHaveLength(1);
  });

  it('reports a refusal and asks again when the place is shown again', async () => {
    const { rows, asked, onRefused } = source(5);
    const loading = rows.load(0, 4);
    asked.splice(0)[0]?.answer(refuse('history.result-expired'));
    await loading;
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'history.result-expired' }),
    );
    rows.show(0, 4);
    expect(asked).toHaveLength(1);
  });

  it('takes no answer once it is closed', async () => {
    const { rows, letGo, onRefused } = source(100);
    rows.show(0, 5);
    rows.close();
    await letGo();
    expect(rows.at(0)).toBeNull();
    expect(onRefused).not.toHaveBeenCalled();
  });
});
