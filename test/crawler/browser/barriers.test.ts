import { describe, expect, it } from "vitest";
import { findBarriers } from "../../../checks/accessibility/find-barriers.ts";
import { ParsedPage } from "../../../checks/parsed-page.ts";
import type { PageSnapshot } from "../../../checks/snapshot.ts";
import { localBrowser, renderedOf, servePages } from "./local-browser.ts";

const browser = localBrowser();
const hasty = localBrowser({ limits: { probeMs: 2_000 } });

/** Rule → ids of the elements it names, faults and questions apart. */
function foundIn(snapshot: PageSnapshot) {
  const page = new ParsedPage(snapshot, null);
  const idsOf = (outcome: "failed" | "cantTell") =>
    Object.fromEntries(
      findBarriers(page)
        .filter((barrier) => barrier.outcome === outcome)
        .map(({ rule, at }) => [
          rule,
          at.flatMap((where) => ("attribs" in where ? [where.attribs.id ?? where.name] : [])).sort(),
        ]),
    );
  return { failed: idsOf("failed"), asked: idsOf("cantTell") };
}

const page = (body: string, head = "") =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sở mẫu</title>${head}</head><body><main><h1>Sở mẫu</h1>${body}</main></body></html>`;
/** A file of one dot whose name the rules read; a picture that is not there takes no room. */
const dot = "GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
const picture = (id: string, attributes: string) => `<img id="${id}" width="60" height="60" ${attributes}>`;

describe("rules on the live page", () => {
  it("name each fault at its place and leave its sound neighbour alone", async () => {
    const { origin } = await servePages({
      "/a.gif": dot,
      "/b.gif": dot,
      "/logo.gif": dot,
      "/": page(`
        <button id="khac" aria-label="Đóng cửa sổ">Gửi câu hỏi</button>
        <button id="hop" aria-label="Gửi câu hỏi tới Sở">Gửi câu hỏi</button>
        <button id="dau" aria-label="Đóng">×</button>
        <div>${picture("giau", 'src="/a.gif" alt="Biểu đồ thu ngân sách" aria-hidden="true"')}</div>
        <p>Biểu đồ thu ngân sách ${picture("lap", 'src="/b.gif" alt="Biểu đồ thu ngân sách" aria-hidden="true"')}</p>
        <div><div><div>${picture("mo", 'src="/logo.gif" alt=""')}</div></div></div>
        <div><div>Sở mẫu ${picture("canh", 'src="/logo.gif" alt=""')}</div></div>
        <span id="chuot" onclick="location.href='/tin'">Mở tin</span>
        <span onclick="location.href='/tin'"><a id="phim" href="/tin">Mở tin mẫu</a></span>
        <div id="luoi" role="grid"><div role="row"><span role="columnheader">Tên</span><span role="columnheader">Số</span></div>
          <div role="row"><span role="gridcell">An</span></div></div>
        <iframe id="k1" title="Bản đồ" srcdoc="<p>Bản đồ tỉnh"></iframe><iframe id="k2" title="Bản đồ" srcdoc="<p>Lịch họp"></iframe>`),
    });
    const { failed } = foundIn(await browser.render(`${origin}/`));
    expect(failed).toMatchObject({
      "label-in-name": ["khac"],
      "hidden-described-image": ["giau"],
      "blank-alternative": ["mo"],
      "mouse-only-control": ["chuot"],
      "empty-header-column": ["luoi"],
      "same-named-frames": ["html"],
    });
  });

  it("ask about dialogs that are shown without a name, and about no others", async () => {
    const { origin } = await servePages({
      "/": page(`
        <div id="vai" role="dialog"><h2>Thông báo mẫu</h2><p>Cổng mẫu bảo trì tối nay.</p></div>
        <dialog id="the" open><p>Khảo sát mẫu</p></dialog>
        <div role="dialog" aria-labelledby="ten"><h2 id="ten">Đăng nhập</h2></div>
        <dialog open aria-label="Chọn ngôn ngữ"><p>Tiếng Việt</p></dialog>
        <div role="alertdialog" hidden><p>Phiên đã hết</p></div><dialog><p>Chưa mở</p></dialog>`),
    });
    const { failed, asked } = foundIn(await browser.render(`${origin}/`, "consultation"));
    expect(asked["unnamed-dialog"]).toEqual(["the", "vai"]);
    expect(failed["unnamed-dialog"]).toBeUndefined();
  });

  it("read the style sheets for turned pages, moving text and menus that open on hover only", async () => {
    const { origin } = await servePages({
      "/": page(
        `<div id="chay">Chào mừng quý khách đến với Cổng mẫu</div>
         <ul><li><a href="/a">Giới thiệu</a><ul id="con"><li><a href="/b">Cơ cấu</a></li></ul></li></ul>`,
        `<style>@media (orientation: portrait) { body { transform: rotate(90deg) } }
         @keyframes chay { from { transform: translateX(0) } to { transform: translateX(-400px) } }
         #chay { animation: chay 8s linear infinite } li ul { display: none } li:hover ul { display: block }</style>`,
      ),
      "/lanh": page(
        `<button>Tạm dừng</button><div id="chay">Chào mừng quý khách</div>
         <ul><li><a href="/a">Giới thiệu</a><ul id="con"><li><a href="/b">Cơ cấu</a></li></ul></li></ul>`,
        `<style>@media (orientation: portrait) { img { transform: rotate(90deg) } }
         @keyframes chay { from { transform: translateX(0) } to { transform: translateX(-400px) } }
         #chay { animation: chay 8s linear infinite } li ul { display: none } li:hover ul, li:focus-within ul { display: block }</style>`,
      ),
    });
    const faulty = foundIn(await browser.render(`${origin}/`, "home"));
    expect(faulty.failed).toMatchObject({ "orientation-lock": ["html"], "moving-text": ["chay"] });
    expect(faulty.asked).toMatchObject({ "hover-only-menu": ["con"] });
    const { failed, asked } = foundIn(await browser.render(`${origin}/lanh`, "article"));
    expect(Object.keys({ ...failed, ...asked })).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/orientation-lock|moving-text|hover-only-menu/)]),
    );
  });

  it("ask about a banner that may hold the agency's name as a picture, where no text gives it", async () => {
    const body = "<main><h1>Tin tức</h1><p>Thông báo lịch tiếp công dân tháng 10.</p></main>";
    const top = (header: string) =>
      `<!doctype html><html lang="vi"><title>Tin tức</title><style>.nen{height:160px;background:#b00 url(/a.gif)}</style><header>${header}</header>${body}`;
    const { origin } = await servePages({
      "/a.gif": dot,
      "/nen": top('<div id="nen" class="nen"></div>'),
      "/anh": top('<img id="anh" src="/a.gif" width="1200" height="180" alt="banner">'),
      "/chu": top('<div class="nen"></div><p>Sở Khoa học và Công nghệ tỉnh Cà Mau</p>'),
      "/dau": top('<img src="/a.gif" width="90" height="90" alt="Trang chủ">'),
    });
    const askedOn = async (path: string) =>
      foundIn(await browser.render(`${origin}${path}`)).asked["pictured-banner"];
    expect(await askedOn("/nen")).toEqual(["nen"]);
    expect(await askedOn("/anh")).toEqual(["anh"]);
    expect(await askedOn("/chu")).toBeUndefined();
    expect(await askedOn("/dau")).toBeUndefined();
  });
});

