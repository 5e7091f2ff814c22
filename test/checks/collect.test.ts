import { describe, expect, it } from "vitest";
import { collectingBrowser } from "./collecting-browser.ts";

const { open, collectPage, collectHtml } = collectingBrowser();

describe("the stamped HTML", () => {
  it("numbers the elements in document order, and each number leads back to its element", async () => {
    const { $, evaluate } = await collectHtml(
      `<!doctype html><title>Sở mẫu</title><main id="a"><p id="b">Một <b id="c">hai</b></p></main>`,
    );
    const stamps = $("*")
      .toArray()
      .map((element) => Number($(element).attr("data-kc")));
    expect(stamps).toEqual(stamps.map((_, index) => index + 1));
    for (const id of ["a", "b", "c"]) {
      const node = $(`#${id}`).attr("data-kc");
      expect(await evaluate(`collected.elementOf(${node}) === document.getElementById("${id}")`)).toBe(true);
      expect(await evaluate(`collected.nodeOf(document.getElementById("${id}"))`)).toBe(Number(node));
    }
    expect(await evaluate("collected.elementOf(10000)")).toBeUndefined();
  });

  it("leaves the page and its scripts' world as they were", async () => {
    const page = await open(`<p id="p">Nội dung</p><script>
      window.changes = 0;
      new MutationObserver((records) => { changes += records.length })
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    </script>`);
    const look = () =>
      page.evaluate(() => [document.documentElement.outerHTML, Object.keys(window).sort().join()]);
    const before = await look();
    await collectPage(page);
    expect(await look()).toEqual(before);
    expect(await page.evaluate("changes")).toBe(0);
  });

  it("is read back as the same text, attributes and scripts", async () => {
    const { $ } = await collectHtml(`<!doctype html><html lang="vi"><body>
      <p id="p" title='"nháy" &amp; &lt;dấu&gt;'>1 < 2 &amp; 3&nbsp;> 2</p>
      <script id="s">if (1 < 2 && true) window.x = "</" + "p>";</script>
      <style id="t">p > b { color: red }</style>
      <textarea id="v">a &lt;b&gt;</textarea><pre id="q">dòng 1
dòng 2</pre><noscript id="k"><a href="/x">Không có kịch bản</a></noscript><!-- ghi chú --><svg id="g" viewBox="0 0 1 1"><linearGradient/></svg></body></html>`);
    expect($("#p").text()).toBe("1 < 2 & 3\u00A0> 2");
    expect($("#p").attr("title")).toBe('"nháy" & <dấu>');
    expect($("#s").text()).toContain("if (1 < 2 && true)");
    expect($("#t").text()).toBe("p > b { color: red }");
    expect($("#k").text()).toBe('<a href="/x">Không có kịch bản</a>');
    expect($("#v").text()).toBe("a <b>");
    expect($("#q").text()).toBe("dòng 1\ndòng 2");
    expect($("#g").attr("viewBox")).toBe("0 0 1 1");
    expect($.html()).toContain("<!-- ghi chú -->");
    expect($("html").attr("lang")).toBe("vi");
  });

  it("lets nothing that scripts wrote break out of its place", async () => {
    const page = await open(`<div id="host"></div>`);
    await page.evaluate(() => {
      const host = document.querySelector("#host");
      const script = document.createElement("script");
      script.type = "text/plain";
      script.textContent = "</script><h1>không phải tiêu đề</h1>";
      const weird = document.createElement("p");
      weird.setAttribute("data-kc", "999");
      host?.append(script, document.createComment("--><h1>cũng không</h1>"), weird);
    });
    const { $ } = await collectPage(page);
    expect($("h1").length).toBe(0);
    expect($("#host").children().length).toBe(2);
    expect($("#host p").attr("data-kc")).not.toBe("999");
  });

  it("keeps pictures written into the page short and other addresses as they stand", async () => {
    const { $ } = await collectHtml(
      `<img id="d" src="data:image/png;base64,${"A".repeat(5000)}"><a id="a" href="../van-ban?x=1&amp;y=2">Văn bản</a>`,
    );
    expect($("#d").attr("src")).toBe("data:image/png;base64,…");
    expect($("#a").attr("href")).toBe("../van-ban?x=1&y=2");
  });
});

