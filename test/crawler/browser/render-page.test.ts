import { describe, expect, it } from "vitest";
import { closedPort, serve } from "../local-server.ts";
import { localBrowser, renderedOf, servePages, stampOf } from "./local-browser.ts";

const browser = localBrowser();

describe("a page that is opened", () => {
  it("gives a valid snapshot of what its scripts made of it", async () => {
    const { origin } = await servePages({
      "/": `<!doctype html><html lang="vi"><title>Sở mẫu</title><p id="p"></p>
        <script>document.getElementById("p").textContent = "Viết bằng kịch bản";</script>`,
    });
    const snapshot = await browser.render(`${origin}/`);
    expect(snapshot).toMatchObject({
      visit: "rendered",
      failure: null,
      status: 200,
      finalUrl: `${origin}/`,
      redirects: [],
    });
    expect(snapshot.html).toContain("Viết bằng kịch bản");
    expect(snapshot.timings.firstByte).toBeGreaterThanOrEqual(0);
    expect(snapshot.timings.total).toBeGreaterThanOrEqual(snapshot.timings.firstByte ?? 0);
    expect(renderedOf(snapshot)).toMatchObject({
      viewport: { width: 1366, height: 900 },
      measuringQueue: null,
    });
  });

  it("tells redirects, and headers without the values of cookies", async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === "/cu") return response.writeHead(302, { location: "/moi" }).end();
      response.setHeader("Set-Cookie", ["ma=bi-mat; Path=/; HttpOnly", "x=1"]);
      response.setHeader("X-Mau", "mẫu".normalize("NFC").replace("ẫ", "a"));
      response.setHeader("Content-Type", "text/html; charset=utf-8").end("<p>Trang mới</p>");
    });
    const snapshot = await browser.render(`${origin}/cu`);
    expect(snapshot.url).toBe(`${origin}/cu`);
    expect(snapshot.finalUrl).toBe(`${origin}/moi`);
    expect(snapshot.redirects).toEqual([{ url: `${origin}/cu`, status: 302, location: `${origin}/moi` }]);
    expect(snapshot.headers?.["set-cookie"]).toBe("ma=; Path=/; HttpOnly\nx=");
    expect(snapshot.headers?.["x-mau"]).toBe("mau");
  });

  it("follows a page that sends its visitor on by script or refresh, and says so", async () => {
    const { origin } = await servePages({
      "/": "<script>location.href = '/trang-chu'</script>",
      "/trang-chu": "<meta http-equiv='refresh' content='0;url=/vi'>",
      "/vi": "<p>Trang chủ</p>",
    });
    const snapshot = await browser.render(`${origin}/`);
    expect(snapshot.finalUrl).toBe(`${origin}/vi`);
    expect(snapshot.html).toContain("Trang chủ");
    expect(snapshot.redirects).toEqual([
      { url: `${origin}/`, status: 200, location: `${origin}/trang-chu` },
      { url: `${origin}/trang-chu`, status: 200, location: `${origin}/vi` },
    ]);
  });

  it("logs what it asked for and the errors of its scripts", async () => {
    const port = await closedPort();
    const { origin } = await serve((request, response) => {
      response.setHeader("Content-Type", request.url === "/" ? "text/html" : "text/css");
      response.statusCode = request.url === "/thieu.css" ? 404 : 200;
      response.end(`<link rel="stylesheet" href="/co.css"><link rel="stylesheet" href="/thieu.css">
        <script src="http://127.0.0.1:${port}/tat.js"></script><script>khongCo()</script>`);
    });
    const { requests, scriptErrors } = renderedOf(await browser.render(`${origin}/`));
    const find = (end: string) => requests.find(({ url }) => url.endsWith(end));
    expect(find("/co.css")).toMatchObject({ type: "stylesheet", status: 200, failed: null });
    expect(find("/thieu.css")).toMatchObject({ status: 404, failed: null });
    expect(find("/tat.js")).toMatchObject({ type: "script", status: null, failed: "connection-refused" });
    expect(scriptErrors).toEqual([`ReferenceError: khongCo is not defined (${origin}/)`]);
  });

  it("names itself honestly and asks for Vietnamese", async () => {
    const seen: (string | undefined)[] = [];
    const { origin } = await serve((request, response) => {
      seen.push(request.headers["user-agent"], request.headers["accept-language"]);
      response.setHeader("Content-Type", "text/html").end("<p>a</p>");
    });
    await browser.render(`${origin}/`);
    expect(seen[0]).toMatch(/Chrome\/.* kiemcong\/0\.0\.0 \(\+mau\)$/);
    expect(seen[1]).toMatch(/^vi-VN,vi/);
  });

  it("says once that nothing is loaded any more, and then loads nothing", async () => {
    const { origin, asked } = await servePages({
      "/": `<p>a</p><script>(async () => { for (;;) await fetch("/nhip") })()</script>`,
    });
    const counts: number[] = [];
    await browser.render(`${origin}/`, null, () => counts.push(asked.length));
    expect(counts.length).toBe(1);
    // The one that was on its way at that moment still arrives.
    expect(asked.length - (counts[0] ?? 0)).toBeLessThan(2);
  });

  it("photographs the first page of each kind, pictures drawn and the whole height", async () => {
    const { origin } = await servePages({ "/": "<body style='margin:0'><div style='height:2000px'>a</div>" });
    const before = browser.kept.length;
    const first = await browser.render(`${origin}/`, "home");
    const second = await browser.render(`${origin}/`, "home");
    expect(first.screenshot).toMatch(/^\d{64}$/);
    expect(second.screenshot).toBeNull();
    const [webp] = browser.kept.slice(before);
    expect(webp?.subarray(8, 12).toString()).toBe("WEBP");
    expect(await sizeOf(webp)).toEqual({ width: 1366, height: 2000 });
  });
});

