import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../../reports/model.ts";
import { writeHtml } from "../../../../reports/writers/html/write-html.tsx";
import { host, sampleReport } from "../../sample-report.ts";

function half(report: Report, lang: "vi" | "en" = "vi") {
  const $ = load(writeHtml(report));
  const section = (id: string) => $(`section[aria-labelledby="${lang}-${id}"]`);
  const read = (selector: string) =>
    $(`[data-half="${lang}"] ${selector}`).text().replace(/\s+/g, " ").trim();
  return { $, section, read };
}

const typical = sampleReport("typical");

describe("the cover", () => {
  it("tells score, interval, coverage and why there is no rank", () => {
    const { read } = half(typical);
    expect(read(".figure")).toBe("83,4 trên 100 điểm");
    expect(read(".score")).toContain("Khoảng điểm từ 69,3 đến 86,2");
    expect(read(".score")).toContain("Độ phủ 83,1% trọng số; đã kết luận 29 trong 38 yêu cầu áp dụng.");
    expect(read(".verdict")).toContain("Chưa đủ căn cứ xếp hạng");
    expect(read(".verdict")).toContain("Mới kiểm được 83,1% trọng số, cần ít nhất 85%.");
    expect(read(".verdict")).toContain("Nhóm “Tính kịp thời, thời hạn” mới kiểm được 40%");
  });

  it("gives the band of a portal that can be ranked, and its rank within a round", () => {
    const report = sampleReport("no-findings");
    const ranked = { ...report, score: { ...report.score, rank: 3 } };
    expect(half(ranked).read(".verdict")).toContain("Xếp loại Tốt");
    expect(half(ranked).read(".verdict")).toContain("Xếp hạng 3 trong đợt");
    expect(half(report).read(".verdict")).not.toContain("Xếp hạng");
  });

  it("says of a portal that did not open why, and what to do, and gives no score", () => {
    const { read } = half(sampleReport("unreachable"), "en");
    expect(read(".figure")).toBe("No score");
    expect(read(".verdict")).toContain("The portal could not be opened");
    expect(read(".verdict")).toContain("No connection within the time limit.");
    expect(read(".verdict")).toContain("What to do: Check the line");
  });

  it("names the regulation with its state, and flags with whether a person confirmed them", () => {
    const { read } = half(typical);
    expect(read(".facts")).toContain("Quyết định số 68/2026/QĐ-UBND Còn hiệu lực");
    expect(read(".notice-flag")).toContain("Không có nội dung bị chèn trái phép");
    expect(read(".notice-flag")).toContain("Chưa xác nhận");
  });

  it("counts the criteria of each state", () => {
    expect(half(typical).read(".tally")).toBe(
      "21 Đạt3 Đạt một phần3 Không đạt3 Không áp dụng3 Chưa kiểm3 Cần người kết luận3 Cần hồ sơ2 Chỉ nhận xét",
    );
  });
});

describe("how the score is made", () => {
  it("shows the terms of each number", () => {
    const { section } = half(typical);
    expect(section("score").text()).toContain("100 × 69,34 ÷ 83,10 = 83,4");
    expect(section("score").text()).toContain("69,34 + 16,90 = 86,24");
  });

  it("has every group in the table with its points, maximum and coverage, and a bar that says the same", () => {
    const { $, section } = half(typical);
    const rows = section("score").find("tbody tr").toArray();
    expect(rows).toHaveLength(typical.score.groups.length);
    const cells = rows.map((row) =>
      $(row)
        .find("td")
        .toArray()
        .map((cell) => $(cell).text()),
    );
    expect(cells[1]).toEqual(["3,16", "15,79", "40%"]);
    expect(cells[8]).toEqual(["–", "0,00", "không áp dụng"]);
    expect($(rows[1]).find("svg").attr("aria-label")).toBe("Đạt 3,16, chưa kiểm 9,47, tối đa 15,79 điểm");
  });
});

describe("a group of which one criterion applies", () => {
  const about = "chỉ còn một tiêu chí áp dụng, tiêu chí này mang trọn 15,79 điểm của nhóm";

  it("is said to rest on it, and no other group is", () => {
    const groups = typical.score.groups.map((group, at) => {
      const criteria = group.criteria.map((one, index) => ({
        ...one,
        weight: 2,
        max: index === 0 ? 15.79 : 0,
      }));
      return at === 1 ? { ...group, max: 15.79, criteria } : group;
    });
    const report = { ...typical, score: { ...typical.score, groups } };
    expect(half(report).section("score").text().split(about)).toHaveLength(2);
    expect(half(typical).section("score").text()).not.toContain(about);
  });
});

