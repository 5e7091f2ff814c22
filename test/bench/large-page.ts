import { exhibits } from "../sites/demo/portals.ts";

/** An article of the demonstration, with as many items in its side column as make the page large. */
export function largePage(today: string, elements: number): { url: string; html: string } {
  const portal = exhibits(today).find(({ name }) => name === "sokhcn.camau.gov.vn");
  const address = portal?.site.pages.find(({ page }) => page.kind === "article")?.address ?? "/";
  const html = portal?.answer(address).body.toString("utf8") ?? "";
  const count = html.match(/<[a-z]/gi)?.length ?? 0;
  const items = Array.from(
    { length: Math.ceil((elements - count) / 4) },
    (_, index) =>
      `<li><a href="/vi/tin/${index}.html">Thông báo số ${index} về lịch tiếp công dân định kỳ</a> <span>(<b>${(index % 27) + 1}/10/2026</b>)</span></li>`,
  );
  const list = `<div class="sidebar"><h3>Tin khác</h3><ul>${items.join("")}</ul></div>`;
  return { url: `https://sokhcn.camau.gov.vn${address}`, html: html.replace("</body>", `${list}</body>`) };
}
