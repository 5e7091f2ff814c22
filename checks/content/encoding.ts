import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { type LegacyKind, legacyTextIn } from "../knowledge/legacy-encoding.ts";
import type { PageView } from "../page-view.ts";
import { rawText } from "../reading/raw-text.ts";

const kinds = {
  tcvn3: { vi: "chữ gõ bằng phông TCVN3 (ABC)", en: "text typed for TCVN3 fonts" },
  vni: { vi: "chữ gõ bằng phông VNI", en: "text typed for VNI fonts" },
  mojibake: { vi: "chữ bị giải mã sai", en: "text decoded wrongly" },
  replacement: { vi: "ký tự hỏng �", en: "broken characters �" },
};
type Broken = keyof typeof kinds;
const isBroken = (kind: LegacyKind): kind is Broken => kind in kinds;
/** Share of broken words from which on the page as a whole is at fault, not a quotation or an old title. */
const muchBroken = 0.02;
/** On a short page a word or two are that share already. */
const fewestBroken = 3;

type Text = {
  kind: Broken;
  excerpt: string;
  percent: number;
};

export default definePageCheck({
  id: "content/encoding",
  measures: {
    vi: "Bảng mã khai báo (tiêu đề HTTP, thẻ meta) và bảng mã thật của trang; chữ hỏng, chữ TCVN3, VNI còn sót trong phần chữ hiển thị.",
    en: "The declared (HTTP header, meta tag) and real encoding of the page; broken text and left-over TCVN3 or VNI text in what is displayed.",
  },
  limits: {
    vi: "Unicode tổ hợp vẫn là Unicode nên không tính lỗi; tệp đính kèm xét riêng.",
    en: "Decomposed Unicode is Unicode still and no fault; attachments are another matter.",
  },
  on: "every page",
  needs: [],
  params: z.object({}),
  passed: {
    "utf-8": say(
      () => "Trang dùng UTF-8, không thấy chữ hỏng.",
      () => "The page uses UTF-8 and shows no broken text.",
    ),
    "sound-text": say(
      () => "Không thấy chữ hỏng trên trang (lượt này không biết bảng mã máy chủ gửi).",
      () => "The page shows no broken text (the encoding sent by the server is not known here).",
    ),
  },
  failed: {
    "declares-other": say<{ encoding: string }>(
      ({ encoding }) => `Trang khai báo bảng mã ${encoding}, không phải UTF-8.`,
      ({ encoding }) => `The page declares the encoding ${encoding}, not UTF-8.`,
    ),
    "not-utf-8": say<{ encoding: string }>(
      ({ encoding }) => `Nội dung trang mã hóa theo ${encoding}, không phải UTF-8.`,
      ({ encoding }) => `The page is encoded in ${encoding}, not in UTF-8.`,
    ),
    "broken-text": say<Text>(
      ({ kind, excerpt, percent }) =>
        `${percent}% số từ trên trang là ${kinds[kind].vi}, ví dụ “${excerpt}”.`,
      ({ kind, excerpt, percent }) =>
        `${percent}% of the page's words are ${kinds[kind].en}, for instance “${excerpt}”.`,
    ),
  },
  cantTell: {
    "some-broken-text": say<Text>(
      ({ kind, excerpt }) =>
        `Trang có ít ${kinds[kind].vi}: “${excerpt}”. Đây là lỗi của trang hay là ví dụ được trích?`,
      ({ kind, excerpt }) =>
        `The page has a little ${kinds[kind].en}: “${excerpt}”. Is that a fault or a quoted example?`,
    ),
    undeclared: say(
      () =>
        "Trang là UTF-8 nhưng cả máy chủ lẫn mã trang đều không khai báo bảng mã. Mở bằng các trình duyệt khác nhau, chữ có hiện đúng dấu không?",
      () =>
        "The page is UTF-8, but neither the server nor the page says so. Do all browsers show its diacritics rightly?",
    ),
  },
  inapplicable: {},

  judge(page) {
    const { encoding } = page.snapshot;
    // The order in which browsers believe them.
    const declared = encoding && (encoding.bom ?? encoding.header ?? encoding.meta);
    if (declared && !isUtf8(declared)) {
      return { outcome: "failed", reason: "declares-other", data: { encoding: declared } };
    }
    if (encoding && !isUtf8(encoding.used)) {
      return { outcome: "failed", reason: "not-utf-8", data: { encoding: encoding.used } };
    }
    const found = brokenText(page);
    if (found) {
      const { kind, share, words, excerpt } = found;
      const data = { kind, excerpt, percent: Math.max(1, Math.round(share * 100)) };
      return share >= muchBroken && words >= fewestBroken
        ? { outcome: "failed", reason: "broken-text", data }
        : { outcome: "cantTell", reason: "some-broken-text", data };
    }
    if (!encoding) return { outcome: "passed", reason: "sound-text", data: {} };
    return declared
      ? { outcome: "passed", reason: "utf-8", data: {} }
      : { outcome: "cantTell", reason: "undeclared", data: {} };
  },
});

const isUtf8 = (label: string) => /^utf-?8$/i.test(label);

/** The most frequent kind of broken text. Composed first: broken letters too may be stored decomposed. */
function brokenText(page: PageView) {
  const [worst] = legacyTextIn(rawText(page).normalize("NFC"))
    .flatMap(({ kind, ...found }) => (isBroken(kind) ? [{ ...found, kind }] : []))
    .toSorted((a, b) => b.share - a.share);
  return worst ?? null;
}
