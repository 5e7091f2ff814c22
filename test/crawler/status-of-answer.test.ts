import { describe, expect, it } from "vitest";
import { statusOfAnswer } from "../../crawler/status-of-answer.ts";

const html = { "content-type": "text/html; charset=utf-8" };
const page = "<!doctype html><title>Trang mẫu</title><main>Nội dung của trang mẫu.</main>";
const long = `<title>Tin</title><p>${"Nội dung bài viết mẫu. ".repeat(200)}</p>`;

describe("statusOfAnswer", () => {
  it("takes an ordinary page for one", () => {
    expect(statusOfAnswer({ status: 200, headers: html, text: page })).toBeNull();
    expect(statusOfAnswer({ status: 206, headers: html, text: page })).toBeNull();
  });

  it.each([
    [400, "client-error"],
    [401, "unauthorized"],
    [403, "blocked-by-firewall"],
    [404, "not-found"],
    [405, "client-error"],
    [406, "blocked-by-firewall"],
    [410, "gone"],
    [418, "client-error"],
    [429, "rate-limited"],
    [451, "blocked-by-firewall"],
    [500, "server-error"],
    [502, "server-error"],
    [503, "server-error"],
    [520, "server-error"],
    [300, "malformed-response"],
    [304, "malformed-response"],
    [302, "malformed-response"],
  ] as const)("names status %i %s", (status, name) => {
    expect(statusOfAnswer({ status, headers: html, text: page })).toBe(name);
  });

  it("takes 503 for maintenance when it says for how long or that it is", () => {
    const text = "<h1>Hệ thống đang được nâng cấp</h1>";
    expect(statusOfAnswer({ status: 503, headers: { ...html, "retry-after": "600" }, text: page })).toBe(
      "maintenance",
    );
    expect(statusOfAnswer({ status: 503, headers: html, text })).toBe("maintenance");
  });

  it("takes a page of one sentence about maintenance for it, in both Unicode forms, but not an article", () => {
    const notice = "<title>Thông báo</title><p>Cổng thông tin đang bảo trì, mời quay lại sau.</p>";
    const article = `<title>Hệ thống cấp nước đang bảo trì</title>${long}`;
    for (const form of ["NFC", "NFD"]) {
      expect(statusOfAnswer({ status: 200, headers: html, text: notice.normalize(form) })).toBe(
        "maintenance",
      );
    }
    expect(statusOfAnswer({ status: 200, headers: html, text: article })).toBeNull();
  });

  it.each([
    [
      "a cookie set by script and a reload",
      `<script>document.cookie="D1N=abc; path=/";window.location.reload(true);</script>`,
    ],
    ["slowAES", `<script src="/aes.js"></script><script>var c=slowAES.decrypt(a,2,b,d)</script>`],
    [
      "a named service",
      `<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/b.js"></script>`,
    ],
  ])("recognises a challenge by %s, whatever its status", (_, text) => {
    for (const status of [200, 403, 503])
      expect(statusOfAnswer({ status, headers: html, text })).toBe("script-challenge");
  });

  it("recognises a challenge by its header", () => {
    expect(statusOfAnswer({ status: 403, headers: { "cf-mitigated": "challenge" }, text: "" })).toBe(
      "script-challenge",
    );
  });

  it("does not take a full page with such a script for a challenge", () => {
    const text = `${long}<script>document.cookie="lang=vi";location.reload()</script>`;
    expect(statusOfAnswer({ status: 200, headers: html, text })).toBeNull();
  });

  it("recognises a firewall's refusal sent with status 200", () => {
    const text =
      "The requested URL was rejected. Please consult with your administrator. Your support ID is: 123";
    expect(statusOfAnswer({ status: 200, headers: html, text })).toBe("blocked-by-firewall");
  });

  it("says empty-body where nothing came", () => {
    expect(statusOfAnswer({ status: 200, headers: html, text: " \r\n" })).toBe("empty-body");
  });

  it("says not-html by the header, and by the beginning where the header says nothing", () => {
    expect(
      statusOfAnswer({ status: 200, headers: { "content-type": "application/pdf" }, text: "%PDF-1.7" }),
    ).toBe("not-html");
    expect(statusOfAnswer({ status: 200, headers: {}, text: "%PDF-1.7" })).toBe("not-html");
    expect(statusOfAnswer({ status: 200, headers: {}, text: `\uFEFF<!-- x --> ${page}` })).toBeNull();
    expect(
      statusOfAnswer({ status: 200, headers: { "content-type": "application/xhtml+xml" }, text: page }),
    ).toBeNull();
  });
});
