import type { Visit } from "./open-page.ts";
import { auditViewport } from "./tab.ts";

/** Pixels; further down a page shows more of the same, and WebP ends at 16,383. */
const tallest = 12_000;

/** The page from its top, as WebP. */
export async function takeScreenshot({ tab, limits, left }: Visit, height: number): Promise<Buffer> {
  const clip = {
    x: 0,
    y: 0,
    width: auditViewport.width,
    height: Math.min(tallest, Math.max(1, height)),
    scale: 1,
  };
  const taking = tab.session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 75,
    captureBeyondViewport: true,
    clip,
  });
  const { data } = await tab.run(taking, Math.min(limits.screenshotMs, left()), "taking the screenshot");
  return Buffer.from(data, "base64");
}
