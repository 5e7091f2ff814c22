import { describe, expect, it } from "vitest";
import { judged, seenPage } from "../sample-judgement.ts";
import { article } from "../sample-pages.ts";

const withAlt = {
  violations: { "image-alt": ["#anh"], "color-contrast": ["footer"] },
  tags: { "image-alt": ["wcag2a", "wcag111"], "color-contrast": ["wcag2aa", "wcag143"] },
};

describe("what is told of a page", () => {
  it("splits the accessibility findings by rule and gives the editor what stands in the article", () => {
    const { issues } = judged(seenPage(article, withAlt)).report;
    const picture = issues.find(({ title }) => title.vi === "Ảnh thiếu mô tả (alt)");
    expect(picture).toMatchObject({ owner: "editor", level: "must", total: 1 });
    expect(picture?.places[0]?.selector).toBe("#anh");
    expect(picture?.help[0]?.text).toContain("[Ai]");
    const contrast = issues.find(({ key }) => key.includes("color-contrast"));
    expect(contrast).toMatchObject({ owner: "vendor" });
  });

  it("says of an accessibility fault what was measured at its first place, in both languages", () => {
    const seen = seenPage(article, withAlt);
    const [contrast] = seen.axe?.violations.filter(({ id }) => id === "color-contrast") ?? [];
    const [place] = contrast?.nodes ?? [];
    if (place) place.data = { "color-contrast": { contrastRatio: 2.1, expectedContrastRatio: "4.5:1" } };
    const [picture] = seen.axe?.violations.find(({ id }) => id === "image-alt")?.nodes ?? [];
    if (picture) picture.data = { "non-empty-title": { messageKey: "noAttr" } };
    const { issues } = judged(seen).report;
    const message = issues.find(({ key }) => key.includes("color-contrast"))?.message;
    expect(message?.vi).toMatch(/1 chỗ\. Tương phản giữa chữ và nền chỉ đạt 2\.1 .*Cần ít nhất 4\.5:1\.$/);
    expect(message?.en).toMatch(/1 place\. Element has insufficient color contrast of 2\.1 /);
    const alt = issues.find(({ key }) => key.includes("image-alt"))?.message;
    expect(alt?.vi).toBe("1 chỗ. Ảnh phải có văn bản thay thế.");
  });

  it("tells what own rules find as a fault or as a question to the editor, beside axe-core's", () => {
    const html = article
      .replace('<img id="anh"', '<img id="anh" alt="IMG_2034.jpg"')
      .replace("<main>", "<main><p>Bấm nút màu đỏ bên phải để gửi.</p>");
    const { issues } = judged(seenPage(html, { violations: {} })).report;
    const picture = issues.find(({ key }) => key.includes("meaningless-alternative"));
    expect(picture).toMatchObject({ owner: "editor", level: "must", total: 1 });
    expect(picture?.places[0]?.selector).toBe("#anh");
    const question = issues.find(({ key }) => key.includes("sensory-instruction"));
    expect(question).toMatchObject({ owner: "editor", level: "look", outcome: "cantTell" });
    expect(question?.message.vi).toMatch(/\?$/);
  });

  it("calls certain breaches of binding clauses a must, open questions a look, what is missing untested", () => {
    const { issues } = judged(seenPage(article, { ...withAlt, axe: false })).report;
    const level = (check: string) => issues.find(({ requirement }) => requirement === check)?.level;
    expect(level("ngay-dang-hien-thi")).toBe("must");
    expect(level("dan-nguon-tin-lay-lai")).toBe("look");
    expect(level("tiep-can-wcag-muc-a")).toBe("untested");
    expect(level("hien-thi-thiet-bi-di-dong")).toBe("untested");
  });

  it("says each thing in both languages, with why, how to mend it and the clause", () => {
    const { issues } = judged(seenPage(article, withAlt)).report;
    expect(issues.length).toBeGreaterThan(4);
    for (const { title, message, why, fix, citations, level } of issues) {
      for (const text of [title, message, why, level === "untested" ? title : fix]) {
        expect(text?.vi).toBeTruthy();
        expect(text?.en).toBeTruthy();
      }
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  it("offers a source line for an item that names none, and the citation form where one is prescribed", () => {
    const { issues } = judged(seenPage(article)).report;
    const source = issues.find(({ requirement }) => requirement === "dan-nguon-tin-lay-lai");
    expect(source?.help[0]?.text).toMatch(/^Nguồn: .*đăng ngày/);
  });

  it("reads the files that an article links to", () => {
    expect(judged(seenPage(article)).report.facts.attachments).toEqual([
      "https://sokhcn.camau.gov.vn/tep.pdf",
    ]);
  });

  it("offers the prescribed citation and a date line where they are missing", () => {
    const help = (regulation: string) =>
      judged(seenPage(article), regulation).report.issues.flatMap(({ help }) => help.map(({ text }) => text));
    expect(help("bac-ninh")).toContain("Cổng TTĐT tỉnh Bắc Ninh, tại địa chỉ: bacninh.gov.vn");
    expect(help("ca-mau").join()).not.toContain("Bắc Ninh");
    expect(help("ca-mau")).toContain("Ngày đăng: 22/11/2026");
  });

  it("keeps a finding's fingerprint as long as it reads the same, wherever it stands", () => {
    const fingerprints = (html: string) =>
      judged(seenPage(html, withAlt)).report.issues.map(({ key, fingerprint }) => `${key} ${fingerprint}`);
    const moved = article.replace("<main>", "<main><p>Một đoạn mới ở trước.</p>");
    const picture = (all: string[]) => all.find((line) => line.includes("image-alt"));
    expect(picture(fingerprints(moved))).toBe(picture(fingerprints(article)));
    const other = article.replace('src="/anh.svg"', 'src="/anh-khac.svg"');
    expect(picture(fingerprints(other))).not.toBe(picture(fingerprints(article)));
  });

  it("does not call the whole portal's duties failed from one page", () => {
    const { report } = judged(seenPage(article));
    expect(report.issues.every(({ requirement }) => requirement !== "gioi-thieu-lanh-dao")).toBe(true);
    expect(report.siteWide).toBeGreaterThan(50);
  });
});

describe("what is being written", () => {
  it("is judged alone, under its title, its elements still leading back", () => {
    const html = `<!doctype html><html lang="vi"><body><h1>Quản trị</h1><div id="bai"><p>Hà Nội (TTXVN) - ${"Nội dung bài. ".repeat(30)}</p><img id="a" src="/a.png"></div></body></html>`;
    const whole = seenPage(html, { violations: { "image-alt": ["#a"] }, tags: { "image-alt": ["wcag2a"] } });
    const within = Number(/<div id="bai" data-kc="(\d+)"/.exec(whole.page.part.html)?.[1]);
    const seen = { ...whole, page: { ...whole.page, within, draftTitle: "Bài đang soạn" } };
    const { report } = judged(seen);
    expect(report.facts.title).toBe("Bài đang soạn");
    const requirements = new Set(report.issues.map(({ requirement }) => requirement));
    expect([...requirements].sort()).toEqual(["dan-nguon-tin-lay-lai", "tiep-can-wcag-muc-a"]);
    const picture = report.issues.find(({ key }) => key.includes("image-alt"));
    expect(picture?.places[0]?.node).toBe(
      Number(/<img id="a"[^>]*data-kc="(\d+)"/.exec(whole.page.part.html)?.[1]),
    );
  });
});