describe("what people typed", () => {
  const form = `<label>Họ tên <input id="n"></label> <input id="s" type="submit" value="Gửi">
    <input id="p" type="password" value="mat-khau-mau"><input id="h" type="hidden" value="ma-phien-mau">
    <input id="r" type="search" value="Từ khóa"><textarea id="t">Mẫu</textarea>
    <label><input id="c" type="checkbox"> Nhắc sau <input id="d"> ngày</label>`;

  it("is not collected, even where a script copies it into attributes and text", async () => {
    const page = await open(`${form}<script>
      for (const id of ["n", "d"]) document.getElementById(id).oninput = (e) => e.target.setAttribute("value", e.target.value);
      document.getElementById("t").oninput = (e) => { e.target.textContent = e.target.value };
    </script>`);
    for (const id of ["n", "d", "t"]) await page.type(`#${id}`, "bi-mat");
    const { part, $, facts } = await collectPage(page);
    expect(JSON.stringify(part)).not.toContain("bi-mat");
    expect(facts("#c")?.name).toBe("Nhắc sau … ngày");
    expect($("#s").attr("value")).toBe("Gửi");
  });

  it("is told apart from what the page itself wrote, but secrets are left out always", async () => {
    const { part, $ } = await collectHtml(form);
    expect($("#r").attr("value")).toBe("Từ khóa");
    expect($("#t").text()).toBe("Mẫu");
    expect(JSON.stringify(part)).not.toContain("mat-khau-mau");
    expect(JSON.stringify(part)).not.toContain("ma-phien-mau");
  });
});

describe("what is displayed", () => {
  it.each([
    ["display:none", `<p id="x" style="display:none">a</p>`],
    ["a hidden attribute", `<p id="x" hidden>a</p>`],
    ["visibility:hidden", `<p id="x" style="visibility:hidden">a</p>`],
    ["opacity 0", `<div style="opacity:0"><p id="x">a</p></div>`],
    ["a parent that is not displayed", `<div style="display:none"><p id="x">a</p></div>`],
    ["no size", `<p id="x" style="width:0;height:0;overflow:hidden">a</p>`],
    ["an empty box", `<span id="x"></span>`],
    ["left of the page", `<p id="x" style="position:absolute;left:-9999px">a</p>`],
    ["above the page", `<p id="x" style="position:absolute;top:-500px;height:20px">a</p>`],
    [
      "right of a page that cannot be scrolled there",
      `<style>body{overflow-x:hidden}</style><p id="x" style="position:absolute;left:3000px">a</p>`,
    ],
    [
      "cut by a parent",
      `<div style="height:20px;overflow:hidden"><p style="height:50px;margin:0">a</p><p id="x">b</p></div>`,
    ],
    [
      "a slide out of its window",
      `<div style="width:300px;overflow:hidden"><div style="display:flex;width:600px"><p style="width:300px">1</p><p id="x" style="width:300px">2</p></div></div>`,
    ],
    [
      "a window of one pixel for screen readers",
      `<p id="x" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">a</p>`,
    ],
    ["cut away by clip-path", `<p id="x" style="clip-path:inset(50%)">a</p>`],
    ["inside closed details", `<details><summary>Câu hỏi</summary><p id="x">Trả lời</p></details>`],
    ["an option of a hidden list", `<select style="display:none"><option id="x">a</option></select>`],
    [
      "an area of a map that no picture uses",
      `<map name="m"><area id="x" href="/a" shape="rect" coords="0,0,9,9"></map>`,
    ],
    ["a script", `<script id="x"></script>`],
  ])("does not include %s", async (_, html) => {
    expect((await collectHtml(html)).isHidden("#x")).toBe(true);
  });

  it.each([
    ["plain text", `<p id="x">a</p>`],
    ["text far down the page", `<div style="height:5000px"></div><p id="x">a</p>`],
    [
      "text that can be scrolled to inside a box",
      `<div style="height:40px;overflow:auto"><div style="height:400px">a</div><p id="x">b</p></div>`,
    ],
    [
      "text right of the window that can be scrolled to",
      `<p id="x" style="position:absolute;left:3000px">a</p>`,
    ],
    [
      "a box without size around floats",
      `<a id="x" href="/"><img style="float:left" width="90" height="30" alt="Logo"></a>`,
    ],
    ["a box of no height whose text flows out", `<div id="x" style="height:0">chữ tràn ra</div>`],
    ["display:contents around text", `<div id="x" style="display:contents"><p>a</p></div>`],
    [
      "visible text in a hidden parent",
      `<div style="visibility:hidden"><p id="x" style="visibility:visible">a</p></div>`,
    ],
    [
      "what is placed out of a cutting parent that does not hold it",
      `<div style="overflow:hidden;height:10px"><p id="x" style="position:absolute;top:300px">a</p></div>`,
    ],
    ["an option of a visible list", `<select><option>1</option><option id="x">2</option></select>`],
    [
      "an area of a map that a picture uses",
      `<img usemap="#m" width="90" height="90" alt="Bản đồ"><map name="m"><area id="x" href="/a" shape="rect" coords="0,0,9,9" alt="a"></map>`,
    ],
    ["a shape inside a drawing", `<svg width="20" height="20"><rect id="x" width="9" height="9"/></svg>`],
    ["open details", `<details open><summary>Câu hỏi</summary><p id="x">Trả lời</p></details>`],
  ])("includes %s", async (_, html) => {
    expect((await collectHtml(html)).isHidden("#x")).toBe(false);
  });
});

