import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { summarise } from "../../../reports/writers/terminal.ts";
import { agencyName, sampleReport } from "../sample-report.ts";

const plain = { colour: false, files: ["kiemcong-out/report.html"] };

describe("the summary in the terminal", () => {
  it("tells verdict, score, coverage, top fixes and where the report lies, in Vietnamese", () => {
    expect(summarise(sampleReport("typical"), plain)).toBe(`${agencyName}
https://somauthu.camau.gov.vn/
Quyết định số 68/2026/QĐ-UBND · xét theo quy định ngày 22/11/2026

Chưa đủ căn cứ xếp hạng
Điểm 83,4/100 (khoảng 69,3–86,2) · độ phủ 83,1%, đã kết luận 29/38 yêu cầu
Đạt 21 · Đạt một phần 3 · Không đạt 3 · Không áp dụng 3 · Chưa kiểm 3 · Cần người kết luận 3 · Cần hồ sơ 3 · Chỉ nhận xét 2

Cần người xác nhận trước khi công bố:
  Có đoạn chữ ẩn chứa từ ngữ cờ bạc; cần người xem và xác nhận.

Việc cần sửa trước
   +3,90  Văn bản có đủ số, ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu và tệp tải về (Ban Biên tập)
   +3,37  Hình ảnh có văn bản thay thế (Ban Biên tập)
   +3,16  Tin tức, sự kiện được cập nhật thường xuyên (Ban Biên tập)
   +1,26  Mỗi tin, bài có chức năng in (Đơn vị cung cấp phần mềm)
   +1,17  Thông tin liên hệ của cán bộ, công chức có thẩm quyền: họ tên, chức vụ, đơn vị, điện thoại, thư điện tử công vụ (Ban Biên tập)

Báo cáo: kiemcong-out/report.html
`);
  });

  it("gives the band of a portal that can be ranked, in English", () => {
    const summary = summarise(sampleReport("no-findings", "en"), plain);
    expect(summary).toContain("Band: Good\nScore 100.0/100 (between 100.0 and 100.0) · coverage 100%");
    expect(summary).toContain("Report: kiemcong-out/report.html");
    expect(summary).not.toContain("What to fix first");
  });

  it("says of a portal that did not open why, and what to do", () => {
    const summary = summarise(sampleReport("unreachable", "en"), plain);
    expect(summary).toContain("The portal could not be opened\nNo connection within the time limit.");
    expect(summary).toContain("No score · coverage 0%");
  });

  it("uses control sequences only where colour is asked for", () => {
    const report = sampleReport("typical");
    const coloured = summarise(report, { ...plain, colour: true });
    expect(coloured).not.toBe(summarise(report, plain));
    expect(stripVTControlCharacters(coloured)).toBe(summarise(report, plain));
  });

  it("lets no name steer the terminal", () => {
    const report = sampleReport("typical");
    const hostile = {
      ...report,
      agency: { ...report.agency, name: "Sở\u001b[2J\u001b]0;x\u0007 Mẫu\r\nthử" },
    };
    const [first] = summarise(hostile, plain).split("\n");
    expect(first).toMatch(/^Sở.* Mẫu {2}thử$/);
    expect(first).not.toMatch(/\p{Cc}/u);
  });
});
