import type { Page } from '@playwright/test';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { PageState } from '../states.ts';
import { singlePersonCompany, company, largeCompany } from '../values-account.ts';
import { alert, dialog, state } from './navigation.ts';

const openRowMenu = async (page: Page, row: number, item: number): Promise<void> => {
  await page.locator('.table__actions [aria-haspopup=menu]').nth(row).click();
  await page.locator('[role=menuitem]').nth(item).click();
};

/** 担当者管理. */
export const memberStates: readonly PageState[] = [
  state('members', 'members', ['askul']),
  state('members alone', 'members', ['askul', { 'people.list': ok(singlePersonCompany) }]),
  state('members eighty', 'members', ['askul', { 'people.list': ok(largeCompany) }], async (page) => {
    await page.locator('.table tbody tr').nth(60).scrollIntoViewIfNeeded();
  }),
  state('members none found', 'members', ['askul'], async (page) => {
    await page.locator('.members__words input').fill('だれでもない');
    await page.locator('.k-empty').waitFor();
  }),
  state(
    'members refused',
    'members',
    ['askul', { 'people.list': refuse('people.not-administrator') }],
    alert,
  ),
  state('members menu', 'members', ['askul'], async (page) => {
    await page.locator('.table__actions [aria-haspopup=menu]').nth(2).click();
    await page.locator('[role=menuitem]').first().waitFor();
  }),
  state(
    'members add',
    'members',
    ['askul', { 'people.add': refuse('email.taken', { field: 'email' }) }],
    async (page) => {
      await page.locator('.page-head .k-button--primary').click();
      await dialog(page);
      await page.locator('[role=dialog] [name=name]').fill('田中 次郎');
      await page.locator('[role=dialog] [name=email]').fill('tanaka@hoshino.example');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('[role=dialog] .k-field__error').waitFor();
    },
  ),
  state('members change', 'members', ['askul'], async (page) => {
    await openRowMenu(page, 1, 0);
    await dialog(page);
  }),
  state(
    'members last administrator',
    'members',
    ['askul', { 'people.remove': refuse('people.last-administrator') }],
    async (page) => {
      await page.locator('.table__actions [aria-haspopup=menu]').first().click();
      await page.locator('[role=menuitem]').last().click();
      await dialog(page);
      await page.locator('[role=dialog] .k-button--danger').click();
      await page.locator('.table__refused').waitFor();
    },
  ),
  state(
    'members hand over',
    'members',
    ['askul', { 'people.transfer-administration': refuse('password.wrong') }],
    async (page) => {
      await openRowMenu(page, 1, 1);
      await dialog(page);
      await page.locator('[role=dialog] input').fill('wrong');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('[role=dialog] .k-field__error').waitFor();
    },
  ),
  state(
    'members changed meanwhile',
    'members',
    ['askul', { 'people.list': [ok(company)], 'people.decide': refuse('people.conflict') }],
    async (page) => {
      await page.locator('.table__actions .k-button--primary').first().click();
      await page.locator('.table__refused').waitFor();
    },
  ),
];
