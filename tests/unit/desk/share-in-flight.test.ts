import { describe, expect, it } from 'vitest';
import { shareInFlight } from '#electron/desk/share-in-flight.ts';

describe('calls that come twice at the same moment', () => {
  it('share one answer while it is under way, and are asked again afterwards', async () => {
    const asked: string[] = [];
    const gates: (() => void)[] = [];
    const { save } = shareInFlight({
      save: async ({ name }: { name: string }) => {
        asked.push(name);
        await new Promise<void>((resolve) => gates.push(resolve));
        return asked.length;
      },
    });
    const answers = [save({ name: 'a' }), save({ name: 'a' }), save({ name: 'b' })];
    expect(asked).toEqual(['a', 'b']);
    for (const open of gates) open();
    expect(await Promise.all(answers)).toEqual([2, 2, 2]);
    const again = save({ name: 'a' });
    gates.at(-1)?.();
    expect(await again).toBe(3);
  });

  it('forget an answer that failed, and pass on one that needs no waiting', async () => {
    let fails = true;
    const { load, look } = shareInFlight({
      load: async (step: number) => {
        if (fails) throw new Error('once');
        return step;
      },
      look: (input: number) => input * 2,
    });
    await expect(load(1)).rejects.toThrow('once');
    fails = false;
    expect(await load(1)).toBe(1);
    expect(look(2)).toBe(4);
  });
});
