/**
 * Wilson score interval of a share (E. B. Wilson, 1927): where the true share lies, seen `hits` in `n` draws.
 * `z` is the standard score: 1.96 for 95 %. Without draws nothing is known.
 */
export function wilson(hits: number, n: number, z: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const share = hits / n;
  const spread = z * z;
  const centre = share + spread / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n * n));
  const scale = 1 + spread / n;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