/** Width and height from the header of a lossy WebP file (RFC 9649 §2.5). */
async function sizeOf(webp: Buffer | undefined) {
  const at = webp?.indexOf(Buffer.from([0x9d, 0x01, 0x2a])) ?? -1;
  if (!webp || at < 0) return null;
  return { width: webp.readUInt16LE(at + 3) & 0x3fff, height: webp.readUInt16LE(at + 5) & 0x3fff };
}

describe("the measuring queue", () => {
  it("is read as plain strings from the page's own world", async () => {
    const { origin } = await servePages({
      "/": `<script>var _govaq = window._govaq || []; _govaq.push(["trackPageView"]);
        _govaq.push(["setTrackerUrl", "https://do.vidu.gov.vn/tracking"]); _govaq.push(["setSiteId", 42, () => {}]);</script>`,
    });
    expect(renderedOf(await browser.render(`${origin}/`)).measuringQueue).toEqual([
      ["trackPageView"],
      ["setTrackerUrl", "https://do.vidu.gov.vn/tracking"],
      ["setSiteId", "42", ""],
    ]);
  });

  it.each([
    ["an element of that name", `<p id="_govaq">a</p>`, null],
    ["the measuring script's own object", `<script>window._govaq = { push() {} }</script>`, []],
    [
      "an endless loop",
      `<script>Object.defineProperty(window, "_govaq", { get() { for (;;); } })</script>`,
      null,
    ],
    [
      "an object that tells lies",
      `<script>window._govaq = [{ toString: () => "a", toJSON: () => ["b"] }]</script>`,
      [[""]],
    ],
  ])("is not fooled by %s", async (_, html, queue) => {
    const { origin } = await servePages({ "/": `<p>a</p>${html}` });
    expect(renderedOf(await browser.render(`${origin}/`)).measuringQueue).toEqual(queue);
  });
});

