import type { Protocol } from "puppeteer-core";
import type { Rendered } from "../../checks/snapshot.ts";
import type { NarrowFacts } from "./in-page/answers.ts";
import type { Visit } from "./open-page.ts";

/** Widths in CSS pixels of small and common telephones and of a small tablet. */
export const narrowWidths: readonly number[] = [360, 390, 768];

const height = 800;

/** Shows the page as a telephone would and measures it there. `Tab.leave` puts the audit's window back. */
export async function measureNarrowViewports(
  { tab, limits, left }: Visit,
  world: Protocol.Runtime.ExecutionContextId,
  widths: readonly number[],
): Promise<Rendered["narrow"]> {
  const measured: NarrowFacts[] = [];
  for (const width of widths) {
    const ms = Math.min(limits.narrowMs, left());
    const size = { width, height, screenWidth: width, screenHeight: height };
    const resizing = tab.session.send("Emulation.setDeviceMetricsOverride", {
      ...size,
      deviceScaleFactor: 1,
      mobile: true,
    });
    await tab.run(resizing, ms, "narrowing the window");
    const json = await tab.evaluate(
      world,
      `kiemcong.measureNarrow(${width})`,
      ms,
      "measuring the narrow window",
    );
    measured.push(JSON.parse(String(json)) as NarrowFacts);
  }
  return measured;
}