describe("tables without header cells", () => {
  it("are at fault under running numbers, asked about under a bold row, and left alone where they lay out a page", async () => {
    const bold = (...names: string[]) =>
      `<tr>${names.map((name) => `<td><b>${name}</b></td>`).join("")}</tr>`;
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const { origin } = await servePages({
      "/": page(`<table id="so">${bold("STT", "Số ký hiệu")}${row("1", "12/QĐ-SM")}${row("2", "13/QĐ-SM")}</table>
        <table id="hoi">${bold("Đơn vị", "Điện thoại")}${row("Văn phòng", "123")}${row("Thanh tra", "456")}</table>
        <table id="cot">${row("Tin tức trong ngày", "Thông báo mới")}${row("Bài một", "Bài hai")}${row("Bài ba", "Bài bốn")}</table>
        <table id="dam">${bold("Hỏi", "Đáp")}${bold("Giờ", "Nơi")}${bold("Một", "Hai")}</table>
        <table id="du"><tr><th>STT</th><th>Tên</th></tr>${row("1", "An")}${row("2", "Bình")}</table>`),
    });
    const { failed, asked } = foundIn(await browser.render(`${origin}/`, "list"));
    expect(failed["unmarked-table-head"]).toEqual(["so"]);
    expect(asked["unmarked-table-head"]).toEqual(["hoi"]);
  });
});

