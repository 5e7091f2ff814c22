import { vietnameseDate } from "../dates.ts";
import { type Html, html, inline } from "../html.ts";
import type { Location, Page, PageBlock } from "../page.ts";
import type { Portal } from "../portal.ts";

/** What a layout needs to draw a page of a portal. */
export interface Drawing {
  portal: Portal;
  today: string;
  address(at: Location): string;
}

/** One maker's manner of writing pages and addresses. */
export interface Layout {
  /** Path and query of a page. */
  address(at: Location): string;
  /** Name of the search box's parameter. */
  searchParameter: string;
  /** Name of the style sheet in `styles/`. */
  style: string;
  draw(drawing: Drawing, page: Page): Html;
}

/** How a layout draws each kind of block. */
export type Blocks = {
  [Type in PageBlock["type"]]: (block: Extract<PageBlock, { type: Type }>, drawing: Drawing) => Html;
};

export function drawBlocks(blocks: Blocks, page: Page, drawing: Drawing): Html[] {
  return page.blocks.map((block) => {
    const draw = blocks[block.type] as (block: PageBlock, drawing: Drawing) => Html;
    return draw(block, drawing);
  });
}

/** Text with links: to a section by its path, to an attached file by `file:slug`, or to an address. */
export function text(content: string, { portal, address }: Drawing): Html {
  return inline(content, (target) => {
    if (target.startsWith("file:")) return `/tep/${target.slice(5)}.pdf`;
    if (/^[a-z]+:/.test(target)) return target;
    return portal.sections.some(({ path }) => path === target) ? address({ section: target }) : null;
  });
}

export function sectionsByPath({ sections }: Portal, paths: readonly string[]) {
  return paths.flatMap((path) => sections.filter((section) => section.path === path));
}

/** "20/11/2026 08:30" of an ISO instant. */
export function dateAndTime(instant: string): string {
  return `${vietnameseDate(instant.slice(0, 10))} ${instant.slice(11, 16)}`;
}

export function dateOf(instant: string): string {
  return vietnameseDate(instant.slice(0, 10));
}

/** Where an article may be passed on to. */
export function shareLinks({ portal, address }: Drawing, at: Location): { title: string; address: string }[] {
  const url = encodeURIComponent(`https://${portal.host}${address(at)}`);
  return [
    { title: "Facebook", address: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { title: "Zalo", address: `https://sp.zalo.me/share_inline?d=${url}` },
  ];
}

/** 20531 as "20.531" in Vietnamese, "20,531" in English. */
export function count(number: number, { language }: Portal): string {
  return new Intl.NumberFormat(language).format(number);
}

/** A picture of a scene; `alt` is empty beside a heading that says the same. */
export function sceneImage(scene: string, alt: string): Html {
  return html`<img src="/hinh/${scene}.svg" alt="${alt}" width="640" height="360">`;
}
