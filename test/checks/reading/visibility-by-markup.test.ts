import { describe, expect, it } from "vitest";
import { only, openPage } from "./static-snapshot.ts";

describe("visibility by markup", () => {
  it.each([
    "<p id=x hidden>a</p>",
    "<div style='color:red; display : none'><p id=x>a</p></div>",
    "<p id=x style='visibility:hidden'>a</p>",
    "<p id=x class='row d-none'>a</p>",
    "<div class='hidden hide'><p id=x>a</p></div>",
    "<input id=x type=HIDDEN>",
  ])("hides the element in %s", (html) => {
    const page = openPage(html);
    expect(page.isVisible(only(page, "#x"))).toBe(false);
  });

  it.each([
    "<p id=x>a</p>",
    "<p id=x aria-hidden=true>a</p>",
    "<details><p id=x>a</p></details>",
    "<p id=x class='d-none d-md-block'>a</p>",
    "<p id=x class='hidden-xs'>a</p>",
    "<p id=x class='hidden md:flex'>a</p>",
    "<p id=x style='display:block'>a</p>",
  ])("shows the element in %s", (html) => {
    const page = openPage(html);
    expect(page.isVisible(only(page, "#x"))).toBe(true);
  });
});
