import { createSocket } from "node:dgram";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseResolve } from "../../../crawler/address-map.ts";
import { selfSigned } from "../certificates.ts";
import { serve, serveTls } from "../local-server.ts";
import { localBrowser, renderedOf } from "./local-browser.ts";

/** What a page finds of earlier visits, written into the page, and what it leaves behind. */
const remember = `<p id="found"></p><script>
  document.getElementById("found").textContent =
    [document.cookie, localStorage.x, sessionStorage.x, window.name].join("|");
  document.cookie = "x=1"; localStorage.x = 1; sessionStorage.x = 1; window.name = "x";
  onpagehide = () => { sessionStorage.x = 2; localStorage.x = 2 };
  indexedDB.open("x");
</script>`;

function foundOn({ html }: { html: string }): string | undefined {
  return /id="found"[^>]*>([^<]*)</.exec(html)?.[1];
}

describe("visits", () => {
  const browser = localBrowser({ concurrency: 2 });

  it("find nothing of earlier visits, neither to the same portal nor to others", async () => {
    const cookies: (string | undefined)[] = [];
    const portal = () =>
      serve((request, response) => {
        if (request.url !== "/favicon.ico") cookies.push(request.headers.cookie);
        response.setHeader("Set-Cookie", "phien=1; HttpOnly");
        response.setHeader("Content-Type", "text/html").end(remember);
      });
    const [first, second] = [await portal(), await portal()];
    const snapshots = [
      await browser.render(`${first.origin}/1`),
      await browser.render(`${first.origin}/2`),
      await browser.render(`${second.origin}/3`),
      ...(await Promise.all(
        [first, second, first].map(({ origin }, at) => browser.render(`${origin}/${4 + at}`)),
      )),
    ];
    expect(snapshots.map(foundOn)).toEqual(snapshots.map(() => "|||"));
    expect(cookies).toEqual(snapshots.map(() => undefined));
  });

  it("may go on at the same time, each page in a process of its own", async () => {
    const { origin } = await serve((request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(
        request.url === "/treo"
          ? "<script>for (const end = Date.now() + 1500; Date.now() < end;);</script>"
          : "<p>a</p>",
      );
    });
    const order: string[] = [];
    const visit = async (path: string) => {
      await browser.render(`${origin}${path}`);
      order.push(path);
    };
    await Promise.all([visit("/treo"), visit("/nhanh")]);
    expect(order).toEqual(["/nhanh", "/treo"]);
  });

  it("are not served by a service worker of an earlier visit", async () => {
    const { origin } = await serve((request, response) => {
      const isWorker = request.url === "/sw.js";
      response.setHeader("Content-Type", isWorker ? "text/javascript" : "text/html; charset=utf-8");
      response.end(
        isWorker
          ? `onfetch = (e) => e.respondWith(new Response("<p>giả</p>", { headers: { "content-type": "text/html" } }));
             oninstall = () => skipWaiting(); onactivate = (e) => e.waitUntil(clients.claim())`
          : `<p>thật</p><script>navigator.serviceWorker.register("/sw.js")</script>`,
      );
    });
    await browser.render(`${origin}/`);
    expect((await browser.render(`${origin}/`)).html).toContain("thật");
  });
});

