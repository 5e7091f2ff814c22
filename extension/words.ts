import type { OutcomeValue } from "../checks/outcome.ts";
import type { Text } from "../checks/text.ts";
import type { Answer, Decision } from "./decisions.ts";
import type { Level, LinkProblem, Picture } from "./judging/page-report.ts";
import type { ExportFormat } from "./judging/tasks.ts";

// Every word of the extension's own, Vietnamese first. What checks and law say comes with the findings.

const t = (vi: string, en: string): Text => ({ vi, en });
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const levelNames: Record<Level, Text> = {
  must: t("Phải sửa", "Must fix"),
  look: t("Cần xem", "To review"),
  hint: t("Gợi ý", "Suggestion"),
  untested: t("Chưa kiểm tra được", "Not checked"),
};

export const answerNames: Record<Answer, Text> = {
  met: t("Đạt", "Meets it"),
  "not-met": t("Không đạt", "Does not"),
  "not-applicable": t("Không áp dụng", "Does not apply"),
  wrong: t("Báo sai", "Wrong report"),
  note: t("Ghi chú", "Note"),
  found: t("Tự phát hiện", "Found by a person"),
};

export const outcomeNames: Record<OutcomeValue, Text> = {
  passed: t("Đạt", "Passed"),
  failed: t("Không đạt", "Failed"),
  cantTell: t("Cần xem", "To review"),
  inapplicable: t("Không áp dụng", "Does not apply"),
  untested: t("Chưa kiểm tra được", "Not checked"),
};

export const altNames: Record<Picture["state"], Text> = {
  present: t("Có mô tả", "Described"),
  decorative: t("Đánh dấu trang trí (alt rỗng)", "Marked decorative (empty alt)"),
  missing: t("Thiếu mô tả", "No description"),
  doubtful: t("Mô tả không nói lên nội dung", "Description says nothing"),
};

export const linkProblemNames: Record<LinkProblem, Text> = {
  unclear: t("Chữ không nói dẫn tới đâu", "Words do not say where it leads"),
  nameless: t("Không có chữ", "No words"),
  "leads-nowhere": t("Không dẫn tới đâu", "Leads nowhere"),
  local: t("Chỉ mở được trong mạng nội bộ", "Opens on the internal network only"),
  "plain-http": t("Địa chỉ http:// không mã hóa", "Unencrypted http:// address"),
};

export const formatNames: Record<ExportFormat, Text> = {
  sheet: t("Phiếu tự kiểm tra (in)", "Self-check sheet (print)"),
  html: t("Báo cáo HTML", "HTML report"),
  json: t("Dữ liệu JSON", "JSON data"),
  csv: t("Bảng tính CSV", "CSV table"),
  earl: t("EARL (JSON-LD)", "EARL (JSON-LD)"),
};

export const csvColumns: readonly Text[] = [
  t("Trang", "Page"),
  t("Thời điểm", "Checked at"),
  t("Phạm vi", "Extent"),
  t("Mã yêu cầu", "Requirement"),
  t("Mức", "Level"),
  t("Vấn đề", "Finding"),
  t("Chi tiết", "Detail"),
  t("Vị trí", "Places"),
  t("Cách sửa", "How to fix"),
  t("Căn cứ", "Legal basis"),
  t("Người sửa", "Who fixes it"),
  t("Biên tập viên kết luận", "Editor's answer"),
  t("Lý do, ghi chú", "Reason or note"),
  t("Người ghi", "Who said it"),
];

export const tabNames = {
  issues: t("Vấn đề", "Findings"),
  outline: t("Dàn ý", "Outline"),
  pictures: t("Ảnh", "Pictures"),
  links: t("Liên kết", "Links"),
  criteria: t("Tiêu chí", "Criteria"),
} as const;

