import { z } from "zod";
import { definePageCheck, say, Untestable } from "../define-check.ts";
import { seenEn, seenVi } from "../first-sight.ts";
import { plusDays } from "../knowledge/calendar-days.ts";
import { workingDaysAfter } from "../knowledge/working-days.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { isOwnDocument, surelyShown } from "./own-document.ts";
import { isBackDated, type Posting, postingOf } from "./posting.ts";

type CountedData = Posting & {
  number: string;
  createdOn: string;
  workingDays: number;
  limit: number;
};

const counted = (vi: string, en: string) =>
  say<CountedData>(
    (data) =>
      `${data.number} ký ngày ${spellDate(data.createdOn).vi}, trang ghi đăng ${spellDate(data.postedOn).vi}, sau ${data.workingDays} ngày làm việc (thời hạn chung ${data.limit} ngày).${seenVi(data)} ${vi}`.trim(),
    (data) =>
      `${data.number} was signed on ${spellDate(data.createdOn).en}; the page says it was posted on ${spellDate(data.postedOn).en}, ${data.workingDays} working days later (general limit: ${data.limit}).${seenEn(data)} ${en}`.trim(),
  );

export default definePageCheck({
  id: "timeliness/default-deadline",
  measures: {
    vi: "Ở tỉnh không đặt thời hạn riêng: số ngày làm việc từ ngày ký văn bản của đơn vị đến ngày đăng, so với thời hạn chung của Luật Tiếp cận thông tin.",
    en: "In provinces without limits of their own: working days from the signing of the agency's document to its posting, against the general limit of the Law on Access to Information.",
  },
  limits: {
    vi: "Pháp luật chuyên ngành có thể đặt thời hạn khác, máy không biết, nên chỉ hỏi chứ không kết luận trễ.",
    en: "A specific law may set another limit, which a machine does not know, so it asks and does not conclude.",
  },
  on: ["document"],
  needs: [],
  params: z.object({
    days: z.int().positive(),
    trigger: z.literal("creation"),
    /** Regulations that set limits of their own for documents. */
    ownDeadlines: z.array(z.string()),
    periodDays: z.int().positive(),
  }),
  passed: { "in-time": counted("", "") },
  failed: {},
  cantTell: {
    late: counted(
      "Văn bản này có phải công khai không và có quy định nào đặt thời hạn khác không?",
      "Must this document be made public, and does any text set another limit for it?",
    ),
    "seen-later": counted(
      "Theo ngày ghi trên trang thì trong hạn, nhưng hôm đó văn bản chưa có ở trang danh sách. Văn bản thực sự đăng ngày nào?",
      "By the date on the page it is in time, but it was not on the list by then. When was it really posted?",
    ),
  },
  inapplicable: {
    "own-deadlines": say(
      () => "Quy chế của tỉnh đặt thời hạn riêng cho văn bản, được xét ở yêu cầu khác.",
      () =>
        "The province's regulation sets limits of its own for documents; other requirements deal with them.",
    ),
    "not-own": say(
      () => "Không rõ văn bản do chính đơn vị ban hành nên không tính từ ngày ký.",
      () => "It is not sure that the agency issued the document, so nothing is counted from its date.",
    ),
    "without-dates": say(
      () => "Trang không cho biết chắc cả ngày ký và ngày đăng.",
      () => "The page does not surely give both the dates of signing and posting.",
    ),
    "outside-period": say(
      () => "Văn bản ký ngoài kỳ xét.",
      () => "The document was signed outside the period judged.",
    ),
  },

  judge(page, { days: limit, ownDeadlines, periodDays }, context) {
    if (ownDeadlines.includes(context.province.id)) {
      return { outcome: "inapplicable", reason: "own-deadlines", data: {} };
    }
    const { document } = page.reading;
    const { number = null, issuedOn: createdOn = null } = document ?? {};
    if (number === null || isOwnDocument(document, context) !== true) {
      return { outcome: "inapplicable", reason: "not-own", data: {} };
    }
    const posting = postingOf(page, context);
    if (!posting || createdOn === null || !surelyShown(page, [createdOn, posting.postedOn])) {
      return { outcome: "inapplicable", reason: "without-dates", data: {} };
    }
    const isRecent = createdOn > plusDays(context.asOf, -periodDays) && createdOn <= context.asOf;
    if (!isRecent || posting.postedOn < createdOn) {
      return { outcome: "inapplicable", reason: "outside-period", data: {} };
    }
    const workingDays = workingDaysAfter(createdOn, posting.postedOn, context.calendar);
    if (workingDays === null) throw new Untestable("calendar-unknown");
    const data = { ...posting, number, createdOn, workingDays, limit };
    const common = {
      data,
      measure: { by: "threshold", value: workingDays, limit } as const,
      at: [page.main],
    };
    if (workingDays > limit) return { outcome: "cantTell", reason: "late", ...common };
    return isBackDated(posting)
      ? { outcome: "cantTell", reason: "seen-later", ...common }
      : { outcome: "passed", reason: "in-time", ...common };
  },
});
