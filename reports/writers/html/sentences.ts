import type { Text } from "../../../checks/text.ts";
import type { Reader } from "../../reader.ts";

// What the page itself says. Words for the report's values stand in reports/wording.ts.

const t = (vi: string, en: string): Text => ({ vi, en });
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const words = {
  kicker: t("Báo cáo kiểm tra cổng thông tin điện tử", "Portal audit report"),
  skip: t("Đến nội dung báo cáo", "Skip to the report"),
  contents: t("Mục lục", "Contents"),
  unnamedAgency: t("Cơ quan chưa nêu tên", "Agency not named"),
  runningHead: (agency: string, date: string) =>
    t(`${agency} · kiểm tra ngày ${date}`, `${agency} · audited ${date}`),
  pageNumber: t("Trang", "Page"),

  // Cover
  regulation: t("Quy định áp dụng", "Regulation applied"),
  auditedAs: t("Loại cơ quan", "Kind of agency"),
  asOf: t("Xét theo quy định ngày", "Judged by the law of"),
  visited: t("Thời gian truy cập", "Visited"),
  rubric: t("Bộ tiêu chí", "Rubric"),
  extent: t("Phạm vi", "Extent"),
  nothingRead: t("không đọc được trang nào", "no page could be read"),
  extentOf: (read: number, discovered: number, complete: boolean) =>
    complete
      ? t(`đã đọc toàn bộ ${read} trang tìm thấy`, `all ${plural(read, "page", "pages")} found were read`)
      : t(
          `đã đọc ${read} trang trong ${discovered} địa chỉ tìm thấy (chọn mẫu)`,
          `${plural(read, "page", "pages")} read of ${plural(discovered, "address", "addresses")} found (a sample)`,
        ),
  outOf100: t("trên 100 điểm", "of 100 points"),
  noScore: t("Chưa có điểm", "No score"),
  noScoreWhy: t(
    "Chưa tiêu chí nào được máy kết luận đạt hay không đạt, nên không có gì để tính điểm.",
    "No criterion was found met or not met by the machine, so there is nothing to score.",
  ),
  intervalOf: (r: Reader, lowest: number, highest: number) => {
    if (lowest === highest) {
      return t("Mọi tiêu chí mang điểm đều đã được kiểm.", "Every criterion that carries points was tested.");
    }
    return t(
      `Khoảng điểm từ ${r.number(lowest, 1)} đến ${r.number(highest, 1)}, tùy kết quả của phần chưa kiểm.`,
      `The score lies between ${r.number(lowest, 1)} and ${r.number(highest, 1)}, depending on what was not tested.`,
    );
  },
  coverageOf: (r: Reader, ratio: number, tested: number, applicable: number) =>
    t(
      `Độ phủ ${r.percent(ratio)} trọng số; đã kết luận ${tested} trong ${applicable} yêu cầu áp dụng.`,
      `Coverage is ${r.percent(ratio)} of the weight; ${tested} of ${applicable} applicable requirements were decided.`,
    ),
  bandIs: t("Xếp loại", "Band"),
  rankIs: (rank: number, of: number | null) =>
    of === null
      ? t(`Xếp hạng ${rank} trong đợt`, `Ranked ${rank} in the round`)
      : t(`Xếp hạng ${rank}/${of} trong đợt`, `Ranked ${rank} of ${of} in the round`),
  provisional: t(
    "Kết quả do máy đề xuất, người đánh giá xác nhận trước khi công bố.",
    "Proposed by the machine; an evaluator confirms it before it is published.",
  ),
  tooLittle: (r: Reader, coverage: number, bound: number) =>
    t(
      `Mới kiểm được ${r.percentBelow(bound, coverage)} trọng số, cần ít nhất ${r.percent(bound)}.`,
      `Only ${r.percentBelow(bound, coverage)} of the weight was tested; at least ${r.percent(bound)} is needed.`,
    ),
  tooLittleInGroup: (r: Reader, group: string, coverage: number, bound: number) =>
    t(
      `Nhóm “${group}” mới kiểm được ${r.percentBelow(bound, coverage)}, cần ít nhất ${r.percent(bound)}.`,
      `In the group “${group}” only ${r.percentBelow(bound, coverage)} was tested; at least ${r.percent(bound)} is needed.`,
    ),
  unrankedMeaning: t(
    "Đây không phải kết luận về chất lượng của cổng: phần chưa kiểm không bị trừ điểm và cổng không bị xếp cuối.",
    "This says nothing of the portal’s quality: what was not tested loses no points, and the portal is not ranked last.",
  ),
  unreachable: t("Không mở được cổng", "The portal could not be opened"),
  whatToDo: t("Việc cần làm:", "What to do:"),
  flagsHeading: t(
    "Điểm cần người xác nhận trước khi công bố",
    "To be confirmed by a person before publication",
  ),
  flagsMeaning: t(
    "Tiêu chí chặn không trừ thêm điểm. Khi vi phạm, kết quả không được xếp loại cao nhất.",
    "A gate takes no further points. Where it is breached, the highest band is not given.",
  ),
  flagConfirmed: t("Đã có người xác nhận", "Confirmed by a person"),
  flagOpen: t("Chưa xác nhận", "Not confirmed yet"),
  noticesHeading: t("Lưu ý về căn cứ", "About the legal basis"),
  tally: t("Số tiêu chí theo trạng thái", "Criteria by state"),

  // How the score is made
  scoreHeading: t("Điểm được tính như thế nào", "How the score is made"),
  scoreSum: (r: Reader, earned: number, tested: number, value: number) =>
    t(
      `Điểm = 100 × điểm đạt ÷ điểm của phần đã kiểm = 100 × ${r.number(earned, 2)} ÷ ${r.number(tested, 2)} = ${r.number(value, 1)}.`,
      `Score = 100 × points earned ÷ points tested = 100 × ${r.number(earned, 2)} ÷ ${r.number(tested, 2)} = ${r.number(value, 1)}.`,
    ),
  lowestSum: (r: Reader, lowest: number) =>
    t(
      `Thấp nhất = tổng điểm đạt, coi như mất hết phần chưa kiểm = ${r.number(lowest, 2)}.`,
      `Lowest = points earned, as if all that was not tested were lost = ${r.number(lowest, 2)}.`,
    ),
  highestSum: (r: Reader, earned: number, untested: number, highest: number) =>
    t(
      `Cao nhất = điểm đạt + điểm của phần chưa kiểm = ${r.number(earned, 2)} + ${r.number(untested, 2)} = ${r.number(highest, 2)}.`,
      `Highest = points earned + points not tested = ${r.number(earned, 2)} + ${r.number(untested, 2)} = ${r.number(highest, 2)}.`,
    ),
  coverageSum: (r: Reader, tested: number, all: number, ratio: number) =>
    t(
      `Độ phủ = điểm của phần đã kiểm ÷ điểm áp dụng = ${r.number(tested, 2)} ÷ ${r.number(all, 2)} = ${r.percent(ratio)}.`,
      `Coverage = points tested ÷ points that apply = ${r.number(tested, 2)} ÷ ${r.number(all, 2)} = ${r.percent(ratio)}.`,
    ),
  distribution: t(
    "Tiêu chí không áp dụng được loại ra, trọng số chia lại cho các tiêu chí khác trong nhóm; nhóm không còn tiêu chí nào thì trọng số chia cho các nhóm khác theo tỷ lệ. Tiêu chí khuyến khích, tiêu chí có căn cứ cần xác minh và tiêu chí cần hồ sơ không mang điểm.",
    "What does not apply is taken out and its weight shared among the other criteria of the group; a group left empty gives its weight to the other groups in proportion. Encouraged items, items whose basis is to be verified and items that need papers carry no points.",
  ),
  bounds: (r: Reader, overall: number, group: number) =>
    t(
      `Chỉ xếp hạng khi độ phủ chung từ ${r.percent(overall)} và độ phủ từng nhóm từ ${r.percent(group)} trở lên.`,
      `A portal is ranked only with a coverage of at least ${r.percent(overall)} overall and ${r.percent(group)} in every group.`,
    ),
  restsOnOne: (r: Reader, group: string, max: number) =>
    t(
      `Nhóm “${group}” chỉ còn một tiêu chí áp dụng, tiêu chí này mang trọn ${r.number(max, 2)} điểm của nhóm. Người đánh giá nên cân nhắc trước khi dùng điểm.`,
      `In the group “${group}” a single criterion applies and carries all ${r.number(max, 2)} points of the group. Evaluators should weigh this before using the score.`,
    ),
  rounding: t(
    "Số trong bảng làm tròn khi hiển thị; số đầy đủ có trong report.json.",
    "Numbers are rounded for display; report.json has them in full.",
  ),
  group: t("Nhóm tiêu chí", "Group of criteria"),
  points: t("Điểm đạt", "Points"),
  maximum: t("Tối đa", "Maximum"),
  coverage: t("Độ phủ", "Coverage"),
  total: t("Tổng", "Total"),
  groupEmpty: t("không áp dụng", "does not apply"),
  legendEarned: t("đạt", "earned"),
  legendUntested: t("chưa kiểm", "not tested"),
  legendLost: t("mất điểm", "lost"),
  barLabel: (r: Reader, earned: number, untested: number, max: number) =>
    t(
      `Đạt ${r.number(earned, 2)}, chưa kiểm ${r.number(untested, 2)}, tối đa ${r.number(max, 2)} điểm`,
      `${r.number(earned, 2)} earned, ${r.number(untested, 2)} not tested, of ${r.number(max, 2)} points`,
    ),
  scaleLabel: (r: Reader, value: number, lowest: number, highest: number) =>
    t(
      `Thang 0 đến 100: điểm ${r.number(value, 1)}, khoảng từ ${r.number(lowest, 1)} đến ${r.number(highest, 1)}`,
      `Scale from 0 to 100: score ${r.number(value, 1)}, between ${r.number(lowest, 1)} and ${r.number(highest, 1)}`,
    ),

  // Its round
  roundHeading: t("Kết quả trong đợt đánh giá", "In its round"),
  changesHeading: t("Thay đổi so với đợt trước", "Changes since the last round"),

  // What to fix first
  prioritiesHeading: t("Việc cần sửa trước", "What to fix first"),
  prioritiesIntro: t(
    "Xếp theo người xử lý, rồi theo số điểm lấy lại được, mức độ, số trang và công sức sửa.",
    "By who must act, then by the points it brings back, severity, extent and effort.",
  ),
  prioritiesNone: t(
    "Máy không kết luận yêu cầu bắt buộc nào là không đạt.",
    "The machine found no binding requirement unmet.",
  ),
  pointsBack: (r: Reader, points: number) =>
    t(`+${r.number(points, 2)} điểm`, `+${r.number(points, 2)} points`),
  showMore: (count: number) => t(`Xem thêm ${count} việc`, `Show ${count} more`),

  // Criteria
  criteriaHeading: t("Kết quả từng tiêu chí", "Results criterion by criterion"),
  annex: t("Ngoài thang điểm", "Outside the score"),
  annexIntro: t(
    "Yêu cầu không thuộc nhóm nào của bộ tiêu chí: nêu để biết, không tính vào 100 điểm.",
    "Requirements that no group of the rubric holds: listed, never mixed into the 100 points.",
  ),
  pointsOf: (r: Reader, points: number | null, max: number) => {
    const earned = points === null ? "–" : r.number(points, 2);
    return t(`${earned} / ${r.number(max, 2)} điểm`, `${earned} / ${r.number(max, 2)} points`);
  },
  basis: t("Căn cứ", "Legal basis"),
  reason: t("Nhận xét", "Finding"),
  arithmetic: t("Cách tính", "Arithmetic"),
  where: t("Ở đâu", "Where"),
  fix: t("Cách sửa", "How to fix"),
  selfCheck: t("Cách tự kiểm tra", "How to check it yourself"),
  evidence: t("Minh chứng", "Evidence"),
  conflict: t("Lệch văn bản cấp trên", "Departs from a higher text"),
  severity: t("Mức độ", "Severity"),
  owner: t("Người xử lý", "Who acts"),
  code: t("Mã tiêu chí", "Criterion code"),
  noBasis: t("Thông lệ tốt, không có điều khoản bắt buộc.", "Good practice; no clause binds."),
  sameTemplate: t("cùng một mẫu trang", "one page template"),
  element: t("Phần tử", "Element"),
  pictureOf: (url: string) => t(`Ảnh chụp trang ${url}`, `Picture of the page ${url}`),
  morePlaces: (shown: number, total: number) =>
    t(`Nêu ${shown} trong ${total} chỗ.`, `${shown} of ${total} places are shown.`),
  moreFaults: (shown: number, total: number) =>
    t(
      `Nêu ${shown} trong ${total} lỗi đã gộp; đầy đủ trong report.json.`,
      `${shown} of ${total} folded faults are shown; report.json has all.`,
    ),

  // What a person decides
  questionsHeading: t("Cần người kết luận", "A person decides"),
  questionsIntro: t(
    "Máy đã thu thập bằng chứng nhưng không đủ chắc chắn để kết luận. Cho đến khi có người kết luận, các tiêu chí này tính là chưa kiểm.",
    "The machine gathered evidence but cannot be sure. Until a person decides, these criteria count as not tested.",
  ),
  question: (title: string) =>
    t(`Cổng có đáp ứng yêu cầu “${title}” không?`, `Does the portal meet “${title}”?`),
  personDecides: t("Kết luận của người đánh giá:", "The evaluator’s decision:"),
  noQuestions: t("Không có tiêu chí nào cần người kết luận.", "No criterion needs a person’s decision."),

  untestedHeading: t("Chưa kiểm", "Not tested"),
  untestedIntro: t(
    "Chưa kiểm không phải là không đạt: chỉ làm giảm độ phủ, không trừ điểm.",
    "Not tested is not a failure: it lowers the coverage and takes no points.",
  ),
  noUntested: t("Không có tiêu chí nào chưa kiểm.", "Every criterion was tested."),
  why: t("Lý do", "Reason"),
  whoActs: t("Bên xử lý", "Who acts"),
  toDo: t("Việc cần làm", "What to do"),
  criteria: t("Tiêu chí", "Criteria"),

  inapplicableHeading: t("Không áp dụng", "Not applicable"),
  noInapplicable: t("Mọi tiêu chí đều áp dụng.", "Every criterion applies."),

  papersHeading: t("Cần hồ sơ", "Papers to ask for"),
  papersIntro: t(
    "Những yêu cầu này không quan sát được từ bên ngoài. Đơn vị gửi hồ sơ minh chứng; báo cáo không khẳng định gì khi chưa có hồ sơ.",
    "These requirements cannot be seen from outside. The agency sends its papers; without them this report claims nothing.",
  ),
  noPapers: t("Không có yêu cầu nào cần hồ sơ.", "No requirement needs papers."),
  paper: t("Hồ sơ cần nộp", "Papers"),
  requirement: t("Yêu cầu", "Requirement"),
  anyPaper: t("Văn bản, biên bản hoặc ảnh chụp chứng minh.", "A document, record or picture that proves it."),

  // Pages
  pagesHeading: t("Các trang đã đọc", "Pages read"),
  pagesCaption: (shown: number, total: number) =>
    shown < total
      ? t(
          `${shown} trong ${total} trang; danh sách đầy đủ trong report.json.`,
          `${shown} of ${total} pages; report.json lists them all.`,
        )
      : t(`${total} trang.`, `${plural(total, "page", "pages")}.`),
  addressesOn: (host: string) => t(`Địa chỉ trên ${host}.`, `Addresses on ${host}.`),
  showMorePages: (count: number) =>
    t(`Xem ${count} trang còn lại`, `Show the other ${plural(count, "page", "pages")}`),
  noPages: t("Không đọc được trang nào.", "No page was read."),
  kind: t("Loại trang", "Kind"),
  title: t("Tiêu đề", "Title"),
  date: t("Ngày đăng", "Date"),
  visit: t("Cách đọc", "Visit"),
  notRead: t("Không đọc được", "Not read"),

  // Legal bases
  basesHeading: t("Căn cứ pháp lý đã dùng", "Legal bases used"),
  basesIntro: t(
    "Chỉ điều khoản đã đối chiếu với văn bản mới được tính điểm. Điều khoản ghi “căn cứ cần xác minh” chỉ để tham khảo cho đến khi cơ quan có thẩm quyền xác nhận.",
    "Only clauses checked against the text carry points. A clause marked “basis to be verified” is for reference until the competent office confirms it.",
  ),
  instrument: t("Văn bản", "Instrument"),
  validity: t("Hiệu lực", "Validity"),
  verification: t("Đối chiếu", "Verification"),
  from: (day: string) => t(`từ ngày ${day}`, `from ${day}`),
  until: (day: string) => t(`đến hết ngày ${day}`, `until ${day}`),
  replacedBy: (name: string) => t(`thay thế bởi ${name}`, `replaced by ${name}`),

  technicalHeading: t("Thông tin kỹ thuật", "Technical data"),
  tool: t("Công cụ", "Tool"),
  auditId: t("Mã lượt kiểm tra", "Audit"),
  ruleSetHash: t("Mã băm bộ quy tắc", "Rule set hash"),
  seed: t("Hạt giống chọn mẫu", "Sampling seed"),
  seal: t("Niêm phong bằng chứng", "Evidence seal"),
  noSeal: t("không lưu bằng chứng", "no evidence was stored"),
  started: t("Bắt đầu", "Started"),
  finished: t("Kết thúc", "Finished"),
} as const;
