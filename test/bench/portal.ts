import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** axe-core's rule → how many elements of the page break it. */
export type Manifest = Readonly<Record<string, number>>;

export interface BenchPortal {
  pages: readonly { url: string; faults: Manifest }[];
  close(): Promise<void>;
}

/** Faults of the header, menu, side columns and footer, the same on every page. */
const shellFaults: Manifest = {
  "image-alt": 2,
  "link-name": 3,
  "color-contrast": 4,
  label: 1,
  "frame-title": 1,
};

/** A generator with a seed: the same pages in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const words =
  "ủy ban nhân dân tỉnh mẫu thông báo kế hoạch triển khai thực hiện công tác cải cách hành chính năm hai nghìn".split(
    " ",
  );

/** Serves a generated portal: articles, lists and document tables of 1,100 to 2,200 elements, most of them shared. */
export async function servePortal(count: number, seed: number): Promise<BenchPortal> {
  const made = Array.from({ length: count }, (_, index) => makePage(index, randomOf(seed + index)));
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const page = made[Number(/^\/trang\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (path === "/mau.css") return response.setHeader("content-type", "text/css").end(css);
    if (path === "/khung")
      return response
        .setHeader("content-type", "text/html")
        .end("<!doctype html><html lang=vi><title>Khung</title><p>Khung");
    if (path.endsWith(".svg")) return response.setHeader("content-type", "image/svg+xml").end(svg);
    if (!page) return response.writeHead(404).end();
    return response.setHeader("content-type", "text/html; charset=utf-8").end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pages: made.map(({ faults }, index) => ({ url: `${origin}/trang/${index}`, faults })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="120" height="80" fill="#9bd"/></svg>';
const css = `body{margin:0;font:16px/1.5 Arial,sans-serif;color:#222}a{color:#003c8f}header{background:#fff}nav ul{list-style:none;margin:0;padding:0}
nav>ul{display:flex;flex-wrap:wrap;background:#003c8f}nav a{display:block;padding:8px 14px;color:#fff}nav li ul{display:none;position:absolute;background:#fff}
nav li:hover ul,nav li:focus-within ul{display:block}nav li ul a{color:#222}.cot{display:grid;grid-template-columns:240px 1fr 240px;gap:16px}.cot aside{padding:8px}
.cot aside a,footer a{display:block;padding:6px 0}table{border-collapse:collapse}td,th{border:1px solid #888;padding:6px}.mo{color:#b9b9b9}footer{background:#f2f2f2;padding:16px}
${Array.from({ length: 900 }, (_, n) => `.k${n}{margin:${n % 9}px;padding:${n % 7}px}`).join("\n")}`;

const range = (length: number) => Array.from({ length }, (_, index) => index);

function makePage(index: number, random: () => number): { html: string; faults: Manifest } {
  const title = `${index % 3 === 2 ? "Văn bản" : "Tin"} số ${index}: ${sentence(random, 6)}`;
  const main = makeMain(index, random);
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/mau.css"></head><body>
${top}<div class="cot"><aside aria-label="Bên trái">${column("Chuyên mục", 0)}</aside><main><h1>${title}</h1>${main.html}</main><aside aria-label="Bên phải">${column("Liên kết", 40)}<p class="mo">Đang trực tuyến</p></aside></div>${bottom}</body></html>`;
  const rules = new Set([...Object.keys(shellFaults), ...Object.keys(main.faults)]);
  return {
    html,
    faults: Object.fromEntries(
      [...rules].map((rule) => [rule, (shellFaults[rule] ?? 0) + (main.faults[rule] ?? 0)]),
    ),
  };
}

function sentence(random: () => number, length: number): string {
  return range(length)
    .map(() => words[Math.floor(random() * words.length)] ?? "")
    .join(" ");
}

function makeMain(index: number, random: () => number): { html: string; faults: Manifest } {
  const parts = range(12).map(
    () => `<p>${sentence(random, 30)}. <strong>${sentence(random, 3)}</strong></p>`,
  );
  if (index % 3 === 1)
    parts.push(
      `<ul>${range(24)
        .map(
          (n) =>
            `<li><a href="/trang/${n}">${sentence(random, 8)} ${n}</a> <span>${(n % 28) + 1}/10/2026</span></li>`,
        )
        .join("")}</ul>`,
    );
  if (index % 3 === 2) parts.push(documentTable(random));
  const pictures = Math.floor(random() * 3);
  const pale = Math.floor(random() * 4);
  parts.push(...range(pictures).map(() => '<p><img src="/anh.svg" width="120" height="80"></p>'));
  parts.push(...range(pale).map(() => `<p class="mo">${sentence(random, 9)}</p>`));
  return { html: parts.join("\n"), faults: { "image-alt": pictures, "color-contrast": pale } };
}

function documentTable(random: () => number): string {
  const row = (n: number) =>
    `<tr><td>${n + 1}</td><td>${n + 10}/QĐ-UBND</td><td>${(n % 28) + 1}/9/2026</td><td>${sentence(random, 10)}</td><td><a href="/tep/${n}.pdf">Quyết định ${n + 10}</a></td></tr>`;
  return `<table><thead><tr><th>STT</th><th>Số</th><th>Ngày</th><th>Trích yếu</th><th>Tệp</th></tr></thead><tbody>${range(60).map(row).join("")}</tbody></table>`;
}

const top = `<header><a href="/"><img src="/bieu-trung.svg" alt="Cổng thông tin mẫu"></a><img src="/nen.svg"><form action="/tim"><input name="q"><button>Tìm kiếm</button></form>
<nav aria-label="Thực đơn"><ul>${range(9)
  .map(
    (n) =>
      `<li><a href="/muc/${n}">Chuyên mục ${n}</a><ul>${range(14)
        .map((m) => `<li><a href="/muc/${n}/${m}">Mục con ${n}.${m}</a></li>`)
        .join("")}</ul></li>`,
  )
  .join("")}</ul></nav></header>`;

function column(title: string, from: number): string {
  const links = range(40)
    .map((n) => `<li class="k${from + n}"><a href="/lien-ket/${from + n}">${title} số ${from + n}</a></li>`)
    .join("");
  return `<h2>${title}</h2><ul>${links}</ul>`;
}

const bottom = `<footer><iframe src="/khung" width="200" height="60"></iframe><img src="/chan.svg"><p class="mo">Bản quyền</p><p class="mo">Lượt xem</p><p class="mo">Phiên bản</p>
<div>${range(3)
  .map((n) => `<a href="/mang/${n}"><span class="k${n}"></span></a>`)
  .join("")}</div><ul>${range(60)
  .map((n) => `<li><a href="/don-vi/${n}">Đơn vị trực thuộc số ${n}</a></li>`)
  .join("")}</ul></footer>`;
