import { screenshotHeight } from "../../checks/snapshot.ts";
import type { Visit } from "./open-page.ts";
import { auditViewport } from "./tab.ts";

/** The page from its top, as WebP. */
export async function takeScreenshot({ tab, limits, left }: Visit, height: number): Promise<Buffer> {
  const clip = {
    x: 0,
    y: 0,
    width: auditViewport.width,
    height: Math.min(screenshotHeight, Math.max(1, height)),
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
