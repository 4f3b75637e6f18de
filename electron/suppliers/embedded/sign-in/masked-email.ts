/** `t…@minato.example.jp`: enough to know the mailbox by, too little to learn it. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}…${email.slice(at)}`;
}
