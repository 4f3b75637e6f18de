import { expect, it } from 'vitest';
import { durationText } from '#shared/messages/durations.ts';

it.each([
  [60, '1時間', 'one hour'],
  [120, '2時間', '2 hours'],
  [90, '1時間30分', 'one hour 30 minutes'],
  [61, '1時間1分', 'one hour one minute'],
  [45, '45分', '45 minutes'],
  [9.2, '10分', '10 minutes'],
  [0, '1分', 'one minute'],
  [-3, '1分', 'one minute'],
])('puts %d minutes into words', (minutes, ja, en) => {
  expect(durationText(minutes)).toEqual({ ja, en });
});
