import { owners } from "../checks/regulations/schema.ts";
import type { Text } from "../checks/text.ts";
import { countStates } from "./count-states.ts";
import type { Report } from "./model.ts";
import type { Reader } from "./reader.ts";
import { ownerNames } from "./wording.ts";

const t = (vi: string, en: string): Text => ({ vi, en });
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const requestsHeading = t("Đề nghị đối với cơ quan", "What is asked of the agency");

/** What is asked of the agency, the same in HTML, DOCX and PDF. */
export function requestsOf(report: Report, r: Reader): string[] {
  const counts = countStates(report);
  const asked = (state: "needs-person" | "needs-document", say: (count: number) => Text) => {
    const count = counts.get(state) ?? 0;
    return count === 0 ? [] : [say(count)];
  };
  const texts = [
    ...(report.priorities.length > 0 ? [mend, ...tasks(report, r)] : []),
    ...asked("needs-person", (count) =>
      t(
        `Cùng người đánh giá kết luận ${count} tiêu chí mà máy chưa đủ chắc chắn.`,
        `Settle with the evaluator ${plural(count, "criterion", "criteria")} of which the machine cannot be sure.`,
      ),
    ),
    ...asked("needs-document", (count) =>
      t(
        `Gửi hồ sơ minh chứng cho ${count} yêu cầu không quan sát được từ bên ngoài.`,
        `Send the papers for ${plural(count, "requirement", "requirements")} that cannot be seen from outside.`,
      ),
    ),
    answer,
    evidence(report),
  ];
  return texts.map((text) => r.t(text));
}

/** The tasks of each owner, with the one that brings back most. */
function tasks({ priorities, requirements }: Report, r: Reader): Text[] {
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const byOwner = Map.groupBy(priorities, ({ owner }) => owner);
  return owners.flatMap((owner) => {
    const own = byOwner.get(owner) ?? [];
    const title = own[0] && titles.get(own[0].requirement);
    if (!title) return [];
    const points = own.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
    const [vi, en] =
      points > 0 ? [`, ${r.number(points, 2)} điểm`, `, ${r.number(points, 2)} points`] : ["", ""];
    return [
      t(
        `${ownerNames[owner].vi}: ${own.length} việc${vi}; trước hết: ${title.vi}.`,
        `${ownerNames[owner].en}: ${plural(own.length, "task", "tasks")}${en}; to begin with: ${title.en}.`,
      ),
    ];
  });
}

const mend = t(
  "Khắc phục các việc nêu ở phần “Việc cần sửa trước”, theo thứ tự ở đó. Số điểm là phần lấy lại được.",
  "Mend what “What to fix first” lists, in its order. The points are those that come back.",
);

const answer = t(
  "Nếu không thống nhất với nhận xét nào, gửi giải trình nêu mã tiêu chí, địa chỉ trang và minh chứng đến cơ quan đánh giá trong thời hạn cơ quan đó ấn định (khuyến nghị 05 ngày làm việc kể từ ngày nhận báo cáo). Nhận xét được xem lại trên bằng chứng đã lưu và kiểm lại trực tiếp; cả hai kết quả đều được giữ.",
  "Where you disagree with a finding, write to the evaluating office within the time it sets (5 working days from receipt are advised), naming the criterion and the page, with evidence. The finding is reviewed on the stored evidence and tested again; both results are kept.",
);

function evidence({ audit }: Report): Text {
  if (audit.seal === null) {
    return t(
      `Mã lượt kiểm tra: ${audit.id}; lượt này không lưu bằng chứng.`,
      `Audit: ${audit.id}; no evidence was stored.`,
    );
  }
  return t(
    `Bằng chứng được lưu và niêm phong: ${audit.seal} (mã lượt kiểm tra ${audit.id}).`,
    `The evidence is stored and sealed: ${audit.seal} (audit ${audit.id}).`,
  );
}
