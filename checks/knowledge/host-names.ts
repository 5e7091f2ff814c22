/** A host without `www.`: the law counts levels without it. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/\.$/, "");
}

/** Labels of a host as the law counts levels ("tên miền cấp 4" has four), from the left. */
export function labelsOf(host: string): string[] {
  return bareHost(host).split(".");
}

/** Whether a host is a domain or stands below it. */
export function isUnder(host: string, domain: string): boolean {
  return bareHost(host) === domain || bareHost(host).endsWith(`.${domain}`);
}
