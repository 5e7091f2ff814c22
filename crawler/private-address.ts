import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Unicast by number, but served by the cloud's own machinery: Azure's metadata and health address. */
const machineServices = new Set(["168.63.129.16"]);

/**
 * Whether an address is one of the public Internet: unicast, not loopback, private, link-local (so not
 * 169.254.169.254), carrier NAT, multicast or reserved, nor an IPv6 address that embeds such an IPv4 one.
 * @param address canonical IPv4 or IPv6 text, without brackets; anything else is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const inner = embeddedIPv4(ipaddr.parse(address));
  return inner.range() === "unicast" && !machineServices.has(inner.toString());
}

export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && embeddedIPv4(ipaddr.parse(address)).range() === "loopback";
}

/** The IPv4 address that a mapped (RFC 4291), NAT64 (RFC 6052) or 6to4 (RFC 3056) address leads to. */
function embeddedIPv4(address: Address): Address {
  if (address instanceof ipaddr.IPv4) return address;
  const bytes = address.toByteArray();
  if (address.isIPv4MappedAddress()) return new ipaddr.IPv4(bytes.slice(12));
  if (address.match(ipaddr.IPv6.parse("64:ff9b::"), 96)) return new ipaddr.IPv4(bytes.slice(12));
  if (address.match(ipaddr.IPv6.parse("2002::"), 16)) return new ipaddr.IPv4(bytes.slice(2, 6));
  // IPv4-compatible addresses (RFC 4291 §2.5.5.1) are deprecated, yet some stacks still tunnel them.
  if (address.range() === "unicast" && address.match(ipaddr.IPv6.parse("::"), 96)) {
    return new ipaddr.IPv4(bytes.slice(12));
  }
  return address;
}
