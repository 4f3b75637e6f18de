import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const renderer = new URL('../../../renderer/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, renderer), 'utf8');
const withoutComments = (css: string) => css.replaceAll(/\/\*[^]*?\*\//g, '');
const shared = ['ui/layout.css', 'ui/text.css'].map((name) => withoutComments(textOf(name)));
const defined = new Set(shared.flatMap((css) => [...css.matchAll(/\.([\w-]+)/g)].map((match) => match[1]!)));

it('the shared styles have rules for classes only', () => {
  const selectors = shared.flatMap((css) =>
    [...css.matchAll(/^\s*([^@{}\s][^{}]*)\{/gm)].map((match) => match[1]!),
  );
  expect(selectors.length).toBeGreaterThan(50);
  expect(selectors.filter((selector) => !selector.startsWith('.'))).toEqual([]);
});

it('a class of the shared families that a template uses is defined', () => {
  const family = /^(?:ink|text|gap|row-gap|align|justify)-/;
  const templates = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.vue'))
    .map((name) => ({ name, template: textOf(name).split('\n<template>')[1] ?? '' }));
  const used = templates.flatMap(({ name, template }) =>
    [...template.matchAll(/\sclass="([^"]*)"/g)]
      .flatMap((match) => match[1]!.split(/\s+/))
      .filter((one) => family.test(one))
      .map((one) => ({ name, one })),
  );
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter(({ one }) => !defined.has(one))).toEqual([]);
});

it('a box that scrolls holds what is hidden in it: no hidden text of it makes the whole page scroll', () => {
  const blocks = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:vue|css)$/.test(name))
    .flatMap((name) => {
      const css = name.endsWith('.css') ? textOf(name) : (textOf(name).split('<style')[1] ?? '');
      return [...withoutComments(css).matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(
        ([, selector = '', rules = '']) => ({ name, selector: selector.trim(), rules }),
      );
    })
    .filter(({ rules }) => /overflow(?:-y)?:\s*(?:hidden )?auto/.test(rules));
  expect(blocks.length).toBeGreaterThan(15);
  expect(
    blocks
      .filter(({ rules }) => !/position:\s*(?:relative|absolute|fixed|sticky)/.test(rules))
      .map(({ name, selector }) => `${name} ${selector}`),
  ).toEqual([]);
});
