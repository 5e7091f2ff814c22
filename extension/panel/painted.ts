/** A panel that is not seen is not painted: then it is not waited for longer, in milliseconds. */
const longestWait = 100;

/** Resolves once what was last rendered stands on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestWait);
  });
}
