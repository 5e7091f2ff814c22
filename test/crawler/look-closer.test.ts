import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../crawler/store/audit-store.ts";
import { readSite } from "../../crawler/store/read-audit.ts";
import { auditPortal, home, type LocalAudit } from "./local-audit.ts";
import { article, links, type Portal, page, smallPortal } from "./sample-portal.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "attachments/files", name));
const attachments = { files: 8, bytes: 1_000_000, totalBytes: 5_000_000, timeMs: 20_000 };
const serveFile =
  (name: string): Portal[string] =>
  (_request, response) =>
    void response.end(file(name));

describe("files that pages attach", () => {
  const documentPage = page(
    "Quyết định số 12/QĐ-SKHCN ban hành Quy chế mẫu",
    `<table><tr><td>Số ký hiệu</td><td>12/QĐ-SKHCN</td></tr><tr><td>Ngày ban hành</td><td>05/10/2026</td></tr></table>
     <a href="/tep/quyet-dinh.pdf">Tải về</a> <a href="/tep/mat.pdf">Phụ lục</a> <a href="/kin/khac.pdf">Khác</a>`,
  );
  const portal: Portal = {
    ...smallPortal,
    "/van-ban": page("Văn bản", links(["/van-ban/quyet-dinh-12.html"])),
    "/": page("Cổng thông tin mẫu", links(["/van-ban/quyet-dinh-12.html"])),
    "/van-ban/quyet-dinh-12.html": documentPage,
    "/tep/quyet-dinh.pdf": serveFile("decision.pdf"),
    "/robots.txt": "User-agent: *\nDisallow: /kin/\n",
  };

  it("are fetched, opened and kept as plain facts, within robots.txt", async () => {
    const { site, asked } = await auditPortal(portal, { attachments });
    const opened = Object.fromEntries(
      (site.attachments ?? []).map((one) => [new URL(one.url).pathname, one]),
    );
    expect(opened["/tep/quyet-dinh.pdf"]).toMatchObject({
      page: `${home}van-ban/quyet-dinh-12.html`,
      status: 200,
      format: "pdf",
      bytes: file("decision.pdf").length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      content: { own: { number: "12/QĐ-SKHCN", issuedOn: "2026-10-05", signer: "Nguyễn Văn Mẫu" } },
    });
    expect(opened["/tep/mat.pdf"]).toMatchObject({ status: 404, failure: "not-found", content: null });
    expect(opened["/kin/khac.pdf"]).toMatchObject({ failure: "blocked-by-robots", bytes: null });
    expect(asked).not.toContain("/kin/khac.pdf");
  });

  it("are left out beyond the limits of the run, and named where one is too large", async () => {
    const few = await auditPortal(portal, { attachments: { ...attachments, files: 1 } });
    expect(few.site.attachments).toHaveLength(1);
    const small = await auditPortal(portal, { attachments: { ...attachments, bytes: 2_000 } });
    const large = small.site.attachments?.find(({ url }) => url.endsWith("/quyet-dinh.pdf"));
    expect(large).toMatchObject({ failure: "too-large", content: null });
  });
});

