import { describe, expect, it } from "vitest";
import { serve } from "../local-server.ts";
import { localBrowser, renderedOf, servePages } from "./local-browser.ts";

const browser = localBrowser({
  limits: {
    navigationMs: 2_000,
    loadMs: 500,
    scrollMs: 1_000,
    collectMs: 1_500,
    requests: 300,
    rendererBytes: 400 * 1024 ** 2,
  },
});

const greeting = "<h1>Xin chào</h1>";

/** Opens the page, then a harmless one of the same portal: the first must not have broken what comes after it. */
async function renderHtml(html: string) {
  const { origin } = await servePages({ "/": html, "/khac": "<p>Trang khác</p>" });
  const snapshot = await browser.render(`${origin}/`);
  const next = await browser.render(`${origin}/khac`);
  expect(next).toMatchObject({ failure: null, redirects: [], finalUrl: `${origin}/khac` });
  expect(next.html).toContain("Trang khác");
  return snapshot;
}

describe("a page that does not let go", () => {
  it.each([
    ["loops while it loads", "<script>while (true);</script>"],
    ["loops after it loaded", "<script>onload = () => setTimeout(() => { while (true); }, 50)</script>"],
    [
      "fills the console for ever",
      "<script>onload = () => { while (true) console.log({ a: document }) }</script>",
    ],
    ["asks for ever", "<script>onload = () => { while (true) alert('Chào') }</script>"],
    ["opens windows for ever", "<script>onload = () => { while (true) open('/khac') }</script>"],
  ])("costs its time limit when it %s", async (_, script) => {
    const snapshot = await renderHtml(`${greeting}${script}`);
    expect(snapshot.failure).toBe("timeout-render");
    expect(snapshot.html).toBe("");
  });

  it.each([
    ["script objects", "while (true) a.push(new Array(1e6).fill(1.5))"],
    ["buffers", "while (true) a.push(new Uint8Array(1e8).fill(1))"],
    ["elements", "while (true) document.body.append(document.createElement('p'))"],
  ])("is ended when it takes memory without end: %s", async (_, loop) => {
    const snapshot = await renderHtml(`${greeting}<script>const a = []; onload = () => { ${loop} }</script>`);
    // Whichever limit it meets first.
    expect(["renderer-crashed", "timeout-render"]).toContain(snapshot.failure);
  });

  it("is ended when its elements nest deeper than the browser can lay out", async () => {
    const snapshot = await renderHtml(`${greeting}<script>let at = document.body;
      for (let i = 0; i < 20000; i++) at = at.appendChild(document.createElement("div"));</script>`);
    expect(["renderer-crashed", "timeout-render"]).toContain(snapshot.failure);
  });

  it("is given up when it sends its visitor on again and again", async () => {
    const { origin } = await serve((request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(`<script>location.href = "${request.url}x"</script>`);
    });
    expect((await browser.render(`${origin}/`)).failure).toBe("too-many-redirects");
  });

  it("is named when its answer never comes, or never ends", async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === "/dau") response.writeHead(200, { "content-type": "text/html" }).write(greeting);
    });
    expect((await browser.render(`${origin}/im`)).failure).toBe("timeout-headers");
    expect((await browser.render(`${origin}/dau`)).failure).toBe("timeout-body");
  });

  it("is refused when it has more elements than anybody reads", async () => {
    const snapshot = await renderHtml(`<script>document.write("<br>".repeat(70000))</script>`);
    expect(snapshot.failure).toBe("page-too-complex");
  });
});

describe("a page that misbehaves", () => {
  it.each([
    [
      "asks questions, prints itself, opens windows, throws, floods the console and keeps connections open",
      `<script>alert(1); confirm(2); prompt(3); print(); open("/khac");
        onbeforeunload = (e) => { e.preventDefault(); return "Ở lại" };
        for (let i = 0; i < 1000; i++) console.log({ i, document });
        new EventSource("/khac"); fetch("/khac"); onerror = () => { throw 1 }; throw 1</script>`,
    ],
    ["does not let itself be left", "<script>navigation.onnavigate = (e) => e.preventDefault()</script>"],
    [
      "replaces what languages are built of",
      `<script>
      for (const name of ["map", "push", "filter", "forEach", "join", "slice"]) Array.prototype[name] = () => { throw 1 };
      JSON.stringify = () => "{}"; Promise.prototype.then = () => {}; Object.assign = () => ({});
      Document.prototype.querySelectorAll = () => []; Element.prototype.getAttribute = () => "bẫy";
      window.setTimeout = () => 0; window.getComputedStyle = () => ({}); window.axe = 1; window.kiemcong = 1;
      </script>`,
    ],
    [
      "covers properties of its form",
      `<form><input name="attributes"><input name="children"><input name="nodeName">
      <input name="parentNode"><input name="getAttribute"><input name="ownerDocument"></form>`,
    ],
  ])("is read all the same when it %s", async (_, html) => {
    const snapshot = await renderHtml(`${greeting}${html}`);
    expect(snapshot.failure).toBeNull();
    expect(snapshot.html).toContain("Xin chào");
    expect(renderedOf(snapshot).narrow.length).toBe(3);
  });

  it("may remove itself: what is left is what is seen", async () => {
    const snapshot = await renderHtml(
      `${greeting}<script>onload = () => document.documentElement.remove()</script>`,
    );
    expect(snapshot.html).not.toContain("Xin chào");
  });

  it("may write itself anew", async () => {
    const snapshot = await renderHtml(
      `${greeting}<script>onload = () => { document.open(); document.write("<p>Viết lại</p>"); document.close() }</script>`,
    );
    expect(snapshot.html).toContain("Viết lại");
  });

  it("loses what was not measured yet, not its snapshot, when it goes away meanwhile", async () => {
    const snapshot = await renderHtml(
      `${greeting}<script>addEventListener("resize", () => { location.href = "about:blank" })</script>`,
    );
    expect(snapshot.failure).toBeNull();
    expect(snapshot.html).toContain("Xin chào");
    expect(renderedOf(snapshot).narrow).toEqual([]);
  });

  it("opens no windows that stay, and downloads nothing", async () => {
    const { origin, asked } = await serve((request, response) => {
      const isFile = request.url === "/tep";
      response.setHeader("Content-Type", isFile ? "application/octet-stream" : "text/html");
      response.end(
        isFile
          ? "tệp"
          : `${greeting}<a id="a" href="/tep" download>Tệp</a><script>a.click(); open("/khac")</script>`,
      );
    });
    const snapshot = await browser.render(`${origin}/`);
    expect(snapshot.finalUrl).toBe(`${origin}/`);
    expect(snapshot.failure).toBeNull();
    expect(asked).toContain("/");
  });

  it("cannot make the browser ask without end", async () => {
    const { origin, asked } = await serve((request, response) => {
      response.setHeader("Content-Type", request.url === "/" ? "text/html" : "text/plain");
      response.end(
        `${greeting}<script>onload = () => setInterval(() => { for (let i = 0; i < 50; i++) fetch("/" + Math.random()) }, 20)</script>`,
      );
    });
    await browser.render(`${origin}/`);
    // Of 2,500 a second. Those on their way when the limit was reached still arrive, more of them on a busy machine.
    expect(asked.length).toBeLessThan(2_500);
  });
});
