import type { Rendered } from "../../../checks/snapshot.ts";
import { askJson, faultAt, type Places, settleLayout, type Trial, type Tried } from "./trial.ts";

type Scan = NonNullable<Rendered["axe"]>;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const mostElements = 30;

/**
 * WCAG 1.4.3 where axe-core cannot tell, because a picture or a gradient lies behind the text: measured on the
 * pixels of the page without its text. What turns out well is taken from the scan's open questions.
 */
export function contrastTrial(scan: Scan | null): (trial: Trial) => Promise<Tried> {
  return async (trial) => {
    const open = scan?.incomplete.find(({ id }) => id === "color-contrast");
    const nodes = (open?.nodes ?? [])
      .filter(isForItsGround)
      .flatMap(({ node }) => node ?? [])
      .slice(0, mostElements);
    const area = await askJson<Area | null>(trial, `groundArea(${JSON.stringify(nodes)})`);
    if (!open || !area) return { faults: [], counts: { measured: 0 } };
    const png = await pictureWithoutText(trial, area);
    const { low, unclear } = await askJson<{ low: Places; unclear: Places }>(
      trial,
      `contrasts(${JSON.stringify(nodes)}, "${png}")`,
    );
    const undecided = new Set(unclear.nodes.map(({ node }) => node));
    open.nodes = open.nodes.filter(
      ({ node }) => node === null || !nodes.includes(node) || undecided.has(node),
    );
    open.total -= nodes.length - undecided.size;
    if (scan && open.total <= 0) scan.incomplete.splice(scan.incomplete.indexOf(open), 1);
    return { faults: faultAt("pixel-contrast", "failed", low), counts: { measured: nodes.length } };
  };
}

/** axe-core's reasons for an open question that a look at the ground answers. */
const grounds = new Set(["bgGradient", "bgImage", "bgOverlap", "imgNode", "pseudoContent"]);

function isForItsGround({ data }: Scan["incomplete"][number]["nodes"][number]): boolean {
  const why = data["color-contrast"];
  return (
    typeof why === "object" && why !== null && "messageKey" in why && grounds.has(String(why.messageKey))
  );
}

async function pictureWithoutText(trial: Trial, area: Area): Promise<string> {
  await trial.ask("hideText(true)");
  try {
    await settleLayout();
    const taking = trial.tab.session.send("Page.captureScreenshot", {
      format: "png",
      clip: { ...area, scale: 1 },
      captureBeyondViewport: true,
    });
    return (await trial.tab.run(taking, trial.left(), "taking a picture")).data;
  } finally {
    await trial.ask("hideText(false)");
  }
}
