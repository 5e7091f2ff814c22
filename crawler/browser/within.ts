/** Something took longer than it was allowed. */
export class OutOfTime extends Error {
  constructor(what: string, ms: number) {
    super(`${what} took longer than ${Math.round(ms)} ms`);
    this.name = "OutOfTime";
  }
}

/**
 * The promise, or its end after `ms`.
 * @throws {OutOfTime}
 */
export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new OutOfTime(what, ms)), Math.max(0, ms));
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
