import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import type { PageView } from "../page-view.ts";

type Missing = { missing: string[]; present: string[] };

export default definePageCheck({
  id: "security/protective-headers",
  measures: {
    vi: "Các tiêu đề bảo vệ trong câu trả lời của trang chủ; frame-ancestors thay cho X-Frame-Options, thẻ meta tương đương cũng được tính.",
    en: "Protective headers of the home page's answer; frame-ancestors stands for X-Frame-Options, and equivalent meta elements count.",
  },
  limits: {
    vi: "Chỉ xét có tiêu đề và còn hiệu lực, không xét chính sách có chặt chẽ không. Thực hành tốt, không phải lỗi pháp lý.",
    en: "Only whether a header is there and switched on, not how strict the policy is. Good practice, no breach of law.",
  },
  on: ["home"],
  needs: ["headers"],
  params: z.object({ headers: z.array(z.string()).min(1) }),
  passed: {
    complete: say<{ present: string[] }>(
      ({ present }) => `Trang chủ có đủ các tiêu đề bảo vệ: ${present.join(", ")}.`,
      ({ present }) => `The home page sends all protective headers: ${present.join(", ")}.`,
    ),
  },
  failed: {
    missing: say<Missing>(
      ({ missing }) => `Trang chủ thiếu tiêu đề bảo vệ: ${missing.join(", ")}.`,
      ({ missing }) => `The home page lacks these protective headers: ${missing.join(", ")}.`,
    ),
  },
  cantTell: {},
  inapplicable: {
    "not-https": say(
      () => "Trang chủ không dùng HTTPS nên chưa xét tiêu đề bảo vệ; mục HTTPS đã nêu.",
      () =>
        "The home page is not served over HTTPS, which has its own requirement; its headers are not judged.",
    ),
  },

  judge(page, { headers }) {
    if (page.url.protocol !== "https:") return { outcome: "inapplicable", reason: "not-https", data: {} };
    const present = headers.filter((name) => isSet(page, name));
    const missing = headers.filter((name) => !present.includes(name));
    const measure = { by: "fields", met: present.length, required: headers.length } as const;
    return missing.length === 0
      ? { outcome: "passed", reason: "complete", data: { present }, measure }
      : { outcome: "failed", reason: "missing", data: { missing, present }, measure };
  },
});

function isSet(page: PageView, name: string): boolean {
  const sent = page.snapshot.headers ?? {};
  const value = sent[name] ?? "";
  switch (name) {
    // RFC 6797 §6.1.1: an age of 0 switches it off.
    case "strict-transport-security":
      return /max-age\s*=\s*"?0*[1-9]/i.test(value);
    case "x-frame-options":
      return value !== "" || /frame-ancestors/i.test(sent["content-security-policy"] ?? "");
    case "content-security-policy":
      return value !== "" || page.find('meta[http-equiv="content-security-policy" i][content]').length > 0;
    case "referrer-policy":
      return value !== "" || page.metadata.meta.has("referrer");
    default:
      return value !== "";
  }
}
