export * from './customer.ts';
export * from './email-change.ts';
export * from './decisions.ts';
export * from './members.ts';
export * from './news.ts';
export * from './registration.ts';
export * from './sign-in.ts';
export { mailDomain, type MailAbout, type MailTemplate } from './template.ts';
