import { describe, expect, it } from "vitest";
import { createFrontier, type Found, type Frontier, type FrontierOptions } from "../../crawler/frontier.ts";

const site = "http://mau.vidu.gov.vn";
const found = (path: string, more: Partial<Found> = {}): Found => ({
  url: new URL(path, site),
  lane: "sample",
  stratum: null,
  depth: 1,
  ...more,
});

function frontier(options: Partial<FrontierOptions> = {}): Frontier {
  return createFrontier({ seed: "mau", maxPages: 80, allows: () => true, ...options });
}

function take(from: Frontier, most = Number.POSITIVE_INFINITY): string[] {
  const paths: string[] = [];
  for (let item = from.next(); item && paths.length < most; item = from.next()) {
    paths.push(item.url.pathname + item.url.search);
  }
  return paths;
}

describe("createFrontier", () => {
  it("opens no page twice, whatever its scheme, www. or lane", () => {
    const queue = frontier();
    queue.add(found("/a"));
    queue.add({ ...found("/a"), url: new URL("https://www.mau.vidu.gov.vn/a"), lane: "menu" });
    queue.add(found("/b"));
    queue.markOpened(new URL("/b", site));
    expect(take(queue)).toEqual(["/a"]);
    queue.add(found("/a"));
    queue.add(found("/b"));
    expect(queue.next()).toBeNull();
    expect(queue).toMatchObject({ discovered: 2, complete: true });
  });

  it("takes sections first, then the menu, then the sample, and a known address in its better lane", () => {
    const queue = frontier();
    queue.add(found("/x"));
    queue.add(found("/gioi-thieu"));
    queue.add(found("/lien-ket", { lane: "menu" }));
    queue.add(found("/gioi-thieu", { lane: "section", stratum: "about" }));
    expect(take(queue)).toEqual(["/gioi-thieu", "/lien-ket", "/x"]);
  });

  it("takes one page of each section before a second of any", () => {
    const queue = frontier();
    for (const path of ["/tin-1", "/tin-2", "/tin-3"])
      queue.add(found(path, { lane: "section", stratum: "news" }));
    queue.add(found("/lien-he", { lane: "section", stratum: "contact" }));
    expect(take(queue, 2)).toContain("/lien-he");
  });

  it("opens the first page of each section even past the share of sections", () => {
    const queue = frontier({ maxPages: 10 });
    for (let n = 0; n < 6; n++) {
      queue.add(found(`/muc-${n}`, { lane: "section", stratum: `section-${n}` }));
      queue.add(found(`/bai-${n}`));
    }
    expect(take(queue, 6).toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((n) => `/muc-${n}`));
  });

  it("leaves room for other pages however long the menu is", () => {
    const queue = frontier({ maxPages: 20 });
    for (let n = 0; n < 200; n++) {
      queue.add(found(`/muc/${"abcdefghij"[n % 10]}${n}x`, { lane: "menu" }));
      queue.add(found(`/bai/mot-hai-ba-bon-nam-${n}.html`));
      queue.add(found(`/muc?trang=${n}`, { lane: "pagination" }));
    }
    const paths = take(queue, 20);
    expect(paths.filter((path) => path.startsWith("/muc/"))).toHaveLength(5);
    expect(paths.filter((path) => path.startsWith("/bai/"))).toHaveLength(15);
  });

  it("draws evenly from small and large groups of addresses", () => {
    const queue = frontier();
    for (let n = 0; n < 1_000; n++) queue.add(found(`/tin/mot-hai-ba-bon-nam-${n}.html`));
    for (let n = 0; n < 10; n++) queue.add(found(`/van-ban/${n}`));
    const paths = take(queue, 10);
    expect(paths.filter((path) => path.startsWith("/van-ban/"))).toHaveLength(5);
  });

  it("draws the same sample of 10,000 pages for a seed, in whatever order they were found, and another for another", () => {
    const paths = [...Array(10_000).keys()].map((n) => `/tin/bai-viet-mau-so-${n}.html`);
    const draw = (seed: string, order: string[]) => {
      const queue = frontier({ seed });
      for (const path of order) queue.add(found(path));
      return take(queue, 30);
    };
    const first = draw("dot-1", paths);
    expect(draw("dot-1", paths.toReversed())).toEqual(first);
    expect(draw("dot-2", paths)).not.toEqual(first);
    const numbers = first.map((path) => Number(/\d+/.exec(path)?.[0]));
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeGreaterThan(5_000);
  });

  it("leaves out files, variants, acts and what robots.txt forbids, and is complete without them", () => {
    const queue = frontier({ allows: (url) => url.pathname !== "/noi-bo" });
    for (const path of ["/a.pdf", "/a?print=1", "/dang-xuat", "/noi-bo", "/a"]) queue.add(found(path));
    expect(take(queue)).toEqual(["/a"]);
    expect(queue).toMatchObject({ discovered: 1, complete: true });
  });

  it("is not complete while an address waits or was left for its depth", () => {
    const waiting = frontier();
    waiting.add(found("/a"));
    expect(waiting.complete).toBe(false);
    const deep = frontier();
    deep.add(found("/a", { depth: 13 }));
    deep.add(found(`/${"x/".repeat(8)}`));
    expect(take(deep)).toEqual([]);
    expect(deep.complete).toBe(false);
  });

  it("takes a few pages of a calendar and says that the rest was not seen", () => {
    const queue = frontier();
    for (let day = 1; day <= 28; day++) queue.add(found(`/lich-cong-tac/2026-02-${day}`));
    for (let month = 1; month <= 12; month++) queue.add(found(`/su-kien?thang=${month}&nam=2031`));
    queue.add(found("/gioi-thieu"));
    const paths = take(queue);
    expect(paths).toHaveLength(11);
    expect(paths).toContain("/gioi-thieu");
    expect(queue.complete).toBe(false);
  });

  it("leaves a pattern that repeats one content under ever new addresses", () => {
    const queue = frontier();
    for (let n = 0; n < 50; n++) queue.add(found(`/xem?ma=${n}`));
    const opened: string[] = [];
    for (let item = queue.next(); item; item = queue.next()) {
      opened.push(item.url.href);
      const earlier = queue.noteContent(item.url, "cung-mot-noi-dung");
      expect(earlier).toBe(opened.length === 1 ? null : opened[0]);
    }
    expect(opened).toHaveLength(5);
    expect(queue.complete).toBe(true);
  });

  it("holds a bounded number of addresses", () => {
    const queue = frontier();
    for (let n = 0; n < 50_010; n++) queue.add(found(`/tin/${n}`));
    expect(queue).toMatchObject({ discovered: 50_000, complete: false });
  });
});
