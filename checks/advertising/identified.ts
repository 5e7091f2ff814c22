import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { type AdSlot, findAdSlots, isLabelled, networksLoaded } from "./ad-slots.ts";

type Ads = {
  count: number;
  sources: string[];
};
const mostSources = 5;
const listed = ({ sources }: Ads) => sources.join("; ");

export default definePageCheck({
  id: "advertising/identified",
  measures: {
    vi: "Khung của mạng quảng cáo và ảnh dẫn đến doanh nghiệp: có chữ “Quảng cáo”, “Tài trợ” ở cạnh không, có nằm trong nội dung bài không.",
    en: "Frames of advertising networks and pictures leading to businesses: labelled as advertising, and apart from articles?",
  },
  limits: {
    vi: "Băng rôn dẫn đến doanh nghiệp có thể là tuyên truyền, nên chỉ nêu để người xác nhận; bài viết quảng cáo không nhận ra được.",
    en: "A banner leading to a business may be a campaign, so it is only put to a person; advertising written as an article is not recognised.",
  },
  on: "every page",
  needs: [],
  params: z.object({ networks: z.array(z.string()), labels: z.array(z.string()) }),
  passed: {
    labelled: say<Ads>(
      (data) => `${data.count} khung quảng cáo đều có chữ nhận biết ở cạnh: ${listed(data)}.`,
      (data) => `All ${data.count} advertisements are labelled: ${listed(data)}.`,
    ),
  },
  failed: {
    "inside-article": say<Ads>(
      (data) =>
        `Trong nội dung bài có ${data.count} khung của mạng quảng cáo, không có chữ “Quảng cáo” hay “Tài trợ”: ${listed(data)}.`,
      (data) =>
        `Inside the article there are ${data.count} frames of an advertising network without a label: ${listed(data)}.`,
    ),
  },
  cantTell: {
    "network-code": say<Ads>(
      (data) =>
        `Trang tải mã của mạng quảng cáo (${listed(data)}) mà không thấy chữ “Quảng cáo”. Trên trang có khung quảng cáo không, có dễ nhận ra và tách khỏi tin, bài không?`,
      (data) =>
        `The page loads an advertising network (${listed(data)}) and no label was seen. Does it show advertising, recognisable and apart from the news?`,
    ),
    "commercial-banner": say<Ads>(
      (data) =>
        `${data.count} ảnh dẫn đến địa chỉ doanh nghiệp không có chữ “Quảng cáo”: ${listed(data)}. Đây là quảng cáo, tài trợ hay tuyên truyền của cơ quan nhà nước?`,
      (data) =>
        `${data.count} pictures lead to businesses without a label: ${listed(data)}. Are they advertising, sponsorship or a state campaign?`,
    ),
  },
  inapplicable: {
    "no-advertising": say(
      () => "Không thấy khung quảng cáo hay ảnh dẫn đến doanh nghiệp trên trang.",
      () => "No advertising frame and no picture leading to a business was seen on the page.",
    ),
  },

  judge(page, { networks, labels }) {
    const slots = findAdSlots(page, networks);
    const open = slots.filter(({ element }) => !isLabelled(page, element, labels));
    const inArticle = open.filter(
      ({ kind, element }) =>
        kind === "network" && page.reading.kind === "article" && page.regionOf(element) === "main",
    );
    const isSure =
      page.rendered !== null && inArticle.some(({ element }) => isDrawn(page.facts(element)?.box));
    if (isSure) return { outcome: "failed", reason: "inside-article", ...evidence(inArticle) };
    const loaded = networksLoaded(page, networks);
    const byNetwork = open.filter(({ kind }) => kind === "network");
    const isOpenNetwork = loaded.length > 0 && !slots.some(({ kind }) => kind === "network");
    if (byNetwork.length > 0) return { outcome: "cantTell", reason: "network-code", ...evidence(byNetwork) };
    if (isOpenNetwork)
      return { outcome: "cantTell", reason: "network-code", data: { count: loaded.length, sources: loaded } };
    if (open.length > 0) return { outcome: "cantTell", reason: "commercial-banner", ...evidence(open) };
    return slots.length > 0
      ? { outcome: "passed", reason: "labelled", ...evidence(slots) }
      : { outcome: "inapplicable", reason: "no-advertising", data: {} };
  },
});

const leastSide = 50;

/** A frame that the network filled. */
function isDrawn(box: readonly [number, number, number, number] | undefined): boolean {
  return box !== undefined && box[2] >= leastSide && box[3] >= leastSide;
}

function evidence(slots: readonly AdSlot[]) {
  const shown = slots.slice(0, mostSources);
  return {
    data: { count: slots.length, sources: shown.map(({ source }) => source.slice(0, 120)) },
    at: shown.map(({ element }) => element),
  };
}
