import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** A certificate for localhost, 127.0.0.1 and supplier.example, with its key, for servers of tests; nobody trusts it by itself. Until 2120. */
export const localTls = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgBFJTRUp3UUzrJz4J
dkuaezn973KcQKPAHtBhK6A/gcChRANCAASiKYJasEkIMRe+ygOk6JOKP63SY65W
pPXfiWYbenh9Ozg5IPL5lx8SMW+tql5PQo9FFJKwj2R83YvGy+VV++f3
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBejCCAR+gAwIBAgIBAjAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABKIpglqwSQgxF77K
A6Tok4o/rdJjrlak9d+JZht6eH07ODkg8vmXHxIxb62qXk9Cj0UUkrCPZHzdi8bL
5VX75/ejYDBeMA8GA1UdEwEB/wQFMAMBAf8wLAYDVR0RBCUwI4IJbG9jYWxob3N0
ghBzdXBwbGllci5leGFtcGxlhwR/AAABMB0GA1UdDgQWBBTL+8UGqQ5jmsnwp1rX
biEDjINItTAKBggqhkjOPQQDAgNJADBGAiEA20WOw1P0RRadLABOxosMvAtegmMp
MoeantxwqPV1AGgCIQCRbSxEO1Yc2bl6rrZRVcTgMbelYKUD81HkuNjSx3g3WA==
-----END CERTIFICATE-----`,
} as const;

/** From now on this thread trusts it, as a machine does on which IT has installed a certificate authority. */
export const trustLocalTls = (): void =>
  setDefaultCACertificates([...getCACertificates('default'), localTls.cert]);
