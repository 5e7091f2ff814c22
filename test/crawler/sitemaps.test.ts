import { describe, expect, it } from "vitest";
import { readSitemaps } from "../../crawler/sitemaps.ts";
import { localFetcher } from "./local-fetcher.ts";
import { serve } from "./local-server.ts";

const host = "mau.vidu.gov.vn";
const home = new URL(`http://${host}/`);

async function readFrom(
  files: Record<string, string>,
  start: string[],
  limits?: Parameters<typeof readSitemaps>[3],
) {
  const { port, asked } = await serve((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  const fetcher = localFetcher([`${host}=127.0.0.1:${port}`]);
  const report = await readSitemaps(start, home, (url) => fetcher.fetch({ url }), limits);
  return { ...report, paths: report.pages.map(({ pathname }) => pathname), asked };
}

const index = (...names: string[]) =>
  `<sitemapindex>${names.map((name) => `<sitemap><loc>${name}</loc></sitemap>`).join("")}</sitemapindex>`;
const set = (...names: string[]) =>
  `<urlset>${names.map((name) => `<url><loc>${name}</loc></url>`).join("")}</urlset>`;

describe("readSitemaps", () => {
  it("follows indexes, relative addresses too, and reads no file twice", async () => {
    const files = { "/i.xml": index("/i.xml", "/s.xml", "s.xml#x"), "/s.xml": set("/a", "/b", "/a") };
    const { paths, asked, facts } = await readFrom(files, [`${home}i.xml`, `${home}s.xml`]);
    expect(paths).toEqual(["/a", "/b"]);
    expect(asked).toEqual(["/i.xml", "/s.xml"]);
    expect(facts).toMatchObject([
      { addresses: 0, valid: true },
      { addresses: 3, own: 3, valid: true },
    ]);
  });

  it("counts the addresses that are the portal's own", async () => {
    const { facts, paths } = await readFrom({ "/s.xml": set("/a", "https://mysite.example/b") }, [
      `${home}s.xml`,
    ]);
    expect(facts).toMatchObject([{ addresses: 2, own: 1 }]);
    expect(paths).toEqual(["/a"]);
  });

  it("keeps to its limits of files and addresses", async () => {
    const files = Object.fromEntries([...Array(9).keys()].map((n) => [`/${n}.xml`, index(`/${n + 1}.xml`)]));
    const limits = { files: 3, addresses: 2, bytes: 10_000 };
    expect((await readFrom(files, [`${home}0.xml`], limits)).asked).toHaveLength(3);
    expect((await readFrom({ "/s.xml": set("/a", "/b", "/c") }, [`${home}s.xml`], limits)).paths).toEqual([
      "/a",
      "/b",
    ]);
  });

  it("reports what is missing and stops when it is told to", async () => {
    expect((await readFrom({}, [`${home}s.xml`])).facts).toEqual([
      { url: `${home}s.xml`, status: 404, addresses: 0, own: 0, valid: false },
    ]);
    expect(await readSitemaps([`${home}s.xml`], home, async () => null)).toEqual({ facts: [], pages: [] });
  });
});