describe("narrow viewports", () => {
  const responsive = `<meta name="viewport" content="width=device-width">`;
  const widths = async (html: string) => {
    const { origin } = await servePages({ "/": `<!doctype html>${html}` });
    const snapshot = await browser.render(`${origin}/`);
    const { narrow } = renderedOf(snapshot);
    expect(narrow.map(({ viewport }) => viewport)).toEqual([360, 390, 768]);
    return { snapshot, narrow };
  };

  it("finds a page that fits", async () => {
    const { narrow } = await widths(`${responsive}<p>Nội dung</p>`);
    expect(narrow.map(({ scrollWidth }) => scrollWidth)).toEqual([360, 390, 768]);
    expect(narrow.flatMap(({ overflowing }) => overflowing)).toEqual([]);
  });

  it("names what sticks out, outermost and widest first", async () => {
    const { snapshot, narrow } = await widths(`${responsive}<body style="margin:0">
      <div><img id="a" style="width:600px;height:9px"></div>
      <table id="b" style="width:900px;border-spacing:0"><tr><td id="c">a</td></tr></table>
      <div style="overflow-x:auto"><div style="width:2000px">bảng cuộn được</div></div>`);
    expect(narrow.map(({ scrollWidth }) => scrollWidth)).toEqual([900, 900, 900]);
    const [a, b] = [stampOf(snapshot, "a"), stampOf(snapshot, "b")];
    expect(narrow.map(({ overflowing }) => overflowing)).toEqual([[b, a], [b, a], [b]]);
  });

  it("finds a page without a viewport declaration too wide", async () => {
    const { narrow } = await widths("<p>Nội dung</p>");
    expect(narrow[0]?.scrollWidth).toBe(980);
  });

  it("does not count what the page itself cuts off", async () => {
    const { narrow } = await widths(
      `${responsive}<style>body{overflow-x:hidden}</style><nav style="position:absolute;left:300px;width:300px">a</nav>`,
    );
    expect(narrow[0]?.scrollWidth).toBe(360);
  });

  it("finds pictures that widen the page by their own size", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="10"/>`;
    const { narrow } = await widths(
      `${responsive}<body style="margin:0"><img id="a" src='data:image/svg+xml,${encodeURIComponent(svg)}'>`,
    );
    expect(narrow[0]?.scrollWidth).toBe(1200);
  });

  it("counts letters smaller than 12 pixels among those displayed", async () => {
    const { narrow } = await widths(`${responsive}<p style="font-size:11px">nhỏ bé</p><p>to hơn</p>
      <p style="display:none;font-size:5px">ẩn</p>`);
    expect(narrow[0]?.smallText).toEqual({ characters: 10, below12px: 5 });
  });
});

describe("accessibility rules", () => {
  it("find exactly the defects that were put in, each with its element", async () => {
    const { origin } = await servePages({
      "/": `<!doctype html><html lang="vi"><head><title>Trang mẫu</title>
        <meta name="viewport" content="width=device-width"></head><body>
        <main><h1>Tiêu đề</h1><p>Đoạn văn</p>
        <img id="alt" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40">
        <a id="link" href="/a"></a>
        <p id="contrast" style="color:#aaa;background:#fff">Chữ mờ</p>
        <input id="label" style="width:200px;height:40px">
        <h4 id="order">Nhảy cấp</h4></main></body></html>`,
    });
    const snapshot = await browser.render(`${origin}/`);
    const { axe } = renderedOf(snapshot);
    const found = axe?.violations.map(({ id, nodes, total }) => [id, nodes.map(({ node }) => node), total]);
    expect(Object.fromEntries(found?.map(([id, ...rest]) => [id, rest]) ?? [])).toEqual({
      "image-alt": [[stampOf(snapshot, "alt")], 1],
      "link-name": [[stampOf(snapshot, "link")], 1],
      "color-contrast": [[stampOf(snapshot, "contrast")], 1],
      label: [[stampOf(snapshot, "label")], 1],
      "heading-order": [[stampOf(snapshot, "order")], 1],
    });
    expect(axe?.stopped).toBeNull();
    expect(axe?.passes).toContain("document-title");
    expect(axe?.passes).not.toContain("image-alt");
    const contrast = axe?.violations.find(({ id }) => id === "color-contrast")?.nodes[0]?.data[
      "color-contrast"
    ];
    expect(contrast).toMatchObject({ fgColor: "#aaaaaa", bgColor: "#ffffff" });
  });

  it("look into same-origin frames and open shadow trees, and lead back to the elements there", async () => {
    const picture = (id: string) =>
      `<img id="${id}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9">`;
    const { origin } = await servePages({
      "/": `<!doctype html><html lang="vi"><title>Mẫu</title><main><h1>a</h1>
        <iframe title="Khung" src="/khung"></iframe>
        <div><template shadowrootmode="open">${picture("shadow")}</template></div></main>`,
      "/khung": `<!doctype html><html lang="vi"><title>Khung</title>${picture("framed")}`,
    });
    const snapshot = await browser.render(`${origin}/`);
    const rule = renderedOf(snapshot).axe?.violations.find(({ id }) => id === "image-alt");
    const nodes = rule?.nodes.map(({ node }) => node).sort();
    expect(nodes).toEqual([stampOf(snapshot, "framed"), stampOf(snapshot, "shadow")].sort());
  });
});

describe("a visit that fails", () => {
  it.each([
    [404, "not-found"],
    [403, "blocked-by-firewall"],
    [500, "server-error"],
  ])("is named by the server's answer %i", async (code, failure) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(code, { "content-type": "text/html" }).end("<p>Lỗi</p>");
    });
    expect(await browser.render(`${origin}/`)).toMatchObject({
      failure,
      status: code,
      html: "",
      rendered: null,
    });
  });

  it("is named by an answer without any text", async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(404, { "content-type": "text/html" }).end(),
    );
    expect(await browser.render(`${origin}/`)).toMatchObject({ failure: "not-found", status: 404 });
  });

  it("is named when nobody listens", async () => {
    const port = await closedPort();
    const snapshot = await browser.render(`http://127.0.0.1:${port}/`);
    expect(snapshot.failure).toBe("connection-refused");
    expect((await browser.render(`https://127.0.0.1:${port}/`)).failure).toBe("connection-refused");
  });

  it("is named when the name does not exist", async () => {
    expect((await browser.render("http://khong-co.invalid/")).failure).toBe("dns-not-found");
  });

  it("is named when a file comes instead of a page", async () => {
    const { origin } = await serve((_, response) => {
      response
        .writeHead(200, { "content-type": "application/zip", "content-disposition": "attachment" })
        .end("PK");
    });
    expect((await browser.render(`${origin}/`)).failure).toBe("not-html");
  });
});

