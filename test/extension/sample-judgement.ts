import { checks } from "../../checks/index.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { Rendered } from "../../checks/snapshot.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { judgePage, openPage, type PageJudgement } from "../../extension/judging/judge-page.ts";
import type { SeenPage } from "../../extension/judging/snapshots.ts";
import type { FixturePage } from "../checks/fixtures/case.ts";
import { snapshotOf } from "../checks/fixtures/snapshot-of.ts";
import { sampleProfile } from "./loaded-extension.ts";

const law = shippedLaw();
export const sampleAddress = "https://sokhcn.camau.gov.vn/vi/tin-tuc/hoi-nghi.html";

/** A page as the content script would have handed it over. */
export function seenPage(
  html: string,
  rendered: NonNullable<FixturePage["rendered"]> = {},
  part: Partial<SeenPage["page"]> = {},
): SeenPage {
  const snapshot = snapshotOf({ rendered }, html);
  const facts = snapshot.rendered as Rendered;
  const { viewport, hidden, nodes, height, unreadableFrames } = facts;
  return {
    page: {
      part: {
        finalUrl: sampleAddress,
        html: snapshot.html,
        rendered: { viewport, hidden, nodes, height, unreadableFrames },
      },
      elements: 100,
      encoding: null,
      requests: [],
      within: null,
      editors: [],
      draftTitle: null,
      ...part,
    },
    axe: facts.axe,
    measuringQueue: null,
    at: "2026-11-22T09:05:00.000+07:00",
  };
}

/** Judged as a page of a sample department under its regulation of a fixed day. */
export function judged(seen: SeenPage, regulation = "ca-mau"): PageJudgement {
  const ruleSet = resolve(law, { regulation, agencyKind: "so-nganh", date: "2026-11-22" });
  return judgePage(openPage(seen, { ...sampleProfile, regulation }), ruleSet, checks, false);
}
