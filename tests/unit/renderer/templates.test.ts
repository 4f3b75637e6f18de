import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const renderer = new URL('../../../renderer/', import.meta.url);
const openingTags = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.vue'))
  .flatMap((name) => {
    const template = readFileSync(new URL(name, renderer), 'utf8').split('\n<template>')[1] ?? '';
    return [...template.matchAll(/<([A-Za-z][\w.-]*)((?:"[^"]*"|[^>"])*)>/g)].map(
      ([, tag = '', attributes = '']) => ({ name, tag, attributes }),
    );
  });

// A property that no component has becomes an attribute, which the compiler of the types lets pass.
it('a control of the kit is small by `small`', () => {
  const controls = openingTags.filter(({ tag }) => /^K[A-Z]/.test(tag) && tag !== 'KIcon');
  expect(controls.length).toBeGreaterThan(500);
  expect(controls.filter(({ attributes }) => /\s:?size=/.test(attributes))).toEqual([]);
});

it('a property of its own name is passed as `:name`', () => {
  const camelCase = (name: string) =>
    name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const twice = openingTags.flatMap(({ name, attributes }) =>
    [...attributes.matchAll(/\s:([a-z-]+)="(\w+)"/gi)]
      .filter(([, property = '', value]) => property !== 'key' && camelCase(property) === value)
      .map(([text]) => `${name}${text}`),
  );
  expect(twice).toEqual([]);
});
