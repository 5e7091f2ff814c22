import type { Protocol } from "puppeteer-core";
import type { Fault } from "../in-page/answers.ts";
import { describeException, PageScriptError } from "../tab.ts";
import { faultAt, type Places, type Trial } from "./trial.ts";

/** Events whose listeners tell how a part of the page is worked. */
const telling =
  /^(?:click|mousedown|pointerdown|mouseenter|mouseover|keydown|keyup|keypress|focus|focusin|change|drop)$/;
/** Places looked at, and characters of the code of one. */
const most = { places: 300, code: 4_000 };
const objectGroup = "kiemcong-listeners";

interface Place {
  types: string[];
  code: string;
}

interface Judged extends Places {
  rule: string;
  outcome: Fault["outcome"];
}

/** Asks the browser where scripts listen for what, and the page's side what that means. Nothing is pressed. */
export async function findListenerFaults(trial: Trial): Promise<Fault[]> {
  const places = new Map([
    ...(await listenersOf(trial, "window", 0)),
    ...(await listenersOf(trial, "document", -1)),
  ]);
  try {
    const judged = await judge(trial, [...places].slice(0, most.places));
    return judged.flatMap(({ rule, outcome, nodes, total }) => faultAt(rule, outcome, { nodes, total }));
  } finally {
    await trial.tab.run(
      trial.tab.session.send("Runtime.releaseObjectGroup", { objectGroup }),
      trial.left(),
      "tidying up",
    );
  }
}

/** By object or backend node, what is listened for there. */
async function listenersOf(
  trial: Trial,
  expression: string,
  depth: number,
): Promise<Map<string | number, Place>> {
  const { session } = trial.tab;
  const asking = session.send("Runtime.evaluate", { expression, contextId: trial.world, objectGroup });
  const { result } = await trial.tab.run(asking, trial.left(), "finding listeners");
  const { objectId } = result;
  if (objectId === undefined) return new Map();
  const reading = session.send("DOMDebugger.getEventListeners", { objectId, depth, pierce: true });
  const { listeners } = await trial.tab.run(reading, trial.left(), "finding listeners");
  const places = new Map<string | number, Place>();
  for (const listener of listeners)
    if (telling.test(listener.type)) note(places, listener.backendNodeId ?? objectId, listener);
  return places;
}

function note(
  places: Map<string | number, Place>,
  key: string | number,
  { type, handler }: Protocol.DOMDebugger.EventListener,
): void {
  const place = places.get(key) ?? { types: [], code: "" };
  place.types.push(type);
  place.code = `${place.code}\n${handler?.description ?? ""}`.slice(0, most.code);
  places.set(key, place);
}

async function judge(
  trial: Trial,
  places: readonly (readonly [string | number, Place])[],
): Promise<Judged[]> {
  if (places.length === 0) return [];
  const { session } = trial.tab;
  const resolving = places.map(async ([key]) => {
    if (typeof key === "string") return { objectId: key };
    // What stands in a frame belongs to another world.
    const answer = await session
      .send("DOM.resolveNode", { backendNodeId: key, executionContextId: trial.world, objectGroup })
      .catch(() => null);
    return answer?.object.objectId === undefined ? { value: null } : { objectId: answer.object.objectId };
  });
  const objects = await trial.tab.run(Promise.all(resolving), trial.left(), "finding listeners");
  const calling = session.send("Runtime.callFunctionOn", {
    functionDeclaration:
      "function (places, ...targets) { return kiemcong.probe.listening(JSON.parse(places), targets) }",
    executionContextId: trial.world,
    arguments: [{ value: JSON.stringify(places.map(([, place]) => place)) }, ...objects],
    returnByValue: true,
  });
  const { result, exceptionDetails } = await trial.tab.run(calling, trial.left(), "judging listeners");
  if (exceptionDetails) throw new PageScriptError(describeException(exceptionDetails));
  return JSON.parse(String(result.value)) as Judged[];
}
