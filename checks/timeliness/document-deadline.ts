import { z } from "zod";
import { type Context, definePageCheck, say, Untestable } from "../define-check.ts";
import { seenEn, seenVi } from "../first-sight.ts";
import { plusDays } from "../knowledge/calendar-days.ts";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { workingDaysAfter } from "../knowledge/working-days.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { isAtMidnight, isOwnDocument, surelyShown } from "./own-document.ts";
import { isBackDated, type Posting, postingOf } from "./posting.ts";

type DeadlineData = Posting & {
  number: string;
  issuedOn: string;
  workingDays: number;
  limit: number;
};

const told = (vi: (data: DeadlineData) => string, en: (data: DeadlineData) => string) =>
  say<DeadlineData>(
    (data) =>
      `${data.number} ban hành ${spellDate(data.issuedOn).vi}, đăng ${spellDate(data.postedOn).vi}, sau ${data.workingDays} ngày làm việc.${seenVi(data)} ${vi(data)}`,
    (data) =>
      `${data.number} was issued on ${spellDate(data.issuedOn).en} and posted on ${spellDate(data.postedOn).en}, ${data.workingDays} working days later.${seenEn(data)} ${en(data)}`,
  );

export default definePageCheck({
  id: "timeliness/document-deadline",
  measures: {
    vi: "Số ngày làm việc từ ngày ban hành đến ngày đăng của văn bản do chính đơn vị ban hành trong năm qua (ngày liền sau là ngày thứ nhất).",
    en: "Working days from issue to posting of the agency's own documents of the past year (the day after counts as day one).",
  },
  limits: {
    vi: "Ngày đăng do trang tự ghi; nếu cổng đã được kiểm tra nhiều lần thì nêu thêm ngày hệ thống thấy lần đầu. Nhiều văn bản cùng một ngày đăng có thể do chuyển dữ liệu, một trang không cho thấy điều đó. Văn bản không rõ nơi ban hành, thiếu ngày thì không xét.",
    en: "The posting date is the page's claim; where the portal was audited before, the day the auditor first met the item is shown beside it. Many documents with one posting date may be a migration, which one page cannot show. Documents of unknown issuer or without dates are left out.",
  },
  on: ["document"],
  needs: [],
  params: z.object({
    documents: z.enum(["legal", "administrative"]),
    days: z.int().positive(),
    /** For other bodies within the document's scope. */
    scopeDays: z.int().positive().optional(),
    trigger: z.enum(["issue", "approval", "receipt"]),
    ownOnly: z.boolean().default(false),
    /** Documents issued longer before the audited date are left out. */
    periodDays: z.int().positive(),
  }),
  passed: {
    "in-time": told(
      ({ limit }) => `Thời hạn là ${limit} ngày làm việc.`,
      ({ limit }) => `The limit is ${limit} working days.`,
    ),
  },
  failed: {
    late: told(
      ({ limit }) => `Quá thời hạn ${limit} ngày làm việc.`,
      ({ limit }) => `That is beyond the limit of ${limit} working days.`,
    ),
  },
  cantTell: {
    "receipt-unknown": told(
      ({ limit }) =>
        `Thời hạn ${limit} ngày làm việc tính từ khi Ban Biên tập nhận văn bản. Ban Biên tập nhận ngày nào?`,
      ({ limit }) =>
        `The limit of ${limit} working days runs from receipt by the editorial board. When did it receive the document?`,
    ),
    "scope-unknown": told(
      ({ limit }) =>
        `Văn bản của cơ quan khác; thời hạn ${limit} ngày làm việc chỉ áp dụng nếu đơn vị thuộc phạm vi văn bản. Đơn vị có thuộc phạm vi đó không?`,
      ({ limit }) =>
        `Another body issued it; the limit of ${limit} working days binds only bodies within its scope. Is this agency within it?`,
    ),
    "may-be-moved": told(
      ({ limit }) =>
        `Quá thời hạn ${limit} ngày làm việc, nhưng giờ đăng ghi 00:00 như ở văn bản chuyển từ cổng cũ sang. Văn bản được đăng lần đầu ngày nào?`,
      ({ limit }) =>
        `That is beyond the limit of ${limit} working days, but it bears 00:00 as its hour, as documents moved from an older portal do. When was it first posted?`,
    ),
    "seen-later": told(
      ({ limit }) =>
        `Ngày đăng ghi trên trang là trong thời hạn ${limit} ngày làm việc, nhưng ngày hôm đó văn bản chưa có ở trang danh sách. Văn bản thực sự được đăng ngày nào?`,
      ({ limit }) =>
        `The date on the page keeps the limit of ${limit} working days, but the document was not on the list by then. When was it really posted?`,
    ),
    "dates-contradict": say<Pick<DeadlineData, "number" | "issuedOn" | "postedOn">>(
      ({ number, issuedOn, postedOn }) =>
        `${number} ghi ban hành ${spellDate(issuedOn).vi} nhưng đăng ${spellDate(postedOn).vi}, trước ngày ban hành. Ngày nào đúng?`,
      ({ number, issuedOn, postedOn }) =>
        `${number} says it was issued on ${spellDate(issuedOn).en} but posted on ${spellDate(postedOn).en}, before that. Which is right?`,
    ),
  },
  inapplicable: {
    "other-class": say(
      () => "Văn bản thuộc loại khác, hoặc số, ký hiệu không cho biết loại.",
      () => "The document is of another class, or its number does not tell.",
    ),
    "other-issuer": say(
      () => "Văn bản không do đơn vị này ban hành.",
      () => "The document was not issued by this agency.",
    ),
    "issuer-unknown": say(
      () => "Không rõ cơ quan ban hành nên không tính thời hạn.",
      () => "Who issued the document is not known, so no deadline is counted.",
    ),
    "without-dates": say(
      () => "Trang không cho biết chắc cả ngày ban hành và ngày đăng; việc thiếu ngày xét ở yêu cầu khác.",
      () =>
        "The page does not surely give both dates of issue and posting; another requirement deals with that.",
    ),
    "outside-period": say(
      () => "Văn bản ban hành ngoài kỳ xét.",
      () => "The document was issued outside the period judged.",
    ),
  },

  judge(page, params, context) {
    const { periodDays, trigger } = params;
    const document = page.reading.document;
    const { number = null, issuedOn = null } = document ?? {};
    const posting = postingOf(page, context);
    const postedOn = posting?.postedOn ?? null;
    if (!document || number === null || !isOfClass(number, params.documents)) {
      return { outcome: "inapplicable", reason: "other-class", data: {} };
    }
    const isOwn = isOwnDocument(document, context);
    if (isOwn === null) return { outcome: "inapplicable", reason: "issuer-unknown", data: {} };
    const limit = limitFor(isOwn, params);
    if (limit === undefined) return { outcome: "inapplicable", reason: "other-issuer", data: {} };
    if (!posting || issuedOn === null || postedOn === null || !surelyShown(page, [issuedOn, postedOn])) {
      return { outcome: "inapplicable", reason: "without-dates", data: {} };
    }
    if (issuedOn > context.asOf || issuedOn <= plusDays(context.asOf, -periodDays)) {
      return { outcome: "inapplicable", reason: "outside-period", data: {} };
    }
    const at = [page.main];
    if (postedOn < issuedOn) {
      return { outcome: "cantTell", reason: "dates-contradict", data: { number, issuedOn, postedOn }, at };
    }
    const workingDays = workingDaysAfter(issuedOn, postedOn, context.calendar);
    if (workingDays === null) throw new Untestable("calendar-unknown");
    const data = { ...posting, number, issuedOn, workingDays, limit };
    const common = { data, measure: { by: "threshold", value: workingDays, limit } as const, at };
    if (workingDays <= limit) {
      return isLateWhenSeen(posting, issuedOn, limit, context)
        ? { outcome: "cantTell", reason: "seen-later", ...common }
        : { outcome: "passed", reason: "in-time", ...common };
    }
    return { ...lateness(isOwn, trigger, isAtMidnight(page, postedOn)), ...common };
  },
});

