import { describe, expect, it } from "vitest";
import { findBarriers } from "../../../checks/accessibility/find-barriers.ts";
import { ParsedPage } from "../../../checks/parsed-page.ts";
import { localBrowser, servePages } from "./local-browser.ts";

const browser = localBrowser();

/** "outcome rule" → ids of what it names. */
async function foundOn(body: string, head = ""): Promise<Record<string, string[]>> {
  const { origin } = await servePages({
    "/a.gif": "GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
    "/": `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sở mẫu</title>${head}</head><body><main><h1>Sở mẫu</h1>${body}</main></body></html>`,
  });
  const snapshot = await browser.render(`${origin}/`);
  const named = findBarriers(new ParsedPage(snapshot, null)).map(
    ({ rule, outcome, at }): [string, string[]] => [
      `${outcome} ${rule}`,
      at.flatMap((where) => ("attribs" in where ? [where.attribs.id ?? where.name] : [])).sort(),
    ],
  );
  return Object.fromEntries(named);
}

const sentence = "Cơ quan giải quyết hồ sơ trong ba ngày làm việc kể từ ngày nhận đủ giấy tờ theo quy định.";
const english =
  "The office handles each file within three working days of the day on which all of the papers have been received, and it tells the people who have sent them by letter.";

describe("rules on the text of a page", () => {
  it("name forms whose fields are told apart for the eye alone", async () => {
    const choices = (name: string, more = "") =>
      ["Có", "Không"]
        .map(
          (each, n) =>
            `<input type="radio" name="${name}" id="${name}${n}" ${more}><label for="${name}${n}">${each}</label>`,
        )
        .join("");
    const found = await foundOn(`
      <form><p>Hài lòng với thái độ?</p>${choices("a")}<p>Hài lòng với thời gian?</p>${choices("b")}
      <fieldset><legend>Đã nộp?</legend>${choices("c")}</fieldset>
      <p>Nơi nhận</p><input type="radio" name="d" id="d0"><label for="d0">Nhận tại nhà</label><input type="radio" name="d" id="d1"><label for="d1">Nhận tại trụ sở</label>
      <input id="chude" placeholder="Chủ đề"><input name="q" placeholder="Tìm kiếm"><label>Nội dung <input placeholder="Ví dụ"></label>
      <label>Họ và tên <input id="ten"></label><label>Họ và tên cha <input></label><label>Số điện thoại <input autocomplete="tel"></label>
      <label>Trang <select id="roi" onchange="location.href=this.value"><option value="#">Chọn</option></select></label>
      <label>Xếp theo <select onchange="sort()"><option>Ngày</option></select></label></form>
      <a id="day" href="/a" onfocus="this.blur()">Tin tức</a> <a href="/b" onfocus="show()">Văn bản</a>
      <p><input id="muoi" tabindex="10" aria-label="Một"><input id="hai" tabindex="2" aria-label="Hai"></p>
      <button id="btn" aria-label="btn1"></button><button aria-label="Gửi câu hỏi"></button>
      <div id="ketqua"></div><div class="thongbao" role="status"></div>
      <button id="moroi" aria-expanded="false" aria-controls="phan">Liên hệ</button><div id="phan">Phòng 12</div>
      <button aria-expanded="false" aria-controls="khep">Địa chỉ</button><div id="khep" hidden>Tầng 1</div>
      <div id="vodanh" role="dialog"><p>Mời góp ý</p></div><div role="dialog" aria-label="Góp ý"><p>Mời góp ý</p></div>`);
    expect(found).toMatchObject({
      "failed ungrouped-choices": ["a0", "b0"],
      "cantTell ungrouped-choices": ["d0"],
      "cantTell placeholder-label": ["chude"],
      "cantTell undeclared-own-data": ["ten"],
      "cantTell leaving-on-choice": ["roi"],
      "failed focus-thrown-off": ["day"],
      "cantTell forced-tab-order": ["hai", "muoi"],
      "cantTell machine-name": ["btn"],
      "cantTell silent-message": ["ketqua"],
      "cantTell stale-expansion": ["moroi"],
      "cantTell unnamed-dialog": ["vodanh"],
    });
  });

  it("name text that only looks like a list, a table, a heading or a word", async () => {
    const found = await foundOn(
      `<a id="qua" href="#khongco">Bỏ qua tới nội dung</a><a href="#coday">Bỏ qua thực đơn</a><div id="coday">
      <p id="gach">- Tờ khai;</p><p>- Bản sao;</p><p>- Ảnh thẻ.</p><ul><li>- Một;</li><li>- Hai;</li><li>- Ba.</li></ul><h2>Hỏi đáp</h2><p>- Có phải nộp không?</p><p>- Không.</p>
      <pre id="cot">Quý    Thu    Chi\nMột    100    90\nHai    200    80</pre><pre>Nơi nhận:\nVăn thư.</pre>
      <table id="bo" role="presentation"><tr><th>Tên</th><th>Số</th></tr><tr><td>An</td><td>1</td></tr><tr><td>Bình</td><td>2</td></tr></table>
      <table role="presentation"><tr><td>Cột một</td><td>Cột hai</td></tr></table>
      <p id="dong">- Tên;<br>- Tuổi;<br>- Nơi ở.</p><p id="gian">T H Ô N G B Á O</p><p>Chọn A B C D E G</p>
      <h3 id="dai">${sentence} ${sentence} ${sentence}</h3><h3>Lệ phí</h3>
      <p id="anh">${english}</p><p lang="en">${english}</p><p><b>Tóm tắt</b> <span lang="en">${english}</span></p><p>Hội nghị Smart City Summit của UNESCO</p>
      <p id="mau">Ô có tên màu đỏ là bắt buộc.</p><p>Đèn đỏ ở ngã tư đã được sửa.</p></div>
      <script>function het() { setTimeout(function () { location.href = "/het" }, 600000) }</script>`,
    );
    expect(found).toMatchObject({
      "cantTell broken-skip-link": ["qua"],
      "cantTell typed-list": ["dong", "gach"],
      "cantTell typed-table": ["cot"],
      "failed undone-table": ["bo"],
      "failed spaced-letters": ["gian"],
      "cantTell long-heading": ["dai"],
      "failed undeclared-passage": ["anh"],
      "cantTell told-by-colour": ["mau"],
      "cantTell time-limit": ["html"],
    });
  });
});

