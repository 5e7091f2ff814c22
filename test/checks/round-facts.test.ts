import { describe, expect, it } from "vitest";
import { digest } from "../../checks/digest.ts";
import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import { portalFacts, roundFactsSchema } from "../../checks/round-facts.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { samplePage, sampleSite } from "../crawler/sample-snapshots.ts";

const own = "https://sokhcn.camau.gov.vn/";
const withId = (url: string, id: string) =>
  samplePage(url, {
    html: `<title>Trang chủ</title><h1>Trang chủ</h1><p>Tin tức</p><script>_govaq.push(["setSiteId", "${id}"]);</script>`,
  });

function factsOf(url: string, agency: string, ...ids: string[]) {
  const pages = ids.map((id) => digest(new ParsedPage(withId(url, id), url)));
  return portalFacts(new URL(url).hostname, agency, pages, []);
}

function verdictAmong(...portals: ReturnType<typeof factsOf>[]) {
  const ruleSet = resolve(shippedLaw(), {
    regulation: "ca-mau",
    date: "2026-11-20",
    agencyKind: "so-nganh",
  });
  const { results } = judge(sampleSite(own), [withId(own, "1201")], ruleSet, checks, { portals });
  return results.find(({ requirement }) => requirement === "emc-ma-dinh-danh-rieng")?.reason;
}

describe("the facts of a round", () => {
  it("hold each site id of a portal once, numbers only", () => {
    const facts = factsOf("https://sonnmt.camau.gov.vn/", "Sở NN&MT", "1201", "", "1201", "1199");
    expect(roundFactsSchema.parse({ portals: [facts] })).toEqual({
      portals: [
        { host: "sonnmt.camau.gov.vn", agency: "Sở NN&MT", measuringIds: ["1199", "1201"], articles: [] },
      ],
    });
  });

  it("let a check compare the portal with the others", () => {
    expect(verdictAmong(factsOf("https://sonnmt.camau.gov.vn/", "Sở NN&MT", "1201"))).toBe("shared");
    expect(verdictAmong(factsOf("https://sonnmt.camau.gov.vn/", "Sở NN&MT", "1202"))).toBe("unique");
    expect(verdictAmong(factsOf(own, "Sở KH&CN", "1201"))).toBe("needs-several-sites");
  });
});
