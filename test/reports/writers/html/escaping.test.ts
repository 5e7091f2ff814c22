import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../../checks/outcome.ts";
import type { Report } from "../../../../reports/model.ts";
import { writeHtml } from "../../../../reports/writers/html/write-html.tsx";
import { sampleReport } from "../../sample-report.ts";

const script = `<script>alert("1")</script>`;
const breakOut = `"'></style></title><img src=x onerror=alert(1)>\u202egnp.exe`;
const picture = { data: "data:image/png;base64,iVBORw0KGgo=", width: 1366, height: 900 };

const hostilePlaces: Place[] = [
  { url: "javascript:alert(1)", selector: `a[title="${script}"]`, excerpt: breakOut, box: [0, 0, 10, 10] },
  { url: "JaVaScRiPt:alert(2)", selector: null, excerpt: script },
  { url: "data:text/html,<script>alert(3)</script>", selector: null, excerpt: null },
  { url: `https://somauthu.camau.gov.vn/"onmouseover="alert(4)`, selector: null, excerpt: null },
];

/** The sample with everything that a page or a file could put in turned hostile. */
function hostileReport(): Report {
  const report = sampleReport("typical");
  const message = { vi: script, en: breakOut };
  return {
    ...report,
    agency: { ...report.agency, name: breakOut },
    pages: report.pages.map((page) => ({ ...page, title: script, url: `${page.url}?q=${script}` })),
    results: report.results.map((result) => ({ ...result, message, places: hostilePlaces })),
    findings: report.findings.map((finding) => ({
      ...finding,
      message,
      places: hostilePlaces,
      instances: 4,
    })),
  };
}

const html = writeHtml(hostileReport(), {
  pictures: new Map([["javascript:alert(1)", { ...picture, data: `${picture.data}"><script>` }]]),
});
const $ = load(html);

describe("what a page put into the report", () => {
  it("becomes no element, no handler and no style", () => {
    expect($("script, img, iframe, object, embed, link, base, form").length).toBe(0);
    const handlers = $("*")
      .toArray()
      .flatMap((element) => ("attribs" in element ? Object.keys(element.attribs) : []))
      .filter((name) => /^on/i.test(name));
    expect(handlers).toEqual([]);
    expect($("style").length).toBe(1);
    expect($("title").text()).toContain(breakOut);
  });

  it("is shown as the text it was", () => {
    expect($('[data-half="vi"]').text()).toContain(script);
    expect($('[data-half="en"]').text()).toContain(`a[title="${script}"]`);
  });

  it("links only to web pages and to parts of the report", () => {
    const targets = $("a[href]")
      .toArray()
      .map((element) => $(element).attr("href") ?? "");
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !/^(https?:\/\/|#)/.test(target))).toEqual([]);
    expect($(".address").text()).toContain("javascript:alert(1)");
  });

  it("cannot turn the direction of the text around it", () => {
    expect($("main").text()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect($("h1").first().text()).toContain("[U+202E]gnp.exe");
    expect($("h1").first().find("bdi").length).toBe(1);
  });

  it("cannot leave the headings of the printed pages", () => {
    const css = $("style").text();
    expect(css).toContain("@top-left");
    expect(css).not.toContain("onerror=");
    expect(css).toContain("onerror\\3d ");
  });

  it("shows no picture that is not one", () => {
    expect($("image").length).toBe(0);
    const safe = load(writeHtml(hostileReport(), { pictures: new Map([["javascript:alert(1)", picture]]) }));
    expect(safe("image").attr("href")).toBe(picture.data);
  });
});

describe("the file", () => {
  it("needs nothing from elsewhere", () => {
    const page = load(writeHtml(sampleReport("typical")));
    expect(page("[src], link[href], image").length).toBe(0);
    const css = page("style").text();
    expect(css).not.toMatch(/@import|https?:/);
    expect([...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, target]) => target)).toEqual(["#hatch"]);
  });

  it("has each id once, and every link within it leads somewhere", () => {
    for (const kind of ["typical", "unreachable"] as const) {
      const page = load(writeHtml(sampleReport(kind)));
      const ids = page("[id]")
        .toArray()
        .map((element) => page(element).attr("id") ?? "");
      expect(new Set(ids).size).toBe(ids.length);
      const fragments = page('[href^="#"]')
        .toArray()
        .map((element) => (page(element).attr("href") ?? "").slice(1));
      expect(fragments.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});