function lateness(isOwn: boolean, trigger: string, mayBeMoved: boolean) {
  if (!isOwn) return { outcome: "cantTell", reason: "scope-unknown" } as const;
  if (trigger === "receipt") return { outcome: "cantTell", reason: "receipt-unknown" } as const;
  return mayBeMoved
    ? ({ outcome: "cantTell", reason: "may-be-moved" } as const)
    : ({ outcome: "failed", reason: "late" } as const);
}

/** The claimed day is in time; on a later day the document was not to be seen, and the limit had run out. */
function isLateWhenSeen(posting: Posting, from: string, limit: number, { calendar }: Context): boolean {
  const { notSeenOn } = posting;
  if (notSeenOn === null || !isBackDated(posting)) return false;
  return (workingDaysAfter(from, notSeenOn, calendar) ?? 0) > limit;
}

function isOfClass(number: string, wanted: "legal" | "administrative"): boolean {
  return findDocumentNumbers(number)[0]?.normative === (wanted === "legal");
}

/** Working days for this document; undefined where the clause does not bind the agency. */
function limitFor(
  isOwn: boolean,
  { days, scopeDays, ownOnly }: { days: number; scopeDays?: number | undefined; ownOnly: boolean },
): number | undefined {
  if (isOwn) return days;
  return ownOnly ? undefined : scopeDays;
}
