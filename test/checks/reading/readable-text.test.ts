import { describe, expect, it } from "vitest";
import { linesOf, paragraphsOf } from "../../../checks/reading/readable-text.ts";
import { only, openPage } from "./static-snapshot.ts";

function paragraphs(html: string): string[] {
  const page = openPage(html);
  return paragraphsOf(page.readable, page.root);
}

describe("readable text", () => {
  it("breaks at blocks, cells and line breaks, and nowhere else", () => {
    expect(paragraphs("<p>Một <b>hai</b><br>ba</p><table><tr><td>bốn</td><td>năm</td></tr></table>")).toEqual(
      ["Một hai", "ba", "bốn", "năm"],
    );
  });

  it("leaves out what no visitor reads", () => {
    const unread = "<script>a</script><style>b</style><template>c</template><noscript>d</noscript>";
    expect(
      paragraphs(`<p>${unread}Còn lại<select><option>e</option></select><textarea>f</textarea></p>`),
    ).toEqual(["Còn lại"]);
  });

  it("composes decomposed letters and drops invisible characters", () => {
    expect(paragraphs(`<p>${"Hội nghị".normalize("NFD")}\u200B&nbsp; năm</p>`)).toEqual(["Hội nghị năm"]);
  });

  it("keeps apart pieces that only their style separates, but not a word cut in two", () => {
    expect(
      paragraphs('<p><span class="ngay">10/05/2024 16:29</span><span class="xem">14</span></p>'),
    ).toEqual(["10/05/2024 16:29 14"]);
    expect(paragraphs("<p><a href=a>Trang chủ</a><a href=b>Tin tức</a></p>")).toEqual(["Trang chủ Tin tức"]);
    expect(paragraphs("<p><span>Th</span><span>ông báo</span></p>")).toEqual(["Thông báo"]);
  });

  it("marks lines that are not displayed and counts what of a line is a link", () => {
    const page = openPage('<p>Xem <a href="/a">tại đây</a></p><p hidden>Ẩn</p>');
    const lines = linesOf(page.readable, page.root, true);
    expect(lines.map(({ text, linked, hidden }) => ({ text, linked, hidden }))).toEqual([
      { text: "Xem tại đây", linked: 7, hidden: false },
      { text: "Ẩn", linked: 0, hidden: true },
    ]);
    expect(linesOf(page.readable, page.root)).toHaveLength(1);
  });

  it("gives an element's own text on one line, hidden parts and options included", () => {
    const page = openPage(
      "<div id=a><p>Một</p><p hidden>hai</p></div><select><option id=o>Sở  Mẫu</option></select>",
    );
    expect(page.text(only(page, "#a"))).toBe("Một hai");
    expect(page.text(only(page, "#o"))).toBe("Sở Mẫu");
  });

  it("knows where each element begins and ends among the others", () => {
    const page = openPage("<div id=a><p id=b>x</p></div><p id=c>y</p>");
    const outer = page.readable.extents.get(only(page, "#a"));
    const inner = page.readable.extents.get(only(page, "#b"));
    const after = page.readable.extents.get(only(page, "#c"));
    expect(outer?.last).toBe(inner?.order);
    expect(after?.order).toBe((outer?.last ?? 0) + 1);
  });
});
