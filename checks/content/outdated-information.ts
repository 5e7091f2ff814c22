import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { type Outdated, readOutdated } from "./standing-text.ts";

type Found = Outdated & { url: string };
const shown = 10;

export default defineSiteCheck({
  id: "content/outdated-information",
  measures: {
    vi: "Chân trang, khối liên kết của trang chủ và các trang giới thiệu, bộ máy, liên hệ: còn nêu cơ quan đã bỏ, đã hợp nhất hay địa chỉ cấp huyện hay không.",
    en: "The home page's footer and links, and the pages about the agency, its organisation and contacts: whether they still name bodies abolished or merged, or a district in the address.",
  },
  limits: {
    vi: "Tin, bài và trang lịch sử không xét; dòng có năm cũ hoặc kể việc trước đây được bỏ qua. Số điện thoại, nhân sự đã thay đổi thì máy không biết.",
    en: "News and pages of history are left out, and lines with a past year or about the past. Changed telephone numbers and people cannot be known.",
  },
  needs: [],
  params: z.object({
    /** Names of bodies that no longer exist from `abolishedFrom` on. */
    abolishedBodies: z.array(z.string().min(1)),
    abolishedFrom: z.iso.date(),
  }),
  passed: {
    "none-seen": say<{ pages: number }>(
      ({ pages }) =>
        `Trong ${pages} trang cố định đã đọc (gồm chân trang chủ) không thấy tên cơ quan đã bỏ, đã hợp nhất hay địa chỉ cấp huyện.`,
      ({ pages }) =>
        `The ${pages} standing pages read (the home page's footer among them) name no abolished or merged body and no district in the address.`,
    ),
  },
  failed: {},
  cantTell: {
    "names-abolished": say<{ found: Found[]; lines: number; phrases: string[] }>(
      ({ found, lines, phrases }) =>
        `${lines} dòng ở trang cố định còn nêu ${quoted(phrases)}, ví dụ “${found[0]?.line}” (${found[0]?.url}). Đó là thông tin lỗi thời cần sửa hay nội dung lịch sử được giữ có chủ đích?`,
      ({ found, lines, phrases }) =>
        `${lines} lines of standing pages still name ${quoted(phrases)}, for example “${found[0]?.line}” (${found[0]?.url}). Is that outdated information to be mended, or history kept on purpose?`,
    ),
    "nothing-to-read": say(
      () =>
        "Không đọc được chân trang và chưa đọc trang giới thiệu, liên hệ nào. Các trang đó có còn nêu cơ quan đã bỏ, địa danh cũ không?",
      () =>
        "No footer could be read and no page about the agency was. Do those pages still name abolished bodies or old places?",
    ),
  },
  inapplicable: {
    "before-change": say<{ from: string }>(
      ({ from }) => `Ngày kiểm tra trước ${spellDate(from).vi}, khi các cơ quan này còn hoạt động.`,
      ({ from }) => `The audit is dated before ${spellDate(from).en}, when those bodies still existed.`,
    ),
  },

  // The bodies are known without the day; ended departments are those that had ended by `abolishedFrom`.
  gather: (page, { abolishedBodies, abolishedFrom }) => readOutdated(page, abolishedBodies, abolishedFrom),

  judge(site, { abolishedFrom }, { asOf, agency }, gathered) {
    if (asOf < abolishedFrom) {
      return { outcome: "inapplicable", reason: "before-change", data: { from: abolishedFrom } };
    }
    const own = fold(agency.name ?? "");
    const isOther = ({ phrase }: Outdated) => !containsPhrase(own, fold(phrase));
    const outdated = gathered.flatMap(({ page, facts }) =>
      facts.filter(isOther).map((found) => ({ ...found, page })),
    );
    if (outdated.length > 0) {
      const found = outdated.slice(0, shown).map(({ phrase, line, page }) => ({
        phrase,
        line,
        url: page.finalUrl,
      }));
      const phrases = [...new Set(outdated.map(({ phrase }) => phrase))].slice(0, shown);
      return {
        outcome: "cantTell",
        reason: "names-abolished",
        data: { found, lines: outdated.length, phrases },
        at: outdated.slice(0, shown).map(({ page, line }) => site.place(page, line)),
      };
    }
    if (gathered.length === 0) return { outcome: "cantTell", reason: "nothing-to-read", data: {} };
    return {
      outcome: "passed",
      reason: "none-seen",
      data: { pages: gathered.length },
      confidence: "medium",
    };
  },
});

function quoted(phrases: readonly string[]): string {
  return phrases.map((phrase) => `“${phrase}”`).join(", ");
}
