import type { Language } from "../checks/text.ts";
import type { AuditEvent } from "./audit-options.ts";

const phases = {
  home: { vi: "mở trang chủ", en: "opening the home page" },
  sitemaps: { vi: "đọc sơ đồ cổng", en: "reading sitemaps" },
  pages: { vi: "đọc các trang", en: "reading pages" },
  attachments: { vi: "mở tệp đính kèm", en: "opening attachments" },
  search: { vi: "thử tìm kiếm", en: "trying the search" },
  network: { vi: "đo tên miền và chứng thư", en: "looking at domain and certificate" },
  links: { vi: "thử các liên kết", en: "trying links" },
  performance: { vi: "đo hiệu năng", en: "measuring performance" },
};

/** One line on a terminal that keeps itself up to date; silent where the stream is no terminal. */
export function progressLine(stream: NodeJS.WriteStream, name: string, lang: Language) {
  if (!stream.isTTY) return { onEvent: () => {}, end: () => {} };
  let phase: string = phases.home[lang];
  let pages = "";
  const draw = () =>
    stream.write(`\r\x1b[2K${`${name}: ${phase}${pages}`.slice(0, (stream.columns ?? 80) - 1)}`);
  return {
    onEvent(event: AuditEvent): void {
      if (event.type === "phase") phase = phases[event.phase][lang];
      if (event.type === "page") {
        pages = ` · ${event.position + 1}/${Math.min(event.maxPages, event.discovered)} · ${new URL(event.url).pathname}`;
      }
      if (event.type === "phase" && event.phase !== "pages") pages = "";
      draw();
    },
    end: () => stream.write("\r\x1b[2K"),
  };
}
