export * from './customer.ts';
export * from './email-change.ts';
export * from './decisions.ts';
export * from './members.ts';
export * from './newsletters.ts';
export * from './registration.ts';
export * from './sign-in.ts';
export { mailDomain, type MailContext, type MailTemplate } from './template.ts';
