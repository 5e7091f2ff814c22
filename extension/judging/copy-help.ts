import type { PageView } from "../../checks/page-view.ts";
import type { ResolvedRequirement, RuleSet } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import type { CopyHelp } from "./page-report.ts";

/** Text ready to be copied into the page, where the finding is about a line of a known form. */
export function copyHelpFor(
  requirement: ResolvedRequirement,
  result: Pick<Result, "outcome">,
  page: PageView,
  ruleSet: RuleSet,
): CopyHelp[] {
  if (result.outcome !== "failed" && result.outcome !== "cantTell") return [];
  switch (requirement.check) {
    case "attribution/source-line":
      return [sourceLine(page), ...citations(ruleSet)];
    case "timeliness/publication-date-shown":
      return [dateLine(ruleSet.date)];
    default:
      return [];
  }
}

function sourceLine(page: PageView): CopyHelp {
  const source = page.reading.source?.replace(/^(?:nguồn|theo)\s*:?\s*/iu, "") || "[tên báo hoặc cơ quan]";
  return {
    label: { vi: "Dòng nguồn", en: "Source line" },
    text: `Nguồn: ${source}, đăng ngày [ngày/tháng/năm], [liên kết bài gốc]`,
  };
}

/** The form that a regulation prescribes for items taken from the province's own portals. */
function citations({ requirements, province }: RuleSet): CopyHelp[] {
  return requirements
    .filter(({ check, notApplicable }) => check === "attribution/prescribed-citation" && !notApplicable)
    .map(({ params }) => ({
      label: { vi: "Mẫu ghi nguồn tin lấy từ cổng của tỉnh", en: "Citation of the province's portals" },
      text: `${String(params.citation)} ${province.host}`,
    }));
}

function dateLine(date: string): CopyHelp {
  const [year, month, day] = date.split("-");
  return {
    label: { vi: "Dòng ngày đăng", en: "Date line" },
    text: `Ngày đăng: ${day}/${month}/${year}`,
  };
}

/** What to think of when describing a picture; the words must come from the person who sees it. */
export const alternativeHint: CopyHelp = {
  label: { vi: "Gợi ý cách viết mô tả ảnh", en: "How to describe the picture" },
  text: "[Ai] [làm gì] [ở đâu], ví dụ: Lãnh đạo Sở trao quyết định cho cán bộ tại hội trường",
};
