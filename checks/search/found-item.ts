import { fold } from "../knowledge/vietnamese-text.ts";
import type { SearchTry } from "../search-trial.ts";

/** Whether what was searched for is among the results: by its address, or by its title under another one. */
export function isFound({ wanted, wantedTitle, results }: SearchTry): boolean {
  const title = fold(wantedTitle ?? "");
  return results.some(
    ({ url, text }) => url === wanted || (title !== "" && fold(text).includes(title)) || begins(title, text),
  );
}

const shortest = 25;

/** Lists cut long titles: "Quyết định ban hành quy chế quản lý…" */
function begins(title: string, text: string): boolean {
  const cut = fold(text).replace(/\s*(?:\.{3}|…)$/, "");
  return cut.length >= shortest && cut !== fold(text) && title.startsWith(cut);
}
