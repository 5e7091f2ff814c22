import { expect, it } from "vitest";
import { pagePictures } from "../../reports/page-pictures.ts";
import { staticSnapshot } from "../checks/reading/static-snapshot.ts";
import { sampleReport } from "./sample-report.ts";

const rendered = {
  viewport: { width: 1366, height: 900 },
  hidden: [],
  nodes: {},
  height: 20_000,
  narrow: [],
  scriptErrors: [],
  requests: [],
  measuringQueue: [],
  unreadableFrames: [],
  axe: null,
};
const [known] = sampleReport("typical").pages;
const snapshot = (url: string, screenshot: string | null) => ({
  ...staticSnapshot(url, ""),
  visit: "rendered" as const,
  rendered,
  screenshot,
});
const draw = (snapshots: ReturnType<typeof snapshot>[], kind: "article" | "qa") =>
  pagePictures(
    {},
    snapshots,
    { pages: known ? snapshots.map(({ url }) => ({ ...known, url, kind })) : [] },
    (hash) => Buffer.from(hash),
  );

it("gives the pages that were photographed, as high as their pictures are", () => {
  const pictures = draw(
    [snapshot("https://mau.gov.vn/a", "abc"), snapshot("https://mau.gov.vn/b", null)],
    "article",
  );
  expect([...pictures]).toEqual([
    ["https://mau.gov.vn/a", { data: "data:image/webp;base64,YWJj", width: 1366, height: 12_000 }],
  ]);
});

it("shows nobody what citizens asked", () => {
  expect(draw([snapshot("https://mau.gov.vn/hoi-dap", "abc")], "qa").size).toBe(0);
});

it("adds the provincial portal where one was looked at", () => {
  const reference = {
    url: "https://mau.gov.vn/",
    finalUrl: "https://mau.gov.vn/vi",
    fetchedAt: "2026-11-20T08:00:00+07:00",
    failure: null,
    look: { viewport: 1366, height: 2400, header: null, footer: null },
    linkedHosts: [],
    generator: null,
    screenshot: "abc",
  };
  const pictures = pagePictures({ reference }, [], { pages: [] }, (hash) => Buffer.from(hash));
  expect([...pictures.keys()]).toEqual(["https://mau.gov.vn/vi"]);
  expect(pictures.get("https://mau.gov.vn/vi")).toMatchObject({ width: 1366, height: 2400 });
});
