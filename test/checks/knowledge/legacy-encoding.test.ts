import { describe, expect, it } from "vitest";
import { legacyTextIn, tcvn3ToUnicode, vniToUnicode } from "../../../checks/knowledge/legacy-encoding.ts";

const good =
  "Ủy ban nhân dân tỉnh thông báo lịch làm việc của lãnh đạo tuần từ ngày 06/7 đến ngày 10/7/2026, kính mời các cơ quan, đơn vị theo dõi.";

/** UTF-8 bytes read as Windows-1252, as a server with a wrong header has them shown. */
const mojibake = (text: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
const kindsIn = (text: string) => legacyTextIn(text).map(({ kind }) => kind);

describe("TCVN3", () => {
  it.each([
    ["Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"],
    ["§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
    ["Uû ban nh©n d©n tØnh", "Uỷ ban nhân dân tỉnh"],
    ["QuyÕt ®Þnh vÒ viÖc ban hµnh", "Quyết định về việc ban hành"],
    ["th«ng t\u00ad, ng\u00adêi ®\u00adîc h\u00adëng", "thông tư, người được hưởng"],
    ["Thñ tôc hµnh chÝnh", "Thủ tục hành chính"],
    ["Sè ®iÖn tho¹i", "Số điện thoại"],
    ["kÕ ho¹ch ph¸t triÓn kinh tÕ - x· héi n¨m 2003", "kế hoạch phát triển kinh tế - xã hội năm 2003"],
  ])("reads %j", (typed, expected) => {
    expect(tcvn3ToUnicode(typed)).toBe(expected);
  });

  it("is recognised", () => {
    const [found, ...others] = legacyTextIn("Céng hoµ x· héi chñ nghÜa ViÖt Nam, Uû ban nh©n d©n tØnh");
    expect(others).toEqual([]);
    expect(found?.kind).toBe("tcvn3");
    expect(found?.excerpt).toContain("hoµ x· héi");
    expect(found?.share).toBeGreaterThan(0.5);
  });

  it("is recognised as a fragment of a good page, with a small share", () => {
    const [found] = legacyTextIn(`${good} Tr¹m y tÕ x·, QuyÕt ®Þnh thµnh lËp. ${good}`);
    expect(found?.kind).toBe("tcvn3");
    expect(found?.share).toBeLessThan(0.2);
  });
});

describe("VNI", () => {
  it.each([
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
    ["UYÛ BAN NHAÂN DAÂN TÆNH", "UỶ BAN NHÂN DÂN TỈNH"],
    ["Quyeát ñònh veà vieäc ban haønh", "Quyết định về việc ban hành"],
    ["ngöôøi ñöôïc höôûng", "người được hưởng"],
    ["Aùnh saùng vaên hoùa", "Ánh sáng văn hóa"],
    ["kyõ thuaät, ñòa chæ", "kỹ thuật, địa chỉ"],
  ])("reads %j", (typed, expected) => {
    expect(vniToUnicode(typed)).toBe(expected);
  });

  it("is recognised", () => {
    expect(kindsIn("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")).toEqual(["vni"]);
  });
});

describe("mojibake", () => {
  it.each(["Ủy ban nhân dân tỉnh", "Điều kiện tự nhiên", "Thông báo “lịch làm việc”"])(
    "of %j is recognised",
    (text) => {
      expect(kindsIn(mojibake(text))).toEqual(["mojibake"]);
    },
  );

  it.each(["“XÔ ĐÔ, BÃO LŨ, NHÃ”, “ĐÔ THỊ HÃ”", "Café Müller – São Paulo – “Être”"])(
    "is not seen in %j",
    (text) => {
      expect(legacyTextIn(text)).toEqual([]);
    },
  );
});

describe("other debris", () => {
  it("finds replacement characters", () => {
    expect(legacyTextIn("Th\uFFFDng b\uFFFDo m\u1EDBi")).toEqual([
      { kind: "replacement", excerpt: "Th\uFFFDng b\uFFFDo mới", words: 2, share: 2 / 3 },
    ]);
  });

  it("finds decomposed letters and tells their share", () => {
    const [found] = legacyTextIn(`${"Điều lệ".normalize("NFD")} tin mới`);
    expect(found?.kind).toBe("decomposed");
    expect(found?.share).toBe(0.5);
  });

  it.each([
    "Tin &amp; bài",
    "Hội&nbsp;nghị",
    "Kế ho&#7841;ch",
    "thông b&aacute;o",
    "phòng Ramp;D",
    "amp;nbsp;",
  ])("finds entity debris in %j", (text) => {
    expect(kindsIn(text)).toEqual(["entities"]);
  });

  it.each([
    "https://example.vn/?a=1&amp;b=2",
    'Viết <a href="#">&nbsp;</a>',
    "AT&T, R&D, KH&CN; TT&TT;",
    "Gõ “&nbsp;” để thêm khoảng trắng",
  ])("finds none in %j", (text) => {
    expect(legacyTextIn(text)).toEqual([]);
  });
});

describe("good text", () => {
  it.each([
    good,
    good.toUpperCase(),
    "Công ty Müller GmbH, François, Noël, señor Núñez, Håkon, Ærø và Øresund tham dự.",
    "The façade of the Hôtel de l'Île, naïve coöperation, Zoë's résumé and a jalapeño.",
    "Le président français a reçu une délégation à l'hôtel où était prévue la fête.",
    "Nồng độ 10 µm, 5 °C, 20 m², © 2026, Windows®, § 12, ½ diện tích, £5, ¥100, «ý kiến».",
    "const đồ = { tên: 'thử' }; // kiểm tra «x»",
    "Đại biểu dự hội nghị: Y Khă Niê, H'Hen Niê, A Lềnh.",
    "Chữ “Céng hoµ x· héi chñ nghÜa ViÖt Nam” gõ bằng phông TCVN3 phải chuyển sang Unicode.",
    "",
    "12345 - 67890",
  ])("is left alone: %j", (text) => {
    expect(legacyTextIn(text)).toEqual([]);
  });
});
