import { describe, expect, it } from "vitest";
import type { ResolvedProvision } from "../../checks/regulations/schema.ts";
import { citeProvision } from "../../reports/citation.ts";
import { instruments, provision } from "./sample-rule-set.ts";

const cite = (where: string, fields: Partial<ResolvedProvision> = {}) =>
  citeProvision(provision(where, fields), instruments);

describe("citations", () => {
  it("go from point to article to the rules issued with a decision", () => {
    expect(cite("ca-mau-2026 5 3 a").citation).toEqual({
      vi: "điểm a khoản 3 Điều 5 Quy chế ban hành kèm theo Quyết định số 68/2026/QĐ-UBND",
      en: "point a, clause 3, Article 5 of the Regulation issued with Decision No. 68/2026/QĐ-UBND",
    });
  });

  it("name decrees, circulars and laws by their number", () => {
    expect(cite("nd-224-2026 11 4 đ").citation.vi).toBe("điểm đ khoản 4 Điều 11 Nghị định số 224/2026/NĐ-CP");
    expect(cite("tt-22-2023").citation).toEqual({
      vi: "Thông tư số 22/2023/TT-BTTTT",
      en: "Circular No. 22/2023/TT-BTTTT",
    });
    expect(cite("luat-tctt 19 1").citation).toEqual({
      vi: "khoản 1 Điều 19 Luật Tiếp cận thông tin số 104/2016/QH13",
      en: "clause 1, Article 19 of the Law on Access to Information No. 104/2016/QH13",
    });
  });

  it("tell the covering decision from the rules issued with it", () => {
    expect(cite("", { instrument: "ca-mau-2026", article: "QĐ Đ2", clause: "1" }).citation).toEqual({
      vi: "khoản 1 Điều 2 Quyết định số 68/2026/QĐ-UBND",
      en: "clause 1, Article 2 of Decision No. 68/2026/QĐ-UBND",
    });
    expect(cite("", { instrument: "ca-mau-2026", article: "Căn cứ" }).citation).toEqual({
      vi: "phần căn cứ của Quyết định số 68/2026/QĐ-UBND",
      en: "preamble of Decision No. 68/2026/QĐ-UBND",
    });
  });

  it("keep the names of forms, annexes and columns", () => {
    expect(cite("", { instrument: "ca-mau-2026", article: "Mẫu 01", clause: "cột 9" }).citation).toEqual({
      vi: "cột 9 Mẫu 01 Quy chế ban hành kèm theo Quyết định số 68/2026/QĐ-UBND",
      en: "column 9, Form 01 of the Regulation issued with Decision No. 68/2026/QĐ-UBND",
    });
    expect(cite("", { instrument: "tt-22-2023", article: "Phụ lục II" }).citation).toEqual({
      vi: "Phụ lục II Thông tư số 22/2023/TT-BTTTT",
      en: "Annex II of Circular No. 22/2023/TT-BTTTT",
    });
  });

  it("say that a text is a draft, by its issuer where it has no number", () => {
    expect(cite("binh-dinh-2025 4 1 a", { state: "draft" })).toMatchObject({
      state: "draft",
      citation: {
        vi: "điểm a khoản 1 Điều 4 Quy chế ban hành kèm theo dự thảo Quyết định của Ủy ban nhân dân tỉnh Bình Định",
        en: "point a, clause 1, Article 4 of the Regulation issued with the draft Decision of the People’s Committee of Bình Định province",
      },
    });
  });

  it("say what is not verified, by the clause or by its instrument", () => {
    const note = { vi: "căn cứ cần xác minh", en: "basis to be verified" };
    expect(cite("ca-mau-2026 5 1", { verified: false })).toMatchObject({ verified: false, note });
    expect(cite("tt-22-2023")).toMatchObject({ verified: false, note });
    expect(cite("ca-mau-2026 5 1")).toMatchObject({ verified: true, note: null });
  });

  it("show a replaced reference as replaced", () => {
    const cited = cite("nd-42-2022 8 1", { state: "replaced", replacedBy: "nd-224-2026" });
    expect(cited.note?.vi).toBe("đã được thay thế bởi Nghị định số 224/2026/NĐ-CP; căn cứ cần xác minh");
    expect(cited.note?.en).toBe("replaced by Decree No. 224/2026/NĐ-CP; basis to be verified");
  });

  it("name what a clause stands in for, refers to, or only illustrates", () => {
    const note = (fields: Partial<ResolvedProvision>) => cite("nd-224-2026 11 4", fields).note?.vi;
    expect(note({ substitutes: "nd-42-2022" })).toBe("áp dụng thay Nghị định số 42/2022/NĐ-CP");
    expect(note({ via: "nd-42-2022" })).toBe("dẫn chiếu Nghị định số 42/2022/NĐ-CP");
    expect(note({ binding: false })).toBe("để tham khảo");
  });

  it("refuse an instrument that the rule set does not hold", () => {
    expect(() => cite("khong-co 1")).toThrow("khong-co");
  });
});
