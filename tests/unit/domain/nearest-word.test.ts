import { expect, it } from 'vitest';
import { editDistance, nearestWord } from '#electron/domain/nearest-word.ts';

it.each([
  ['ホッチキッス', 'ホッチキス', 1],
  ['ホチッキス', 'ホッチキス', 1],
  ['ボルーペン', 'ボールペン', 1],
  ['ぼおるぺん', 'ぼーるぺん', 1],
  ['abc', 'abc', 0],
  ['abc', 'xyz', null],
  ['ノート', 'ノートパソコン', null],
] as const)('%s is %s after %s changes', (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
});

it('what was probably meant is near, and a short word is never another one', () => {
  const words = ['ホッチキス', 'ボ-ルペン', 'コピ-用紙', '紙', 'のり'];
  expect(nearestWord('ホッチキッス', words)).toBe('ホッチキス');
  expect(nearestWord('コピ-容紙', words)).toBe('コピ-用紙');
  expect(nearestWord('ホッチキス', words)).toBeNull();
  expect(nearestWord('のし', words)).toBeNull();
  expect(nearestWord('冷蔵庫', words)).toBeNull();
});
