import type { Protocol } from "puppeteer-core";
import type { Rendered } from "../../checks/snapshot.ts";
import type { Tab } from "./tab.ts";

type Queue = Rendered["measuringQueue"];

const most = { commands: 100, parts: 10, characters: 500 };

/**
 * The commands that the page put into the queue of the EMC measuring script. Null where the page defines none;
 * empty where the script has taken them and put its own object in the queue's place.
 */
export async function readMeasuringQueue(tab: Tab): Promise<Queue> {
  const found = await readGlobal(tab, false);
  // An element with that id answers to the name as well.
  if (!found || found.type === "undefined" || found.subtype === "node" || found.subtype === "null")
    return null;
  if (found.subtype !== "array") return [];
  const queue: unknown = (await readGlobal(tab, true))?.value;
  return Array.isArray(queue) ? queue.slice(0, most.commands).map(toParts) : [];
}

/** Null where reading it fails: the page may have put code of its own behind the name. */
async function readGlobal(tab: Tab, returnByValue: boolean): Promise<Protocol.Runtime.RemoteObject | null> {
  const reading = tab.session.send("Runtime.evaluate", {
    expression: "globalThis._govaq",
    returnByValue,
    silent: true,
    throwOnSideEffect: true,
    timeout: 500,
  });
  const answer = await tab.run(
    reading.catch(() => null),
    2_000,
    "reading the measuring queue",
  );
  return answer && !answer.exceptionDetails ? answer.result : null;
}

function toParts(command: unknown): string[] {
  return [command].flat().slice(0, most.parts).map(toPlainText);
}

function toPlainText(part: unknown): string {
  const isPlain = typeof part === "string" || typeof part === "number" || typeof part === "boolean";
  return isPlain ? String(part).slice(0, most.characters) : "";
}
