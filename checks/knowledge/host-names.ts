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

/** Whether a host is another version or a system of the portal above it, by its first label. */
export function isVersionHost(host: string): boolean {
  return /^(?:en|eng|english|vi|m|mobile|mail|api|static|cdn|sso|login)\./.test(bareHost(host));
}

/** Whether a host is a domain or stands below it. */
export function isUnder(host: string, domain: string): boolean {
  return bareHost(host) === domain || bareHost(host).endsWith(`.${domain}`);
}
