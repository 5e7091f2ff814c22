import { z } from "zod";
import { definePageCheck, say, Untestable } from "../define-check.ts";
import { seenEn, seenVi } from "../first-sight.ts";
import { plusDays } from "../knowledge/calendar-days.ts";
import { sections } from "../knowledge/sections.ts";
import { workingDaysAfter } from "../knowledge/working-days.ts";
import type { PageView } from "../page-view.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { isAtMidnight, isOwnDocument, surelyShown } from "./own-document.ts";
import { isBackDated, type Posting, postingOf } from "./posting.ts";
import { type TriggerEvidence, triggerOn } from "./trigger-date.ts";

/** From what the working days are counted, as the clauses say. */
const triggers = [
  "issue",
  "approval",
  "approval-or-acceptance",
  "decision-to-publish",
  "publication",
  "receipt",
] as const;
type Trigger = (typeof triggers)[number];

const triggerNames: Record<Trigger, { vi: string; en: string }> = {
  issue: { vi: "ngày ban hành văn bản", en: "the issue of the text" },
  approval: { vi: "ngày phê duyệt", en: "approval" },
  "approval-or-acceptance": { vi: "ngày phê duyệt hoặc nghiệm thu", en: "approval or acceptance" },
  "decision-to-publish": { vi: "ngày quyết định công bố", en: "the decision to publish" },
  publication: { vi: "ngày công bố", en: "publication" },
  receipt: { vi: "ngày Ban Biên tập nhận thông tin", en: "receipt by the editorial board" },
};
/** Triggers of which a document's own date is the day. */
const onDocument: ReadonlySet<Trigger> = new Set<Trigger>([
  "issue",
  "approval",
  "approval-or-acceptance",
  "receipt",
]);

type CountedData = Posting & {
  from: string;
  evidence: string;
  workingDays: number;
  limit: number;
  trigger: Trigger;
};

const counted = (vi: (data: CountedData) => string, en: (data: CountedData) => string) =>
  say<CountedData>(
    (data) =>
      `${data.evidence} ngày ${spellDate(data.from).vi}; trang ghi đăng ${spellDate(data.postedOn).vi}, sau ${data.workingDays} ngày làm việc (thời hạn ${data.limit} ngày kể từ ${triggerNames[data.trigger].vi}).${seenVi(data)} ${vi(data)}`.trim(),
    (data) =>
      `${data.evidence} of ${spellDate(data.from).en}; the page says it was posted on ${spellDate(data.postedOn).en}, ${data.workingDays} working days later (limit: ${data.limit} from ${triggerNames[data.trigger].en}).${seenEn(data)} ${en(data)}`.trim(),
  );

