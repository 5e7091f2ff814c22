import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import { measuringIdsOf } from "../round-facts.ts";

type Ids = { ids: string[] };
type Shared = { id: string; others: { host: string; agency: string | null }[] };

export default defineSiteCheck({
  id: "measurement/emc-identifier-unique",
  measures: {
    vi: "Mã định danh EMC của cổng so với mã của các cổng khác trong cùng đợt.",
    en: "The portal's EMC site id against those of the other portals of the round.",
  },
  limits: {
    vi: "Chỉ so được trong một đợt nhiều cổng; cả nền tảng có thể được cấp chung một mã nên máy chỉ hỏi.",
    en: "Only portals of one round are compared; a whole platform may have been given one id, so the machine only asks.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    unique: say<Ids & { compared: number }>(
      ({ ids, compared }) => `Mã EMC ${ids.join(", ")} không trùng với ${compared} cổng khác trong đợt.`,
      ({ ids, compared }) =>
        `The EMC id ${ids.join(", ")} is used by none of the ${compared} other portals of the round.`,
    ),
  },
  failed: {},
  cantTell: {
    shared: say<Shared>(
      ({ id, others }) =>
        `Mã EMC ${id} cũng dùng ở ${hosts(others)}. Đơn vị chép mã của trang khác, hay cả nền tảng được cấp chung một mã?`,
      ({ id, others }) =>
        `The EMC id ${id} is also used at ${hosts(others)}. Was it copied, or was the whole platform given one id?`,
    ),
  },
  inapplicable: {
    "no-id": say(
      () => "Các trang đã đọc không có mã định danh EMC nào chạy; mục gắn mã đo lường EMC xét việc này.",
      () => "No EMC site id is live on the pages read; the requirement on the EMC code judges that.",
    ),
  },

  judge({ pages, host, round, address }) {
    const ids = measuringIdsOf(pages);
    if (ids.length === 0) return { outcome: "inapplicable", reason: "no-id", data: {} };
    if (!round) throw new Untestable("needs-several-sites");
    const others = round.portals.filter((portal) => bareHost(portal.host) !== bareHost(host));
    if (others.length === 0) throw new Untestable("needs-several-sites");
    const at = [{ url: address, selector: null, excerpt: ids.join(", ") }];
    const id = ids.find((own) => others.some(({ measuringIds }) => measuringIds.includes(own)));
    if (id === undefined)
      return { outcome: "passed", reason: "unique", data: { ids, compared: others.length }, at };
    const sharing = others.filter(({ measuringIds }) => measuringIds.includes(id));
    const data = { id, others: sharing.map((portal) => ({ host: portal.host, agency: portal.agency })) };
    return { outcome: "cantTell", reason: "shared", data, at };
  },
});

function hosts(others: Shared["others"]): string {
  return others.map(({ host }) => host).join(", ");
}