describe("the browser's only way out", () => {
  // As with --resolve: the portal's name leads to this machine, whose other addresses stay forbidden.
  const host = "cong.vidu.gov.vn";
  const browser = localBrowser({ egress: { map: parseResolve([`${host}=127.0.0.1`]) } });

  it("refuses private addresses as pages", async () => {
    const { origin, port, asked } = await serve((_, response) => response.end("<p>nội bộ</p>"));
    const urls = [
      `${origin}/`,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      `http://2130706433:${port}/`,
      `https://127.0.0.1:${port}/`,
    ];
    for (const url of urls) expect((await browser.render(url)).failure).toBe("private-address-refused");
    expect(asked).toEqual([]);
  });

  it("lets no page reach private addresses, by whatever means it tries", async () => {
    const inner = await serve((_, response) => response.end("nội bộ"));
    const { port } = await serve((_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(attempts(`127.0.0.1:${inner.port}`) + attempts(`localhost:${inner.port}`));
    });
    const snapshot = await browser.render(`http://${host}:${port}/`);
    expect(snapshot.failure).toBeNull();
    expect(inner.asked).toEqual([]);
    const tried = renderedOf(snapshot).requests.filter(({ url }) => url.includes(`:${inner.port}`));
    expect(new Set(tried.map(({ type }) => type))).toContain("script");
    for (const { status } of tried) expect(status).toBeNull();
    expect(tried.find(({ type }) => type === "script")?.failed).toBe("private-address-refused");
  });

  it("follows no redirect to a private address", async () => {
    const inner = await serve((_, response) => response.end("nội bộ"));
    const { port } = await serve((_, response) => {
      response.writeHead(302, { location: `${inner.origin}/` }).end();
    });
    expect((await browser.render(`http://${host}:${port}/`)).failure).toBe("private-address-refused");
    expect(inner.asked).toEqual([]);
  });

  it("sends no packet past the proxy", async () => {
    const udp = createSocket("udp4");
    let packets = 0;
    udp.on("message", () => {
      packets += 1;
    });
    await new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve));
    onTestFinished(() => void udp.close());
    const target = `127.0.0.1:${udp.address().port}`;
    const { port } = await serveTls(await selfSigned({ name: host }), (_, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<p id="p">a</p><script>
        const line = new RTCPeerConnection({ iceServers: [{ urls: "stun:${target}" }] });
        line.createDataChannel("x");
        line.createOffer().then((offer) => line.setLocalDescription(offer));
        const transport = new WebTransport("https://${target}/");
        transport.ready.catch(() => { p.textContent = "không có đường ra" });
      </script>`);
    });
    const snapshot = await browser.render(`https://${host}:${port}/`);
    expect(snapshot.html).toContain("không có đường ra");
    expect(packets).toBe(0);
  });

  it("opens pages whose certificate nobody trusts: the network facts judge that", async () => {
    const { port } = await serveTls(await selfSigned({ name: host }), (_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end("<p>Sở mẫu</p>");
    });
    const snapshot = await browser.render(`https://${host}:${port}/`);
    expect(snapshot).toMatchObject({ failure: null, status: 200 });
  });
});

/** Every way of a page to make a browser ask another server. */
function attempts(authority: string): string {
  const url = `http://${authority}`;
  return `<script src="${url}/a.js"></script><link rel="stylesheet" href="${url}/b.css"><img src="${url}/c.png" alt="">
    <link rel="preload" as="fetch" href="${url}/d"><link rel="prefetch" href="${url}/e">
    <link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}"><link rel="icon" href="${url}/f.ico">
    <iframe src="${url}/g"></iframe><object data="${url}/h"></object><embed src="${url}/i">
    <video src="${url}/j.mp4" autoplay muted></video><style>@import "${url}/k.css"; p { background: url(${url}/l.png) }</style>
    <a id="ping" href="/" ping="${url}/ping">a</a><form id="f" action="${url}/m" target="o"><input name="x"></form>
    <iframe name="o"></iframe><script>
      fetch("${url}/n", { mode: "no-cors" }).catch(() => {});
      const late = new XMLHttpRequest(); late.open("POST", "${url}/o"); late.send("x");
      navigator.sendBeacon("${url}/p", "x"); new WebSocket("ws://${authority}/q"); new EventSource("${url}/r");
      new Image().src = "${url}/s"; f.submit(); open("${url}/t");
      new Worker(URL.createObjectURL(new Blob(["fetch('${url}/u', { mode: 'no-cors' })"])));
      onpagehide = () => navigator.sendBeacon("${url}/v", "x");
    </script>
    <script type="speculationrules">{ "prefetch": [{ "urls": ["${url}/w"] }], "prerender": [{ "urls": ["${url}/x"] }] }</script>`;
}