describe("look-alikes of faults", () => {
  /** A tenth of a second of silence, 8 bits, 4,000 a second. */
  const silence = () => {
    const sound = Buffer.alloc(444, 128);
    sound.write(
      "RIFF\xB4\x01\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\xA0\x0F\0\0\xA0\x0F\0\0\x01\0\x08\0data\x90\x01\0\0",
      "latin1",
    );
    return `data:audio/wav;base64,${sound.toString("base64")}`;
  };

  it("are left alone: stops within players, frames and dates, areas of a picture, text on its way", async () => {
    const links = [1, 2, 3, 4].map((n) => `<a href='/${n}'>Mục số ${n}</a>`).join(" ");
    const { origin } = await servePages({
      "/a.gif": dot,
      "/": page(`<audio src="${silence()}" controls></audio><iframe title="Mục lục" srcdoc="${links}"></iframe>
        <label>Từ ngày <input type="date"></label>
        <img src="/a.gif" width="90" height="90" usemap="#so-do" alt="Sơ đồ tổ chức"><map name="so-do"><area shape="rect" coords="0,0,90,90" href="/p" alt="Văn phòng"></map>
        <div style="overflow:hidden;white-space:nowrap;width:300px"><div style="display:inline-block;transform:translateX(120px)">Kỳ họp thứ mười Hội đồng nhân dân tỉnh khai mạc</div></div>
        <table><tr><th scope="row">Quyết định giao dự toán</th><td><a href="/1.pdf">Tải về</a></td></tr></table>
        <p><a href="/?p=1">1</a> <a href="/?p=2">2</a> <a href="/?p=2">»</a></p><p><a href="/cuoi">Liên hệ với Sở</a></p>`),
    });
    const { failed, asked } = foundIn(await browser.render(`${origin}/`, "contact"));
    const named = Object.keys({ ...failed, ...asked });
    for (const rule of [
      "keyboard-trap",
      "focus-not-visible",
      "zoomed-text-cut",
      "spaced-text-cut",
      "vague-link",
    ])
      expect(named).not.toContain(rule);
  });

  it("are told from sound without a box, a chart beside unrelated text, and a link that is a mere sign", async () => {
    const { origin } = await servePages({
      "/bieu-do-thu-chi.gif": dot,
      "/": page(`<audio id="nhac" src="${silence()}" autoplay loop></audio>
        <img id="bieudo" src="/bieu-do-thu-chi.gif" width="300" height="200" alt=""><p>Số liệu sáu tháng.</p>
        <p><a id="dau" href="/tin">&gt;&gt;</a></p>`),
    });
    const { failed, asked } = foundIn(await browser.render(`${origin}/`, "search"));
    expect(failed).toMatchObject({ "autoplaying-sound": ["nhac"] });
    expect(asked).toMatchObject({ "blank-alternative": ["bieudo"], "vague-link": ["dau"] });
  });
});

