import type { Element } from "domhandler";
import type { PerturbedPage } from "./perturbed-page.ts";

/** Changes a page as another maker might have built it. False where there is nothing to change. */
export type Perturbation = (page: PerturbedPage) => boolean;

const siteName = "Cổng thông tin điện tử Sở Mẫu";
const itemKinds = new Set(["article", "english-article", "document"]);
const headlines = [
  "Khai mạc hội thi tuyên truyền viên cơ sở giỏi năm 2026",
  "Trao tặng 50 suất quà cho gia đình chính sách tại xã Mẫu Hai",
  "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng",
  "Kiểm tra công tác phòng, chống thiên tai trước mùa mưa bão",
];

function declare({ $ }: PerturbedPage, title: string): boolean {
  $("title").remove();
  $("head").append($("<title>").text(title));
  return true;
}

function dropMetadata({ $ }: PerturbedPage): boolean {
  $("script[type='application/ld+json']").remove();
  $("meta[property], meta[name^='twitter:'], meta[name^='dc' i], meta[itemprop]").remove();
  $("[itemprop], [itemtype]").removeAttr("itemprop").removeAttr("itemtype").removeAttr("itemscope");
  return true;
}

const heads: Record<string, Perturbation> = {
  "no metadata": dropMetadata,
  "title: the site's name": (page) => dropMetadata(page) && declare(page, siteName),
  "title: site - page": (page) => dropMetadata(page) && declare(page, `${siteName} - ${page.labels.title}`),
  "title: page | site": (page) => dropMetadata(page) && declare(page, `${page.labels.title} | ${siteName}`),
  "title: the section's": (page) =>
    itemKinds.has(page.labels.kind ?? "") && dropMetadata(page) && declare(page, "Tin tức - Sự kiện"),
  "title: cut off": (page) => {
    const words = page.labels.title?.split(" ") ?? [];
    return words.length > 9 && dropMetadata(page) && declare(page, `${words.slice(0, 8).join(" ")}...`);
  },
  "opaque address": (page) => {
    page.url = new URL(`/Default.aspx?tabid=${Math.floor(page.rank("tab") * 900) + 100}`, page.url).href;
    return itemKinds.has(page.labels.kind ?? "");
  },
};

/** Each class and id becomes a word that tells nothing, the same wherever it stands. */
function renameAll({ $, rank }: PerturbedPage): boolean {
  const meaningless = (word: string) => `x${Math.floor(rank(word) * 36 ** 4).toString(36)}`;
  $("[class], [id], [for], [headers]").each((_, { attribs }) => {
    for (const name of ["class", "id", "for", "headers"]) {
      const words = attribs[name]?.split(/\s+/).filter((word) => word !== "") ?? [];
      const isHiding = (word: string) => /^(?:hidden|hide|d-none|visible-)/.test(word);
      if (words.length > 0)
        attribs[name] = words.map((word) => (isHiding(word) ? word : meaningless(word))).join(" ");
    }
  });
  return true;
}

function dropNames({ $ }: PerturbedPage): boolean {
  $("[class]:not([class*='hid']):not([class*='d-none']):not([class*='visible'])").removeAttr("class");
  $("[id]").removeAttr("id");
  return true;
}

function dropLandmarks({ $ }: PerturbedPage): boolean {
  $("header, nav, main, aside, footer, section, article").each((_, element) => {
    element.name = "div";
  });
  $("[role]").removeAttr("role");
  $("[aria-label]").removeAttr("aria-label");
  return true;
}

const names: Record<string, Perturbation> = {
  "meaningless names": renameAll,
  "no names": dropNames,
  "no landmark elements": dropLandmarks,
  "neither names nor landmarks": (page) => dropNames(page) && dropLandmarks(page),
};

/** Puts the title into other markup; what stood around it stays. */
function recast(markup: string): Perturbation {
  return (page) => {
    const { $, title, labels } = page;
    if (title.closest("a").length > 0) return false;
    const made = $(markup);
    const innermost = made.find("*").last();
    (innermost.length > 0 ? innermost : made).text(labels.title ?? "");
    title.replaceWith(made);
    page.title = made as typeof title;
    return true;
  };
}

function setHeadings({ $, title }: PerturbedPage, others: string, own: string): boolean {
  const inTitle = new Set<unknown>(title.find("*").addBack().toArray());
  const found = $("h1, h2, h3, h4, h5, h6").toArray();
  for (const heading of found) heading.name = inTitle.has(heading) ? own : others;
  return found.length > 0;
}

