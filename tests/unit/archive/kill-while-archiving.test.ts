import { expect, it } from 'vitest';
import { runArchiveKillTrial } from '#tests/faults/kill-while-archiving.ts';
import { random, seedOf } from '#tests/support/random.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

it.each([1, 2, 3])(
  'loses nothing and leaves nothing half when two desks are killed four times while they archive (%i)',
  { timeout: 60_000 },
  async (round) => {
    await expect(
      runArchiveKillTrial(tempFolder(), random(seedOf(`archive ${round}`))),
    ).resolves.toBeUndefined();
  },
);