describe("the criteria", () => {
  it("show state, reason, place, fix, clause, arithmetic and self-check of a failure", () => {
    const { $ } = half(typical);
    const text = $("#vi-criterion-gioi-thieu-lien-he").text();
    for (const part of [
      "Đạt một phần",
      "Chỉ có 4 trong 6 thông tin",
      `${host}/lien-he`,
      "main > div.lien-he",
      "Điện thoại: 0290 000 0000",
      "Người xử lý: Ban Biên tập",
      "điểm a khoản 1 Điều 10 Quy chế ban hành kèm theo Quyết định số 68/2026/QĐ-UBND",
      "4 ÷ 6 = 0,67",
      "Cách tự kiểm tra",
      "gioi-thieu-lien-he",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("tell a folded fault once, with its extent", () => {
    const { $ } = half(typical);
    const faults = $("#vi-criterion-tiep-can-van-ban-thay-the .faults > li");
    expect(faults).toHaveLength(1);
    expect(faults.text()).toContain("42 trang, 84 chỗ, cùng một mẫu trang");
    expect(faults.text()).toContain("Nêu 3 trong 84 chỗ.");
  });

  it("open what needs mending and fold what is met", () => {
    const { $ } = half(typical);
    expect($("#vi-criterion-in-tin-bai").attr("open")).toBeDefined();
    expect($("#vi-criterion-gioi-thieu-co-cau").attr("open")).toBeUndefined();
  });

  it("say why a criterion carries no points", () => {
    const { $ } = half(typical);
    expect($("#vi-criterion-so-do-cong").text()).toContain("căn cứ cần xác minh, không tính điểm");
    expect($("#vi-criterion-ten-mien-don-vi-su-nghiep").text()).toContain("khuyến khích, không tính điểm");
  });

  it("show a replaced reference as replaced", () => {
    expect(half(typical).$("#vi-criterion-dan-nguon-tin-lay-lai").text()).toContain(
      "đã được thay thế bởi Nghị định số 224/2026/NĐ-CP",
    );
  });

  it("show a provincial clause that departs from a higher text", () => {
    const text = { vi: "Tên miền cấp 5 trái quy định mới.", en: "Level five departs from the newer rule." };
    const requirements = typical.requirements.map((each) => ({ ...each, conflict: text }));
    const { $ } = half({ ...typical, requirements });
    expect($("#vi-criterion-in-tin-bai").text()).toContain("Lệch văn bản cấp trên");
    expect($("#vi-criterion-in-tin-bai").text()).toContain(text.vi);
  });
});

describe("what nobody decided", () => {
  it("stands as questions with evidence", () => {
    const questions = half(typical).section("questions").find(".question");
    expect(questions).toHaveLength(3);
    expect(questions.text()).toContain(
      "Cổng có đáp ứng yêu cầu “Không có nội dung bị chèn trái phép” không?",
    );
    expect(questions.text()).toContain("game bài đổi thưởng");
  });

  it("stands as not tested, by reason, with who acts and what to do", () => {
    const text = half(typical).section("untested").text();
    expect(text).toContain("Nơi kiểm tra không có kết nối IPv6.");
    expect(text).toContain("Đơn vị kiểm tra");
    expect(text).toContain("Chạy từ nơi có IPv6.");
    expect(text).toContain("Truy cập được qua IPv6");
  });

  it("stands as not applicable with its reason, and as papers with what to ask for", () => {
    const { section } = half(typical);
    expect(section("inapplicable").text()).toContain("Chỉ áp dụng với Cổng tỉnh.");
    expect(section("papers").find("tbody tr")).toHaveLength(3);
    expect(section("papers").text()).toContain("Báo cáo kiểm tra an toàn thông tin của năm.");
  });

  it("is said to be empty where it is", () => {
    const { section } = half(sampleReport("no-findings"));
    expect(section("questions").text()).toContain("Không có tiêu chí nào cần người kết luận.");
    expect(section("untested").text()).toContain("Không có tiêu chí nào chưa kiểm.");
    expect(section("priorities").text()).toContain("Máy không kết luận yêu cầu bắt buộc nào là không đạt.");
  });
});

describe("long lists", () => {
  it("are capped with the true total", () => {
    const [page] = typical.pages;
    if (!page) throw new Error("the sample has pages");
    const pages = Array.from({ length: 450 }, (_, n) => ({ ...page, url: `${host}/trang-${n}` }));
    const section = half({ ...typical, pages }).section("pages");
    expect(section.find("tbody tr")).toHaveLength(200);
    expect(section.text()).toContain("200 trong 450 trang; danh sách đầy đủ trong report.json.");
    expect(section.find("summary").text()).toBe("Xem 180 trang còn lại");
  });

  it("of faults are capped too", () => {
    const [finding] = typical.findings.filter(({ requirement }) => requirement === "in-tin-bai");
    if (!finding) throw new Error("the sample has findings");
    const findings = Array.from({ length: 30 }, (_, n) => ({ ...finding, template: `mẫu ${n}` }));
    const { $ } = half({ ...typical, findings });
    expect($("#vi-criterion-in-tin-bai .faults > li")).toHaveLength(12);
    expect($("#vi-criterion-in-tin-bai").text()).toContain("Nêu 12 trong 30 lỗi đã gộp");
  });
});

describe("the rest", () => {
  it("tells of a page that could not be read why", () => {
    const row = half(typical).section("pages").find('tr:contains("/du-toan-ngan-sach")');
    expect(row.text()).toContain("Không đọc được: Máy chủ không trả lời trong thời hạn.");
  });

  it("lists the legal bases with their validity and how far they were checked", () => {
    const text = half(typical).section("bases").text();
    expect(text).toContain(
      "Hết hiệu lực, từ ngày 15/8/2022, đến hết ngày 30/6/2026, thay thế bởi Nghị định số",
    );
    expect(text).toContain("Cần xác minh: biết qua nguồn thứ cấp");
  });

  it("names tool, rule set, seed and seal", () => {
    const text = half(typical).section("technical").text();
    for (const part of [
      "kiemcong 0.1.0",
      typical.ruleSet.hash,
      "somauthu-2026-q4",
      typical.audit.seal ?? "",
    ]) {
      expect(text).toContain(part);
    }
    const unsealed = { ...typical, audit: { ...typical.audit, seal: null } };
    expect(half(unsealed).section("technical").text()).toContain("không lưu bằng chứng");
  });

  it("shows the picture of a page where one is given, once for both languages", () => {
    const picture = { data: "data:image/jpeg;base64,/9j/4AAQ", width: 1280, height: 2000 };
    const $ = load(writeHtml(typical, { pictures: new Map([[`${host}/lien-he`, picture]]) }));
    expect($("image").length).toBe(1);
    expect($('svg[aria-label*="lien-he"] use').length).toBe(2);
  });

  it("frames the place and shows what stands around it", () => {
    const picture = { data: "data:image/jpeg;base64,/9j/4AAQ", width: 1366, height: 2000 };
    const [finding] = typical.findings;
    const [place] = finding?.places ?? [];
    if (!finding || !place) return expect.fail();
    const shown = (box: [number, number, number, number]) => {
      const findings = [{ ...finding, places: [{ ...place, box }] }, ...typical.findings.slice(1)];
      const pictures = new Map([[place.url, picture]]);
      return load(writeHtml({ ...typical, findings }, { pictures }))("svg.picture").first();
    };
    const inside = shown([700, 1000, 200, 40]);
    expect(inside.attr("viewBox")).toBe("480 820 640 400");
    expect(inside.find("rect").attr()).toMatchObject({ x: "700", y: "1000", width: "200", height: "40" });
    expect(shown([0, 1990, 1366, 10]).attr("viewBox")).toBe("0 1600 1366 400");
    expect(shown([0, 9000, 10, 10]).find("rect").length).toBe(0);
  });

  it("shows two pages that a person compares side by side, by their feet where it is about the footer", () => {
    const picture = { data: "data:image/jpeg;base64,/9j/4AAQ", width: 1000, height: 2000 };
    const urls = ["https://so.camau.gov.vn/", "https://camau.gov.vn/"];
    const asked = typical.findings.find(({ outcome }) => outcome === "cantTell");
    const results = typical.results.map((result) =>
      result.requirement === asked?.requirement && result.scope === "site"
        ? {
            ...result,
            data: { region: "footer", pictures: {} },
            places: urls.map((url) => ({ url, selector: null, excerpt: null })),
          }
        : result,
    );
    const pictures = new Map(urls.map((url) => [url, picture]));
    const $ = load(writeHtml({ ...typical, results }, { pictures }));
    const shown = $('[data-half="vi"] .side-by-side').first().find("svg");
    expect(shown.toArray().map((svg) => $(svg).attr("viewBox"))).toEqual([
      "0 1650 1000 350",
      "0 1650 1000 350",
    ]);
    expect($("image").length).toBe(2);
  });

  it("names the agency by its address where it has no name", () => {
    const nameless = { ...typical, agency: { ...typical.agency, name: null } };
    expect(half(nameless).read("h1")).toBe("Cơ quan chưa nêu tên");
    expect(load(writeHtml(nameless))("title").text()).toContain(host);
  });
});