export const words = {
  name: t("Kiểm Cổng", "Kiểm Cổng"),
  language: t("Ngôn ngữ", "Language"),
  languageNames: { vi: "Tiếng Việt", en: "English" },
  options: t("Cài đặt", "Options"),
  recheck: t("Kiểm tra lại", "Check again"),
  check: t("Kiểm tra trang này", "Check this page"),
  checkSelection: t("Chỉ phần đang chọn", "Selection only"),
  checkEditor: (name: string) =>
    name
      ? t(`Bài đang soạn: ${name}`, `Being written: ${name}`)
      : t("Bài đang soạn", "What is being written"),
  wholePage: t("Cả trang", "Whole page"),
  extentLabel: t("Phạm vi kiểm tra", "What to check"),
  asArticle: t(
    "Phần này được xét như bài sẽ đăng: nguồn, ảnh, liên kết, tiêu đề, bảng mã.",
    "This part is judged as the article it will become: source, pictures, links, headings, encoding.",
  ),
  stop: t("Dừng", "Stop"),
  stopped: t("Đã dừng. Kết quả đã có vẫn giữ ở dưới.", "Stopped. What was found so far stays below."),
  stoppedTitle: t("Kiểm tra bị dừng giữa chừng", "The check was stopped"),
  stoppedMessage: t(
    "Chưa xét khả năng tiếp cận và các tiêu chí về tên miền, mạng. Bấm “Kiểm tra lại” để xét đủ.",
    "Accessibility and the criteria of domain and network were not judged. Press “Check again” for all of them.",
  ),
  reading: t("Đang đọc trang…", "Reading the page…"),
  judging: t("Đang đối chiếu quy định…", "Comparing with the regulation…"),
  scanning: t("Đang kiểm tra khả năng tiếp cận…", "Checking accessibility…"),
  /** What could not be checked is always told, also where it is nothing. */
  verdict: ({ must, look, hint, untested }: Record<Level, number>) => {
    const parts = [
      t(`${must} phải sửa`, `${must} to fix`),
      t(`${look} cần xem`, `${look} to review`),
      ...(hint > 0 ? [t(`${hint} gợi ý`, `${hint} ${hint === 1 ? "suggestion" : "suggestions"}`)] : []),
      t(`${untested} chưa kiểm tra được`, `${untested} not checked`),
    ];
    return t(`${parts.map(({ vi }) => vi).join(", ")}.`, `${parts.map(({ en }) => en).join(", ")}.`);
  },
  ofEditors: (own: number, all: number) => {
    if (own === 0)
      return t("Phần phải sửa không thuộc về biên tập viên.", "None of it is for editors to fix.");
    if (own === all)
      return t("Phần phải sửa đều là việc của biên tập viên.", "All of it is for editors to fix.");
    return t(`Trong đó ${own} phải sửa là việc của biên tập viên.`, `${own} of them for editors.`);
  },
  verdictClean: t("Không thấy điều gì phải sửa trên trang này.", "Nothing to fix was found on this page."),
  checkedAt: (time: string) => t(`Kiểm tra lúc ${time}.`, `Checked at ${time}.`),
  machineOnly: t(
    "Máy chỉ kiểm được một phần; người biên tập vẫn đọc lại trước khi đăng.",
    "A machine checks only part; an editor still reads it before publishing.",
  ),
  filterLegend: t("Hiện", "Show"),
  forEditors: t("Việc của biên tập viên", "For editors"),
  forOthers: (n: number) => t(`Việc của người khác (${n})`, `For others (${n})`),
  forOthersHint: t(
    "Chuyển cho người phụ trách; biên tập viên không sửa được trong bài.",
    "Pass these on; an editor cannot mend them within the article.",
  ),
  noneAtLevel: t("Không có mục nào.", "None."),
  noneShown: t("Không có mục nào với bộ lọc này.", "Nothing matches this filter."),
  where: t("Ở đâu", "Where"),
  why: t("Vì sao", "Why"),
  fix: t("Cách sửa", "How to fix"),
  lookHow: t("Cách xem", "How to look"),
  basis: t("Căn cứ", "Legal basis"),
  owner: t("Người sửa", "Who fixes it"),
  code: t("Mã yêu cầu", "Requirement"),
  showOnPage: t("Xem trên trang", "Show on page"),
  wholePagePlace: t("Cả trang", "The whole page"),
  moreBases: (n: number) => t(`${n} căn cứ khác`, n === 1 ? "1 other basis" : `${n} other bases`),
  morePlaces: (n: number) => t(`và ${n} chỗ khác`, `and ${n} more`),
  keysHint: t("Phím n, p: tới vấn đề sau, vấn đề trước.", "Keys n and p: next and previous finding."),
  notOnPage: t(
    "Phần này không còn trên trang hoặc không hiển thị. Hãy kiểm tra lại.",
    "This part is no longer on the page, or is not displayed. Check again.",
  ),
  copy: t("Chép", "Copy"),
  copied: t("Đã chép.", "Copied."),
  decide: t("Kết luận của biên tập viên", "Editor's answer"),
  reason: t("Lý do", "Reason"),
  reasonNeeded: t("Hãy ghi lý do.", "Give a reason."),
  answerNeeded: t("Hãy chọn một câu trả lời.", "Choose an answer."),
  reportWrong: t("Báo sai", "Report as wrong"),
  reportWrongHint: t(
    "Mục này vẫn được tính cho tới khi máy hoặc người đánh giá kết luận khác.",
    "It stays counted until the machine or an evaluator decides otherwise.",
  ),
  save: t("Lưu", "Save"),
  cancel: t("Bỏ", "Cancel"),
  withdraw: t("Rút lại", "Withdraw"),
  said: ({ answer, reason, author }: Pick<Decision, "answer" | "reason" | "author">) => {
    const by = author === "" ? "" : ` (${author})`;
    const { vi, en } = answerNames[answer];
    return answer === "note" || answer === "found"
      ? t(`${vi}${by}: ${reason}`, `${en}${by}: ${reason}`)
      : t(`${vi}${by}. Lý do: ${reason}`, `${en}${by}. Reason: ${reason}`);
  },
  addNote: t("Ghi chú", "Add a note"),
  note: t("Nội dung ghi chú", "Note"),
  noteNeeded: t("Hãy ghi nội dung.", "Write something."),
  author: t("Tên của bạn", "Your name"),
  authorHint: t(
    "Ghi vào phiếu, báo cáo và kết luận. Kết luận không có tên thì người đánh giá không dùng được.",
    "Written into the sheet, the report and your answers. Evaluators cannot use an answer without a name.",
  ),
  ofEditor: t("Biên tập viên", "Editor"),
  ownFindings: (n: number) => t(`Phát hiện của bạn (${n})`, `Found by you (${n})`),
  ownFindingsTitle: t("Phát hiện khác của biên tập viên", "Other findings of the editor"),
  ownFindingLabel: t("Điều bạn thấy mà máy không nêu", "What you see and the machine did not say"),
  addOwnFinding: t("Thêm phát hiện", "Add a finding"),
  takePicture: t("Chụp chỗ này", "Take a picture"),
  removePicture: t("Bỏ ảnh chụp", "Remove the picture"),
  pictureOf: (title: string) => t(`Ảnh chụp: ${title}`, `Picture: ${title}`),
  pictureKept: t("Ảnh chụp có trong báo cáo HTML.", "The picture goes into the HTML report."),
  noPicture: t(
    "Không chụp được. Bấm biểu tượng Kiểm Cổng trên thanh công cụ khi đang mở trang này rồi chụp lại.",
    "No picture could be taken. Press the Kiểm Cổng button in the toolbar over this page, then try again.",
  ),
  settled: (n: number) => t(`Đã kết luận (${n})`, `Answered (${n})`),
  export: t("Xuất kết quả", "Export"),
  exportDecisions: t("Xuất các kết luận", "Export answers"),
  importDecisions: t("Nhập các kết luận", "Import answers"),
  imported: (n: number) =>
    t(`Đã nhập ${n} kết luận.`, count(n, "answer was imported.", "answers were imported.")),
  notDecisions: t(
    "Tệp này không phải tệp kết luận của Kiểm Cổng. Hãy chọn tệp .json đã xuất từ tiện ích.",
    "This is no file of Kiểm Cổng answers. Choose a .json file that the extension exported.",
  ),
  facts: t("Bài đọc được", "What was read"),
  factKind: t("Loại trang", "Kind of page"),
  factTitle: t("Tiêu đề", "Title"),
  factDate: t("Ngày đăng", "Published"),
  factAuthor: t("Tác giả", "Author"),
  factSource: t("Nguồn", "Source"),
  factNumber: t("Số văn bản", "Document number"),
  factAttachments: t("Tệp đính kèm", "Attachments"),
  factTools: t("In, lưu, chia sẻ", "Print, save, share"),
  factLanguage: t("Ngôn ngữ", "Language"),
  notFound: t("không thấy", "not found"),
  tools: (print: boolean, save: boolean, share: boolean) => {
    const list = (vi: boolean) =>
      [print && (vi ? "in" : "print"), save && (vi ? "lưu" : "save"), share && (vi ? "chia sẻ" : "share")]
        .filter(Boolean)
        .join(", ");
    return t(list(true) || "không thấy", list(false) || "not found");
  },
  languages: {
    vi: t("tiếng Việt", "Vietnamese"),
    en: t("tiếng Anh", "English"),
    mixed: t("lẫn hai thứ tiếng", "two languages"),
    other: t("tiếng khác", "another language"),
    unknown: t("chưa rõ", "unclear"),
  },
  noHeadings: t("Trang không có tiêu đề nào.", "The page has no headings."),
  headingLevel: (level: number) => t(`Tiêu đề bậc ${level}`, `Heading level ${level}`),
  headingHidden: t("không hiển thị", "not displayed"),
  headingEmpty: t("(tiêu đề rỗng)", "(empty heading)"),
  headingSkipped: (n: number) =>
    t(`bỏ qua ${n} bậc phía trên`, count(n, "level skipped above", "levels skipped above")),
  noPictures: t("Không có ảnh nào hiển thị.", "No picture is displayed."),
  noThumbnail: t("Không xem thu nhỏ được", "No preview"),
  noLinks: t("Không có liên kết nào hiển thị.", "No link is displayed."),
  onlyProblems: t("Chỉ hiện chỗ có vấn đề", "Only with problems"),
  linksNotOpened: t(
    "Tiện ích không mở liên kết nào, nên liên kết hỏng ở máy chủ khác do bộ thu thập kiểm tra.",
    "The extension opens no links; dead ones elsewhere are found by the crawler.",
  ),
  more: (n: number) => t(`Hiện thêm (còn ${n})`, `Show more (${n} left)`),
  criteriaFor: (kind: string) =>
    t(`Yêu cầu áp dụng cho loại trang “${kind}”`, `Requirements for pages of kind “${kind}”`),
  siteWide: (n: number) =>
    t(
      `${n} yêu cầu khác không kết luận được từ một trang: bộ thu thập hoặc người đánh giá xét.`,
      `${count(n, "other requirement", "other requirements")} cannot be decided from one page: the crawler or an evaluator does that.`,
    ),
  largePage: (elements: number) =>
    t(
      `Trang có ${elements.toLocaleString("vi-VN")} phần tử. Kiểm tra khả năng tiếp cận sẽ làm trang khựng vài giây nên chưa chạy.`,
      `The page has ${elements.toLocaleString("en-GB")} elements. Checking accessibility would hold it up for some seconds, so it was not run.`,
    ),
  scanAnyway: t("Vẫn kiểm tra", "Check it anyway"),
  tooComplex: t(
    "Trang quá lớn để kiểm tra trong trình duyệt (trên 60.000 phần tử hoặc 16 triệu ký tự).",
    "The page is too large to check in the browser (over 60,000 elements or 16 million characters).",
  ),
  partGone: t(
    "Phần được chọn không còn trên trang. Hãy chọn lại phạm vi kiểm tra.",
    "The chosen part is no longer on the page. Choose again what to check.",
  ),
  nothingSelected: t(
    "Chưa chọn phần nào. Bôi đen nội dung trên trang rồi bấm lại.",
    "Nothing is selected. Select content on the page and press again.",
  ),
  crashed: (detail: string) =>
    t(
      `Không kiểm tra được trang này (${detail}). Tải lại trang rồi thử lại.`,
      `This page could not be checked (${detail}). Reload it and try again.`,
    ),
  notHtml: (type: string) =>
    t(
      `Đây là một tệp (${type}), không phải trang web, nên không kiểm tra được.`,
      `This is a file (${type}) and no web page, so it cannot be checked.`,
    ),
  restricted: t(
    "Trình duyệt không cho tiện ích xem trang này: trang của trình duyệt, kho tiện ích, tệp PDF hoặc trang mới mở.",
    "The browser keeps extensions out of this page: its own pages, the add-on store, PDF files and new tabs.",
  ),
  needsClick: t(
    "Bấm biểu tượng Kiểm Cổng trên thanh công cụ để cho phép xem trang này một lần.",
    "Press the Kiểm Cổng button in the toolbar to let it see this page once.",
  ),
  navigated: t(
    "Thẻ này đã sang trang khác hoặc đã tải lại. Kết quả dưới đây là của trang trước đó.",
    "This tab has moved on or was reloaded. The results below are of the page before.",
  ),
  changed: t("Trang đã thay đổi từ lần kiểm tra này.", "The page has changed since this check."),
  autoRecheck: t("Tự kiểm tra lại khi trang thay đổi", "Check again when the page changes"),
  alwaysHere: (host: string) => t(`Luôn kiểm tra trang thuộc ${host}`, `Always check pages of ${host}`),
  alwaysHereHint: t(
    "Trình duyệt sẽ hỏi quyền xem riêng máy chủ này; bỏ dấu là thu quyền lại.",
    "The browser will ask for access to this host alone; untick to give it back.",
  ),
  setupTitle: t("Đơn vị của bạn", "Your agency"),
  setupLead: t(
    "Chọn một lần; sửa được trong Cài đặt. Đề xuất dựa vào tên miền và phần đầu trang.",
    "Choose once; options let you change it. Proposed from the host and the page's header.",
  ),
  regulation: t("Quy định áp dụng", "Regulation"),
  choose: t("Chọn…", "Choose…"),
  agencyKind: t("Loại cơ quan", "Kind of agency"),
  agencyName: t("Tên cơ quan", "Name of the agency"),
  homeAddress: t("Địa chỉ trang chủ của cổng", "Home page of the portal"),
  homeAddressHint: t(
    "Để trống nếu trang chủ là gốc của tên miền đang xem.",
    "Leave empty where it is the root of the host you look at.",
  ),
  homeAddressWrong: t(
    "Địa chỉ phải bắt đầu bằng https:// hoặc http://.",
    "The address must begin with https:// or http://.",
  ),
  chooseBoth: t("Hãy chọn quy định và loại cơ quan.", "Choose a regulation and a kind of agency."),
  start: t("Dùng lựa chọn này", "Use this"),
  saved: t("Đã lưu.", "Saved."),
  optionsTitle: t("Cài đặt Kiểm Cổng", "Kiểm Cổng options"),
  privacy: t(
    "Mọi việc kiểm tra diễn ra trong trình duyệt này. Tiện ích không gửi gì ra ngoài, không ghi lại trang đã xem.",
    "All checking happens in this browser. The extension sends nothing out and keeps no record of the pages you see.",
  ),
  permittedHosts: t("Máy chủ được kiểm tra luôn", "Hosts always checked"),
  noHosts: t("Chưa có.", "None."),
  remove: t("Thu quyền", "Take back"),
  decisionsKept: (n: number) =>
    t(`Đang giữ ${n} kết luận.`, count(n, "answer is kept.", "answers are kept.")),
  sheetTitle: t("Phiếu tự kiểm tra trước khi đăng", "Self-check before publishing"),
  pageReportTitle: t("Kết quả kiểm tra trang", "Result of a page check"),
  sheetPage: t("Trang kiểm tra", "Page"),
  sheetAddress: t("Địa chỉ", "Address"),
  sheetOthers: (n: number) =>
    t(
      `${n} mục khác thuộc quản trị cổng, đơn vị cung cấp phần mềm hoặc chỉ là gợi ý: xem báo cáo đầy đủ.`,
      `${count(n, "other item is", "other items are")} for the administrator or the vendor, or advice: see the full report.`,
    ),
  sheetExtent: t("Phạm vi", "Extent"),
  ofPart: t(
    "Chỉ phần được chọn hoặc bài đang soạn, không phải cả trang",
    "Only the selected part or the article being written, not the whole page",
  ),
  notExportedYet: t(
    "Kiểm tra chưa xong nên chưa xuất được kết quả.",
    "The check has not been finished, so there is no result to export yet.",
  ),
  sheetAgency: t("Đơn vị", "Agency"),
  sheetBasis: t("Xét theo", "Judged by"),
  sheetTime: t("Thời điểm kiểm tra", "Checked at"),
  sheetResult: t("Kết quả", "Result"),
  sheetFindings: t("Nội dung", "Findings"),
  sheetNoFindings: t("Không có mục nào phải sửa hoặc cần xem.", "Nothing to fix or to review."),
  sheetEditor: t("Người biên tập", "Editor"),
  sheetApprover: t("Người duyệt", "Approved by"),
  sheetSign: t("(ký, ghi rõ họ tên)", "(signature and full name)"),
  sheetMade: (version: string, hash: string) =>
    t(
      `Lập bằng Kiểm Cổng ${version}; bộ quy tắc ${hash}. Máy chỉ kiểm được một phần yêu cầu.`,
      `Made with Kiểm Cổng ${version}; rule set ${hash}. A machine checks only part of the requirements.`,
    ),
} as const;
