import { describe, expect, it } from "vitest";
import { readDocumentText } from "../../../checks/reading/document-text.ts";

const decision = [
  "UBND TỈNH MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Số: 45/2026/QĐ-UBND Tỉnh Mẫu, ngày 07 tháng 7 năm 2026",
  "QUYẾT ĐỊNH",
  "Ban hành Quy chế mẫu",
  "Căn cứ Luật số 80/2015/QH13 ngày 22 tháng 6 năm 2015;",
  "Điều 1. Ban hành kèm theo Quyết định này Quy chế mẫu.",
  "Áp dụng cho các đơn vị nêu tại danh sách đơn vị kèm theo; chi tiết tại Phụ lục II.",
  "Nơi nhận:",
  "- Như Điều 3;",
  "TM. ỦY BAN NHÂN DÂN",
  "KT. CHỦ TỊCH",
  "PHÓ CHỦ TỊCH",
  "Trần Thị Mẫu",
];

describe("the text of a document", () => {
  it("gives its own number and date, not those it refers to", () => {
    expect(readDocumentText(decision)).toMatchObject({ number: "45/2026/QĐ-UBND", issuedOn: "2026-07-07" });
  });

  it("gives who signed", () => {
    expect(readDocumentText(decision)).toMatchObject({ signer: "Trần Thị Mẫu" });
  });

  it("names what goes with it and tells what is there", () => {
    expect(readDocumentText(decision)).toMatchObject({
      annexesNamed: ["Quy chế", "Danh sách", "Phụ lục II"],
      annexesHeld: [],
    });
    const whole = [...decision, "QUY CHẾ", "Về việc mẫu", "PHỤ LỤC II", "DANH SÁCH ĐƠN VỊ MẪU"];
    expect(readDocumentText(whole).annexesHeld).toEqual(["Quy chế", "Phụ lục II", "Phụ lục", "Danh sách"]);
  });

  it("reads decomposed letters alike", () => {
    const own = readDocumentText(decision.map((line) => line.normalize("NFD")));
    expect(own).toEqual(readDocumentText(decision));
  });

  it("says nothing where the document does not", () => {
    expect(
      readDocumentText(["Thông báo lịch làm việc", "Thực hiện Công văn số 12/UBND-VX ngày 05/7/2026"]),
    ).toEqual({
      number: null,
      issuedOn: null,
      signer: null,
      annexesNamed: [],
      annexesHeld: [],
    });
  });
});