describe("rules on how a page is drawn", () => {
  it("name headings, states and pictures that are drawn only, notes for the mouse, and text that blinks", async () => {
    const state = (id: string, colour: string, text = "") =>
      `<tr><th scope="row">Phòng ${id}</th><td id="${id}"><i class="cham" style="background:${colour}"></i>${text}</td></tr>`;
    const found = await foundOn(
      `<p id="to" class="to">Thành phần hồ sơ</p><p>${sentence}</p><p><b>Nơi nhận:</b></p><p>${sentence}</p>
      <table>${state("mot", "rgb(0,128,0)")}${state("hai", "rgb(200,0,0)")}${state("ba", "rgb(200,0,0)", "Quá hạn")}</table>
      <div id="nen" class="nen"></div><div class="nen" aria-label="Cảnh sông"></div>
      <p id="them" class="them">nộp bản gốc.</p><p class="dau">nộp bản sao.</p>
      <p>Hồ sơ <span class="goc">BCCI<span id="chu" class="chu">bưu chính công ích</span></span></p>
      <p>Tin <b id="nhay" class="nhay">MỚI</b> <b class="bathoi">NÓNG</b></p>
      <p>Xem quy định tại <a id="chim" class="chim" href="/a">quyết định này</a> của Sở. Xem <a href="/b">kế hoạch này</a>.</p>
      <div id="nguoc" class="nguoc"><p>Bước hai: nhận kết quả.</p><p>Bước một: nộp hồ sơ.</p></div>
      <input id="nhat" class="nhat" aria-label="Từ khóa"><input aria-label="Năm">`,
      `<style>.to{font-size:22px;font-weight:700}.cham{display:inline-block;width:16px;height:16px}.nen{height:160px;width:400px;background:url(/a.gif)no-repeat}
      .them:before{content:"Bắt buộc: "}.dau:before{content:"→ "}.chu{display:none}.goc:hover .chu{display:block}
      @keyframes nhay{50%{opacity:0}}.nhay{animation:nhay 1s infinite}.bathoi{animation:nhay 1s 2}
      .chim{color:inherit;text-decoration:none}.nguoc{display:flex;flex-direction:column-reverse}.nhat{border:1px solid #eee;background:#fff}</style>`,
    );
    expect(found).toMatchObject({
      "cantTell styled-heading": ["to"],
      "cantTell colour-only-state": ["hai", "mot"],
      "cantTell background-picture": ["nen"],
      "cantTell generated-text": ["them"],
      "cantTell hover-only-note": ["chu"],
      "failed blinking-text": ["nhay"],
      "cantTell unseen-link": ["chim"],
      "cantTell reordered-content": ["nguoc"],
      "cantTell faint-field": ["nhat"],
    });
    expect(found).not.toHaveProperty("failed color-contrast");
  });

  it("ask about a box over the page that does not say it is a dialog", async () => {
    const box = (attributes: string) =>
      `<div style="position:fixed;inset:0;background:#0008"></div><div id="hop" ${attributes} style="position:fixed;inset:20%;background:#fff"><p>Hệ thống bảo trì đêm nay.</p><button>Đóng</button></div>`;
    expect(await foundOn(box(""))).toHaveProperty("cantTell popup-without-role", ["hop"]);
    expect(await foundOn(box('role="dialog" aria-label="Bảo trì"'))).not.toHaveProperty(
      "cantTell popup-without-role",
    );
  });
});