describe("a page that is tried out", () => {
  it("is walked by keyboard: invisible focus, focus in hidden parts", async () => {
    const { origin } = await servePages({
      "/": page(
        `<a id="ro" href="/a">Văn bản mới</a> <a id="mat" class="mat" href="/b">Hỏi đáp</a>
         <div aria-hidden="true"><a id="an" href="/c">Liên hệ</a></div>`,
        "<style>.mat:focus { outline: none }</style>",
      ),
    });
    const snapshot = await browser.render(`${origin}/`);
    const { failed } = foundIn(snapshot);
    expect(failed).toMatchObject({ "focus-not-visible": ["mat"], "focus-in-hidden": ["an"] });
    const walk = renderedOf(snapshot).probes?.find(({ name }) => name === "keyboard");
    expect(walk).toMatchObject({ stopped: null, counts: { stops: 3, expected: 3, unvisited: 0 } });
  });

  it("is found to trap the focus, but not where the page names the keys that lead out and they do", async () => {
    const trap = (keys: string) =>
      page(`<a href="/a">Văn bản mới</a><button id="bay">Nhập liệu</button><a href="/b">Hỏi đáp</a><p>${keys}</p>
        <script>let kept = true; bay.onblur = () => kept && setTimeout(() => bay.focus());
        bay.onkeydown = (event) => { if (event.ctrlKey && event.key === "m") kept = false; };</script>`);
    const { origin } = await servePages({ "/": trap(""), "/ra": trap("Nhấn Ctrl+M để ra khỏi ô") });
    expect(foundIn(await browser.render(`${origin}/`, "home")).failed).toMatchObject({
      "keyboard-trap": ["bay"],
    });
    const told = foundIn(await browser.render(`${origin}/ra`, "article"));
    expect([...Object.keys(told.failed), ...Object.keys(told.asked)]).not.toContain("keyboard-trap");
  });

  it("is walked the same where many links look alike: a hidden one among them and a trap are found", async () => {
    const links = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, index) => `<li><a href="/a">Văn bản số ${from + index}</a></li>`,
      ).join("");
    const { origin } = await servePages({
      "/": page(`<ul>${links(0, 30)}<li><a id="ngoai" href="/b" style="position:absolute;left:-999px">Hỏi đáp</a></li>
        ${links(30, 40)}<li aria-hidden="true"><a id="an" href="/c">Liên hệ</a></li>${links(40, 60)}</ul>`),
      "/bay": page(`<ul>${links(0, 30)}<li><a id="bay" href="/b">Hỏi đáp</a></li>${links(30, 60)}</ul>
        <script>bay.onblur = () => setTimeout(() => bay.focus());</script>`),
    });
    const snapshot = await browser.render(`${origin}/`, "sitemap");
    expect(foundIn(snapshot).failed).toMatchObject({
      "focus-not-visible": ["ngoai"],
      "focus-in-hidden": ["an"],
    });
    const walk = renderedOf(snapshot).probes?.find(({ name }) => name === "keyboard");
    expect(walk).toMatchObject({ stopped: null, counts: { stops: 62, expected: 62, unvisited: 0 } });
    expect(foundIn(await browser.render(`${origin}/bay`, "qa")).failed).toMatchObject({
      "keyboard-trap": ["bay"],
    });
  });

  it("is watched for text that a script keeps moving, which a slide that comes to rest is not", async () => {
    const { origin } = await servePages({
      "/": page(`<div style="overflow:hidden;white-space:nowrap"><div id="chay" style="display:inline-block">Lịch tiếp công dân tháng mười</div></div>
        <p id="truot" style="position:relative">Hội nghị tổng kết năm</p>
        <script>let x = 0; setInterval(() => { x = (x + 2) % 900; chay.style.transform = "translateX(" + (450 - x) + "px)"; }, 30);
        setInterval(() => { truot.style.left = truot.style.left === "80px" ? "0px" : "80px"; }, 250);</script>`),
    });
    expect(foundIn(await browser.render(`${origin}/`, "login")).asked).toMatchObject({
      "moving-text": ["chay"],
    });
  });

  it("is zoomed, spaced, narrowed and measured on its pixels", async () => {
    const line =
      "Thông báo lịch tiếp công dân định kỳ của lãnh đạo Sở mẫu trong quý bốn năm nay tại trụ sở làm việc số một.";
    const { origin } = await servePages({
      "/": page(
        `<div id="cat" class="hop">${line}</div><div class="hop"><a href="/a">${line}</a></div>
         <div id="rong">Khối rộng cố định</div>
         <p id="anh">Chữ nhạt trên nền chuyển màu</p><p id="dam">Chữ đậm trên nền chuyển màu</p>`,
        `<style>.hop { height: 24px; line-height: 24px; overflow: hidden; font-size: 16px; max-width: 1000px }
         #rong { width: 600px; background: #eee } p { background: linear-gradient(90deg, #fff, #eef) }
         #anh { color: #bbb } #dam { color: #111 }</style>`,
      ),
    });
    const snapshot = await browser.render(`${origin}/`);
    const { failed, asked } = foundIn(snapshot);
    expect(failed).toMatchObject({ "zoomed-text-cut": ["cat"], reflow: ["rong"], "pixel-contrast": ["anh"] });
    expect(asked["color-contrast"]).toBeUndefined();
    const { probes = [] } = renderedOf(snapshot);
    expect(probes.every(({ stopped }) => stopped === null)).toBe(true);
    expect(probes.flatMap(({ faults }) => faults).every(({ picture }) => picture !== null)).toBe(true);
  });

  it("ends a trial in which the page no longer answers, and keeps what was found before", async () => {
    const { origin } = await servePages({
      "/": page(`<button id="treo">Nhập liệu</button><script>treo.onfocus = () => { for (;;); };</script>`),
    });
    const { axe, probes = [] } = renderedOf(await hasty.render(`${origin}/`));
    expect(probes.at(-1)?.stopped).toBe("page-too-complex");
    expect(axe?.stopped).toBeNull();
  });

  it("is the first of its kind only", async () => {
    const { origin } = await servePages({ "/": page(""), "/2": page("") });
    expect(renderedOf(await browser.render(`${origin}/`, "article")).probes).toHaveLength(8);
    expect(renderedOf(await browser.render(`${origin}/2`, "article")).probes).toBeUndefined();
  });
});

describe("parts that pages share", () => {
  it("are scanned once, and what was found there is told of every page", async () => {
    const items = Array.from(
      { length: 14 },
      (_, index) => `<li><a href="/muc/${index}">Mục số ${index}</a></li>`,
    ).join("");
    const shared = `<nav aria-label="Chính"><ul>${items}</ul><img id="thieu" src="/x.png"></nav>`;
    const own = (body: string) =>
      `<!doctype html><html lang="vi"><head><title>Sở mẫu</title></head><body>${shared}<main><h1>Sở mẫu</h1>${body}</main></body></html>`;
    const { origin } = await servePages({
      "/1": own("<p>Một"),
      "/2": own('<p>Hai<img id="moi" src="/y.png">'),
    });
    await browser.render(`${origin}/1`, "article");
    const second = await browser.render(`${origin}/2`, "article");
    expect(foundIn(second).failed["image-alt"]).toEqual(["moi", "thieu"]);
  });
});
