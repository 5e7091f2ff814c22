import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { isUnder } from "../knowledge/host-names.ts";

export default defineSiteCheck({
  id: "domain/national-domain",
  measures: {
    vi: "Tên miền của trang chủ sau mọi lần chuyển hướng so với đuôi quy định.",
    en: "The home page's host after all redirects, against the prescribed suffix.",
  },
  limits: {
    vi: "Không xét các tên miền khác cùng trỏ về cổng.",
    en: "Other hosts that lead to the portal are not looked at.",
  },
  needs: [],
  params: z.object({ suffix: z.string() }),
  passed: {
    official: say<{ host: string; suffix: string }>(
      ({ host, suffix }) => `Cổng dùng tên miền ${host}, thuộc .${suffix}.`,
      ({ host, suffix }) => `The portal is at ${host}, under .${suffix}.`,
    ),
  },
  failed: {
    outside: say<{ host: string; suffix: string }>(
      ({ host, suffix }) => `Cổng dùng tên miền ${host}, không thuộc .${suffix}.`,
      ({ host, suffix }) => `The portal is at ${host}, which is not under .${suffix}.`,
    ),
    "redirects-outside": say<{ host: string; asked: string; suffix: string }>(
      ({ host, asked, suffix }) => `Địa chỉ ${asked} chuyển hướng sang ${host}, không thuộc .${suffix}.`,
      ({ host, asked, suffix }) => `${asked} redirects to ${host}, which is not under .${suffix}.`,
    ),
  },
  cantTell: {},
  inapplicable: {},

  judge({ host, site, address }, { suffix }) {
    const at = [{ url: address, selector: null, excerpt: host }];
    if (isUnder(host, suffix)) return { outcome: "passed", reason: "official", data: { host, suffix }, at };
    const asked = new URL(site.startUrl).hostname;
    if (!isUnder(asked, suffix)) return { outcome: "failed", reason: "outside", data: { host, suffix }, at };
    return { outcome: "failed", reason: "redirects-outside", data: { host, asked, suffix }, at };
  },
});
