/**
 * Reads the page's queue of EMC measuring commands. Runs in the page's own world, so it stands alone, calls
 * nothing the page could have replaced with effect, and leaves getters alone: they are the page's code.
 */
export function readMeasuringQueue(): string[][] | null {
  const property = Object.getOwnPropertyDescriptor(globalThis, "_govaq");
  if (!property || !("value" in property)) return null;
  const queue: unknown = property.value;
  if (queue === null || queue === undefined || queue instanceof Node) return null;
  if (!Array.isArray(queue)) return [];
  const plain = (value: unknown) => {
    const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    return isPlain ? `${value}`.slice(0, 500) : "";
  };
  const commands: string[][] = [];
  for (let index = 0; index < queue.length && index < 100; index++) {
    const command: unknown = queue[index];
    const parts: unknown[] = Array.isArray(command) ? command : [command];
    const texts: string[] = [];
    for (let part = 0; part < parts.length && part < 10; part++) texts[part] = plain(parts[part]);
    commands[index] = texts;
  }
  return commands;
}
