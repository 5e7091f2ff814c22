/** Not `p`: some systems number their articles with it. */
const pagingParameter =
  /^(?:page|paged|pageindex|pagenumber|currentpage|trang|start|offset|.*_(?:cur|delta))$/i;

/** An address without the part that says which page of a list it is: all pages of one list share the rest. */
export function withoutPaging(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (pagingParameter.test(name)) url.searchParams.delete(name);
  }
  url.pathname = url.pathname.replace(/\/(?:page|trang)[-/]\d+(?=\/|\.|$)/i, "").replace(/\/$/, "");
  return url.href;
}
