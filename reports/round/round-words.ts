import type { Text } from "../../checks/text.ts";
import type { Reader } from "../reader.ts";
import type { ChangeKind } from "./compare.ts";
import type { RankedAgency } from "./model.ts";

// The words that every paper of a round uses, so that all say the same.

const t = (vi: string, en: string): Text => ({ vi, en });

export const changeNames: Record<ChangeKind, Text> = {
  improved: t("Tốt lên", "Improved"),
  worse: t("Kém đi", "Worse"),
  same: t("Không đổi", "Unchanged"),
  "rule-changed": t("Quy định thay đổi", "Rule changed"),
  "no-longer-seen": t("Lần này không kiểm được", "No longer seen"),
  "newly-seen": t("Lần này mới kiểm được", "Newly seen"),
};

export const roundWords = {
  kicker: t("Báo cáo đợt đánh giá cổng thông tin điện tử", "Round of portal audits"),
  rank: t("Hạng", "Rank"),
  agency: t("Cơ quan", "Agency"),
  score: t("Điểm", "Score"),
  band: t("Xếp loại", "Band"),
  coverage: t("Độ phủ", "Coverage"),
  sampling: t("Khoảng điểm do chọn mẫu", "Sampling interval"),
  moves: t("Hạng có thể", "Rank may be"),
  cchc: t("Điểm CCHC", "CCHC points"),
  change: t("So với đợt trước", "Since last round"),
  flags: t("Tiêu chí chặn", "Gates"),
  state: t("Trạng thái", "State"),
  reason: t("Lý do", "Reason"),
  whoActs: t("Bên xử lý", "Who acts"),
  toDo: t("Việc cần làm", "What to do"),
  group: t("Nhóm tiêu chí", "Group of criteria"),
  criterion: t("Tiêu chí", "Criterion"),
  code: t("Mã", "Code"),
  failing: t("Chưa đạt", "Not met"),
  judged: t("Đã kết luận", "Judged"),
  owner: t("Người xử lý", "Who acts"),
  portal: t("Địa chỉ cổng", "Portal"),
  rankingHeading: t("Xếp hạng", "Ranking"),
  rankingIntro: t(
    "Mỗi nhóm gồm các cơ quan cùng loại, chấm theo cùng bộ tiêu chí. Điểm bằng nhau thì cùng hạng. “Hạng có thể” là khoảng hạng khi tính cả sai số do đọc mẫu trang. Điểm do máy đề xuất, người đánh giá xác nhận trước khi công bố.",
    "Each group holds agencies of one kind, scored by one rubric. Equal scores share a rank. “Rank may be” is how far the rank moves within the error of sampling pages. Scores are proposed by the machine; an evaluator confirms them before publication.",
  ),
  unrankedHeading: t("Chưa xếp hạng", "Not ranked"),
  unrankedIntro: t(
    "Không xếp hạng không phải là xếp cuối và không phải điểm 0. Mỗi trường hợp nêu lý do, bên xử lý và việc cần làm.",
    "Not ranked is neither last nor zero. Each case names its reason, who acts and what to do.",
  ),
  groupScores: t("Điểm trung bình theo nhóm tiêu chí", "Mean score by group of criteria"),
  chartsHeading: t("Điểm và tồn tại phổ biến", "Scores and common failures"),
  distribution: t("Phân bố điểm", "Distribution of scores"),
  failures: t("Tiêu chí nhiều cơ quan chưa đạt nhất", "Criteria that most agencies do not meet"),
  changesHeading: t("Thay đổi so với đợt trước", "Changes since the last round"),
  noChanges: t(
    "Đây là đợt đầu tiên, chưa có gì để so sánh.",
    "This is the first round; there is nothing to compare with.",
  ),
  changesIntro: (before: string) =>
    t(
      `So với đợt ${before}. Tiêu chí có quy định thay đổi không được tính là tiến bộ hay thụt lùi.`,
      `Compared with round ${before}. A criterion whose rule changed counts neither as progress nor as decline.`,
    ),
  matrixHeading: t("Bảng tiêu chí", "Criteria matrix"),
  batchHeading: t("Đối chiếu giữa các cổng", "Across portals"),
  sharedIds: t("Mã đo EMC dùng chung", "EMC codes in common"),
  sharedArticles: t("Bài viết trùng nhau giữa các cổng", "Articles alike on several portals"),
  uptimeHeading: t("Khả năng truy cập", "Reachability"),
  uptimeIntro: (days: number, probes: number, answered: number) =>
    t(
      `Trong ${days} ngày, các cổng được mở ${probes} lần, mở được ${answered} lần. Mỗi lần chỉ ghi là không mở được khi thử lại vẫn không được.`,
      `Over ${days} days portals were tried ${probes} times and answered ${answered} times. One counts as silent only where a second try failed, too.`,
    ),
  uptimeAll: t("Lần nào cũng mở được cả.", "All of them answered every time."),
  answered: t("Số lần mở được", "Answered"),
  noProbes: t("Chưa có số liệu.", "There are no figures yet."),
  flagsHeading: t("Tiêu chí chặn đã được xác nhận", "Gates that a person confirmed"),
  flagsToConfirm: (agencies: number) =>
    t(
      `Còn ${agencies} cơ quan có tiêu chí chặn chưa có người xác nhận nên chưa nêu tên ở đây; xem báo cáo riêng của từng cơ quan.`,
      `Agencies with gates that no person has confirmed yet: ${agencies}. They are not named here; each agency's own report tells of them.`,
    ),
  noFlags: t("Không có.", "None."),
  rankedOf: (ranked: number, all: number) =>
    t(`xếp hạng ${ranked}/${all} cơ quan`, `${ranked} of ${all} agencies ranked`),
  judgedBy: (instrument: Text, date: Text, id: string) =>
    t(
      `Theo ${instrument.vi} và các quy định có hiệu lực ngày ${date.vi} · Đợt ${id}`,
      `By ${instrument.en} and the law in force on ${date.en} · Round ${id}`,
    ),
  visited: (period: string) => t(`Thời gian truy cập: ${period}.`, `Visited: ${period}.`),
  showMore: (count: number) => t(`và ${count} tiêu chí khác`, `and ${count} more`),
  maximum: t("tối đa", "maximum"),
  points: (amount: string) => t(`${amount} điểm`, `${amount} points`),
  range: (r: Reader, low: number, high: number) =>
    t(`${r.number(low, 1)} – ${r.number(high, 1)}`, `${r.number(low, 1)} – ${r.number(high, 1)}`),
} as const;

/** "+1,2", "−0,4", "0,0"; why there is none where the two do not compare. */
export function differenceOf({ change }: Pick<RankedAgency, "change">, r: Reader): string {
  if (change === null) return "–";
  if (change.criteria.some(({ kind }) => kind === "rule-changed")) return r.t(changeNames["rule-changed"]);
  if (change.difference === null) return "–";
  const amount = r.number(Math.abs(change.difference), 1);
  const isNothing = Math.abs(change.difference) < 0.05;
  return isNothing ? amount : `${change.difference > 0 ? "+" : "−"}${amount}`;
}

/** "3", or "2 – 5" where the sample lets it move. */
export function placeRange({ place }: RankedAgency): string {
  if (place === null) return "–";
  return place.best === place.worst ? String(place.rank) : `${place.best} – ${place.worst}`;
}