describe("a template whose pages lay still while they were scrolled through", () => {
  const shows = `<p id="p"></p><script>
    addEventListener("scroll", () => { document.getElementById("p").textContent = "Hiện khi cuộn"; });</script>`;
  const tall = '<div style="height:3000px">Trang dài</div>';

  it("is scrolled through no more, but for pages that say something of theirs comes later", async () => {
    const paths = ["/1", "/2", "/3"];
    const { origin } = await servePages({
      ...Object.fromEntries(paths.map((path) => [path, tall])),
      "/tron": `${shows}${tall}`,
      "/sau": `${shows}${tall}<img loading="lazy" src="/a.png" alt="Ảnh">`,
    });
    for (const path of paths) await browser.render(`${origin}${path}`, "article");
    expect((await browser.render(`${origin}/tron`, "article")).html).not.toContain("Hiện khi cuộn</p>");
    expect((await browser.render(`${origin}/sau`, "article")).html).toContain("Hiện khi cuộn</p>");
    const { origin: other } = await servePages(
      Object.fromEntries([...paths, "/4"].map((path) => [path, `${shows}${tall}`])),
    );
    for (const path of paths) await browser.render(`${other}${path}`, "article");
    expect((await browser.render(`${other}/4`, "article")).html).toContain("Hiện khi cuộn</p>");
  });
});