describe("the portal's own search", () => {
  const form = (method: string) =>
    `<form method="${method}" action="/tim-kiem?bo=1"><input type="hidden" name="lang" value="vi"><input type="search" name="q"><button>Tìm</button></form>`;
  const found: Portal[string] = (request, response) => {
    const query = new URL(request.url ?? "", home).searchParams.get("q") ?? "";
    const numbers = [1, 2, 3, 4, 5, 6].filter((n) => query === `Bài viết mẫu số ${n}`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    const items = numbers.map(
      (n) => `<li><a href="/tin-tuc/bai-viet-mau-so-${n}.html">Bài viết mẫu số ${n}</a></li>`,
    );
    response.end(page("Kết quả tìm kiếm", `<p>Từ khóa: “${query}”</p><ul>${items.join("")}</ul>`));
  };
  const withForm = (method: string): Portal =>
    Object.fromEntries(
      [...Object.entries(smallPortal), ["/tim-kiem", found] as const].map(([path, content]) => [
        path,
        typeof content === "string" ? content.replace("</nav>", `</nav>${form(method)}`) : content,
      ]),
    );

  it("is asked by GET for titles that are there, with what the form sends beside", async () => {
    const { site } = await auditPortal(withForm("get"), { searches: 3 });
    expect(site.search?.form).toEqual({ page: expect.any(String), action: `${home}tim-kiem`, field: "q" });
    const titles = site.search?.tries.filter(({ aim }) => aim === "title") ?? [];
    expect(titles).toHaveLength(3);
    for (const { url, wanted, results, echoes } of titles) {
      expect(new URL(url).searchParams.get("lang")).toBe("vi");
      expect(new URL(url).searchParams.has("bo")).toBe(false);
      expect(results.map((result) => result.url)).toContain(wanted);
      expect(echoes).toBe(true);
    }
    expect(site.search?.tries.map(({ aim }) => aim).slice(3)).toEqual(["unaccented", "nonsense"]);
    expect(site.search?.tries.at(-1)?.results).toEqual([]);
  });

  it("is not asked for a title that several items bear", async () => {
    const portal = withForm("get");
    const repeated = String(portal["/tin-tuc/bai-viet-mau-so-1.html"]);
    const path = "/tin-tuc/bai-viet-mau-so-2.html";
    const { site } = await auditPortal({ ...portal, [path]: `${repeated}<!-- -->` }, { searches: 6 });
    const asked = site.search?.tries.filter(({ aim }) => aim === "title").map(({ query }) => query);
    expect(asked?.toSorted()).toEqual([3, 4, 5, 6].map((n) => `Bài viết mẫu số ${n}`));
  });

  it("is never sent by POST", async () => {
    const { site, asked } = await auditPortal(withForm("post"), { searches: 3 });
    expect(site.search).toEqual({ form: null, documentForm: null, tries: [] });
    expect(asked.filter((path) => path.startsWith("/tim-kiem"))).toEqual([]);
  });
});

describe("what the store remembers of a portal", () => {
  const path = (n: number) => `/tin-tuc/bai-viet-mau-so-${n}.html`;
  const holding = (numbers: readonly number[]): Portal => ({
    "/": page("Cổng thông tin mẫu", links(numbers.slice(0, 1).map(path))),
    "/tin-tuc": page("Tin tức", links(numbers.map(path))),
    ...Object.fromEntries(numbers.map((n) => [path(n), article(n)])),
  });

  it("tells between which audits an item appeared, and which items are gone", async () => {
    const store = await openStore(temporaryFolder());
    onTestFinished(() => store.close());
    const first = await auditPortal(holding([1, 2, 3, 4]), {}, { store });
    expect(first.site.revisits).toBeUndefined();
    expect(first.site.sightings?.map(({ notSeenAt }) => notSeenAt)).toEqual([null, null, null, null]);

    const second = await auditPortal(holding([1, 2, 7]), { revisits: 10 }, { store });
    const sighting = ({ site }: LocalAudit, n: number) =>
      site.sightings?.find(({ url }) => url.endsWith(path(n)));
    expect(sighting(second, 1)).toEqual(sighting(first, 1));
    const added = sighting(second, 7);
    expect(added?.notSeenOn).toBe(`${home}tin-tuc`);
    expect(added?.notSeenAt).toBe(first.snapshots.find(({ url }) => url === `${home}tin-tuc`)?.fetchedAt);
    expect(second.site.revisits?.map(({ url, failure }) => [new URL(url).pathname, failure]).sort()).toEqual([
      [path(3), "not-found"],
      [path(4), "not-found"],
    ]);
    expect(await readSite(store, second.audit)).toEqual(second.site);
  });

  it("tells when a question was first met, and does not ask for one again", async () => {
    const store = await openStore(temporaryFolder());
    onTestFinished(() => store.close());
    const question = "/hoi-dap/cau-hoi-5.html";
    const facts =
      "<p>Ngày hỏi: 05/10/2026</p><p>Nội dung câu hỏi: Nộp hồ sơ ở đâu?</p><p>Ngày trả lời: 20/10/2026</p>";
    const asking = page(
      "Hỏi về nộp hồ sơ",
      `${facts}<p>Trả lời: Nộp tại Trung tâm Phục vụ hành chính công.</p>`,
    );
    const section = (paths: string[]) => page("Hỏi đáp", links(paths));
    const root = page("Cổng thông tin mẫu", links(["/hoi-dap"]));
    const open: Portal = { "/": root, "/hoi-dap": section([question]), [question]: asking };
    const { site, snapshots } = await auditPortal(open, {}, { store });
    const opened = snapshots.find(({ url }) => url.endsWith(question));
    expect(site.sightings).toContainEqual({
      url: opened?.finalUrl,
      firstSeenAt: expect.any(String),
      notSeenAt: null,
      notSeenOn: null,
    });
    const later = await auditPortal({ "/": root, "/hoi-dap": section([]) }, { revisits: 10 }, { store });
    expect(later.site.revisits ?? []).toEqual([]);
  });
});