describe("shadow trees and frames", () => {
  it("writes an open shadow tree in place, its slots filled", async () => {
    const { $, isHidden } = await collectHtml(`<div id="host"><template shadowrootmode="open">
      <h2 id="inside">Trong</h2><slot></slot><p id="end">Cuối</p></template><a id="slotted" href="/x">Liên kết</a></div>`);
    expect(
      $("#host h2, #host slot a, #host #end")
        .map((_, element) => $(element).attr("id"))
        .get(),
    ).toEqual(["inside", "slotted", "end"]);
    expect(isHidden("#slotted")).toBe(false);
  });

  it("keeps children that no slot takes, as hidden", async () => {
    const { isHidden } = await collectHtml(
      `<div><template shadowrootmode="open"><p>Trong</p></template><p id="lost">Không có chỗ</p></div>`,
    );
    expect(isHidden("#lost")).toBe(true);
  });

  it("leaves closed shadow trees closed", async () => {
    const { part } = await collectHtml(`<div><template shadowrootmode="closed"><p>Kín</p></template></div>`);
    expect(part.html).not.toContain("Kín");
  });

  it("writes a same-origin frame after its element, its addresses made absolute and its boxes in place", async () => {
    const inside =
      "<base href='https://mau.vidu.gov.vn/khung/'><body style='margin:0'><a id='in' href='tin'>Tin</a>";
    const { $, facts, isHidden, part } = await collectHtml(
      `<body style="margin:0"><iframe id="f" style="position:absolute;left:100px;top:50px;border:5px solid" srcdoc="${inside}"></iframe>`,
    );
    expect($("#f + kc-frame #in").attr("href")).toBe("https://mau.vidu.gov.vn/khung/tin");
    expect(facts("#in")?.box?.slice(0, 2)).toEqual([105, 55]);
    expect(isHidden("#in")).toBe(false);
    expect(part.rendered.unreadableFrames).toEqual([]);
  });

  it("hides the content of a frame that is not displayed", async () => {
    const { isHidden } = await collectHtml(`<iframe style="opacity:0" srcdoc="<p id='in'>a</p>"></iframe>`);
    expect(isHidden("#in")).toBe(true);
  });

  it("names frames it cannot read", async () => {
    const { part, $ } = await collectHtml(
      `<iframe src="data:text/html,<p>khac</p>"></iframe><iframe sandbox srcdoc="<p>kín</p>"></iframe>`,
    );
    expect(part.rendered.unreadableFrames).toEqual(["data:text/html,<p>khac</p>", "about:srcdoc"]);
    expect($("kc-frame").length).toBe(0);
  });
});

