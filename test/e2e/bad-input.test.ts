import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../crawler/temporary-folder.ts";
import { makeCertificates } from "../sites/demo/certificates.ts";
import { listen } from "../sites/demo/listener.ts";
import { kiemcong } from "./audit-portal.ts";

const host = "skhcn.camau.gov.vn";

describe("what cannot be understood", () => {
  it.each([
    ["no address", ["audit"], "Thiếu tham số “url”", "missing required argument 'url'"],
    ["no host name", ["audit", "camau"], "“camau” không phải địa chỉ", "is not the address of a portal"],
    [
      "an unknown regulation",
      ["audit", host, "--regulation", "ha-noi"],
      "Không có quy định mang mã “ha-noi”",
      "bac-ninh",
    ],
    ["an unknown command", ["kiem"], "Không có lệnh “kiem”", "unknown command 'kiem'"],
    [
      "a host of no known province",
      ["audit", "https://example.com"],
      "--regulation",
      "The regulation cannot be told",
    ],
    [
      "a portal inside the network",
      ["audit", "http://10.0.0.1", "--regulation", "ca-mau", "--static"],
      "địa chỉ nội bộ",
      "private address",
    ],
  ])("ends with 2 and a sentence in both languages: %s", async (_what, args, vietnamese, english) => {
    const { code, stdout, stderr } = await kiemcong(args, temporaryFolder());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(vietnamese);
    expect(stderr).toContain(english);
  });
});

describe("a portal that cannot be opened", () => {
  const audit = (port: number, scheme = "http", more: string[] = []) =>
    kiemcong(
      ["audit", `${scheme}://${host}`, "--resolve", `${host}=127.0.0.1:${port}`, "--static", ...more],
      temporaryFolder(),
    );

  it("ends with 3 where the connection is refused, and gives no score", async () => {
    const { code, stdout } = await audit(1);
    expect(code).toBe(3);
    expect(stdout).toContain("Máy chủ từ chối kết nối.");
    expect(stdout).toContain("Chưa có điểm");
  });

  it.each([
    ["answers 404", 404, "text/html", "Không tìm thấy trang (404)."],
    ["gives no HTML", 200, "application/pdf", "Địa chỉ không trả về trang HTML."],
  ])(
    "ends with 0 where it %s: it was reached, and there is no score",
    async (_what, status, type, sentence) => {
      const server = createServer((_request, response) =>
        response.writeHead(status, { "content-type": type }).end("%PDF-1.4"),
      );
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      onTestFinished(() => void server.close());
      const { code, stdout } = await audit((server.address() as AddressInfo).port);
      expect(code).toBe(0);
      expect(stdout).toContain(sentence);
      expect(stdout).toContain("Chưa có điểm");
    },
  );

  it("is read all the same where its certificate is not trusted, and told so", async () => {
    const page = `<html lang="vi"><title>Cổng mẫu</title><h1>Cổng mẫu</h1><p>${"Nội dung mẫu. ".repeat(50)}</p>`;
    const listener = await listen(
      (_request, response) =>
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page),
      await makeCertificates([host]),
    );
    onTestFinished(() => listener.close());
    const { code, stdout } = await audit(listener.port, "https", ["--format", "json"]);
    expect(code).toBe(0);
    const { results } = JSON.parse(stdout);
    const https = results.find((result: { requirement: string }) => result.requirement === "https-bat-buoc");
    expect(https).toMatchObject({ outcome: "failed" });
  });
});
