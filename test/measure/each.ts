/** Works through a list with a few at once, and says on stderr how far it is. */
export async function each<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.entries();
  let done = 0;
  const worker = async () => {
    for (const [, item] of left) {
      await work(item);
      done += 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${items.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (process.stderr.isTTY) process.stderr.write("\n");
}