describe("rules on media and pictures of text", () => {
  it("name a film without end, recordings whose text must be looked for, and writing that is only a picture", async () => {
    const drawn = (text: string) =>
      `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text x="5" y="25">${text}</text></svg>`)}`;
    const found = await foundOn(
      `<canvas id="phim" width="60" height="60" aria-label="Nguồn"></canvas><video id="mai" autoplay muted></video><video id="dung" autoplay muted controls></video>
      <audio id="ghi" controls></audio><audio controls><track kind="captions" src="/loi.vtt"></audio>
      <img id="chu" src="${drawn("Tuần lễ chuyển đổi số")}" alt="Tuần lễ chuyển đổi số"><img id="khac" src="${drawn("Chuyển đổi số")}" alt="Cảnh hội nghị">
      <img id="dai" src="/a.gif" width="600" height="80" alt="Nhiệt liệt chào mừng đại hội"><img src="/a.gif" width="300" height="200" alt="Lãnh đạo Sở trao quà cho học sinh">
      <script>const ve = phim.getContext("2d"); setInterval(() => ve.fillRect(Math.random() * 60, 0, 5, 5), 20);
      for (const film of [mai, dung]) film.srcObject = phim.captureStream();</script>`,
    );
    expect(found).toMatchObject({
      "failed endless-video": ["mai"],
      "cantTell missing-transcript": ["dung", "ghi", "mai"],
      "failed pictured-text": ["chu"],
      "cantTell pictured-text": ["dai", "khac"],
    });
  });
});

describe("trials of a person's settings", () => {
  it("name what is too small to touch, what goes on moving and signs that forced colours take away", async () => {
    const found = await foundOn(
      `<p><a id="be" class="be" href="/a">·</a><a class="be" href="/b">·</a><a class="be" href="/c">·</a></p>
      <button id="mat" aria-label="Tìm kiếm"><i class="mat"></i></button><button aria-label="Tải về"><i class="mat giu"></i></button>
      <p id="chay" class="chay">Chào mừng</p><p class="chay thoi">Kính báo</p>`,
      `<style>.be{display:inline-block;width:6px;height:6px;overflow:hidden}
      .mat{display:block;width:24px;height:24px;background:#036;mask-image:linear-gradient(#000,#000)}.giu{forced-color-adjust:none}
      @keyframes chay{to{transform:translateX(40px)}}.chay{animation:chay 2s infinite}
      @media(prefers-reduced-motion:reduce){.thoi{animation:none}}</style>`,
    );
    expect(found).toHaveProperty("cantTell motion-not-reduced", ["chay"]);
    expect(found).toHaveProperty("cantTell forced-colours-icon", ["mat"]);
    expect(found["failed small-touch-target"]).toContain("be");
  });
});

describe("what scripts listen for", () => {
  it("tells of what only a mouse works, of choices that leave the page and of shortcuts of one letter", async () => {
    const found = await foundOn(
      `<style>.bam{cursor:pointer}.con{display:none}</style>
      <p><span id="chuot" class="bam">Lọc theo ngày</span></p><p><span id="tab" class="bam" tabindex="0">Lọc theo năm</span></p>
      <div id="the" class="bam"><a href="/tin">Tin mẫu</a></div><div id="nut" class="bam"><button>Mở</button></div><div id="phang">Không bấm</div>
      <div id="canh"><button>Xem ảnh lớn</button><img id="anh" class="bam" src="/a.gif" width="60" height="60" alt="Cảnh sông"></div>
      <div id="tha">Kéo tệp vào đây</div><div id="tha2">Kéo để xếp <button>Lên</button></div>
      <p><a id="nhan" href="#x">Tạo hồ sơ</a></p>
      <label>Trang <select id="roi"><option>Một</option></select></label><label>Năm <input id="cua"></label>
      <div id="mo">Lĩnh vực<ul class="con"><li><a href="/a">Đất đai</a></li><li><a href="/b">Hộ tịch</a></li></ul></div>
      <script>
        const nghe = (id, type, then) => document.getElementById(id).addEventListener(type, then);
        for (const id of ["chuot", "tab", "the", "nut", "phang", "anh"]) nghe(id, "click", () => {});
        for (const id of ["tha", "tha2"]) nghe(id, "drop", () => {});
        nghe("nhan", "mousedown", () => {});
        nghe("roi", "change", function () { location.href = this.value });
        nghe("cua", "focus", () => { window.open("about:blank") });
        nghe("mo", "mouseenter", () => {});
      </script>`,
    );
    expect(found).toMatchObject({
      "failed mouse-only-control": ["chuot", "tab"],
      "cantTell mouse-only-control": ["anh", "tha"],
      "cantTell acts-on-press": ["nhan"],
      "cantTell leaving-on-choice": ["roi"],
      "cantTell leaving-on-focus": ["cua"],
      "cantTell hover-only-menu": ["mo"],
    });
  });

  it("is asked of the whole page: a letter alone is a shortcut, with Ctrl it is none", async () => {
    const shortcut = (test: string) =>
      `<p>${sentence}</p><script>document.addEventListener("keydown", (e) => { if (${test}) document.title = "Tìm" })</script>`;
    expect(await foundOn(shortcut('e.key === "s"'))).toHaveProperty("cantTell single-key-shortcut", ["html"]);
    expect(await foundOn(shortcut('e.ctrlKey && e.key === "s"'))).not.toHaveProperty(
      "cantTell single-key-shortcut",
    );
  });
});
