import type { Protocol } from "puppeteer-core";
import type { Block } from "../../checks/collect/blocks.ts";
import type { AxeFindings } from "../../checks/collect/scan.ts";
import type { AxeRule, Rendered } from "../../checks/snapshot.ts";
import type { StatusName } from "../../checks/visit-status.ts";
import type { KnownBlocks } from "./known-blocks.ts";
import type { Visit } from "./open-page.ts";
import { DocumentGone, PageScriptError, RendererGone, type Tab } from "./tab.ts";
import { OutOfTime } from "./within.ts";

type World = Protocol.Runtime.ExecutionContextId;
type Scan = NonNullable<Rendered["axe"]>;

const mostFrames = 10;

/**
 * Runs the accessibility rules in the world where the page was collected. What was found before the time ran
 * out is kept, and `stopped` says that rules named nowhere may not have run.
 */
export async function scanPage(
  visit: Visit,
  world: World,
  elements: number,
  axeVersion: string,
  memory: KnownBlocks,
): Promise<Scan> {
  const { tab, limits } = visit;
  const scan: Scan = {
    version: axeVersion,
    violations: [],
    incomplete: [],
    passes: [],
    stopped: null,
  };
  const until = performance.now() + Math.min(limits.scanMs, visit.left());
  try {
    const left = () => until - performance.now();
    const blocks = JSON.parse(
      String(await tab.evaluate(world, "kiemcong.blocks()", left(), "telling parts")),
    ) as Block[];
    const known = memory.among(blocks);
    const outside = JSON.stringify(known.map(({ node }) => node));
    const hasFrames = await tab.evaluate(
      world,
      `kiemcong.hasFrames(${outside})`,
      left(),
      "looking for frames",
    );
    await injectAxe(tab, world, hasFrames === true);
    for (const part of partsFor(elements, visit)) {
      const json = await tab.evaluate(world, `kiemcong.scan("${part}", ${outside})`, left(), "scanning");
      const found = JSON.parse(String(json)) as AxeFindings;
      scan.violations.push(...found.violations);
      scan.incomplete.push(...found.incomplete);
      scan.passes.push(...found.passes);
    }
    memory.addKnown(scan, known);
    if (elements <= limits.scanSlowElements && isWhole(scan)) memory.remember(blocks, scan);
    if (elements > limits.scanSlowElements) scan.stopped = "page-too-complex";
  } catch (error) {
    scan.stopped = whyStopped(error);
    if (error instanceof OutOfTime) await tab.interrupt();
  }
  return shorten(scan);
}

const mostNodes = 50;

/** Nothing that was found was left out of the list. */
function isWhole({ violations, incomplete }: Scan): boolean {
  return [...violations, ...incomplete].every(({ nodes, total }) => nodes.length === total);
}

/** The first of many places suffice; how many there are is told. */
function shorten(scan: Scan): Scan {
  const first = (rule: AxeRule) => ({
    ...rule,
    nodes: rule.nodes.toSorted((a, b) => (a.node ?? 0) - (b.node ?? 0)).slice(0, mostNodes),
  });
  return { ...scan, violations: scan.violations.map(first), incomplete: scan.incomplete.map(first) };
}

function partsFor(elements: number, { limits }: Visit): string[] {
  if (elements <= limits.scanWholeElements) return ["all"];
  return elements <= limits.scanSlowElements ? ["quick", "slow"] : ["quick"];
}

function whyStopped(error: unknown): StatusName {
  if (error instanceof OutOfTime) return "page-too-complex";
  if (error instanceof RendererGone) return "renderer-crashed";
  if (error instanceof DocumentGone) return "timeout-render";
  if (error instanceof PageScriptError) return "check-crashed";
  throw error;
}

/** The engine asks its copies in frames of the same origin; frames of others are not ours to enter. */
async function injectAxe(tab: Tab, world: World, hasFrames: boolean): Promise<void> {
  if (!hasFrames) return tab.call(world, "kiemcongAxe", 5_000);
  const { frameTree } = await tab.run(tab.session.send("Page.getFrameTree"), 2_000, "listing the frames");
  for (const frame of sameOriginFrames(frameTree).slice(0, mostFrames)) {
    const inside = await tab.enterWorld(frame, 2_000);
    await tab.call(inside, "kiemcongAxe", 2_000);
  }
  await tab.call(world, "kiemcongAxe", 5_000);
}

function sameOriginFrames({ frame, childFrames = [] }: Protocol.Page.FrameTree): string[] {
  const ours = childFrames.filter((child) => child.frame.securityOrigin === frame.securityOrigin);
  return ours.flatMap((child) => [child.frame.id, ...sameOriginFrames(child)]);
}
