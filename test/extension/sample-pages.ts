import type { RequestListener } from "node:http";

const head = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Hội nghị mẫu về chuyển đổi số</title></head>`;
const paragraph =
  "Sáng nay, Sở Mẫu tổ chức hội nghị tập huấn kỹ năng số cho cán bộ các xã, phường, với phần trao đổi và thực hành. ";

/** An article with faults of an editor's making and of its template's. */
export const article = `${head}<body>
  <header><a href="/">Sở Mẫu</a></header>
  <main><article>
    <h1>Hội nghị mẫu về chuyển đổi số</h1>
    <p>Hà Nội (TTXVN) - ${paragraph.repeat(6)}</p>
    <p style="height:900px">Ảnh ở phía dưới.</p>
    <img id="anh" src="/anh.svg" width="300" height="200">
    <h4>Nội dung chính</h4>
    <p>${paragraph} Tải tài liệu <a id="tai" href="/tep.pdf">tại đây</a> hoặc <a href="#">xem chi tiết</a>.</p>
    <p><a href="/trong"></a>Phần cuối bài.</p>
  </article></main>
  <footer>Sở Mẫu</footer></body></html>`;

/** A page of the office's content management system: an article being written in two kinds of editor. */
export const cms = `${head}<body><h1>Soạn bài</h1>
  <input name="title" value="Tin đang soạn về hội nghị">
  <div id="ck" contenteditable="true" aria-label="Nội dung"><h2>Mục một</h2><p>${paragraph.repeat(4)}</p><img src="/anh.svg" width="90" height="60"></div>
  <iframe id="tiny" title="Trình soạn thảo" srcdoc="<body contenteditable=true><p>${paragraph.repeat(4)}</p><img src='/anh.svg' width=90 height=60></body>"></iframe>
  <p id="ngoai">Phần ngoài bài.</p></body></html>`;

/** A page that embeds one of another host. */
export const embedding = (other: string) => `${head}<body><main><h1>Bản đồ mẫu</h1><p>${paragraph}</p>
  <iframe src="${other}" title="Bản đồ"></iframe></main></body></html>`;

/** A page that turns the browser's own functions against whoever uses them. */
export const hostile = `${head}<body><main><h1>Trang mẫu</h1><form id="f"><input name="attributes"><input name="children"></form>
  <img src="/anh.svg" width="40" height="40"></main><script>
  for (const name of ["querySelector", "querySelectorAll", "getElementById"]) Document.prototype[name] = () => { throw new Error("đã đổi"); };
  Array.prototype.map = Array.prototype.filter = Object.keys = JSON.stringify = () => { throw new Error("đã đổi"); };
  Element.prototype.getAttribute = () => "sai"; window.chrome = undefined; window.axe = "của trang"; window.kiemcong = "của trang";
  window.before = ""; window.before = Object.getOwnPropertyNames(window).sort().join();
  </script></body></html>`;

/** A page whose picture stands in an open shadow tree. */
export const shadowed = `${head}<body><main><h1>Trang mẫu</h1><p>${paragraph}</p><mau-anh></mau-anh></main><script>
  document.querySelector("mau-anh").attachShadow({ mode: "open" }).innerHTML = "<img src='/anh.svg' width='40' height='40'>";
  </script></body></html>`;

/** Many faults in parts with long names: several megabytes of findings. */
export function flood(count: number, nameLength: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    const name = `phan-${index}-${"x".repeat(nameLength)}`;
    return `<div id="${name}"><h3></h3><img src="/anh.svg" width="20" height="20"><a href="/tin/${index}"></a><p style="color:#ccc">${paragraph}</p></div>`;
  });
  return `${head}<body><main><h1>Trang mẫu</h1>${items.join("")}</main></body></html>`;
}

/** A listing of about so many elements. */
export function listing(elements: number): string {
  const items = Array.from(
    { length: Math.ceil(elements / 5) },
    (_, index) =>
      `<div><h3>Tin mẫu số ${index}</h3><p>${paragraph}<a href="/tin/${index}">Đọc tin số ${index}</a></p><img src="/anh.svg" width="20" height="20"></div>`,
  );
  return `${head}<body><main><h1>Danh sách mẫu</h1>${items.join("")}</main></body></html>`;
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#789"/></svg>`;

/** Serves pages by path; every path that ends in `.svg` is a picture. */
export function answer(pages: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    const path = new URL(request.url ?? "/", "http://mau").pathname;
    if (path.endsWith(".svg")) return void response.setHeader("Content-Type", "image/svg+xml").end(picture);
    const page = pages[path];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "Không tìm thấy");
  };
}
