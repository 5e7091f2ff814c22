import { join } from "node:path";
import type { Language } from "../../checks/text.ts";
import type { AuditOrder } from "../../crawler/audit-order.ts";
import { parseFormats } from "../../reports/formats.ts";
import { serveDemonstration } from "../../test/sites/demo/serve.ts";
import type { Console } from "../console.ts";
import { deliver, reportOn } from "./report-on.ts";

/** The demonstration portals, served here and audited one after the other as any portal would be. */
export async function demonstrate(
  orderFor: (url: string) => Promise<AuditOrder>,
  lang: Language,
  console: Console,
): Promise<void> {
  const { portals, resolve, ca, close } = await serveDemonstration({ today: console.today() });
  try {
    for (const url of portals) {
      const order = { ...(await orderFor(url)), resolve, extraAuthorities: [ca] };
      const folder = join("kiemcong-out", "trinh-dien", new URL(url).hostname);
      const outcome = await reportOn(order, { folder, lang, assessments: [] }, console);
      await deliver(outcome, parseFormats("html,json"), folder, console);
    }
  } finally {
    await close();
  }
}
