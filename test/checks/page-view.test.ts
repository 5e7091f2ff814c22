import { describe, expect, it } from "vitest";
import { ParsedPage } from "../../checks/parsed-page.ts";
import type { Rendered } from "../../checks/snapshot.ts";
import { only, openPage, staticSnapshot } from "./reading/static-snapshot.ts";

const rendered: Rendered = {
  viewport: { width: 1280, height: 800 },
  hidden: [1, 3],
  nodes: { "2": { name: "Mở tìm kiếm", box: [0, 0, 10, 10] } },
  height: 900,
  narrow: [],
  scriptErrors: [],
  requests: [],
  measuringQueue: [["setSiteId", "42"]],
  unreadableFrames: [],
  axe: null,
};
const html = `<div id=a data-kc=1><button id=b data-kc=2><i></i></button></div><p id=c data-kc=3 class=x>Ẩn</p><p id=d hidden>Tĩnh</p>
  <a id=e data-kc=2 href=/tim></a>`;
const renderedPage = () =>
  new ParsedPage({ ...staticSnapshot("https://mau.gov.vn/", html), visit: "rendered", rendered }, null);

describe("the view of a page", () => {
  it("believes the browser about what is displayed, and the markup where there is no stamp", () => {
    const page = renderedPage();
    expect(page.isVisible(only(page, "#a"))).toBe(false);
    expect(page.isVisible(only(page, "#b"))).toBe(true);
    expect(page.isVisible(only(page, "#c"))).toBe(false);
    expect(page.isVisible(only(page, "#d"))).toBe(false);
  });

  it("gives an element's stamp and rendered facts, and places it with the stamp", () => {
    const page = renderedPage();
    const button = only(page, "#b");
    expect(page.node(button)).toBe(2);
    expect(page.facts(button)?.name).toBe("Mở tìm kiếm");
    expect(page.place(button)).toMatchObject({ url: "https://mau.gov.vn/", selector: "#b", node: 2 });
    expect(page.place(only(page, "#d"))).not.toHaveProperty("node");
    expect(page.node(only(page, "#d"))).toBeNull();
  });

  it("names a link that has no text as the browser does", () => {
    const [link] = renderedPage().links;
    expect(link?.text).toBe("Mở tìm kiếm");
  });

  it("finds elements in document order, within another where asked", () => {
    const page = openPage("<div id=a><p>1</p></div><p>2</p>");
    expect(page.find("p").map((element) => page.text(element))).toEqual(["1", "2"]);
    expect(page.find("p", only(page, "#a"))).toHaveLength(1);
  });

  it("gives attributes composed and trimmed, and null for absent ones", () => {
    const page = openPage(`<p title="  ${"Hội".normalize("NFD")} ">x</p>`);
    expect(page.attribute(only(page, "p"), "title")).toBe("Hội");
    expect(page.attribute(only(page, "p"), "lang")).toBeNull();
  });

  it.each([
    ["https://mau.gov.vn/", true],
    ["https://www.mau.gov.vn/index.php", true],
    ["https://mau.gov.vn/?lang=en", false],
    ["https://mau.gov.vn/tin-tuc", false],
  ])("knows whether %s is the home page", (url, isHome) => {
    expect(new ParsedPage(staticSnapshot(url, ""), "https://mau.gov.vn").isHome).toBe(isHome);
  });

  it("reads once and keeps what it read", () => {
    const page = openPage("<main><h1>Tin</h1></main>");
    expect(page.reading).toBe(page.reading);
    expect(page.links).toBe(page.links);
    expect(page.landmarks).toBe(page.landmarks);
  });
});
