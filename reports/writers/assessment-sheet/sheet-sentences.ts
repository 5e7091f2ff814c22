import type { Text } from "../../../checks/text.ts";

// What the sheet for people and the file they fill in say.

const t = (vi: string, en: string): Text => ({ vi, en });

export const sheetWords = {
  title: t("Phiếu dành cho người đánh giá", "Assessment sheet"),
  intro: t(
    "Máy chỉ trả lời được một phần. Phiếu này nêu những điều cần người xem, mỗi điều không quá hai phút, cùng những gì máy đã thấy.",
    "The machine answers only part. This sheet names what a person must look at, two minutes each, with what the machine saw.",
  ),
  howHeading: t("Cách làm", "How to use it"),
  how: [
    t(
      "Xem từng câu trên trang được nêu, đánh dấu Đạt, Không đạt hoặc Không áp dụng; ghi minh chứng để người khác xem lại được.",
      "Look at each question on the page named and mark met, not met or not applicable; note evidence so that others can see it again.",
    ),
    t(
      "Chép kết quả vào tệp danh-gia.yaml (--format danh-gia): tên người đánh giá, ngày, kết luận, lý do.",
      "Copy the results into danh-gia.yaml (--format danh-gia): the assessor's name, the day, outcome and reason.",
    ),
    t(
      "Kiểm lại với --assessments danh-gia.yaml. Kết luận được dùng cho đến khi bằng chứng thay đổi, rồi được hỏi lại.",
      "Audit again with --assessments danh-gia.yaml. An answer is used until its evidence changes, then asked again.",
    ),
    t(
      "Không đăng nhập, không gửi biểu mẫu, không nhập dữ liệu của người thật khi thử.",
      "Do not log in, send forms or enter data of real people while testing.",
    ),
  ],
  author: t("Người đánh giá", "Assessor"),
  unit: t("Đơn vị", "Office"),
  day: t("Ngày", "Day"),
  sampleHeading: t("Các trang mẫu", "Sample pages"),
  sampleIntro: t(
    "Mỗi mẫu trang lấy một trang; lỗi của mẫu trang có trên mọi trang cùng mẫu.",
    "One page of each template; a fault of the template is on every page of it.",
  ),
  code: t("Ký hiệu", "Code"),
  page: t("Trang", "Page"),
  sharing: (pages: number) => t(`${pages} trang cùng mẫu`, `${pages} of this template`),
  criteriaHeading: t(
    "Tiếp cận người khuyết tật (WCAG 2.2, mức A và AA)",
    "Accessibility (WCAG 2.2, levels A and AA)",
  ),
  criteriaIntro: t(
    "Kết quả nêu điều đã xem và điều thấy không đạt, không phải giấy chứng nhận phù hợp WCAG.",
    "The result says what was looked at and what was found not met; it is no certificate of WCAG conformance.",
  ),
  principles: {
    "1": t("Nhận biết được", "Perceivable"),
    "2": t("Thao tác được", "Operable"),
    "3": t("Hiểu được", "Understandable"),
    "4": t("Bền vững", "Robust"),
  } as Readonly<Record<string, Text>>,
  level: (level: string, since: string) => t(`mức ${level}, WCAG ${since}`, `level ${level}, WCAG ${since}`),
  binding: t("bắt buộc (Thông tư 26/2020/TT-BTTTT)", "binding (Circular 26/2020/TT-BTTTT)"),
  recommended: t("khuyến nghị", "recommended"),
  test: t("Cách thử", "How to test"),
  whom: t("Quan trọng với", "Matters for"),
  note: t("Ghi lại", "Note"),
  machine: t("Máy", "Machine"),
  machineFound: (pages: string, rules: string) =>
    t(`Thấy lỗi ở ${pages} (${rules}).`, `Faults on ${pages} (${rules}).`),
  otherPages: (count: number) => t(`${count} trang ngoài mẫu`, `${count} pages outside the sample`),
  machineClean: t(
    "Quy tắc của máy không thấy lỗi; không có nghĩa là đạt.",
    "Its rules found no fault; that is not the same as met.",
  ),
  machineCannot: t("Không kiểm được.", "Cannot test this."),
  machineNotRun: t("Chưa chạy quy tắc (không dùng trình duyệt).", "Its rules did not run (no browser)."),
  wholePortal: t("xét chung cho cổng", "for the whole portal"),
  met: t("Đạt", "Met"),
  notMet: t("Không đạt", "Not met"),
  notApplicable: t("Không áp dụng", "Not applicable"),
  falseAlarm: t("Báo sai", "False alarm"),
  confirmed: t("Đúng", "Right"),
  evidenceOf: (what: string) => t(`Minh chứng: ${what}`, `Evidence: ${what}`),
  answered: t("đã có kết luận", "already answered"),
  undecidedHeading: t("Yêu cầu cần người kết luận", "Requirements a person decides"),
  undecidedIntro: t(
    "Máy đã thu thập bằng chứng, hoặc không kiểm được và nêu lý do.",
    "The machine gathered evidence, or could not test and says why.",
  ),
  question: t("Câu hỏi", "Question"),
  meets: (title: string) =>
    t(`Cổng có đáp ứng yêu cầu “${title}” không?`, `Does the portal meet “${title}”?`),
  where: t("Ở đâu", "Where"),
  basis: t("Căn cứ", "Legal basis"),
  papersHeading: t("Hồ sơ cần xem", "Papers to see"),
  papersIntro: t(
    "Không quan sát được từ bên ngoài: xem hồ sơ, ghi số, ngày văn bản. Hồ sơ theo năm thì ghi ngày hết dùng (validUntil).",
    "Not to be seen from outside: read the papers and note their numbers and days. For papers of a year give the last day of use (validUntil).",
  ),
  failedHeading: t(
    "Máy kết luận không đạt: đúng hay báo sai?",
    "Failed by the machine: right, or a false alarm?",
  ),
  failedIntro: t(
    "Xem chỗ được nêu. Báo sai phải có lý do; báo cáo nêu riêng, không xóa nhận xét của máy.",
    "Look at the places. A false alarm needs a reason; the report shows it apart and keeps what the machine said.",
  ),
  nothing: t("Không có.", "None."),
  fileHead: [
    t(
      "Tệp kết luận của người đánh giá. Điền outcome: đạt, không đạt hoặc không áp dụng; reason: lý do; evidence: minh chứng.",
      "Assessments by people. Fill in outcome: passed, failed or inapplicable; reason; evidence.",
    ),
    t(
      "Mục để trống là chưa xem. Không sửa fingerprint: nó gắn kết luận với bằng chứng của lần kiểm này.",
      "What is left empty was not looked at. Leave the fingerprints: they tie an answer to this audit's evidence.",
    ),
    t(
      "Đưa vào lần kiểm sau: kiemcong audit <url> --assessments danh-gia.yaml",
      "For the next audit: kiemcong audit <url> --assessments danh-gia.yaml",
    ),
  ],
  authorSlot: t("họ tên người đánh giá", "the assessor's name"),
  daySlot: t("ngày đánh giá, YYYY-MM-DD", "day of assessment, YYYY-MM-DD"),
};
