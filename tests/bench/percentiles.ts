/** Times in milliseconds at three places of their order. */
export type Percentiles = { readonly p50Ms: number; readonly p95Ms: number; readonly p99Ms: number }

/** The median, and the times that 95 and 99 of a hundred do not pass. */
export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0)
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}

/** Milliseconds or a ratio to two places, which is more than a benchmark knows. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
