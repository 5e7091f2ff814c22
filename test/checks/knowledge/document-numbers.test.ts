import { describe, expect, it } from "vitest";
import { documentKindIn, findDocumentNumbers } from "../../../checks/knowledge/document-numbers.ts";

describe("findDocumentNumbers", () => {
  it.each([
    ["12/2024/QĐ-UBND", "12/2024/QĐ-UBND", "Quyết định", 2024, "UBND", true],
    ["1645/TTr-VP", "1645/TTr-VP", "Tờ trình", null, "VP", false],
    ["68/NQ-HĐND", "68/NQ-HĐND", "Nghị quyết", null, "HĐND", false],
    ["08/2025/NQ-HĐND", "08/2025/NQ-HĐND", "Nghị quyết", 2025, "HĐND", true],
    ["2027 /STTTT-BCVT", "2027/STTTT-BCVT", "Công văn", null, "STTTT-BCVT", false],
    ["310/BTTTT-ƯDCNTT", "310/BTTTT-ƯDCNTT", "Công văn", null, "BTTTT-ƯDCNTT", false],
    ["123/VPCP-KGVX", "123/VPCP-KGVX", "Công văn", null, "VPCP-KGVX", false],
    ["Số: 123/BC-SKHCN", "123/BC-SKHCN", "Báo cáo", null, "SKHCN", false],
    ["12/2024/qđ-ubnd", "12/2024/QĐ-UBND", "Quyết định", 2024, "UBND", true],
    ["12/2024/QD-UBND", "12/2024/QĐ-UBND", "Quyết định", 2024, "UBND", true],
    ["12 / 2024 / QĐ - UBND", "12/2024/QĐ-UBND", "Quyết định", 2024, "UBND", true],
    ["12/2024/QĐ–UBND", "12/2024/QĐ-UBND", "Quyết định", 2024, "UBND", true],
    ["43/2011/NĐ-CP", "43/2011/NĐ-CP", "Nghị định", 2011, "CP", true],
    ["26/2020/TT-BTTTT", "26/2020/TT-BTTTT", "Thông tư", 2020, "BTTTT", true],
    ["20/2014/TTLT-BTP-BNV", "20/2014/TTLT-BTP-BNV", "Thông tư liên tịch", 2014, "BTP-BNV", true],
    ["1/2025/TT-BLĐTB&XH", "1/2025/TT-BLĐTB&XH", "Thông tư", 2025, "BLĐTB&XH", true],
    ["Luật số 80/2015/QH13", "80/2015/QH13", null, 2015, "QH13", true],
    ["76/2025/UBTVQH15", "76/2025/UBTVQH15", null, 2025, "UBTVQH15", true],
    ["57-NQ/TW", "57-NQ/TW", "Nghị quyết", null, "TW", false],
    ["12-KH/TU", "12-KH/TU", "Kế hoạch", null, "TU", false],
    ["05a/KH-UBND", "05a/KH-UBND", "Kế hoạch", null, "UBND", false],
    ["80/2014/QĐ-TTg", "80/2014/QĐ-TTg", "Quyết định", 2014, "TTg", true],
    ["68/NQ-CP", "68/NQ-CP", "Nghị quyết", null, "CP", false],
    ["19-2017/NQ-CP", "19-2017/NQ-CP", "Nghị quyết", 2017, "CP", false],
    ["01/HD-UBND", "01/HD-UBND", "Hướng dẫn", null, "UBND", false],
    ["10/GM-UBND", "10/GM-UBND", "Giấy mời", null, "UBND", false],
    ["03/CĐ-UBND", "03/CĐ-UBND", "Công điện", null, "UBND", false],
    ["15/VBHN-BTC", "15/VBHN-BTC", "Văn bản hợp nhất", null, "BTC", null],
    ["12/2015/CT-UBND", "12/2015/CT-UBND", "Chỉ thị", 2015, "UBND", null],
    ["12/2024/QĐ-SKHCN", "12/2024/QĐ-SKHCN", "Quyết định", 2024, "SKHCN", null],
    ["Số 12/QĐ", "12/QĐ", "Quyết định", null, null, false],
  ])("reads %j", (text, number, kind, year, issuerCode, normative) => {
    const expected = [{ number, kind, year, issuerCode, normative }];
    expect(findDocumentNumbers(text)).toMatchObject(expected);
    expect(findDocumentNumbers(text.normalize("NFD"))).toMatchObject(expected);
  });

  it("reads several in order and tells where they stand", () => {
    const text = "Quyết định số 12/2024/QĐ-UBND thay thế Quyết định số 03/2019/QĐ-UBND.";
    const found = findDocumentNumbers(text.normalize("NFD"));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      "12/2024/QĐ-UBND",
      "03/2019/QĐ-UBND",
    ]);
  });

  it.each([
    "24/7",
    "120 km/h",
    "và/hoặc",
    "05/07/2025",
    "1/2 TP-HCM",
    "TCVN 1/A-B",
    "Mẫu số 02/KK-TNCN",
    "Biểu 01/BC-XH",
    "3/HĐ",
    "12/QĐ về việc",
    "/2017/TT-BTC",
    "https://example.gov.vn/12/tin-tuc",
    "Nam/Nữ",
    "100.000 đồng/người",
    "file 12/abc-def",
  ])("finds none in %j", (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });
});

describe("documentKindIn", () => {
  it.each([
    ["Quyết định về việc ban hành Quy chế", "QĐ"],
    ["QUYẾT ĐỊNH", "QĐ"],
    ["QĐ", "QĐ"],
    ["TTr", "TTr"],
    ["Luật Đất đai", "L"],
    ["Thông tư liên tịch số 20", "TTLT"],
    ["Thông tư 28/2009/TT-BTTTT", "TT"],
    ["V/v báo cáo kết quả", "CV"],
    ["Dự thảo Nghị định sửa đổi", "NĐ"],
    ["Loại văn bản: Kế hoạch", "KH"],
    ["Văn bản hợp nhất", "VBHN"],
    ["Số: 12/CT-UBND về công tác bảo đảm an toàn", "CT"],
    ["1790/BTTTT-VNCERT", "CV"],
  ])("of %j is %s", (text, code) => {
    expect(documentKindIn(text)?.code).toBe(code);
    expect(documentKindIn(text.normalize("NFD"))?.code).toBe(code);
  });

  it.each([
    "Luật sư tư vấn miễn phí",
    "Báo cáo viên pháp luật",
    "Tin tức",
    "Hội nghị về kế hoạch",
    "Hội nghị triển khai Nghị quyết số 57-NQ/TW",
    "",
  ])("is none of %j", (text) => {
    expect(documentKindIn(text)).toBeNull();
  });
});
