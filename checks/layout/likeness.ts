import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import { type LookDistance, lookDistance } from "../reading/look-distance.ts";
import { readLook } from "../reading/region-look.ts";
import type { PageLook, RegionLook } from "../snapshot.ts";

const regions = {
  header: { vi: "Đầu trang", en: "header" },
  footer: { vi: "Chân trang", en: "footer" },
} as const;
type RegionName = keyof typeof regions;

type Seen = { region: RegionName; portal: string };
type Compared = Seen & {
  viewport: number;
  distance: LookDistance;
  own: RegionLook;
  reference: RegionLook;
  /** SHA-256 of the stored screenshots, to be shown side by side; null where none was kept. */
  pictures: { own: string | null; reference: string | null };
};
const percent = (share: number) => Math.round(share * 100);
const blocks = {
  emblem: { vi: "biểu trưng", en: "emblem" },
  banner: { vi: "ảnh bìa", en: "banner" },
  name: { vi: "tên đơn vị", en: "name" },
  search: { vi: "ô tìm kiếm", en: "search" },
  menu: { vi: "thực đơn", en: "menu" },
  links: { vi: "liên kết", en: "links" },
  responsible: { vi: "người chịu trách nhiệm", en: "person responsible" },
  address: { vi: "địa chỉ", en: "address" },
  phone: { vi: "điện thoại", en: "telephone" },
  email: { vi: "thư điện tử", en: "e-mail" },
  licence: { vi: "giấy phép", en: "licence" },
} as const;
const spelled = ({ blocks: kinds }: RegionLook, language: "vi" | "en") =>
  kinds.map((kind) => blocks[kind][language]).join(" – ") || "∅";

export default defineSiteCheck({
  id: "layout/likeness",
  measures: {
    vi: "So đầu trang hoặc chân trang chủ với Cổng tỉnh: màu nền chủ đạo (chênh lệch CIEDE2000 trong không gian CIELAB), thứ tự các khối, chiều cao; kèm ảnh chụp đặt cạnh nhau nếu có.",
    en: "Compares the home page's header or footer with the provincial portal's: main background colour (CIEDE2000 in CIELAB), order of blocks, height; with pictures side by side where kept.",
  },
  limits: {
    vi: "Đo ở màn hình máy tính; màu trong ảnh bìa không đo được. “Tương đồng” do người đánh giá kết luận, máy không tự kết luận.",
    en: "Measured at desktop width; colours inside banner pictures are not. Likeness is for a person to judge, never the machine.",
  },
  needs: [],
  params: z.object({
    region: z.enum(["header", "footer"]),
    /** Widths at which a person compares; the machine measures at the audit viewport. */
    widths: z.array(z.int().positive()).min(1),
  }),
  passed: {},
  failed: {},
  cantTell: {
    compared: say<Compared>(
      ({ region, distance, own, reference }) =>
        `${regions[region].vi}: màu chủ đạo ${distance.colours.own}, của Cổng tỉnh ${distance.colours.reference} (chênh lệch ${distance.dominant}; 0 là giống hệt, 100 là đen với trắng); thứ tự khối giống ${percent(distance.order)} % (${spelled(own, "vi")}; Cổng tỉnh: ${spelled(reference, "vi")}); cao ${Math.round(own.height)} và ${Math.round(reference.height)} điểm ảnh. Nhìn hai trang cạnh nhau, màu sắc và bố cục có tương đồng không?`,
      ({ region, distance, own, reference }) =>
        `The ${regions[region].en}: main colour ${distance.colours.own}, the portal's ${distance.colours.reference} (difference ${distance.dominant}; 0 is the same, 100 black against white); order of blocks ${percent(distance.order)} % alike (${spelled(own, "en")}; portal: ${spelled(reference, "en")}); ${Math.round(own.height)} and ${Math.round(reference.height)} pixels high. Side by side, are colour and layout similar?`,
    ),
    "portal-not-seen": say<Seen>(
      ({ region, portal }) =>
        `Chưa mở được trang chủ Cổng tỉnh ${portal} bằng trình duyệt nên chưa đo. Mở hai trang cạnh nhau: ${regions[region].vi.toLowerCase()} có tương đồng về màu sắc, bố cục không?`,
      ({ region, portal }) =>
        `The home page of ${portal} was not rendered, so nothing was measured. Open both side by side: is the ${regions[region].en} similar in colour and layout?`,
    ),
    "own-not-seen": say<Seen>(
      ({ region, portal }) =>
        `Máy không nhận ra ${regions[region].vi.toLowerCase()} của trang chủ này hoặc của Cổng tỉnh ${portal}. Mở hai trang cạnh nhau: màu sắc, bố cục có tương đồng không?`,
      ({ region, portal }) =>
        `The ${regions[region].en} of this home page or of ${portal} was not recognised. Open both side by side: are colour and layout similar?`,
    ),
  },
  inapplicable: {
    "on-the-portal": say<{ portal: string }>(
      ({ portal }) => `Trang của đơn vị nằm ngay trên Cổng tỉnh ${portal}.`,
      ({ portal }) => `The unit's pages stand on the provincial portal ${portal} itself.`,
    ),
  },

  gather: (page): { look: PageLook | null; screenshot: string | null } | null =>
    page.isHome ? { look: readLook(page), screenshot: page.snapshot.screenshot } : null,

  judge(site, { region }, { province }, gathered) {
    const portal = province.host;
    if (bareHost(site.host) === portal) {
      return { outcome: "inapplicable", reason: "on-the-portal", data: { portal } };
    }
    const { reference } = site.site;
    const home = gathered[0];
    const at = site.home ? [site.place(site.home)] : [];
    if (!reference?.look || reference.failure !== null) {
      return { outcome: "cantTell", reason: "portal-not-seen", data: { region, portal }, at };
    }
    const pair = [...at, { url: reference.finalUrl, selector: null, excerpt: null }];
    const own = home?.facts.look?.[region];
    const other = reference.look[region];
    if (!home || !own || !other) {
      return { outcome: "cantTell", reason: "own-not-seen", data: { region, portal }, at: pair };
    }
    const data = {
      region,
      portal,
      viewport: reference.look.viewport,
      distance: lookDistance(own, other),
      own,
      reference: other,
      pictures: { own: home.facts.screenshot, reference: reference.screenshot },
    };
    return { outcome: "cantTell", reason: "compared", data, at: pair };
  },
});
