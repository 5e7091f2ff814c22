import type { Protocol } from "puppeteer-core";
import type { Probe, ProbeName, Rendered } from "../../../checks/snapshot.ts";
import type { StatusName } from "../../../checks/visit-status.ts";
import type { Fault } from "../in-page/answers.ts";
import type { Visit } from "../open-page.ts";
import { DocumentGone, PageScriptError } from "../tab.ts";
import { OutOfTime } from "../within.ts";
import {
  tryForcedColours,
  tryReducedMotion,
  tryReflow,
  trySpacing,
  tryTelephone,
  tryZoom,
} from "./adaptation.ts";
import { contrastTrial } from "./contrast.ts";
import { tryKeyboard } from "./keyboard.ts";
import type { Trial, Tried } from "./trial.ts";

/** Keyboard last: what a page does when focused may change it. */
const trials = (
  scan: Rendered["axe"],
): readonly (readonly [ProbeName, (trial: Trial) => Promise<Tried>])[] => [
  ["contrast", contrastTrial(scan)],
  ["zoom", tryZoom],
  ["text-spacing", trySpacing],
  ["reflow", tryReflow],
  ["forced-colours", tryForcedColours],
  ["reduced-motion", tryReducedMotion],
  ["telephone", tryTelephone],
  ["keyboard", tryKeyboard],
];

/** Pixels around a fault on its picture, and the largest picture. */
const margin = 60;
const largest = { width: 1_000, height: 700 };

/** Stores a picture and answers with its hash. */
export type Keep = (webp: Buffer) => Promise<string>;

/**
 * Tries the page out as a person would, each way for a limited time. The page stays where it is: its network is
 * blocked, nothing is pressed that acts, and it is left afterwards.
 */
export async function probePage(
  visit: Visit,
  world: Protocol.Runtime.ExecutionContextId,
  scan: Rendered["axe"],
  keep: Keep | null,
): Promise<Probe[]> {
  const probes: Probe[] = [];
  for (const [name, attempt] of trials(scan)) {
    const probe = await tryOnce(visit, world, name, attempt, keep);
    probes.push(probe);
    // The page went elsewhere or no longer answers: there is nothing left to try.
    if (probe.stopped !== null) break;
  }
  return probes;
}

async function tryOnce(
  { tab, limits, left }: Visit,
  world: Trial["world"],
  name: ProbeName,
  attempt: (trial: Trial) => Promise<Tried>,
  keep: Keep | null,
): Promise<Probe> {
  const begun = performance.now();
  const until = begun + Math.min(limits.probeMs, left());
  const timeLeft = () => until - performance.now();
  const ask = (call: string) => tab.evaluate(world, `kiemcong.probe.${call}`, timeLeft(), `trying ${name}`);
  const probe: Probe = { name, ms: 0, stopped: null, counts: {}, faults: [] };
  try {
    const { faults, counts } = await attempt({ tab, world, left: timeLeft, ask });
    probe.counts = counts;
    for (const fault of faults)
      probe.faults.push({ ...fault, picture: await pictureOf(fault, tab, timeLeft(), keep) });
  } catch (error) {
    probe.stopped = whyStopped(error);
    if (error instanceof OutOfTime) await tab.interrupt();
  }
  probe.ms = Math.round(performance.now() - begun);
  return probe;
}

function whyStopped(error: unknown): StatusName {
  if (error instanceof OutOfTime) return "page-too-complex";
  if (error instanceof DocumentGone) return "timeout-render";
  if (error instanceof PageScriptError) return "check-crashed";
  throw error;
}

/** The first place of the fault. The window is by then as large as ever; the place is what it was in the trial. */
async function pictureOf(
  fault: Fault,
  tab: Visit["tab"],
  ms: number,
  keep: Keep | null,
): Promise<string | null> {
  const box = fault.nodes[0]?.data.box;
  if (!keep || ms <= 0 || !Array.isArray(box)) return null;
  const [x, y, width, height] = box.map(Number);
  const clip = {
    x: Math.max(0, (x ?? 0) - margin),
    y: Math.max(0, (y ?? 0) - margin),
    width: Math.min(largest.width, (width ?? 0) + 2 * margin),
    height: Math.min(largest.height, (height ?? 0) + 2 * margin),
    scale: 1,
  };
  const taking = tab.session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 75,
    captureBeyondViewport: true,
    clip,
  });
  const { data } = await tab.run(taking, ms, "taking a picture");
  return keep(Buffer.from(data, "base64"));
}
