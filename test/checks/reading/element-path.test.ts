import { describe, expect, it } from "vitest";
import { excerptOf } from "../../../checks/reading/element-path.ts";
import { only, openPage } from "./static-snapshot.ts";

describe("the path to an element", () => {
  const html = `<div id="ctl00$menu"><ul><li>1</li><li class=x>2</li></ul></div>
    <div id="12"><p class=y>3</p></div><div id=twice><i class=z></i></div><div id=twice></div>
    <table><tr><td></td><td class=w>4</td></tr></table>`;

  it.each([".x", ".y", ".z", ".w", "body"])("finds %s again, and only it", (selector) => {
    const page = openPage(html);
    const element = only(page, selector);
    const found = page.find(page.place(element).selector ?? "");
    expect(found).toEqual([element]);
  });

  it("begins at the nearest id that is used once", () => {
    const page = openPage(html);
    expect(page.place(only(page, ".x")).selector).toBe("#ctl00\\$menu > ul > li:nth-of-type(2)");
    expect(page.place(only(page, ".z")).selector).toMatch(/^html > body > div:nth-of-type\(3\)/);
  });

  it("excerpts the text, or the tag where there is none, in at most 200 characters", () => {
    const page = openPage('<p>Một</p><img src="/a.png" alt="" data-kc="7">');
    expect(page.place(only(page, "p")).excerpt).toBe("Một");
    expect(page.place(only(page, "img")).excerpt).toBe('<img src="/a.png" alt="">');
    expect(excerptOf(only(page, "p"), "a".repeat(300))).toHaveLength(200);
  });
});
