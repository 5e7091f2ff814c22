import type { Protocol } from "puppeteer-core";
import type { AxeFindings } from "../../../checks/collect/scan.ts";
import { auditViewport } from "../tab.ts";
import { askJson, faultAt, type Places, settleLayout, type Trial, type Tried } from "./trial.ts";

interface CutTexts {
  cut: Places;
  newlyCut: Places;
  folded: Places;
}

type Metrics = Pick<
  Protocol.Emulation.SetDeviceMetricsOverrideRequest,
  "width" | "height" | "deviceScaleFactor" | "mobile"
>;

const atRest: Metrics = { ...auditViewport, deviceScaleFactor: 1, mobile: false };
/** A window of 1,280 × 900 at 200 %. */
const zoomed: Metrics = { width: 640, height: 450, deviceScaleFactor: 1, mobile: false };
/** WCAG 1.4.10: 1,280 × 1,024 at 400 %. */
const narrowest: Metrics = { width: 320, height: 256, deviceScaleFactor: 1, mobile: false };
const telephone: Metrics = { width: 390, height: 844, deviceScaleFactor: 1, mobile: true };

/** WCAG 1.4.4: text at 200 %. */
export async function tryZoom(trial: Trial): Promise<Tried> {
  await trial.ask("noteCutTexts()");
  return inWindow(trial, zoomed, async () => {
    const { cut, folded } = await askJson<CutTexts>(trial, "cutTexts()");
    return [...faultAt("zoomed-text-cut", "failed", cut), ...faultAt("zoomed-text-cut", "cantTell", folded)];
  });
}

/** WCAG 1.4.12: wider lines, letters and words, put on and taken off again. */
export async function trySpacing(trial: Trial): Promise<Tried> {
  await trial.ask("noteCutTexts()");
  await trial.ask("spaceText(true)");
  try {
    await settleLayout();
    const { newlyCut, folded } = await askJson<CutTexts>(trial, "cutTexts()");
    const faults = [
      ...faultAt("spaced-text-cut", "failed", newlyCut),
      ...faultAt("spaced-text-cut", "cantTell", folded),
    ];
    return { faults, counts: {} };
  } finally {
    await trial.ask("spaceText(false)");
  }
}

/** WCAG 1.4.10: 320 pixels wide. */
export function tryReflow(trial: Trial): Promise<Tried> {
  return inWindow(trial, narrowest, async () => {
    const { wide, exempt } = await askJson<{ wide: Places; exempt: Places }>(trial, "tooWide()");
    return [...faultAt("reflow", "failed", wide), ...faultAt("reflow", "cantTell", exempt)];
  });
}

/** WCAG 2.5.8 on a telephone: axe-core's own rule in its window. */
export function tryTelephone(trial: Trial): Promise<Tried> {
  return inWindow(trial, telephone, async () => {
    const json = await trial.tab.evaluate(
      trial.world,
      'kiemcong.scan("targets")',
      trial.left(),
      "measuring targets",
    );
    const { violations } = JSON.parse(String(json)) as AxeFindings;
    return violations.flatMap(({ nodes, total }) =>
      faultAt("small-touch-target", "failed", { nodes, total }),
    );
  });
}

/** Colours set by the browser, as in Windows' high contrast mode. */
export function tryForcedColours(trial: Trial): Promise<Tried> {
  return withPreference(trial, { name: "forced-colors", value: "active" }, async () =>
    faultAt("forced-colours-icon", "cantTell", await askJson<Places>(trial, "lostInForcedColours()")),
  );
}

/** WCAG 2.2.2: what moves although less motion is asked for, and text that a script keeps moving. */
export async function tryReducedMotion(trial: Trial): Promise<Tried> {
  const moved = await askJson<Places>(trial, "movedByScript()");
  const { faults, counts } = await withPreference(
    trial,
    { name: "prefers-reduced-motion", value: "reduce" },
    async () => faultAt("motion-not-reduced", "cantTell", await askJson<Places>(trial, "movingOn()")),
  );
  return { faults: [...faultAt("moving-text", "cantTell", moved), ...faults], counts };
}

async function inWindow(
  trial: Trial,
  metrics: Metrics,
  look: () => Promise<Tried["faults"]>,
): Promise<Tried> {
  const resize = (to: Metrics) =>
    trial.tab.run(
      trial.tab.session.send("Emulation.setDeviceMetricsOverride", to),
      trial.left(),
      "resizing the window",
    );
  await resize(metrics);
  await settleLayout();
  const faults = await look();
  await resize(atRest);
  return { faults, counts: {} };
}

async function withPreference(
  trial: Trial,
  feature: Protocol.Emulation.MediaFeature,
  look: () => Promise<Tried["faults"]>,
): Promise<Tried> {
  const prefer = (features: Protocol.Emulation.MediaFeature[]) =>
    trial.tab.run(
      trial.tab.session.send("Emulation.setEmulatedMedia", { features }),
      trial.left(),
      "setting a preference",
    );
  await prefer([feature]);
  await settleLayout();
  const faults = await look();
  await prefer([]);
  return { faults, counts: {} };
}