export default definePageCheck({
  id: "timeliness/item-deadline",
  measures: {
    vi: "Bài, văn bản của chuyên mục: số ngày làm việc từ ngày của văn bản được đăng hoặc được dẫn trong bài đến ngày đăng; kèm ngày hệ thống kiểm tra thấy lần đầu.",
    en: "Items of the section: working days from the date of the text they post or cite to the posting date, with the day on which the auditor first met them.",
  },
  limits: {
    vi: "Ngày đăng do trang tự ghi. Chỉ văn bản do chính đơn vị ban hành mới có thể kết luận trễ; ngày nhận, ngày nghiệm thu, ngày quyết định công bố không thấy từ bên ngoài.",
    en: "The posting date is the page's claim. Only the agency's own documents can be found late; dates of receipt, acceptance or of a decision to publish are not seen from outside.",
  },
  on: ["article", "document"],
  needs: [],
  params: z.object({
    section: z.enum(sections),
    days: z.int().positive(),
    trigger: z.enum(triggers),
    /** Items whose text is older are left out. */
    periodDays: z.int().positive(),
  }),
  passed: {
    "in-time": counted(
      () => "",
      () => "",
    ),
  },
  failed: {
    late: counted(
      () => "Văn bản do chính đơn vị ban hành và đã đăng quá thời hạn.",
      () => "The agency issued the document itself and posted it beyond the limit.",
    ),
  },
  cantTell: {
    "late-or-follow-up": counted(
      () => "Đây là lần đăng đầu tiên về văn bản này, hay đã đăng sớm hơn, kể cả trên cổng cũ?",
      () => "Is this the first item on the text, or was there an earlier one, maybe on an older portal?",
    ),
    "receipt-unknown": counted(
      () => "Ban Biên tập nhận thông tin ngày nào?",
      () => "When did the editorial board receive the information?",
    ),
    "seen-later": counted(
      () =>
        "Theo ngày ghi trên trang thì trong hạn, nhưng hôm đó bài chưa có ở trang danh sách. Bài thực sự đăng ngày nào?",
      () =>
        "By the date on the page it is in time, but it was not on the list by then. When was it really posted?",
    ),
    "trigger-unknown": say<Posting & { limit: number; trigger: Trigger }>(
      (data) =>
        `Trang ghi đăng ${spellDate(data.postedOn).vi}; thời hạn ${data.limit} ngày làm việc tính từ ${triggerNames[data.trigger].vi}, ngày này không có trên trang.${seenVi(data)} Ngày đó là ngày nào?`,
      (data) =>
        `The page says it was posted on ${spellDate(data.postedOn).en}; the limit of ${data.limit} working days runs from ${triggerNames[data.trigger].en}, which the page does not give.${seenEn(data)} Which day was it?`,
    ),
  },
  inapplicable: {
    "other-section": say(
      () => "Bài thuộc chuyên mục khác.",
      () => "The item belongs to another section.",
    ),
    "without-dates": say(
      () => "Trang không cho biết chắc ngày đăng, hoặc không nêu văn bản nào kèm ngày để tính thời hạn.",
      () => "The page does not surely say when it was posted, or names no dated text to count from.",
    ),
    "outside-period": say(
      () => "Văn bản được dẫn ban hành ngoài kỳ xét.",
      () => "The text cited was issued outside the period judged.",
    ),
  },

  judge(page, { section, days: limit, trigger, periodDays }, context) {
    if (!page.reading.sections.includes(section)) {
      return { outcome: "inapplicable", reason: "other-section", data: {} };
    }
    const posting = postingOf(page, context);
    if (!posting || !surelyShown(page, [posting.postedOn])) {
      return { outcome: "inapplicable", reason: "without-dates", data: {} };
    }
    const at = [page.main];
    const evidence = triggerOn(page, trigger === "approval-or-acceptance");
    if (!onDocument.has(trigger) && posting.postedOn > plusDays(context.asOf, -periodDays)) {
      return { outcome: "cantTell", reason: "trigger-unknown", data: { ...posting, limit, trigger }, at };
    }
    if (!evidence || evidence.date > posting.postedOn) {
      return { outcome: "inapplicable", reason: "without-dates", data: {} };
    }
    if (evidence.date <= plusDays(context.asOf, -periodDays)) {
      return { outcome: "inapplicable", reason: "outside-period", data: {} };
    }
    const workingDays = workingDaysAfter(evidence.date, posting.postedOn, context.calendar);
    if (workingDays === null) throw new Untestable("calendar-unknown");
    const data = { ...posting, from: evidence.date, evidence: evidence.text, workingDays, limit, trigger };
    const common = { data, measure: { by: "threshold", value: workingDays, limit } as const, at };
    if (workingDays <= limit) {
      return isBackDated(posting)
        ? { outcome: "cantTell", reason: "seen-later", ...common }
        : { outcome: "passed", reason: "in-time", ...common };
    }
    if (trigger === "receipt") return { outcome: "cantTell", reason: "receipt-unknown", ...common };
    const isCertain = isFirstPosting(page, posting, evidence, trigger);
    return isCertain && isOwnDocument(page.reading.document, context) === true
      ? { outcome: "failed", reason: "late", ...common }
      : { outcome: "cantTell", reason: "late-or-follow-up", ...common };
  },
});

/**
 * The page posts the very decision that approves, and was not moved from an older portal; an article about a text
 * may be the second one.
 */
function isFirstPosting(
  page: PageView,
  { postedOn }: Posting,
  { isOwnDate }: TriggerEvidence,
  trigger: Trigger,
): boolean {
  return isOwnDate && trigger === "approval" && !isAtMidnight(page, postedOn);
}
