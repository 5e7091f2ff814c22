import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

/** Pages of a sample portal by path; functions answer for themselves. */
export type Portal = Record<string, string | RequestListener>;

const sentence = "Đây là nội dung mẫu của trang, viết để thử công cụ kiểm tra. ";

/** A whole sample page around a body. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header><a href="/">Cổng thông tin mẫu</a></header>
<nav><a href="/">Trang chủ</a><a href="/gioi-thieu">Giới thiệu</a><a href="/tin-tuc">Tin tức</a><a href="/lien-he">Liên hệ</a></nav>
<main><h1>${title}</h1><p>${title}. ${sentence.repeat(4)}</p>${body}</main>
<footer><p>Cơ quan chủ quản: Sở mẫu</p></footer></body></html>`;
}

export function links(paths: readonly string[]): string {
  return `<ul>${paths.map((path) => `<li><a href="${path}">Bài viết mẫu tại ${path}</a></li>`).join("")}</ul>`;
}

export function article(n: number): string {
  return page(`Bài viết mẫu số ${n}`, `<p>Nội dung riêng của bài ${n}: ${sentence.repeat(6)}</p>`);
}

/** A small healthy portal: home, four sections, six articles. */
export const smallPortal: Portal = {
  "/": page(
    "Cổng thông tin mẫu",
    links(["/tin-tuc/bai-viet-mau-so-1.html", "/tin-tuc/bai-viet-mau-so-2.html"]),
  ),
  "/gioi-thieu": page("Giới thiệu", "<p>Giới thiệu về cơ quan mẫu.</p>"),
  "/lien-he": page("Liên hệ", "<p>Địa chỉ mẫu.</p>"),
  "/tin-tuc": page("Tin tức", links([1, 2, 3, 4, 5, 6].map((n) => `/tin-tuc/bai-viet-mau-so-${n}.html`))),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/tin-tuc/bai-viet-mau-so-${n}.html`, article(n)])),
};

/** Serves a portal: its pages as UTF-8 HTML, 404 for the rest. */
export function portalListener(portal: Portal): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    const content = portal[path] ?? portal[path.split("?")[0] ?? ""] ?? portal["*"];
    if (typeof content === "function") return content(request, response);
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (content === undefined) response.writeHead(404);
    response.end(content ?? "<title>404</title><p>Không có trang này");
  };
}