describe("rendered facts", () => {
  it("gives names of links, controls and pictures as assistive technology has them", async () => {
    const { facts } = await collectHtml(`
      <a id="a" href="/"><img id="i" width="9" height="9" alt="Trang chủ"></a>
      <label for="q">Từ khóa</label><input id="q"><button id="b" aria-label="Tìm kiếm">🔍</button>
      <a id="e" href="/x"><img width="9" height="9" src=""></a>`);
    expect(facts("#a")?.name).toBe("Trang chủ");
    expect(facts("#i")?.name).toBe("Trang chủ");
    expect(facts("#q")?.name).toBe("Từ khóa");
    expect(facts("#b")?.name).toBe("Tìm kiếm");
    expect(facts("#e")?.name).toBe("");
  });

  it("measures boxes from the top left of the document, also when the page is scrolled", async () => {
    const page = await open(
      `<body style="margin:0"><div style="height:3000px"></div><h2 id="x" style="margin:0;height:40px">Tin</h2>`,
    );
    await page.evaluate(() => scrollTo(0, 1000));
    const { facts, part } = await collectPage(page);
    expect(facts("#x")?.box).toEqual([0, 3000, 1366, 40]);
    expect(part.rendered.height).toBe(3040);
    expect(part.rendered.viewport).toEqual({ width: 1366, height: 900 });
  });

  it("marks what floats over the page, but for small buttons", async () => {
    const { facts } = await collectHtml(`
      <div id="ad" style="position:fixed;right:0;bottom:0;width:300px;height:250px">Quảng cáo</div>
      <a id="top" href="#" style="position:fixed;right:0;top:0;width:40px;height:40px">▲</a>
      <div id="flow" style="width:300px;height:250px">Tin</div>`);
    expect(facts("#ad")?.floating).toBe(true);
    expect(facts("#ad")?.box?.slice(2)).toEqual([300, 250]);
    expect(facts("#top")?.floating).toBeUndefined();
    expect(facts("#flow")?.floating).toBeUndefined();
  });

  it("reads the live state of check boxes, hidden ones included", async () => {
    const page = await open(
      `<input id="a" type="checkbox"><input id="b" type="radio" checked style="opacity:0">`,
    );
    await page.click("#a");
    const { facts } = await collectPage(page);
    expect(facts("#a")?.checked).toBe(true);
    expect(facts("#b")?.checked).toBe(true);
  });

  it.each([
    ["plain", "background:#a01020;color:#fff", "rgb(160, 16, 32)", "rgb(255, 255, 255)"],
    [
      "translucent over the page",
      "background:rgba(0,0,0,.5);color:#000",
      "rgb(128, 128, 128)",
      "rgb(0, 0, 0)",
    ],
    ["in a newer notation", "background:oklch(1 0 0);color:black", "rgb(255, 255, 255)", "rgb(0, 0, 0)"],
  ])("gives the colours of a wide block at the top (%s)", async (_, style, background, colour) => {
    const { facts } = await collectHtml(`<div id="h" style="height:120px;${style}">Sở mẫu</div>
      <div id="m" style="height:3000px">Nội dung</div>`);
    expect(facts("#h")).toMatchObject({ background, colour });
    expect(facts("#m")).toBeUndefined();
  });

  it("gives the colours of a block at the bottom that has no name", async () => {
    const { facts } = await collectHtml(`<body style="margin:0"><div style="height:3000px"></div>
      <div style="background:rgb(1, 2, 3)"><div id="f" style="height:200px">Địa chỉ</div></div>`);
    expect(facts("#f")?.background).toBe("rgb(1, 2, 3)");
  });
});

describe("hostile pages", () => {
  it("reads forms whose fields cover the form's own properties", async () => {
    const names = [
      "attributes",
      "children",
      "childNodes",
      "localName",
      "nodeType",
      "getAttribute",
      "shadowRoot",
    ];
    const fields = names.map((name) => `<input name="${name}">`).join("");
    const { $, isHidden } = await collectHtml(
      `<form id="f" class="tim-kiem">${fields}<p id="x">Tìm</p></form>`,
    );
    expect($("#f").attr("class")).toBe("tim-kiem");
    expect($("#f input").length).toBe(names.length);
    expect(isHidden("#x")).toBe(false);
  });

  it("reads documents whose pictures cover the document's own properties", async () => {
    const names = ["body", "documentElement", "defaultView", "doctype", "childNodes"];
    const pictures = names.map((name) => `<img name="${name}" alt="" width="1" height="1">`).join("");
    const { $ } = await collectHtml(`${pictures}<p id="x">Nội dung</p>`);
    expect($("#x").text()).toBe("Nội dung");
  });

  it("is not misled by prototypes that the page replaced", async () => {
    const page = await open(`<p id="x">Nội dung</p><script>
      for (const name of ["map", "push", "filter", "join"]) Array.prototype[name] = () => { throw "bẫy" };
      JSON.stringify = () => "bẫy"; String.prototype.replaceAll = () => "bẫy"; Map.prototype.get = () => 1;
      Document.prototype.querySelector = () => null; Element.prototype.getBoundingClientRect = () => ({});
      window.getComputedStyle = () => ({}); Object.defineProperty(Node.prototype, "childNodes", { get: () => [] });
    </script>`);
    const { $, isHidden } = await collectPage(page);
    expect($("#x").text()).toBe("Nội dung");
    expect(isHidden("#x")).toBe(false);
  });

  it("walks pages that nest without end", async () => {
    const page = await open("<div id='top'></div>");
    await page.evaluate(() => {
      let at: Element = document.body;
      for (let depth = 0; depth < 1_500; depth++) at = at.appendChild(document.createElement("div"));
    });
    const { part } = await collectPage(page);
    expect(part.html.match(/<div/g)?.length).toBe(1_501);
  });

  it("collects a page of 16,000 elements whole", async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, row) => `<li><a href="/${row}"><img alt="">Tin số ${row}</a><b>a</b></li>`,
    );
    const { $, part, facts } = await collectHtml(`<ul>${rows.join("")}</ul>`);
    expect($("li").length).toBe(4_000);
    expect(facts("li:last-child a")?.name).toBe("Tin số 3999");
    expect(part.rendered.height).toBeGreaterThan(10_000);
  });

  it("refuses a page of more elements than anybody reads", async () => {
    await expect(collectHtml("<br>".repeat(61_000))).rejects.toThrow(/page too complex/);
  });
});
