/** What one fetch may take. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** TCP and TLS of one connection, over all addresses of the host. */
  connectMs: number;
  /** From the request sent to the last response header. */
  headersMs: number;
  /** Between two pieces of the body. */
  bodyIdleMs: number;
  /** The whole fetch: every redirect and the body. */
  totalMs: number;
  /** As it comes over the wire. */
  compressedBytes: number;
  /** After gzip, Brotli, deflate or zstd. */
  bytes: number;
  redirects: number;
}

/** Portals of small agencies answer slowly; these bounds keep one page from holding up a whole audit. */
export const fetchLimits: FetchLimits = {
  connectMs: 10_000,
  headersMs: 20_000,
  bodyIdleMs: 15_000,
  totalMs: 60_000,
  compressedBytes: 8 * 1024 * 1024,
  bytes: 16 * 1024 * 1024,
  redirects: 10,
};