const headings: Record<string, Perturbation> = {
  "title as h1": recast("<h1></h1>"),
  "title as h3": recast("<h3></h3>"),
  "title as div": recast("<div></div>"),
  "title as bold div": recast("<div class='k7'><b></b></div>"),
  "title as p strong": recast("<p><strong></strong></p>"),
  "title as span in div": recast("<div><span class='q3'></span></div>"),
  "title as styled div": recast("<div style='font-size:22px;font-weight:700'></div>"),
  "title as table cell": recast("<table><tr><td><b></b></td></tr></table>"),
  "other headings h1, title h3": (page) => setHeadings(page, "h1", "h3"),
  "other headings h2, title h2": (page) => setHeadings(page, "h2", "h2"),
  "no headings": (page) => setHeadings(page, "div", "div"),
  "site's name as h1": ({ $ }) => $("body").prepend(`<div><h1>${siteName}</h1></div>`).length > 0,
};

function sideColumn({ $, rank }: PerturbedPage, of: Element) {
  const items = headlines.map(
    (text, index) =>
      `<div><h3><a href="/tin/${Math.floor(rank(text) * 900)}.html">${text}</a></h3><p>0${index + 1}/07/2026</p></div>`,
  );
  const cell = of.name === "td" ? "<td width='25%'>" : of.name === "tr" ? "<tr><td>" : "<div>";
  const made = $(cell);
  (of.name === "tr" ? made.find("td") : made).append(`<h2>Tin mới nhất</h2>${items.join("")}`);
  return made;
}

const surroundings: Record<string, Perturbation> = {
  "news column before": (page) => beside(page, (column, side) => column.before(side)),
  "news column after": (page) => beside(page, (column, side) => column.after(side)),
  "body in a table": ({ $ }) => {
    const cell = $("<td>").append($("body").contents());
    $("body").append($("<table>").append($("<tr>").append(cell)));
    return true;
  },
  "title above the columns": ({ title, column }) => {
    if (!column || column.is(title) || column.is("td, tr, tbody")) return false;
    column.before(title);
    return true;
  },
  "block's name above the title": ({ title, labels }) => {
    if (!itemKinds.has(labels.kind ?? "") || title.is("span, b, strong, font")) return false;
    title.before("<div><span>Tin hoạt động</span></div>");
    return true;
  },
  "tools above the title": ({ title }) => {
    if (title.is("span, b, strong, font")) return false;
    title.before(
      "<div><a href='#'>A-</a> <a href='#'>A+</a> <a href='javascript:print()'>In trang</a></div>",
    );
    return true;
  },
  "date above the title": ({ title, date }) => date !== null && title.before(asLine(date)).length > 0,
  "date below the title": ({ title, date }) => date !== null && title.after(asLine(date)).length > 0,
  "date and time as written by .NET": ({ date, labels }) => {
    const [year, month, day] = labels.publishedAt?.slice(0, 10).split("-") ?? [];
    if (labels.language === "en" || !date) return false;
    date.text(`${Number(day)}/${Number(month)}/${year} 4:05:00 CH`);
    return true;
  },
  "others below": ({ title }) => {
    const box = title.parent();
    if (box.is("td, tr, table, a, span") || title.is("td")) return false;
    const others = headlines.map(
      (text) => `<li><a href="/tin-${text.length}.html">${text}</a> (01/07/2026)</li>`,
    );
    box.append(`<div><b>Các tin khác</b><ul>${others.join("")}</ul></div>`);
    return true;
  },
};

function beside(
  page: PerturbedPage,
  put: (column: NonNullable<PerturbedPage["column"]>, side: ReturnType<typeof sideColumn>) => void,
): boolean {
  const [element] = page.column ?? [];
  if (!page.column || !element) return false;
  put(page.column, sideColumn(page, element));
  return true;
}

function asLine(date: NonNullable<PerturbedPage["date"]>) {
  const text = date.text();
  return date.empty().append("<div>").children().last().text(text);
}

/** Several at once, as whole portals are built. */
const makers: Record<string, Perturbation> = {
  "an application": (page) =>
    [renameAll, dropLandmarks, dropMetadata].every((change) => change(page)) &&
    declare(page, siteName) &&
    recast("<div class='k7'></div>")(page),
  "old tables": (page) =>
    [dropNames, dropLandmarks, dropMetadata].every((change) => change(page)) &&
    declare(page, siteName) &&
    recast("<p><font size='4'><b></b></font></p>")(page) &&
    surroundings["body in a table"]?.(page) === true,
  "meaningless, news column before": (page) =>
    renameAll(page) && dropMetadata(page) && surroundings["news column before"]?.(page) === true,
  "meaningless, site's name, title h3, others h1": (page) =>
    renameAll(page) && dropMetadata(page) && declare(page, siteName) && setHeadings(page, "h1", "h3"),
};

export const perturbations: Readonly<Record<string, Perturbation>> = {
  "as it is": () => true,
  ...heads,
  ...names,
  ...headings,
  ...surroundings,
  ...makers,
};
