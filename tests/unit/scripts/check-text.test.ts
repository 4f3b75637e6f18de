import { describe, expect, it } from 'vitest';
import { textProblems } from '../../../scripts/check-text.ts';
import { readSources } from '../../../scripts/source-files.ts';

const problems = (path: string, text: string) => textProblems([{ path, text }]);
const inTemplate = (template: string) => problems('renderer/a.vue', `<template>\n${template}\n</template>`);

describe('untranslated text', () => {
  it.each([
    '<p>保存</p>',
    '<p>Save</p>',
    '<p>{{ n }} items</p>',
    '<p>{{ n }}・{{ m }}</p>',
    `<p>{{ names.join('、') }}</p>`,
    '<p><b><i>deep</i></b></p>',
    '<p v-if="a">{{ b }}</p><p v-else>x</p>',
    '<img alt="Logo">',
    '<button title="保存" />',
    '<button aria-label="Close" />',
    '<input placeholder="name@example.jp">',
    `<button :aria-label="'閉じる'" />`,
    '<button :title="`${n} 件`" />',
    `<p>{{ ok ? 'はい' : '' }}</p>`,
    `<p data-x="税込" />`,
    `<slot name="a"><span>fallback</span></slot>`,
  ])('is found in a template: %s', (template) => {
    const [problem, ...others] = inTemplate(template);
    expect(problem).toMatch(/^renderer\/a\.vue:2 has text of its own: ".+" — put it into renderer\/i18n/);
    expect(others).toEqual([]);
  });

  it.each([
    `<p>{{ t('save') }}</p>`,
    '<p class="title" id="x" data-kind="csv">— 1 / 2 · ¥</p>',
    '<button :aria-label="t(`close`)" @click="go(\'history\')" />',
    '<!-- 説明 --><p />',
    '<p v-for="x in list" :key="x">{{ x }}</p>',
  ])('is not found in a template: %s', (template) => {
    expect(inTemplate(template)).toEqual([]);
  });

  it.each([
    [`const a = '保存';`],
    ['const a = `${n} 件`;'],
    [`const a = names.join('・');`],
    ['const a = `件 ${n}`;'],
    ['const a = `${n} 件 ${m}`;'],
    [`const a = { 注文: 1, b: 'カタカナ' };`],
  ])('is found in code: %s', (code) => {
    expect(problems('electron/desk/a.ts', code)).toHaveLength(1);
    expect(problems('renderer/a.vue', `<script setup lang="ts">\n${code}\n</script>`)).toHaveLength(1);
  });

  it.each([
    `// 保存\n/** 保存 */\nconst a = 'save';`,
    `const a = /[ぁ-ん]/u;`,
    'const a = `CREATE TABLE a (b TEXT); -- 備考\n`;',
  ])('is not found in code: %s', (code) => {
    expect(problems('electron/desk/a.ts', code)).toEqual([]);
  });

  it('may be a mark that is read, or written on a document', () => {
    const code = `const a = text.split('、');`;
    expect(problems('electron/domain/a.ts', code)).toEqual([]);
    expect(problems('electron/documents/a.ts', code)).toEqual([]);
    expect(problems('electron/assemble.ts', code)).toHaveLength(1);
  });

  it.each(['shared/messages/a.ts', 'renderer/i18n/ja.ts', 'electron/domain/profiles/a.ts'])(
    'may stand in %s',
    (path) => {
      expect(problems(path, `const a = '保存';`)).toEqual([]);
    },
  );

  it('is nowhere in the program', async () => {
    const sources = await readSources(['electron', 'renderer', 'shared']);
    expect(sources.filter(({ path }) => path.endsWith('.vue')).length).toBeGreaterThan(5);
    expect(textProblems(sources)).toEqual([]);
  });
});
