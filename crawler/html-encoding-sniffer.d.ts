declare module "html-encoding-sniffer" {
  interface Options {
    transportLayerEncodingLabel?: string;
    defaultEncoding?: string;
    maxPrescanBytes?: number;
  }
  /** WHATWG name of the encoding: "UTF-8", "windows-1258". */
  export default function sniff(bytes: Uint8Array, options?: Options): string;
}
