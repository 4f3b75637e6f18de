import type { Page } from '@playwright/test';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { PageState } from '../states.ts';
import { aloneCompany, company, largeCompany } from '../values-account.ts';
import { alert, dialog, state } from './reach.ts';

const openRowMenu = async (page: Page, row: number, item: number): Promise<void> => {
  await page.locator('.table__actions [aria-haspopup=menu]').nth(row).click();
  await page.locator('[role=menuitem]').nth(item).click();
};

/** 担当者管理. */
export const memberStates: readonly PageState[] = [
  state('members', 'members', ['askul']),
  state('members alone', 'members', ['askul', { 'members.list': ok(aloneCompany) }]),
  state('members eighty', 'members', ['askul', { 'members.list': ok(largeCompany) }], async (page) => {
    await page.locator('.table tbody tr').nth(60).scrollIntoViewIfNeeded();
  }),
  state('members none found', 'members', ['askul'], async (page) => {
    await page.locator('.members__words input').fill('だれでもない');
    await page.locator('.k-empty').waitFor();
  }),
  state(
    'members refused',
    'members',
    ['askul', { 'members.list': refuse('members.not-administrator') }],
    alert,
  ),
  state('members menu', 'members', ['askul'], async (page) => {
    await page.locator('.table__actions [aria-haspopup=menu]').nth(2).click();
    await page.locator('[role=menuitem]').first().waitFor();
  }),
  state(
    'members add',
    'members',
    ['askul', { 'members.add': refuse('email.taken', { field: 'email' }) }],
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
    ['askul', { 'members.remove': refuse('members.last-administrator') }],
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
    ['askul', { 'members.hand-over': refuse('password.wrong') }],
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
    ['askul', { 'members.list': [ok(company)], 'members.decide': refuse('members.changed-meanwhile') }],
    async (page) => {
      await page.locator('.table__actions .k-button--primary').first().click();
      await page.locator('.table__refused').waitFor();
    },
  ),
];
